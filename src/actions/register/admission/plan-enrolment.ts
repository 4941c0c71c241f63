/** The enrolment of a new child: year, first day, class, type and status (R-1.1 to, D-1.4, D-2.32). */
import { type ProposedClass, proposeClass } from '../../../domain/admission/class-proposal';
import { type Enrolment, isInForce } from '../../../domain/enrolment/enrolment';
import { levelByAge, sectionOfLevel } from '../../../domain/enrolment/level';
import {
  type Calendars,
  firstDayOfPresence,
  isUninterrupted,
  isWithdrawn,
  lastDayOfPresence,
} from '../../../domain/enrolment/presence';
import type { EnrolmentType } from '../../../domain/fees/tuition-due';
import { asDate, earlierOf, type LocalDate, yearOf } from '../../../domain/shared/local-date';
import { type Issue, type Result, refuse, refuseAll, succeed } from '../../../domain/shared/result';
import {
  firstDayOf,
  lastDayOf,
  nextSchoolYear,
  type SchoolYear,
  schoolYearOf,
} from '../../../domain/shared/school-year';
import type { Section } from '../../../domain/tariffs/tariff';
import { ENROLMENT_LABELS } from '../wish/labels';
import type { EnrolmentWish } from '../wish/read-wish';

export interface PlannedEnrolment {
  readonly year: SchoolYear;
  readonly proposed: ProposedClass;
  /** As it is written; undefined: the rentrée. */
  readonly start: LocalDate | undefined;
  readonly firstDay: LocalDate;
  readonly days: number | undefined;
  readonly type: EnrolmentType;
  readonly issues: readonly Issue[];
  readonly notices: readonly Issue[];
}

export interface EnrolmentQuestion {
  readonly wish: EnrolmentWish;
  readonly birth: LocalDate;
  readonly calendars: Calendars;
  readonly today: LocalDate;
  /** The child's enrolments in the register. */
  readonly known: readonly Enrolment[];
}

/** @returns a refusal where year or class cannot be known; other problems stand in `issues` */
export function planEnrolment(question: EnrolmentQuestion): Result<PlannedEnrolment> {
  const { wish, birth, calendars, today } = question;
  const year = wish.year ?? defaultYear(question);
  if (year === undefined) {
    return refuse({ code: 'enrol-year-needed', data: { label: ENROLMENT_LABELS.annee, ...nearYears(today) } });
  }
  const section = wish.section ?? sectionByAge(question, year);
  const first = (start: LocalDate | undefined): LocalDate =>
    start ?? (section === 'creche' ? firstDayOf(year) : (calendars.get(year)?.firstDay ?? firstDayOf(year)));
  const isBegun = wish.start === undefined && today > first(undefined) && today <= lastDayOf(year);
  const start = wish.start ?? (isBegun ? today : undefined);
  const firstDay = first(start);
  const proposed = proposeClass({ birth, year, firstDay, section: wish.section, level: wish.level });
  const issues = yearIssues(question, year, start);
  if (!proposed.ok) return refuseAll([...proposed.issues, ...issues]);
  const isCreche = proposed.value.section === 'creche';
  const { weekdays } = wish;
  const days = isCreche ? (wish.days ?? (weekdays.length > 0 ? weekdays.length : undefined)) : undefined;
  if (isCreche && days === undefined) issues.push(daysMissing(question, year));
  if (isCreche && days !== undefined && weekdays.length > 0 && weekdays.length !== days) {
    issues.push({ code: 'enrol-days-differ', data: { days, weekdays: weekdays.length } });
  }
  if (isCreche && wish.kind === 'corporate') issues.push({ code: 'creche-corporate', article: 'R-2.28' });
  const type = wish.type ?? typeOf(question, firstDay);
  if (type !== 'first' && question.known.length === 0) issues.push({ code: 'enrol-type-unknown-child' });
  const notices = [...proposed.value.notices, ...(isBegun ? [startToday(today)] : [])];
  return succeed({ year, proposed: proposed.value, start, firstDay, days, type, issues, notices });
}

