/** Turns marks in millimetres into the operators of a PDF page. */
import {
  beginText,
  endText,
  fill,
  lineTo,
  moveText,
  moveTo,
  type PDFOperator,
  popGraphicsState,
  pushGraphicsState,
  rectangle,
  setFillingGrayscaleColor,
  setFontAndSize,
  setLineWidth,
  setStrokingGrayscaleColor,
  showText,
  stroke,
} from 'pdf-lib';
import { encodeGlyphs } from '../fonts/embed-font';
import { type Fonts, listGlyphs } from '../fonts/font-data';
import { type Mark, MILLIMETRES_PER_POINT } from './marks';

/** Names of the fonts among the page's resources. */
export const FONT_KEYS = { regular: 'EcolageRegular', bold: 'EcolageBold' } as const;

/** A thousandth of a point is finer than any printer; more digits would only make the file longer. */
const round = (points: number): number => Math.round(points * 1000) / 1000;

/**
 * Paints marks onto a page.
 * @param top the height, in millimetres above the page's lower edge, from which the marks count downwards
 */
export function paintMarks(marks: readonly Mark[], top: number, fonts: Fonts): PDFOperator[] {
  const toX = (x: number): number => round(x / MILLIMETRES_PER_POINT);
  const toY = (y: number): number => round((top - y) / MILLIMETRES_PER_POINT);
  const paintBox = (box: { x: number; y: number; width: number; height: number }): PDFOperator =>
    rectangle(toX(box.x), toY(box.y + box.height), toX(box.width), toX(box.height));

  const paint = (mark: Mark): PDFOperator[] => {
    switch (mark.kind) {
      case 'text':
        return [
          beginText(),
          setFontAndSize(FONT_KEYS[mark.style], mark.size),
          moveText(toX(mark.x), toY(mark.y)),
          showText(encodeGlyphs(listGlyphs(fonts[mark.style], mark.text))),
          endText(),
        ];
      case 'line':
        return [
          setLineWidth(mark.width),
          moveTo(toX(mark.from[0]), toY(mark.from[1])),
          lineTo(toX(mark.to[0]), toY(mark.to[1])),
          stroke(),
        ];
      case 'box':
        return [
          setFillingGrayscaleColor(mark.colour === 'white' ? 1 : 0),
          paintBox(mark),
          fill(),
          setFillingGrayscaleColor(0),
        ];
      case 'pattern':
        return [...mark.boxes.map(paintBox), fill()];
    }
  };
  return [
    pushGraphicsState(),
    setFillingGrayscaleColor(0),
    setStrokingGrayscaleColor(0),
    ...marks.flatMap(paint),
    popGraphicsState(),
  ];
}
