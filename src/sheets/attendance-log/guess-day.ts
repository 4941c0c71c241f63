/** The day that a cell seems to mean which is no date: text as it is written in Switzerland, or a number without a format. */
import { addDays, asDate, type LocalDate, localDate } from '../../domain/shared/local-date';

const SWISS_DAY = /^\s*(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})\s*$/;
const CENTURY = 2000;
/** What spreadsheets count days to; the numbers of the years 2000 to 2099 are taken for days. */
const FIRST_DAY = asDate('2000-01-01');
const [FIRST_SERIAL, LAST_SERIAL] = [36_526, 73_051];

/**
 * @returns undefined where nothing tells a day
 * @example guessDay('05.09.2022') // 2022-09-05, as guessDay(44809)
 */
export function guessDay(cell: unknown): LocalDate | undefined {
  if (typeof cell === 'number') {
    return cell >= FIRST_SERIAL && cell < LAST_SERIAL ? addDays(FIRST_DAY, Math.floor(cell) - FIRST_SERIAL) : undefined;
  }
  const [, day, month, year = ''] = (typeof cell === 'string' ? SWISS_DAY.exec(cell) : null) ?? [];
  if (day === undefined) return undefined;
  return localDate(Number(year) + (year.length === 2 ? CENTURY : 0), Number(month), Number(day));
}
