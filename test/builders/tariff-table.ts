/** The tariffs and the calendar of 2022-23 as the domain holds them, read from the sheets' rows. */
import type { SchoolCalendar } from '../../src/domain/fees/school-calendar';
import type { Result } from '../../src/domain/shared/result';
import { parseSchoolYear, type SchoolYear } from '../../src/domain/shared/school-year';
import { buildTariffTable, type TariffTable } from '../../src/domain/tariffs/tariff-table';
import { readTable } from '../../src/sheets/read-table';
import { calendarTable } from '../../src/sheets/tables/setup/calendar';
import { tariffsTable } from '../../src/sheets/tables/setup/tariffs';
import { calendarValues, tariffValues } from './school-year-2022';

export const YEAR = parseSchoolYear('2022-23') as SchoolYear;

/** The value of a success; throws the issues of a refusal. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.issues.map(({ code }) => code).join(', '));
  return result.value;
}

/** The codes of a refusal; none for a success. */
export function codesOf(result: Result<unknown>): string[] {
  return result.ok ? [] : result.issues.map(({ code }) => code);
}

export function sampleTariffs(): TariffTable {
  return buildTariffTable(valueOf(readTable(tariffsTable, tariffValues())));
}

export function sampleCalendar(): SchoolCalendar {
  const [row] = valueOf(readTable(calendarTable, calendarValues()));
  if (row === undefined) throw new Error('No calendar');
  return row;
}
