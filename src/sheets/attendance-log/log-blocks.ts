/** Which blocks of rows to read so that some stretches and the end of a tab are seen in at most two reads. */
import type { Stretch } from './day-index';

/** First and last row, both included. */
export type Block = readonly [first: number, last: number];

/** So many rows are sooner read than left out by a read of their own. */
const NEAR_ROWS = 400;
const FIRST_ROW = 2;

/**
 * The stretches with a row around each, and the end of the tab from its last known row on: one block where they lie
 * close together, else two, parted where the gap between them is largest.
 * @param lastKnown last row that the index knows
 * @param lastRow last row of the tab; at least the last known one
 * @example blocksOf([[2, 4], [9000, 50]], 9049, 9060) // [[2, 6], [8999, 9060]]
 */
export function blocksOf(stretches: readonly Stretch[], lastKnown: number, lastRow: number): Block[] {
  const end: Block = [Math.max(lastKnown, FIRST_ROW), lastRow];
  const around = stretches.map(([first, count]): Block => {
    return [Math.max(first - 1, FIRST_ROW), Math.min(first + count, lastRow)];
  });
  const pieces = [...around, end].filter(([first, last]) => last >= first).sort(([a], [b]) => a - b);
  let [gap, parted] = [NEAR_ROWS, 0];
  let reached = pieces[0]?.[1] ?? 0;
  for (const [position, [first, last]] of pieces.entries()) {
    if (first - reached > gap) [gap, parted] = [first - reached, position];
    reached = Math.max(reached, last);
  }
  return [pieces.slice(0, parted), pieces.slice(parted)].flatMap((part): Block[] => {
    const first = part[0]?.[0];
    return first === undefined ? [] : [[first, Math.max(...part.map(([, last]) => last))]];
  });
}
