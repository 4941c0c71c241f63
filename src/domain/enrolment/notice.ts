/** Notice of two months to the end of a month (R-2.19, R-2.21, D-2.20). */
import { addMonths, endOfMonth, type LocalDate } from '../shared/local-date';

const NOTICE_MONTHS = 2;

/**
 * The last day of a notice, counted from the day it was received.
 * @example noticeEnd(asDate('2023-12-31')) // '2024-02-29'
 */
export function noticeEnd(received: LocalDate): LocalDate {
  return endOfMonth(addMonths(received, NOTICE_MONTHS));
}
