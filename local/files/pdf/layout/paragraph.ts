/** Lays a paragraph out: lines, spacing, borders, and the rule that no line stands alone on a page. */
import type { FloatingPicture, Paragraph, ParagraphStyle } from '../model/blocks';
import { fillLines, type Line, type Narrowing } from './lines';
import { type LayoutContext, type Mark, plainStrip, type Strip } from './marks';
import { extentsOf, paintLine } from './paint-line';
import { fitPicture, toUnits } from './words';

/** What stands before and after a paragraph, as far as its spacing and borders ask. */
export type Neighbours = { readonly before: ParagraphStyle | undefined; readonly after: ParagraphStyle | undefined };

const NO_NEIGHBOURS: Neighbours = { before: undefined, after: undefined };

/**
 * Lays a paragraph out as strips of one line each, in a column of that width (points).
 *
 * @example layoutParagraph(paragraph, 450, context).length // the number of lines
 */
export function layoutParagraph(
  paragraph: Paragraph,
  width: number,
  context: LayoutContext,
  neighbours: Neighbours = NO_NEIGHBOURS,
): Strip[] {
  const { style, mark } = paragraph;
  const floats = paragraph.floats.map((float) => ({
    ...float,
    picture: fitPicture(float.picture, width * 1.5, context.pageHeight),
  }));
  const beside = floats.filter((float) => float.wrap === 'beside');
  const units = toUnits(paragraph.inlines, context, Math.max(10, width - style.left - style.right));
  const lines = fillLines(units, style, width, mark, context, narrowFor(beside, width));
  const strips = lines.map((line) => layoutLine(line, style, context));
  const isFirstOfBox = !hasSameBorders(style, neighbours.before);
  const isLastOfBox = !hasSameBorders(style, neighbours.after);
  const decorated = strips.map((strip, index) =>
    decorate(strip, style, width, {
      isTop: isFirstOfBox && index === 0,
      isBottom: isLastOfBox && index === strips.length - 1,
    }),
  );
  return space(decorated, lines, style, neighbours, [...floats], missingHeight(beside, decorated));
}

function layoutLine(line: Line, style: ParagraphStyle, context: LayoutContext): Strip {
  const { ascent, descent, gap } = extentsOf(line, context);
  const natural = ascent + descent + gap;
  const hasPicture = line.placed.some((item) => item.kind === 'picture');
  let height = natural;
  let baseline = ascent;
  if (style.lineRule === 'exact' && !hasPicture) {
    height = style.line;
    baseline = (style.line - ascent - descent) / 2 + ascent;
  } else if (style.lineRule === 'factor') {
    // The factor spreads text, not pictures.
    height = hasPicture ? natural : natural * style.line;
  } else if (style.line > natural) {
    height = style.line;
    baseline = ascent + (style.line - natural);
  }
  return plainStrip(height, paintLine(line, style.align, baseline, context));
}

/** Background and border lines of one line of the paragraph; the box grows outwards by the borders' distance. */
function decorate(
  strip: Strip,
  style: ParagraphStyle,
  width: number,
  place: { isTop: boolean; isBottom: boolean },
): Strip {
  const { borders, fill } = style;
  const { top, bottom, left, right } = borders;
  if (!fill && !top && !bottom && !left && !right) return strip;
  const above = place.isTop && top ? top.distance + top.width : 0;
  const below = place.isBottom && bottom ? bottom.distance + bottom.width : 0;
  const x = style.left + Math.min(0, style.firstLine) - (left?.distance ?? 0);
  const toX = width - style.right + (right?.distance ?? 0);
  const height = strip.height + above + below;
  const marks: Mark[] = fill ? [{ kind: 'fill', x, y: 0, width: toX - x, height, colour: fill }] : [];
  marks.push(...strip.marks.map((mark) => shiftDown(mark, above)));
  if (top && place.isTop) marks.push({ kind: 'line', ...top, x, y: top.width / 2, toX, toY: top.width / 2 });
  if (bottom && place.isBottom) {
    const y = height - bottom.width / 2;
    marks.push({ kind: 'line', ...bottom, x, y, toX, toY: y });
  }
  if (left) marks.push({ kind: 'line', ...left, x, y: 0, toX: x, toY: height });
  if (right) marks.push({ kind: 'line', ...right, x: toX, y: 0, toX, toY: height });
  return { ...strip, height, marks };
}

function shiftDown(mark: Mark, dy: number): Mark {
  if (dy === 0) return mark;
  return mark.kind === 'line' ? { ...mark, y: mark.y + dy, toY: mark.toY + dy } : { ...mark, y: mark.y + dy };
}

function hasSameBorders(style: ParagraphStyle, other: ParagraphStyle | undefined): boolean {
  if (!other || (!style.borders.top && !style.borders.bottom)) return false;
  const isSame = JSON.stringify(style.borders) === JSON.stringify(other.borders);
  return isSame && style.left === other.left && style.right === other.right;
}

/** Sets the space around the paragraph and which lines stay together. */
function space(
  strips: readonly Strip[],
  lines: readonly Line[],
  style: ParagraphStyle,
  neighbours: Neighbours,
  floats: readonly FloatingPicture[],
  missing: number,
): Strip[] {
  const isLike = (other: ParagraphStyle | undefined): boolean => style.contextual && other?.id === style.id;
  const last = strips.length - 1;
  return strips.map((strip, index) => ({
    ...strip,
    before: index === 0 && !isLike(neighbours.before) ? style.before : 0,
    after: (index === last && !isLike(neighbours.after) ? style.after : 0) + (index === last ? missing : 0),
    startsPage: (index === 0 && style.pageBreakBefore) || lines[index - 1]?.endsBy === 'page',
    keepNext: index === last ? style.keepNext : staysTogether(index, last, style) && lines[index]?.endsBy !== 'page',
    floats: index === 0 ? floats : [],
  }));
}

/** Neither the first line nor the last of a paragraph stands alone on a page. */
function staysTogether(index: number, last: number, style: ParagraphStyle): boolean {
  if (style.keepLines) return true;
  return style.widowControl && (index === 0 || index === last - 1);
}

function narrowFor(floats: readonly FloatingPicture[], width: number): Narrowing {
  let [left, right] = [0, 0];
  for (const { picture, horizontal } of floats) {
    const isRight =
      horizontal.align === 'end' || (!horizontal.align && horizontal.offset + picture.width / 2 > width / 2);
    const taken = picture.width + 9;
    if (taken > width * 0.7) continue;
    if (isRight) right = Math.max(right, taken);
    else left = Math.max(left, taken);
  }
  return { left, right };
}

/** A paragraph is at least as high as the pictures beside its text, so that the next one does not run into them. */
function missingHeight(floats: readonly FloatingPicture[], strips: readonly Strip[]): number {
  const tallest = Math.max(0, ...floats.map(({ picture, vertical }) => picture.height + Math.max(0, vertical.offset)));
  return Math.max(0, tallest - strips.reduce((sum, strip) => sum + strip.height, 0));
}
