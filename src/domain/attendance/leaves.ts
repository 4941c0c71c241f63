/** Leaves asked for in advance: which are urgent, what they overlap, what a decision does to the register. */
import { addDays, type LocalDate } from '../shared/local-date';
import { compareNatural } from '../shared/natural-order';
import { type AttendanceRecord, isOnLeave, type Leave } from './absences';
import type { ClassHalfDay } from './class-days';

/** What the Direction may say of a request; `pending` takes a decision back. */
export type LeaveDecision = 'pending' | 'granted' | 'refused';

/** A row of tab Congés. */
export interface LeaveRequest extends Leave {
  readonly requestedOn?: LocalDate | undefined;
  readonly motive?: string | undefined;
  readonly decidedOn?: LocalDate | undefined;
  readonly decidedBy?: string | undefined;
}

/** A request that begins so many days ahead, or sooner, is urgent. */
export const URGENT_DAYS = 10;

/** Whether nobody has decided yet; an empty decision counts as none. */
export function isWaiting({ decision }: Pick<Leave, 'decision'>): boolean {
  return decision === undefined || decision === 'pending';
}

/** Whether a request begins within ten days, the tenth included, or has begun. */
export function isUrgent({ from }: Pick<Leave, 'from'>, today: LocalDate): boolean {
  return from <= addDays(today, URGENT_DAYS);
}

/** Whether a request came only once its first day had passed or begun; one without a date did not. */
export function isAskedAfterwards({ requestedOn, from }: Pick<LeaveRequest, 'requestedOn' | 'from'>): boolean {
  return requestedOn !== undefined && requestedOn >= from;
}

/**
 * The requests that wait for a decision, in the order of their first days: the urgent ones come first.
 * @example waitingLeaves(leaves).map(({ id }) => id) // ['C7', 'C3']
 */
export function waitingLeaves<L extends Leave>(leaves: readonly L[]): L[] {
  return leaves
    .filter(isWaiting)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : compareNatural(a.id, b.id)));
}

/** Other requests of the pupil that share a day with this one; those refused do not count. */
export function overlappingLeaves<L extends Leave>(
  leaves: readonly L[],
  { id, pupilId, from, to }: Pick<Leave, 'id' | 'pupilId' | 'from' | 'to'>,
): L[] {
  return leaves.filter(
    (other) =>
      other.id !== id &&
      other.pupilId === pupilId &&
      other.decision !== 'refused' &&
      other.from <= to &&
      from <= other.to,
  );
}

/**
 * The half-days of class of a granted leave that the register does not hold yet. What was written down stays: an
 * absence within the leave counts as authorised as it stands (see `standingOf`).
 * @param halfDays of class within the leave
 * @param records of the pupil
 */
export function halfDaysToFill(
  halfDays: readonly ClassHalfDay[],
  records: readonly Pick<AttendanceRecord, 'date' | 'halfDay'>[],
): ClassHalfDay[] {
  const logged = new Set(records.map(({ date, halfDay }) => `${date} ${halfDay}`));
  return halfDays.filter(({ date, halfDay }) => !logged.has(`${date} ${halfDay}`));
}

/**
 * Whether a row was filled in for a leave and nobody has changed it since.
 * @param mark what the column `Annoncée par` holds in the rows that were filled in for this leave
 */
export function isUntouched(record: AttendanceRecord, mark: string): boolean {
  return record.code === 'leave' && record.announcedBy === mark && record.justifiedOn === undefined;
}

/**
 * The rows that go when a leave is no longer granted: filled in for it, untouched, from the day on, and within no other
 * granted leave. Earlier rows tell what happened and stay.
 * @param others the pupil's other leaves
 */
export function rowsToTakeBack<R extends AttendanceRecord>(
  records: readonly R[],
  others: readonly Leave[],
  mark: string,
  today: LocalDate,
): R[] {
  return records.filter(
    (record) => record.date >= today && isUntouched(record, mark) && !isOnLeave(others, record.pupilId, record.date),
  );
}
