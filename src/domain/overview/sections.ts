/** Which section an entry or a charge belongs to, by the child's enrolments of that school year. */
import type { Enrolment } from '../enrolment/enrolment';
import { type Calendars, compareEnrolments, firstDayOfPresence, lastDayOfPresence } from '../enrolment/presence';
import type { Nature } from '../ledger/entry';
import type { LocalDate } from '../shared/local-date';
import { type SchoolYear, schoolYearOf } from '../shared/school-year';
import { parseYearMonth } from '../shared/year-month';
import type { Section } from '../tariffs/tariff';

/** The sections in the order of the school; last what belongs to none. */
export const SECTION_ORDER: readonly (Section | undefined)[] = [
  'creche',
  'preschool-junior',
  'preschool-senior',
  'elementary',
  'sixth-grade',
  undefined,
];

export interface Placed {
  readonly nature: Nature;
  readonly pupilId: string | undefined;
  readonly year: SchoolYear | undefined;
  readonly period: string | undefined;
  readonly date: LocalDate;
}

/** Undefined: no child, or a child without an enrolment in that year. */
export type SectionOf = (entry: Placed) => Section | undefined;

/** @example a credit on `2022-10` of a child that moved from crèche to maternelle that year // 'creche' */
export function sectionsOf(enrolments: readonly Enrolment[], calendars: Calendars): SectionOf {
  const byChild = new Map<string, Enrolment[]>();
  for (const enrolment of [...enrolments].sort(compareEnrolments(calendars))) {
    const key = `${enrolment.pupilId}|${enrolment.year}`;
    const rows = byChild.get(key);
    if (rows === undefined) byChild.set(key, [enrolment]);
    else rows.push(enrolment);
  }
  return ({ nature, pupilId, year, period, date }) => {
    if (nature === 'creche' || nature === 'exceptional-day') return 'creche';
    if (pupilId === undefined) return undefined;
    if (parseYearMonth(period ?? '') !== undefined && nature === 'credit-note') {
      const isChild = byChild
        .get(`${pupilId}|${year ?? schoolYearOf(date)}`)
        ?.some(({ section }) => section === 'creche');
      if (isChild === true) return 'creche';
    }
    const isTuition = nature === 'tuition' || period === 'T1' || period === 'T2';
    const all = byChild.get(`${pupilId}|${year ?? schoolYearOf(date)}`) ?? [];
    const rows = isTuition ? all.filter(({ section }) => section !== 'creche') : all;
    const current = rows.find((row) => firstDayOfPresence(row, calendars) <= date && date <= lastDayOfPresence(row));
    return (current ?? rows[0])?.section;
  };
}
