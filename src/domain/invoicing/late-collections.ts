/** Late pick-ups gathered by collection: children fetched together late pay once, for the longest delay. */
import { latePickupFee } from '../fees/late-pickup';
import { makeKey } from '../ledger/keys';
import type { LocalDate } from '../shared/local-date';
import type { Issue } from '../shared/result';
import { schoolYearOf } from '../shared/school-year';
import type { Charge, Findings } from './charge';
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
  const billed = billedByDay(index);
  for (const day of gatherCollections(facts)) {
    for (const { familyId, date, collectedAt, pupilId, minutes } of unbilled(day, billed)) {
      const year = schoolYearOf(date);
      const fee = latePickupFee(facts.tariffs, year, minutes);
      if (!fee.ok) issues.push(...fee.issues);
      else {
        const key = collectionKey(familyId, date, collectedAt);
        const labelData = { date, minutes };
        charges.push({ key, nature: 'late-pickup', pupilId, year, period: '', amount: fee.value, labelData });
      }
    }
  }
  return { charges, issues, notices: [] };
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

function collectionKey(familyId: string, date: LocalDate, collectedAt: number | undefined): string {
  return makeKey('late-pickup', familyId, date, collectedAt === undefined ? '' : String(collectedAt));
}

/**
 * The collections of a family's day that are still to be billed: never more than there are beyond those billed, so
 * that a time that is corrected or lost after billing costs nothing. A day billed without a time is settled.
 */
function unbilled(day: readonly Collection[], billed: ReadonlyMap<string, ReadonlySet<string>>): Collection[] {
  const [first] = day;
  if (first === undefined) return [];
  const { familyId, date } = first;
  const known = billed.get(makeKey('late-pickup', familyId, date)) ?? new Set();
  const late = day.filter(({ minutes }) => minutes > 0);
  if (known.has(collectionKey(familyId, date, undefined))) return [];
  const open = late.filter(({ collectedAt }) => !known.has(collectionKey(familyId, date, collectedAt)));
  return open.slice(0, Math.max(0, late.length - known.size));
}

/** Keys of the collections billed, by family and day. */
function billedByDay(index: InvoicedIndex): Map<string, Set<string>> {
  const days = new Map<string, Set<string>>();
  for (const key of index.byCharge.keys()) {
    if (!key.startsWith('late-pickup|')) continue;
    const day = key.slice(0, key.lastIndexOf('|'));
    days.set(day, (days.get(day) ?? new Set()).add(key));
  }
  return days;
}
