/** Several rows of one half-day: the mildest stands, so that neither a sort nor a row typed twice weighs on a child. */
import { groupBy } from '../shared/group-by';
import { type AttendanceRecord, type Leave, standingOf } from './absences';
import type { AttendanceCode } from './attendance';

export interface SingleRows<R extends AttendanceRecord> {
  /** One row a half-day, by day, morning first. */
  readonly records: readonly R[];
  /** Rows of another standing than the one that stands. */
  readonly contradictory: readonly R[];
}

const PRESENCE: Readonly<Partial<Record<AttendanceCode, number>>> = { late: 0, 'early-leave': 1, present: 2 };
const PRESENT = 2;
const ABSENCE = { authorised: 3, justified: 4, unjustified: 5 } as const;

/**
 * Keeps one row for each half-day of a pupil, whatever the order of the rows. Rows of presence contradict nothing: what
 * they tell adds up, and a late arrival, which thresholds count, stands for all.
 * @param records of one pupil
 * @example two rows of one morning, Absent and Présent // Présent; the other is contradictory
 */
export function oneRowPerHalfDay<R extends AttendanceRecord>(
  records: readonly R[],
  leaves: readonly Leave[],
): SingleRows<R> {
  const weigh = (record: R): number => {
    const standing = standingOf(record, leaves);
    return standing === undefined ? (PRESENCE[record.code] ?? 0) : ABSENCE[standing];
  };
  const kept: R[] = [];
  const contradictory: R[] = [];
  for (const rows of groupBy(records, ({ date, halfDay }) => `${date} ${halfDay}`).values()) {
    const sorted = [...rows].sort((a, b) => weigh(a) - weigh(b) || compareText(contentOf(a), contentOf(b)));
    const [first, ...others] = sorted;
    if (first === undefined) continue;
    kept.push(first);
    contradictory.push(...others.filter((record) => weigh(record) > PRESENT && weigh(record) !== weigh(first)));
  }
  return { records: kept.sort((a, b) => compareText(placeOf(a), placeOf(b))), contradictory };
}

/** Everything but the row's place in the tab, which a sort changes. */
function contentOf({ code, arrivedAt, minutes, motive, announcedBy, announcedOn, justifiedOn }: AttendanceRecord) {
  return JSON.stringify([code, arrivedAt, minutes, motive, announcedBy, announcedOn, justifiedOn]);
}

function placeOf({ date, halfDay }: AttendanceRecord): string {
  return `${date} ${halfDay === 'morning' ? 0 : 1}`;
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
