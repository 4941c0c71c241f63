/** Penalty for a crèche child that returns less than two months after it left. */
import { addDays, addMonths, type LocalDate } from '../shared/local-date';

const PENALTY_MONTHS = 2;

/**
 * Whether a return is penalised: strictly under two months from the old last day to the new first day.
 * A contiguous row is a change of frequency, never a return (D-2.35).
 * @example isPenalisedReturn(asDate('2022-10-31'), asDate('2022-12-31')) // false: two months to the day
 */
export function isPenalisedReturn(oldEnd: LocalDate, newStart: LocalDate): boolean {
  return newStart > addDays(oldEnd, 1) && newStart < addMonths(oldEnd, PENALTY_MONTHS);
}
