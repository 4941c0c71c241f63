/** Which half-days each class has entered, by the rule of the roll itself. */
import { foldClass } from '../audience/select-audience';
import type { LocalDate } from '../shared/local-date';
import type { ClassHalfDay } from './class-days';
import { classNameOf, type RollCount, type RollState, rollState } from './class-roll';
import { MARK, type StayMarks } from './tally-days';

export interface Registers {
  /**
   * How far the class of a stay has entered a half-day, told once: a class of several levels, or of many pupils, has
   * one register.
   * @returns undefined where it was told before, where nobody was expected, and from the day of the count on
   */
  take(stay: StayMarks['stay'], halfDay: ClassHalfDay): RollState | undefined;
}

type Counts = Record<RollCount, number>;

/**
 * Counts who was expected and who has a row, class by class.
 * @param today registers are expected before it
 * @example openRegisters(marks, today).take(stay, halfDay) // 'not-taken'
 */
export function openRegisters(marks: readonly StayMarks[], today: LocalDate): Registers {
  const classes = new Map<string, Map<string, Counts>>();
  for (const { stay, days, offset, marks: own } of marks) {
    const counts = countsOf(classes, stay);
    for (let place = 0; place < own.length; place++) {
      const halfDay = days.halfDays[offset + place];
      if (halfDay === undefined || halfDay.date >= today) break;
      count(counts, placeOf(halfDay), own[place] ?? MARK.none);
    }
  }
  return {
    take(stay, halfDay) {
      if (halfDay.date >= today) return undefined;
      const counts = countsOf(classes, stay);
      const found = counts.get(placeOf(halfDay));
      counts.delete(placeOf(halfDay));
      return found === undefined ? undefined : rollState(found);
    },
  };
}

function countsOf(classes: Map<string, Map<string, Counts>>, stay: StayMarks['stay']): Map<string, Counts> {
  const key = foldClass(classNameOf(stay));
  const counts = classes.get(key) ?? new Map<string, Counts>();
  classes.set(key, counts);
  return counts;
}

function count(counts: Map<string, Counts>, place: string, mark: number): void {
  let found = counts.get(place);
  if (found === undefined) {
    found = { expected: 0, entered: 0, called: 0 };
    counts.set(place, found);
  }
  found.expected++;
  if ((mark & MARK.code) !== MARK.none) found.entered++;
  if ((mark & MARK.called) > 0) found.called++;
}

const placeOf = ({ date, halfDay }: ClassHalfDay): string => date + halfDay;
