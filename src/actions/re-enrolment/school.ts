/** The school between two years, as the re-enrolment and the passage see it: children, accounts, calendar, penalty. */
import type { Calendars } from '../../domain/enrolment/presence';
import { flatFee } from '../../domain/fees/flat-fee';
import type { SchoolCalendar } from '../../domain/fees/school-calendar';
import { type Gate, gateFor } from '../../domain/gate/gate';
import { readAccounts } from '../../domain/ledger/accounts';
import { isInvoiceLine } from '../../domain/ledger/entry';
import type { LocalDate } from '../../domain/shared/local-date';
import { type Issue, mapResult, type Result, refuse, succeed } from '../../domain/shared/result';
import {
  nextSchoolYear,
  parseSchoolYear,
  type SchoolYear,
  schoolYearStarting,
  startYearOf,
} from '../../domain/shared/school-year';
import { buildTariffTable, type TariffTable } from '../../domain/tariffs/tariff-table';
import { readYearChildren, type YearChild } from '../../domain/year/year-child';
import { checkUnique } from '../../sheets/read-table';
import type { RowsOf } from '../../sheets/read-tabs';
import type { CampaignTables } from './tables';

type Rows = Pick<
  RowsOf<CampaignTables>,
  'calendar' | 'tariffs' | 'families' | 'pupils' | 'enrolments' | 'entries' | 'invoices'
>;

export interface YearSchool {
  /** The school year that ends. */
  readonly from: SchoolYear;
  /** The school year that begins. */
  readonly to: SchoolYear;
  readonly calendars: Calendars;
  readonly tariffs: TariffTable;
  /** Last day to re-enrol without a penalty; undefined where tab Calendrier lacks the year. */
  readonly deadline: LocalDate | undefined;
  /** The penalty of in centimes, or why there is none. */
  readonly penalty: Result<number>;
  readonly children: readonly YearChild[];
  readonly gateOf: (familyId: string) => Gate;
  /** Whether the ledger holds a line of the year that begins for a child. */
  readonly isInvoiced: (pupilId: string) => boolean;
}

export function previousSchoolYear(year: SchoolYear): SchoolYear {
  return schoolYearStarting(startYearOf(year) - 1);
}

/** The year that begins, as typed, else the one after that of the settings. */
export function readNextYear(typed: string | undefined, current: SchoolYear): Result<SchoolYear> {
  if (typed === undefined) return succeed(nextSchoolYear(current));
  const year = parseSchoolYear(typed.replace('/', '-'));
  if (year !== undefined) return succeed(year);
  const next = nextSchoolYear(current);
  return refuse({ code: 'input-choice', data: { label: 'Année', value: typed, choices: next } });
}

export function readYearSchool(rows: Rows, to: SchoolYear, today: LocalDate): YearSchool {
  const from = previousSchoolYear(to);
  const calendars = new Map<SchoolYear, SchoolCalendar>(rows.calendar.map((row) => [row.year, row]));
  const tariffs = buildTariffTable(rows.tariffs);
  const accounts = readAccounts(rows.invoices, rows.entries);
  const gates = new Map<string, Gate>();
  const invoiced = new Set(
    rows.entries.filter((entry) => entry.year === to && isInvoiceLine(entry)).map(({ pupilId }) => pupilId),
  );
  return {
    from,
    to,
    calendars,
    tariffs,
    deadline: calendars.get(to)?.reEnrolmentDeadline,
    penalty: mapResult(flatFee(tariffs, to, 're-enrolment-penalty'), ({ amountCents }) => amountCents),
    children: readYearChildren({ pupils: rows.pupils, enrolments: rows.enrolments, calendars }, from, to),
    gateOf: (familyId) => {
      const known = gates.get(familyId) ?? gateFor(accounts, familyId, today);
      gates.set(familyId, known);
      return known;
    },
    isInvoiced: (pupilId) => invoiced.has(pupilId),
  };
}

/** Rows of both years that nobody can follow: identifiers twice, children and families that no tab lists. */
export function checkYearRows({ families, pupils, enrolments, calendar }: Rows, to: SchoolYear): Issue[] {
  const from = previousSchoolYear(to);
  const [knownFamilies, knownPupils] = [families, pupils].map((rows) => new Set(rows.map(({ id }) => id)));
  const unknown = (tab: string, column: string, row: number, value: string): Issue => {
    return { code: 'reference-unknown', tab, row, column, data: { value, column } };
  };
  const twice = calendar.filter((row) => row.year === to).slice(1);
  return [
    ...checkUnique('Familles', 'Famille', families, ({ id }) => id),
    ...checkUnique('Élèves', 'Élève', pupils, ({ id }) => id),
    ...checkUnique('Inscriptions', 'Inscription', enrolments, ({ id }) => id),
    ...pupils
      .filter(({ familyId }) => knownFamilies?.has(familyId) !== true)
      .map(({ row, familyId }) => unknown('Élèves', 'Famille', row, familyId)),
    ...enrolments
      .filter(({ year, pupilId }) => (year === from || year === to) && knownPupils?.has(pupilId) !== true)
      .map(({ row, pupilId }) => unknown('Inscriptions', 'Élève', row, pupilId)),
    ...twice.map(({ row, year }): Issue => {
      return { code: 'calendar-twice', tab: 'Calendrier', row, column: 'Année', data: { year, other: row - 1 } };
    }),
  ];
}
