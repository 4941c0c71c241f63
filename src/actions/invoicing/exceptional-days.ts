/** Exceptional days that wait for a person: what the run must read for them, the questions, the record. */
import type { ByWeekday } from '../../domain/enrolment/creche-capacity';
import { exceptionalDayKey } from '../../domain/invoicing/exceptional-days';
import type { ExceptionalDay } from '../../domain/invoicing/facts';
import type { LedgerEntry } from '../../domain/ledger/entry';
import { chargeKeyOf } from '../../domain/ledger/keys';
import type { Issue } from '../../domain/shared/result';
import { heldDayCaption, OVERRIDE_CHOICES, overrideNote } from '../../messages/overview';
import type { Settings } from '../../sheets/settings';
import type { ActionInput, PlanItem } from '../action';
import type { JournalNote } from '../shared/journal';

const WAIT = 'attendre';
const BILL = 'facturer';
/** Input by which the command line has every such day billed. */
export const OVERRIDE_ALL = 'accueils';

type Read = Readonly<Record<string, readonly unknown[]>>;

/** The timetable only says which pick-ups were at midday; the holidays, which exceptional days were asked too late. */
export function isWorthReading(name: string, read: Read): boolean {
  if (name === 'timetable') return read.latePickups?.length !== 0;
  if (name !== 'publicHolidays') return true;
  const days = (read.exceptionalDays ?? []) as readonly ExceptionalDay[];
  const granted = days.filter(({ status }) => status === 'granted');
  if (granted.length === 0) return false;
  const entries = (read.entries ?? []) as readonly LedgerEntry[];
  const billed = new Set(entries.map(({ key }) => (key === undefined ? '' : chargeKeyOf(key))));
  return granted.some((day) => !billed.has(exceptionalDayKey(day)));
}

/** Places at the crèche by weekday; a day without a number is not checked. */
export function capacityOf(settings: Settings): ByWeekday {
  const places = [
    settings.capacityMonday,
    settings.capacityTuesday,
    settings.capacityWednesday,
    settings.capacityThursday,
    settings.capacityFriday,
  ];
  return new Map(places.flatMap((count, index) => (count === undefined ? [] : [[index + 1, count] as const])));
}

/** Whether the person has a day billed: by its line of the plan, or all of them by the input `accueils`. */
export function overrideOf(input: ActionInput): (key: string) => boolean {
  const chosen = (input.choix ?? {}) as Readonly<Record<string, unknown>>;
  return (key) => (chosen[key] ?? input[OVERRIDE_ALL]) === BILL;
}

/** One question a day that is late or over capacity. */
export function dayItems(notices: readonly Issue[]): PlanItem[] {
  const items = new Map<string, PlanItem>();
  for (const issue of notices.filter(isAboutDay)) {
    const id = String(issue.data?.key);
    const value = isBilled(issue) ? BILL : WAIT;
    const choices = Object.entries(OVERRIDE_CHOICES).map(([choice, label]) => ({ value: choice, label }));
    const caption = heldDayCaption(issue.data ?? {});
    if (!items.has(id)) items.set(id, { id, caption, choices, value, asksReason: [BILL] });
  }
  return [...items.values()];
}

/** What the journal keeps of the days that a person had billed all the same. */
export function overrideNotes(notices: readonly Issue[], reasonOf: (id: string) => string): JournalNote[] {
  return notices.filter(isBilled).map(({ tab = '', row, data = {}, code }) => ({
    what: overrideNote(code === 'billed-day-late', data),
    tab,
    line: String(row ?? ''),
    after: reasonOf(String(data.key)),
  }));
}

const isBilled = ({ code }: Issue): boolean => code === 'billed-day-late' || code === 'billed-day-full';
const isAboutDay = (issue: Issue): boolean =>
  isBilled(issue) || issue.code === 'held-day-late' || issue.code === 'held-day-full';
