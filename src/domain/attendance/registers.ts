/** Which half-days each class has entered, by the rule of the roll itself. */
import { foldClass } from '../audience/select-audience';
import type { LocalDate } from '../shared/local-date';
import type { ClassHalfDay } from './class-days';
import { classNameOf, type RollCount, type RollState, rollState } from './class-roll';
import { MARK, type StayMarks, type YearDays } from './tally-days';

export interface Register {
  readonly date: LocalDate;
  readonly state: RollState;
}

type Counts = Record<RollCount, number>;
type ByPlace = Map<string, Counts & { readonly date: LocalDate }>;

/**
 * Counts who was expected and who has a row, class by class.
 * @param today registers are expected before it
 * @returns takes the registers of a class in the half-days of some of its stays, each once: a class of several levels
 * has one register
 * @example openRegisters(marks, today)(stays) // [{ date: '2022-09-01', state: 'not-taken' }, …]
 */
export function openRegisters(
  marks: readonly StayMarks[],
  today: LocalDate,
): (stays: readonly StayMarks[]) => Register[] {
  const classes = new Map<string, Map<YearDays, Counts[]>>();
  for (const one of marks) {
    const key = classOf(one);
    const byYear = classes.get(key) ?? new Map<YearDays, Counts[]>();
    classes.set(key, byYear);
    const counts = byYear.get(one.days) ?? one.days.halfDays.map(() => ({ expected: 0, entered: 0, called: 0 }));
    byYear.set(one.days, counts);
    countStay(counts, one);
  }
  const registers = new Map([...classes].map(([key, byYear]) => [key, merge(byYear, today)]));
  return (stays) => {
    const open: ByPlace = registers.get(stays[0] === undefined ? '' : classOf(stays[0])) ?? new Map();
    return halfDaysOf(stays).flatMap((halfDay): Register[] => {
      const found = open.get(placeOf(halfDay));
      open.delete(placeOf(halfDay));
      return found === undefined ? [] : [{ date: found.date, state: rollState(found) }];
    });
  };
}

/** Those on which somebody of the stays is there. */
function halfDaysOf(stays: readonly StayMarks[]): ClassHalfDay[] {
  const covered = new Map<YearDays, Uint8Array>();
  for (const { days, offset, marks } of stays) {
    const places = covered.get(days) ?? new Uint8Array(days.halfDays.length);
    covered.set(days, places.fill(1, offset, offset + marks.length));
  }
  return [...covered].flatMap(([{ halfDays }, places]) => halfDays.filter((_, place) => places[place] === 1));
}

function countStay(counts: readonly Counts[], { marks, offset }: StayMarks): void {
  for (let place = 0; place < marks.length; place++) {
    const mark = marks[place] ?? MARK.none;
    const found = counts[offset + place];
    if (found === undefined) continue;
    found.expected++;
    if ((mark & MARK.code) !== MARK.none) found.entered++;
    if ((mark & MARK.called) > 0) found.called++;
  }
}

/** The levels of a class together: their half-days may differ. */
function merge(byYear: ReadonlyMap<YearDays, readonly Counts[]>, today: LocalDate): ByPlace {
  const all: ByPlace = new Map();
  for (const [{ halfDays }, counts] of byYear) {
    for (const [place, halfDay] of halfDays.entries()) {
      const own = counts[place];
      if (own === undefined || own.expected === 0 || halfDay.date >= today) continue;
      const known = all.get(placeOf(halfDay)) ?? { date: halfDay.date, expected: 0, entered: 0, called: 0 };
      all.set(placeOf(halfDay), {
        date: halfDay.date,
        expected: known.expected + own.expected,
        entered: known.entered + own.entered,
        called: known.called + own.called,
      });
    }
  }
  return all;
}

const classOf = ({ stay }: StayMarks): string => foldClass(classNameOf(stay));
const placeOf = ({ date, halfDay }: ClassHalfDay): string => date + halfDay;
