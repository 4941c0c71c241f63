/** What a slip is drawn of: texts, lines and filled boxes, placed in millimetres from its upper left corner. */
import type { FontStyle } from '../fonts/font-data';

export interface TextMark {
  readonly kind: 'text';
  readonly text: string;
  /** Left end of the base line. */
  readonly x: number;
  readonly y: number;
  /** Points. */
  readonly size: number;
  readonly style: FontStyle;
}

export interface LineMark {
  readonly kind: 'line';
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  /** Points. */
  readonly width: number;
}

export interface BoxMark {
  readonly kind: 'box';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: 'black' | 'white';
}

/** Many black boxes painted as one shape, so that no hair line shows between them. */
export interface PatternMark {
  readonly kind: 'pattern';
  readonly boxes: readonly Omit<BoxMark, 'kind' | 'colour'>[];
}

export type Mark = TextMark | LineMark | BoxMark | PatternMark;

/** A rectangle in millimetres. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const MILLIMETRES_PER_POINT = 25.4 / 72;

const CORNER_LENGTH = 3;
const CORNER_WIDTH = 0.75;

/**
 * Frames a field that is filled in by hand: only its four corners are drawn.
 * @example frameCorners({ x: 5, y: 20, width: 52, height: 20 }).length // 8
 */
export function frameCorners(area: Area): Mark[] {
  const line = (from: readonly [number, number], to: readonly [number, number]): LineMark => {
    return { kind: 'line', from, to, width: CORNER_WIDTH };
  };
  return [0, 1].flatMap((right) =>
    [0, 1].flatMap((low) => {
      const corner = [area.x + right * area.width, area.y + low * area.height] as const;
      const inwards = [
        right === 0 ? CORNER_LENGTH : -CORNER_LENGTH,
        low === 0 ? CORNER_LENGTH : -CORNER_LENGTH,
      ] as const;
      return [line(corner, [corner[0] + inwards[0], corner[1]]), line(corner, [corner[0], corner[1] + inwards[1]])];
    }),
  );
}
