/** Late pick-ups gathered by collection: children fetched together late pay once, for the longest delay. */
import { latePickupFee } from '../fees/late-pickup';
import { makeKey, partsOf, subjectOf } from '../ledger/keys';
import type { LocalDate } from '../shared/local-date';
import type { Issue } from '../shared/result';
import { schoolYearOf } from '../shared/school-year';
import type { Charge, Findings } from './charge';
import { holdCorrected } from './corrected-rows';
import type { BillingFacts, LatePickup } from './facts';
import type { InvoicedIndex } from './invoiced';

/** Children of one family fetched within so many minutes of each other are fetched together. */
const TOGETHER_MINUTES = 10;

interface Collection {
  readonly familyId: string;
  readonly date: LocalDate;
  /** Minutes after midnight of its rows, in order; none where no row gives the time. */
  readonly times: readonly number[];
  readonly pupilId: string;
  readonly minutes: number;
}

export function latePickupCharges(facts: BillingFacts, index: InvoicedIndex): Findings {
  const charges: Charge[] = [];
  const issues: Issue[] = [];
  const days = gatherCollections(facts);
  for (const day of days) {
    for (const collection of unbilled(day, index)) {
      const { date, pupilId, minutes } = collection;
      const year = schoolYearOf(date);
      const fee = latePickupFee(facts.tariffs, year, minutes);
      if (!fee.ok) issues.push(...fee.issues);
      else {
        const key = keyToBill(collection, index);
        const labelData = { date, minutes };
        charges.push({ key, nature: 'late-pickup', pupilId, year, period: '', amount: fee.value, labelData });
      }
    }
  }
  const keys = new Set(days.flatMap((day) => keysOf(day, index)));
  return { ...holdCorrected('late-pickup', charges, keys, index, facts.today), issues };
}

/** Minutes late of a row: a pick-up at midday is never late, whatever was typed; else typed minutes win over the times. */
export function minutesLate(facts: Pick<BillingFacts, 'isMidday'>, row: LatePickup): number {
  const { expectedAt, collectedAt, pupilId, date } = row;
  if ([expectedAt, collectedAt].some((at) => at !== undefined && facts.isMidday(pupilId, date, at))) return 0;
  if (row.minutes !== undefined) return row.minutes;
  return expectedAt === undefined || collectedAt === undefined ? 0 : Math.max(0, collectedAt - expectedAt);
}

/** Timed rows first, by time; then by pupil, so that the order of the sheet decides nothing. */
function compareRows(a: LatePickup, b: LatePickup): number {
  const times = (a.collectedAt ?? Number.MAX_SAFE_INTEGER) - (b.collectedAt ?? Number.MAX_SAFE_INTEGER);
  return times !== 0 ? times : Number(a.pupilId > b.pupilId) - Number(a.pupilId < b.pupilId);
}

/** Rows of a family's day within minutes of each other; rows without a time belong to the first, which charges less. */
function gatherCollections(facts: BillingFacts): Collection[][] {
  const byDay = new Map<string, Collection[]>();
  const rows = facts.latePickups.filter((row) => row.date <= facts.today);
  for (const row of rows.sort(compareRows)) {
    const familyId = facts.pupils.get(row.pupilId)?.familyId ?? '';
    const { date, collectedAt, pupilId } = row;
    const times = collectedAt === undefined ? [] : [collectedAt];
    const own: Collection = { familyId, date, times, pupilId, minutes: minutesLate(facts, row) };
    const day = byDay.get(`${date}|${familyId}`) ?? [];
    byDay.set(`${date}|${familyId}`, day);
    const at = day.findIndex((other) => times.every((time) => isNear(other, time)));
    const other = day[at];
    if (other === undefined) day.push(own);
    else day[at] = { ...(own.minutes > other.minutes ? own : other), times: [...other.times, ...times] };
  }
  return [...byDay.values()];
}

function isNear({ times }: Collection, time: number): boolean {
  return times.some((other) => Math.abs(other - time) <= TOGETHER_MINUTES);
}

function keyAt({ familyId, date }: Collection, time: number | undefined): string {
  return makeKey('late-pickup', familyId, date, time === undefined ? '' : String(time));
}

/** A collection may have been billed under the time of any of its rows. */
function ownKeys(collection: Collection): string[] {
  const { times } = collection;
  return times.length === 0 ? [keyAt(collection, undefined)] : times.map((time) => keyAt(collection, time));
}

/** The key under which it was billed before a cancellation freed it, since other payers may still owe their part of it. */
function keyToBill(collection: Collection, { freed }: InvoicedIndex): string {
  const keys = ownKeys(collection);
  return keys.find((key) => freed.has(key)) ?? keys[0] ?? '';
}

/**
 * The collections of a family's day that are still to be billed: never more than there are beyond those billed, so
 * that a time that is corrected or lost after billing costs nothing. A day billed without a time is settled.
 */
function unbilled(day: readonly Collection[], index: InvoicedIndex): Collection[] {
  const known = billedOn(day, index);
  const late = day.filter(({ minutes }) => minutes > 0);
  if (day.some((collection) => known.has(keyAt(collection, undefined)))) return [];
  const { keysBy, loose } = matchKeys(day, known);
  const count = Math.max(0, late.length - keysBy.size - loose.length);
  return late.filter((collection) => !keysBy.has(collection)).slice(0, count);
}

/** Keys that rows stand for: their own, and those of a time that was corrected, as many as there are rows. */
function keysOf(day: readonly Collection[], index: InvoicedIndex): string[] {
  const { keysBy, loose } = matchKeys(day, billedOn(day, index));
  return [...day.flatMap(ownKeys), ...[...keysBy.values()].flat(), ...loose.slice(0, day.length - keysBy.size)];
}

/**
 * Which billed keys stand for which collection: those of its own times, then those of times near them, a collection
 * without a key first; the others are loose.
 */
function matchKeys(day: readonly Collection[], known: ReadonlySet<string>) {
  const keysBy = new Map<Collection, string[]>();
  const give = (collection: Collection, key: string) =>
    keysBy.set(collection, [...(keysBy.get(collection) ?? []), key]);
  const owners = new Map(day.flatMap((collection) => ownKeys(collection).map((key) => [key, collection] as const)));
  const strays: string[] = [];
  for (const key of known) {
    const owner = owners.get(key);
    if (owner === undefined) strays.push(key);
    else give(owner, key);
  }
  const loose = strays.filter((key) => {
    const time = partsOf(key)[3] ?? '';
    const near = time === '' ? [] : day.filter((collection) => isNear(collection, Number(time)));
    const owner = near.find((collection) => !keysBy.has(collection)) ?? near[0];
    if (owner !== undefined) give(owner, key);
    return owner === undefined;
  });
  return { keysBy, loose };
}

/** Keys of the collections billed for a family's day. */
function billedOn([first]: readonly Collection[], { keysUnder }: InvoicedIndex): ReadonlySet<string> {
  return (first && keysUnder.get(subjectOf(keyAt(first, undefined)))) ?? new Set();
}
