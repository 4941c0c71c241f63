/** Places at the crèche by weekday: an increase or an extra day only where there is one. */
import type { Issue } from '../shared/result';

/** Numbers by weekday, 1 for Monday … 5 for Friday; a weekday that is absent is not checked. */
export type ByWeekday = ReadonlyMap<number, number>;

/**
 * The weekdays on which there is no place left for one more child.
 * @param taken children already expected on each weekday
 * @returns one issue `creche-full` a weekday; none where everything fits
 * @example crecheFull([1, 2], new Map([[1, 12]]), new Map([[1, 12], [2, 12]])) // Monday is full
 */
export function crecheFull(weekdays: readonly number[], taken: ByWeekday, capacity: ByWeekday): Issue[] {
  return weekdays.flatMap((weekday): Issue[] => {
    const places = capacity.get(weekday);
    if (places === undefined || (taken.get(weekday) ?? 0) < places) return [];
    return [{ code: 'creche-full', article: 'R-2.21', data: { weekday, places } }];
  });
}
