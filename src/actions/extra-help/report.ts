/** Hours of extra help held against the 36 of the year, pupil by pupil, as tab Heures APC. */
import type { HelpAccount } from '../../domain/attendance/extra-help';
import { classYearOn } from '../../domain/shared/class-year';
import type { LocalDate } from '../../domain/shared/local-date';
import { fullName, sortByName } from '../../domain/shared/names';
import { HELP_HEADERS, HELP_TAB } from '../../messages/extra-help';
import type { Report, ReportColumn } from '../overview/report-tab';
import { pupilsOn } from './question';
import type { HelpRows } from './tables';

const FORMATS: readonly ReportColumn['format'][] = [
  ...(['@', '@', '@', '@', '0'] as const),
  ...(['#,##0.00', '#,##0.00', '#,##0.00', 'yyyy-mm-dd'] as const),
];

/** @param accounts of the school year of today */
export function helpReport(rows: HelpRows, accounts: ReadonlyMap<string, HelpAccount>, today: LocalDate): Report {
  const year = classYearOn(rows.calendar, today);
  const lines = namedAccounts(rows, accounts, today).map(({ id, name, className, account }) => [
    year,
    id,
    name,
    className,
    account.sessions,
    hours(account.minutes),
    hours(account.restMinutes),
    hours(account.overMinutes),
    account.agreedOn ?? '',
  ]);
  return {
    tab: HELP_TAB,
    columns: HELP_HEADERS.map((header, index): ReportColumn => ({ header, format: FORMATS[index] ?? '@' })),
    rows: lines,
  };
}

export interface NamedAccount {
  readonly id: string;
  readonly name: string;
  readonly className: string;
  readonly account: HelpAccount;
}

/** In the order of the family names. */
export function namedAccounts(
  rows: HelpRows,
  accounts: ReadonlyMap<string, HelpAccount>,
  today: LocalDate,
): NamedAccount[] {
  const pupils = new Map(rows.pupils.map((pupil) => [pupil.id, pupil]));
  const classes = new Map(pupilsOn(rows, today).map(({ pupil, className }) => [pupil.id, className]));
  const named = [...accounts].map(([id, account]) => {
    const pupil = pupils.get(id);
    const order = pupil === undefined ? id : `${pupil.lastName} ${pupil.firstName}`;
    const full = pupil === undefined ? id : fullName(pupil);
    return { id, name: order, full, className: classes.get(id) ?? '', account };
  });
  return sortByName(named).map(({ full, ...rest }) => ({ ...rest, name: full }));
}

/** Hours with two decimals: 45 minutes are 0.75. */
function hours(minutes: number): number {
  return Math.round((minutes / 60) * 100) / 100;
}
