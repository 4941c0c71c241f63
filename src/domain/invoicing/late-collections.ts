/** Late pick-ups gathered by collection: children fetched together late pay once, for the longest delay. */
import { latePickupFee } from '../fees/late-pickup';
import { makeKey, subjectOf } from '../ledger/keys';
import type { LocalDate } from '../shared/local-date';
import type { Issue } from '../shared/result';
import { schoolYearOf } from '../shared/school-year';
import type { Charge, Findings } from './charge';
import { holdCorrected } from './corrected-rows';
import type { BillingFacts, LatePickup } from './facts';
import type { InvoicedIndex } from './invoiced';

interface Collection {
  readonly familyId: string;
  readonly date: LocalDate;
  /** Minutes after midnight; undefined when no row gives the time. */
  readonly collectedAt: number | undefined;
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
        const key = keyOf(collection);
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
  const at = expectedAt ?? collectedAt;
  if (at !== undefined && facts.isMidday(pupilId, date, at)) return 0;
  if (row.minutes !== undefined) return row.minutes;
  return expectedAt === undefined || collectedAt === undefined ? 0 : Math.max(0, collectedAt - expectedAt);
}

/** Timed rows first, by time; then by pupil, so that the order of the sheet decides nothing. */
function compareRows(a: LatePickup, b: LatePickup): number {
  const times = (a.collectedAt ?? Number.MAX_SAFE_INTEGER) - (b.collectedAt ?? Number.MAX_SAFE_INTEGER);
  return times !== 0 ? times : Number(a.pupilId > b.pupilId) - Number(a.pupilId < b.pupilId);
}

/** One collection per family, day and time; rows without a time belong to the day's collection, which charges less. */
function gatherCollections(facts: BillingFacts): Collection[][] {
  const byDay = new Map<string, Collection[]>();
  const rows = facts.latePickups.filter((row) => row.date <= facts.today);
  for (const row of rows.sort(compareRows)) {
    const familyId = facts.pupils.get(row.pupilId)?.familyId ?? '';
    const { date, collectedAt, pupilId } = row;
    const collection = { familyId, date, collectedAt, pupilId, minutes: minutesLate(facts, row) };
    const day = byDay.get(`${date}|${familyId}`) ?? [];
    const together = day.findIndex((other) => collectedAt === undefined || other.collectedAt === collectedAt);
    const other = day[together];
    if (other === undefined) day.push(collection);
    else if (collection.minutes > other.minutes) day[together] = { ...other, pupilId, minutes: collection.minutes };
    byDay.set(`${date}|${familyId}`, day);
  }
  return [...byDay.values()];
}

function keyOf({ familyId, date, collectedAt }: Collection): string {
  return makeKey('late-pickup', familyId, date, collectedAt === undefined ? '' : String(collectedAt));
}

/**
 * The collections of a family's day that are still to be billed: never more than there are beyond those billed, so
 * that a time that is corrected or lost after billing costs nothing. A day billed without a time is settled.
 */
function unbilled(day: readonly Collection[], index: InvoicedIndex): Collection[] {
  const known = billedOn(day, index);
  const late = day.filter(({ minutes }) => minutes > 0);
  if (day.some((collection) => known.has(keyOf({ ...collection, collectedAt: undefined })))) return [];
  return late.filter((row) => !known.has(keyOf(row))).slice(0, Math.max(0, late.length - known.size));
}

/** Keys that rows stand for: their own, and those of a time that was corrected, as many as there are rows. */
function keysOf(day: readonly Collection[], index: InvoicedIndex): string[] {
  const own = day.map(keyOf);
  const corrected = [...billedOn(day, index)].filter((key) => !own.includes(key));
  const free = own.filter((key) => !index.byCharge.has(key)).length;
  return [...own, ...corrected.slice(0, free)];
}

/** Keys of the collections billed for a family's day. */
function billedOn([first]: readonly Collection[], { keysUnder }: InvoicedIndex): ReadonlySet<string> {
  return (first && keysUnder.get(subjectOf(keyOf(first)))) ?? new Set();
}
