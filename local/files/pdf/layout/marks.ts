/** What a laid-out page consists of. Lengths in points, y downwards from the top of the page (or strip). */
import type { FloatingPicture, PageField, RunStyle } from '../model/blocks';

/** Text on one baseline. `stretch` is added to each space of a justified line. */
export type TextMark = {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly style: RunStyle;
  readonly stretch: number;
  /** The text is this counter, known when the page is. */
  readonly field?: PageField;
};

export type LineMark = {
  readonly kind: 'line';
  readonly x: number;
  readonly y: number;
  readonly toX: number;
  readonly toY: number;
  readonly width: number;
  readonly colour: string;
  readonly dash: 'solid' | 'dashed' | 'dotted';
};

export type FillMark = {
  readonly kind: 'fill';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
};

export type PictureMark = {
  readonly kind: 'picture';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly part: string;
};

export type Mark = TextMark | LineMark | FillMark | PictureMark;

/** A page ready to paint, in painting order. */
export type Page = { readonly width: number; readonly height: number; readonly marks: readonly Mark[] };

/** A strip of the page that stands or falls together: a line, or a table row. */
export type Strip = {
  readonly height: number;
  readonly marks: readonly Mark[];
  /** Space wished above and below; lost where a page begins or ends by itself. */
  readonly before: number;
  readonly after: number;
  /** Must stand on the page of the strip that follows. */
  readonly keepNext: boolean;
  readonly startsPage: boolean;
  readonly floats: readonly FloatingPicture[];
  /** Header rows to show again when this strip is the first of a page. */
  readonly repeated: readonly Strip[];
  /** Divides a tall row at that height; undefined when nothing of it fits. `isForced` puts at least a line above. */
  readonly split?: (available: number, isForced: boolean) => readonly [Strip, Strip] | undefined;
};

/** A strip with nothing special about it. */
export function plainStrip(height: number, marks: readonly Mark[]): Strip {
  return { height, marks, before: 0, after: 0, keepNext: false, startsPage: false, floats: [], repeated: [] };
}

/** The mark moved by that much. */
export function moveMark(mark: Mark, dx: number, dy: number): Mark {
  if (mark.kind !== 'line') return { ...mark, x: mark.x + dx, y: mark.y + dy };
  return { ...mark, x: mark.x + dx, toX: mark.toX + dx, y: mark.y + dy, toY: mark.toY + dy };
}

/** The height of strips set one under the other. */
export function stackHeight(strips: readonly Strip[]): number {
  return strips.reduce((sum, strip) => sum + strip.before + strip.height + strip.after, 0);
}

/** The marks of strips set one under the other. */
export function stackMarks(strips: readonly Strip[], x: number, y: number): Mark[] {
  const marks: Mark[] = [];
  let top = y;
  for (const strip of strips) {
    top += strip.before;
    for (const mark of strip.marks) marks.push(moveMark(mark, x, top));
    top += strip.height + strip.after;
  }
  return marks;
}

/** Measures text without knowing how it is painted. All values in points. */
export type Measurer = {
  width(text: string, style: RunStyle): number;
  /** Above and below the baseline, and the gap the font asks for between lines. */
  extents(style: RunStyle): { readonly ascent: number; readonly descent: number; readonly gap: number };
};

/** What the layout needs from outside. */
export type LayoutContext = {
  readonly measure: Measurer;
  /** The text of a page counter; undefined while it is not known: the mark keeps its place for it. */
  readonly fieldText: (field: PageField) => string | undefined;
  /** Pictures are shrunk to fit into this height. */
  readonly pageHeight: number;
};
