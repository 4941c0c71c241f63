/** Warns when the last bank file is old: a payment that is not booked yet would be reminded. */
import { daysBetween, type LocalDate } from '../../domain/shared/local-date';
import type { Issue } from '../../domain/shared/result';

const MOST_DAYS = 5;

/**
 * @param lastOn day of the last bank file; undefined: there was none
 * @returns nothing up to five days after it
 */
export function importNotices(lastOn: LocalDate | undefined, today: LocalDate): Issue[] {
  if (lastOn === undefined) return [{ code: 'import-never' }];
  const days = daysBetween(lastOn, today);
  return days <= MOST_DAYS ? [] : [{ code: 'import-old', data: { date: lastOn, days } }];
}
