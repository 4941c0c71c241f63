/** Exceptional crèche days: granted ones are billed once; asked too late or over capacity they wait for a person. */
import { regularChildren } from '../enrolment/creche-children';
import { isInForce } from '../enrolment/enrolment';
import { firstDayOfPresence, lastDayOfPresence } from '../enrolment/presence';
import { exceptionalDayRefusals } from '../fees/exceptional-day';
import { flatFee } from '../fees/flat-fee';
import { makeKey } from '../ledger/keys';
import type { Step } from '../shared/explained';
import { type LocalDate, weekdayOf } from '../shared/local-date';
import type { Issue } from '../shared/result';
import { schoolYearOf } from '../shared/school-year';
import type { Charge, Findings } from './charge';
import { holdCorrected } from './corrected-rows';
import type { BillingFacts, ExceptionalDay } from './facts';
import type { InvoicedIndex } from './invoiced';

const FRIDAY = 5;

/** What a day would be billed under; a person overrides it by the same key. */
export function exceptionalDayKey({ pupilId, date }: Pick<ExceptionalDay, 'pupilId' | 'date'>): string {
  return makeKey('exceptional-day', pupilId, date);
}

export function exceptionalDayCharges(facts: BillingFacts, index: InvoicedIndex): Findings {
  const charges = new Map<string, Charge>();
  const issues: Issue[] = [];
  const notices: Issue[] = [];
  const doubts = doubtsOf(facts);
  for (const { row, key, problems } of unbilledDays(facts, index)) {
    const { date, pupilId } = row;
    if (date > facts.today || charges.has(key)) continue;
    notices.push(...doubts(row));
    const isOverridden = facts.exceptionalDayRules.isOverridden(key);
    notices.push(...problems.map((problem) => notice(problem, row, key, isOverridden)));
    if (problems.length > 0 && !isOverridden) continue;
    const year = schoolYearOf(date);
    const fee = flatFee(facts.tariffs, year, 'exceptional-day');
    if (!fee.ok) {
      issues.push(...fee.issues);
      continue;
    }
    const steps = [...fee.value.steps, ...problems.map(overridden)];
    const amount = { ...fee.value, steps };
    charges.set(key, { key, nature: 'exceptional-day', pupilId, year, period: '', amount, labelData: { date } });
  }
  const keys = new Set(facts.exceptionalDays.map(exceptionalDayKey));
  const kept = holdCorrected('exceptional-day', [...charges.values()], keys, index, facts.today);
  return { charges: kept.charges, issues, notices: [...notices, ...kept.notices] };
}

/** Granted days, also those to come, that may not be billed as they stand: for the data check. */
export function doubtfulDays(facts: BillingFacts, index: InvoicedIndex): Issue[] {
  const doubts = doubtsOf(facts);
  return unbilledDays(facts, index).flatMap(({ row, key, problems }) => [
    ...problems.map((problem) => notice(problem, row, key, false)),
    ...doubts(row),
  ]);
}

/** What looks like a slip of the pen, and is told without holding the day back. */
function doubtsOf({ enrolments, calendars, exceptionalDayRules }: BillingFacts): (day: ExceptionalDay) => Issue[] {
  const creche = enrolments.filter((row) => row.section === 'creche' && isInForce(row));
  return ({ row, date, pupilId }) => {
    const weekday = weekdayOf(date);
    const at = { article: 'R-2.24', tab: 'Accueils exceptionnels', row };
    const data = { pupil: pupilId, day: date, weekday };
    const isClosed = weekday > FRIDAY || exceptionalDayRules.publicHolidays.has(date);
    const isChild = creche.some(
      (own) => own.pupilId === pupilId && firstDayOfPresence(own, calendars) <= date && date <= lastDayOfPresence(own),
    );
    return [
      ...(isClosed ? [{ code: 'exceptional-day-closed', ...at, column: 'Date', data }] : []),
      ...(isChild ? [] : [{ code: 'exceptional-day-no-creche', ...at, column: 'Élève', data }]),
    ];
  };
}

interface UnbilledDay {
  readonly row: ExceptionalDay;
  readonly key: string;
  /** Why it may not be billed as it stands. */
  readonly problems: readonly Issue[];
}

/**
 * Granted days without a bill. Places go to the children who come by their package, then to days billed already, then
 * in the order of asking; a day asked too late takes none unless a person lets it.
 */
function unbilledDays(facts: BillingFacts, index: InvoicedIndex): UnbilledDay[] {
  const { publicHolidays, capacity, isOverridden } = facts.exceptionalDayRules;
  const granted = facts.exceptionalDays.filter(({ status }) => status === 'granted');
  const isBilled = (day: ExceptionalDay) => index.byCharge.has(exceptionalDayKey(day));
  if (granted.every(isBilled)) return [];
  const regular = regularChildren(facts.enrolments, facts.calendars);
  const expected = new Map<LocalDate, Set<string>>();
  const found = new Map<ExceptionalDay, UnbilledDay>();
  for (const day of [...granted].sort(compareRequests(isBilled))) {
    const { date, pupilId } = day;
    const children = expected.get(date) ?? regular(date);
    expected.set(date, children);
    if (isBilled(day)) {
      children.add(pupilId);
      continue;
    }
    const key = exceptionalDayKey(day);
    // Asked in time where no day is given; a child that is expected anyway needs no place of its own.
    const request = { day: date, requestedOn: day.requestedOn ?? ('' as LocalDate) };
    const taken = new Map(children.has(pupilId) ? [] : [[weekdayOf(date), children.size]]);
    const places = children.has(pupilId) ? new Map<number, number>() : capacity;
    const problems = exceptionalDayRefusals(request, publicHolidays, taken, places);
    if (problems.length === 0 || isOverridden(key)) children.add(pupilId);
    found.set(day, { row: day, key, problems });
  }
  return granted.flatMap((day) => found.get(day) ?? []);
}

function compareRequests(isBilled: (day: ExceptionalDay) => boolean) {
  const placeOf = (day: ExceptionalDay) => `${isBilled(day) ? 0 : 1}${day.requestedOn ?? ''}`;
  return (a: ExceptionalDay, b: ExceptionalDay): number => {
    const [left, right] = [placeOf(a), placeOf(b)];
    return left === right ? a.row - b.row : left < right ? -1 : 1;
  };
}

function notice({ code, data }: Issue, row: ExceptionalDay, key: string, isOverridden: boolean): Issue {
  const isLate = code === 'exceptional-day-late';
  const codes = isOverridden
    ? (['billed-day-late', 'billed-day-full'] as const)
    : (['held-day-late', 'held-day-full'] as const);
  return {
    code: codes[isLate ? 0 : 1],
    article: 'R-2.24',
    tab: 'Accueils exceptionnels',
    row: row.row,
    column: isLate ? 'Demandé le' : 'Date',
    data: { ...data, pupil: row.pupilId, day: row.date, key },
  };
}

function overridden({ code, data }: Issue): Step {
  const isLate = code === 'exceptional-day-late';
  return { code: isLate ? 'granted-late' : 'granted-over-capacity', rule: 'R-2.24', data: data ?? {} };
}
