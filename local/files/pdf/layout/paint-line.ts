/** Turns a filled line into marks: alignment, stretching, underlines, leaders. */
import type { RunStyle } from '../model/blocks';
import type { Alignment } from '../styles/properties';
import type { Line, Placed } from './lines';
import type { LayoutContext, LineMark, Mark, TextMark } from './marks';

/** The extents of a line of text before the paragraph's line spacing. */
export type LineExtents = { readonly ascent: number; readonly descent: number; readonly gap: number };

/** The highest and lowest of what stands on the line; an empty line is as high as its mark. */
export function extentsOf(line: Line, context: LayoutContext): LineExtents {
  let [ascent, descent, gap] = [0, 0, 0];
  const take = (style: RunStyle): void => {
    const extents = context.measure.extents(style);
    ascent = Math.max(ascent, extents.ascent + style.rise);
    descent = Math.max(descent, extents.descent - style.rise);
    gap = Math.max(gap, extents.gap);
  };
  for (const item of line.placed) {
    if (item.kind === 'picture') ascent = Math.max(ascent, item.picture.height + item.style.rise);
    else take(item.kind === 'piece' ? item.piece.style : item.style);
  }
  if (line.placed.length === 0) take(line.mark);
  return { ascent, descent, gap };
}

/** The marks of a line whose baseline stands at `baseline`. */
export function paintLine(line: Line, align: Alignment, baseline: number, context: LayoutContext): Mark[] {
  const free = line.limit - line.end;
  const shift = align === 'right' ? free : align === 'center' ? free / 2 : 0;
  const visible = line.placed.filter((item) => item.x < line.end - 0.001 || item.width === 0);
  const stretch = align === 'justify' && line.endsBy === 'wrap' ? stretchOf(visible, free) : { from: 0, perSpace: 0 };
  const laid: Laid[] = [];
  let moved = shift;
  visible.forEach((item, index) => {
    const perSpace = index >= stretch.from ? stretch.perSpace : 0;
    const extra = item.kind === 'piece' && item.isSpace ? perSpace * countSpaces(item.piece.text) : 0;
    paintItem(item, item.x + moved, item.width + extra, baseline, perSpace, context, laid);
    moved += extra;
  });
  return joinTexts(laid);
}

/** Spreads what is free over the spaces after the last tab. */
function stretchOf(items: readonly Placed[], free: number): { readonly from: number; readonly perSpace: number } {
  const from = items.reduce((last, item, index) => (item.kind === 'tab' ? index + 1 : last), 0);
  const spaces = items
    .slice(from)
    .reduce((sum, item) => sum + (item.kind === 'piece' && item.isSpace ? countSpaces(item.piece.text) : 0), 0);
  return { from, perSpace: spaces > 0 && free > 0 ? free / spaces : 0 };
}

function countSpaces(text: string): number {
  return text.split(' ').length - 1;
}

function paintItem(
  item: Placed,
  x: number,
  width: number,
  baseline: number,
  stretch: number,
  context: LayoutContext,
  laid: Laid[],
): void {
  const push = (mark: Mark): void => {
    laid.push({ mark, end: x + width });
  };
  if (item.kind === 'picture') {
    const { part, height } = item.picture;
    push({ kind: 'picture', x, y: baseline - item.style.rise - height, width, height, part });
    return;
  }
  const style = item.kind === 'piece' ? item.piece.style : item.style;
  const y = baseline - style.rise;
  if (style.fill && width > 0) {
    const { ascent, descent } = context.measure.extents(style);
    push({ kind: 'fill', x, y: y - ascent, width, height: ascent + descent, colour: style.fill });
  }
  if (item.kind === 'tab') {
    const leader = item.leader ? leaderMark(item.leader, x, width, y, style, context) : undefined;
    if (leader) push(leader);
  } else {
    const { text, field } = item.piece;
    push({ kind: 'text', x, y, text, style, stretch, ...(field ? { field } : {}) });
  }
  if (style.underline) push(stroke(x, width, y + style.size * 0.1, style));
  if (style.strike) push(stroke(x, width, y - style.size * 0.28, style));
}

function stroke(x: number, width: number, y: number, style: RunStyle): Mark {
  const thickness = Math.max(0.4, style.size * 0.06);
  return { kind: 'line', x, y, toX: x + width, toY: y, width: thickness, colour: style.colour, dash: 'solid' };
}

function leaderMark(
  leader: string,
  x: number,
  width: number,
  y: number,
  style: RunStyle,
  context: LayoutContext,
): TextMark | undefined {
  const one = context.measure.width(leader, style);
  const count = Math.floor(width / one);
  if (count < 1) return undefined;
  return { kind: 'text', x: x + width - count * one, y, text: leader.repeat(count), style, stretch: 0 };
}

/** A mark, and where it ends along the line. */
type Laid = { readonly mark: Mark; readonly end: number };

/** Joins neighbouring texts of one look, and the lines under them, so that the page stays small. */
function joinTexts(laid: readonly Laid[]): Mark[] {
  const fills: Mark[] = [];
  const lines: Mark[] = [];
  const rest: Laid[] = [];
  for (const { mark, end } of laid) {
    if (mark.kind === 'fill') fills.push(mark);
    else if (mark.kind === 'line') {
      const last = lines.at(-1);
      if (last?.kind === 'line' && continuesLine(last, mark)) lines[lines.length - 1] = { ...last, toX: mark.toX };
      else lines.push(mark);
    } else {
      const last = rest.at(-1);
      if (mark.kind === 'text' && last?.mark.kind === 'text' && canJoin(last.mark, mark, last.end)) {
        rest[rest.length - 1] = { mark: { ...last.mark, text: last.mark.text + mark.text }, end };
      } else rest.push({ mark, end });
    }
  }
  return [...fills, ...rest.map(({ mark }) => mark), ...lines];
}

function continuesLine(one: LineMark, other: LineMark): boolean {
  const isNear = Math.abs(one.toX - other.x) < 0.01 && Math.abs(one.y - other.y) < 0.01;
  return isNear && one.width === other.width && one.colour === other.colour;
}

function canJoin(one: TextMark, other: TextMark, end: number): boolean {
  if (one.field || other.field || one.y !== other.y || one.stretch !== other.stretch) return false;
  return Math.abs(end - other.x) < 0.01 && isSameLook(one.style, other.style);
}

function isSameLook(one: RunStyle, other: RunStyle): boolean {
  if (one === other) return true;
  const isSameFont = one.face === other.face && one.size === other.size;
  return isSameFont && one.colour === other.colour && one.spacing === other.spacing;
}