/** The two years of which a child may be enrolled on a day. */
export function nearYears(today: LocalDate): { readonly current: SchoolYear; readonly next: SchoolYear } {
  const current = schoolYearOf(today);
  return { current, next: nextSchoolYear(current) };
}

/** From the spring on the next year is as likely as the current one: a person says which. */
function defaultYear({ wish, calendars, today }: EnrolmentQuestion): SchoolYear | undefined {
  if (wish.start !== undefined) {
    const year = schoolYearOf(wish.start);
    const next = calendars.get(nextSchoolYear(year));
    return next !== undefined && wish.start >= next.firstDay ? next.year : year;
  }
  const year = schoolYearOf(today);
  const spring = calendars.get(year)?.springStart ?? asDate(`${yearOf(lastDayOf(year))}-04-01`);
  return today < spring ? year : undefined;
}

/** Where nobody asked for the crèche, its age is why the child goes there. */
function daysMissing({ wish }: EnrolmentQuestion, year: SchoolYear): Issue {
  const isByAge = wish.section === undefined && wish.level === undefined;
  const data = { label: ENROLMENT_LABELS.jours, year };
  return isByAge ? { code: 'enrol-days-by-age', article: 'R-1.2', data } : { code: 'input-missing', data };
}

function sectionByAge({ wish, birth }: EnrolmentQuestion, year: SchoolYear): Section | undefined {
  if (wish.level !== undefined) return sectionOfLevel(wish.level);
  const level = levelByAge(birth, year);
  return level.ok ? sectionOfLevel(level.value) : undefined;
}

function yearIssues({ calendars, today }: EnrolmentQuestion, year: SchoolYear, start: LocalDate | undefined): Issue[] {
  const issues: Issue[] = [];
  if (!calendars.has(year)) {
    issues.push({ code: 'year-calendar', tab: 'Calendrier', column: 'Année', data: { year } });
  }
  if (lastDayOf(year) < today) issues.push({ code: 'enrol-year-over', data: { year } });
  if (start === undefined) return issues;
  const [first, end] = [calendars.get(year)?.firstDay ?? firstDayOf(year), lastDayOf(year)];
  const earliest = earlierOf(first, firstDayOf(year));
  if (start > end) issues.push({ code: 'arrival-after-year', data: { arrival: start, end, year } });
  if (start < earliest) issues.push({ code: 'enrol-start-early', data: { start, first: earliest, year } });
  return issues;
}

/** A child that was here before comes back, or goes on where no class day lies between. */
function typeOf({ known, calendars }: EnrolmentQuestion, firstDay: LocalDate): EnrolmentType {
  const stays = known.filter((row) => isInForce(row) && !isWithdrawn(row, calendars));
  const before = stays.filter((row) => firstDayOfPresence(row, calendars) < firstDay).map(lastDayOfPresence);
  const last = before.sort()[before.length - 1];
  if (last === undefined) return 'first';
  return isUninterrupted(last, firstDay, calendars) ? 're-enrolment' : 'return';
}

/**
 * The row of the same child that fills some of the same days already, living or asked for.
 * @example findOverlap(known, planned, calendars) // the row of 2022-23
 */
export function findOverlap<E extends Enrolment>(
  known: readonly E[],
  { year, firstDay }: Pick<PlannedEnrolment, 'year' | 'firstDay'>,
  calendars: Calendars,
): E | undefined {
  return known.find((row) => {
    const isLiving = (isInForce(row) || row.status === 'requested') && !isWithdrawn(row, calendars);
    return isLiving && firstDayOfPresence(row, calendars) <= lastDayOf(year) && lastDayOfPresence(row) >= firstDay;
  });
}

const startToday = (today: LocalDate): Issue => ({ code: 'enrol-start-today', data: { day: today } });
