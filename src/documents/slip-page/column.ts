/** Sets captioned blocks under each other in a column of the slip, smaller when they would not fit otherwise. */
import { type Fonts, measureText } from '../fonts/font-data';
import { wrapText } from '../fonts/wrap-text';
import { type Area, frameCorners, type Mark, MILLIMETRES_PER_POINT } from './marks';

export interface Block {
  readonly caption: string;
  readonly lines: readonly string[];
  /** Lines that may be left out when the column is full, as the style guide allows for a receipt's streets. */
  readonly shortLines?: readonly string[];
  /** An empty field to fill in by hand, in millimetres, instead of lines. */
  readonly blank?: { readonly width: number; readonly height: number };
}

/** Sizes in points: caption, value and the distance of two lines. */
export interface TypeSizes {
  readonly caption: number;
  readonly value: number;
  readonly leading: number;
}

const ASCENT = 0.9;
const SHRINK = 0.5;
const SMALLEST_VALUE = 5;

interface Setting {
  readonly marks: readonly Mark[];
  /** Lower end in millimetres. */
  readonly bottom: number;
}

function setBlocks(blocks: readonly Block[], area: Area, sizes: TypeSizes, fonts: Fonts, isShort: boolean): Setting {
  const marks: Mark[] = [];
  const leading = sizes.leading * MILLIMETRES_PER_POINT;
  const columnWidth = area.width / MILLIMETRES_PER_POINT;
  let y = area.y;
  const write = (text: string, style: 'regular' | 'bold', size: number): void => {
    for (const line of wrapText(fonts[style], text, size, columnWidth)) {
      const drop = ASCENT * sizes.value * MILLIMETRES_PER_POINT;
      marks.push({ kind: 'text', text: line, x: area.x, y: y + drop, size, style });
      y += leading;
    }
  };
  blocks.forEach((block, index) => {
    if (index > 0) y += leading;
    write(block.caption, 'bold', sizes.caption);
    for (const line of isShort ? (block.shortLines ?? block.lines) : block.lines) write(line, 'regular', sizes.value);
    if (block.blank !== undefined) {
      marks.push(...frameCorners({ x: area.x, y: y + 0.8, ...block.blank }));
      y += 0.8 + block.blank.height;
    }
  });
  return { marks, bottom: y };
}

/**
 * Sets the blocks into the area: at the sizes given; else without the lines that may go; else smaller, step by step.
 * @returns marks that all lie within the area's width, and within its height unless the smallest size is too large
 */
export function setColumn(blocks: readonly Block[], area: Area, sizes: TypeSizes, fonts: Fonts): readonly Mark[] {
  const limit = area.y + area.height;
  let setting = setBlocks(blocks, area, sizes, fonts, false);
  const smaller = (points: number): TypeSizes => ({
    caption: Math.min(sizes.caption, Math.max(SMALLEST_VALUE, sizes.value - points)),
    value: sizes.value - points,
    leading: sizes.leading - points,
  });
  for (let points = 0; setting.bottom > limit && sizes.value - points >= SMALLEST_VALUE; points += SHRINK) {
    setting = setBlocks(blocks, area, smaller(points), fonts, true);
  }
  return setting.marks;
}

/**
 * Sets one line so that it ends at a given place.
 * @param right end of the line in millimetres
 */
export function alignRight(text: string, right: number, y: number, size: number, fonts: Fonts): Mark {
  const width = measureText(fonts.bold, text, size) * MILLIMETRES_PER_POINT;
  return { kind: 'text', text, x: right - width, y, size, style: 'bold' };
}
