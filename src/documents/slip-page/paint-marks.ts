/** Turns marks in millimetres into the content of a PDF page. */
import { encodeGlyphs } from '../fonts/embed-font';
import { type Fonts, listGlyphs } from '../fonts/font-data';
import { type Area, type Mark, MILLIMETRES_PER_POINT } from './marks';

/** Names of the fonts among the page's resources. */
export const FONT_KEYS = { regular: 'EcolageRegular', bold: 'EcolageBold' } as const;

/** A thousandth of a point is finer than any printer; more digits would only make the file longer. */
const round = (points: number): number => Math.round(points * 1000) / 1000;

/**
 * Paints marks onto a page, as PDF operators in text: a code of a thousand boxes costs next to nothing this way.
 * @param top the height, in millimetres above the page's lower edge, from which the marks count downwards
 * @example paintMarks([{ kind: 'line', from: [0, 0], to: [25.4, 0], width: 1 }], 0, fonts) // '… 1 w 0 0 m 72 0 l S …'
 */
export function paintMarks(marks: readonly Mark[], top: number, fonts: Fonts): string {
  const toX = (x: number): number => round(x / MILLIMETRES_PER_POINT);
  const toY = (y: number): number => round((top - y) / MILLIMETRES_PER_POINT);
  const outline = (box: Area): string =>
    `${toX(box.x)} ${toY(box.y + box.height)} ${toX(box.width)} ${toX(box.height)} re`;

  const paint = (mark: Mark): string => {
    switch (mark.kind) {
      case 'text': {
        const glyphs = encodeGlyphs(listGlyphs(fonts[mark.style], mark.text));
        return `BT /${FONT_KEYS[mark.style]} ${mark.size} Tf ${toX(mark.x)} ${toY(mark.y)} Td ${glyphs} Tj ET`;
      }
      case 'line': {
        const [from, to] = [mark.from, mark.to].map(([x, y]) => `${toX(x)} ${toY(y)}`);
        return `${mark.width} w ${from} m ${to} l S`;
      }
      case 'box':
        return `${mark.colour === 'white' ? 1 : 0} g ${outline(mark)} f 0 g`;
      case 'pattern':
        return [...mark.boxes.map(outline), 'f'].join('\n');
    }
  };
  return ['q', '0 g', '0 G', ...marks.map(paint), 'Q'].join('\n');
}
