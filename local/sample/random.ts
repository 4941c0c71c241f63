/** Chance from a seed: the same seed gives the same school, on every machine. */
import { addDays, daysBetween, type LocalDate } from '../../src/domain/shared/local-date';

export interface Random {
  /** From 0 to just under 1. */
  next(): number;
  /** A whole number, both ends included. */
  integer(min: number, max: number): number;
  isLucky(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** A new list in another order. */
  shuffle<T>(items: readonly T[]): T[];
  /** A day between two, both included. */
  day(from: LocalDate, to: LocalDate): LocalDate;
}

/**
 * Makes a generator (mulberry32): small, fast and good enough for made-up people.
 * @example seededRandom(1).integer(1, 6) // 4, each time
 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const integer = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  return {
    next,
    integer,
    isLucky: (probability) => next() < probability,
    pick: <T>(items: readonly T[]): T => itemAt(items, integer(0, items.length - 1)),
    shuffle: (items) => shuffle(items, integer),
    day: (from, to) => addDays(from, integer(0, daysBetween(from, to))),
  };
}

/** Deals a list in shuffled rounds: every item comes once before any comes again. */
export function makeDealer<T>(random: Random, items: readonly T[]): () => T {
  let round: T[] = [];
  return () => {
    if (round.length === 0) round = random.shuffle(items);
    const dealt = itemAt(round, round.length - 1);
    round.pop();
    return dealt;
  };
}

function shuffle<T>(items: readonly T[], integer: (min: number, max: number) => number): T[] {
  const shuffled = [...items];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = integer(0, last);
    const moved = itemAt(shuffled, last);
    shuffled[last] = itemAt(shuffled, other);
    shuffled[other] = moved;
  }
  return shuffled;
}

function itemAt<T>(items: readonly T[], index: number): T {
  if (index < 0 || index >= items.length) throw new Error(`No item ${index} among ${items.length}`);
  return items[index] as T;
}
