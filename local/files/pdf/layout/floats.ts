/** Places anchored pictures on the page. */
import type { Anchor, FloatingPicture, Section } from '../model/blocks';
import type { PictureMark } from './marks';

/** The page's body, from top to bottom. */
export type Bounds = { readonly top: number; readonly bottom: number };

/**
 * The mark of an anchored picture, and by how much the text below must give way (points).
 *
 * @example placeFloat(float, section, bounds, { x: 70, y: 120 }).push // 0 when text may run beside or over it
 */
export function placeFloat(
  float: FloatingPicture,
  section: Section,
  bounds: Bounds,
  text: { readonly x: number; readonly y: number },
): { readonly mark: PictureMark; readonly push: number } {
  const { width, height, part } = float.picture;
  const { left, right } = section.margins;
  const across = { page: [0, section.width], margin: [left, section.width - right] } as const;
  const down = { page: [0, section.height], margin: [section.margins.top, bounds.bottom] } as const;
  const textColumn = [text.x, section.width - right] as const;
  const [fromX, toX] =
    float.horizontal.from === 'page' ? across.page : float.horizontal.from === 'margin' ? across.margin : textColumn;
  const [fromY, toY] =
    float.vertical.from === 'page'
      ? down.page
      : float.vertical.from === 'margin'
        ? down.margin
        : [text.y, text.y + height];
  const x = within(along(float.horizontal, fromX, toX, width), 0, section.width - width);
  const y = within(along(float.vertical, fromY, toY, height), 0, section.height - height);
  const isInTheWay = float.wrap === 'block' && y + height > text.y && y < text.y + height;
  return { mark: { kind: 'picture', x, y, width, height, part }, push: isInTheWay ? y + height - text.y : 0 };
}

function along(anchor: Anchor, from: number, to: number, size: number): number {
  if (anchor.align === 'center') return (from + to - size) / 2;
  if (anchor.align === 'end') return to - size;
  return from + (anchor.align === 'start' ? 0 : anchor.offset);
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, Math.max(least, most)));
}
