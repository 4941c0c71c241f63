/** The few lines at the top of the page that carries the slip: which invoice it pays, and for whom. */
import { type Fonts, hasGlyph } from '../fonts/font-data';
import { wrapText } from '../fonts/wrap-text';
import { toPermittedText } from '../qr-bill/characters';
import { type Mark, MILLIMETRES_PER_POINT } from './marks';

const LEFT = 20;
const TOP = 25;
const WIDTH = 170;
/** Lines further down would come near the slip. */
const LOWEST = 170;

/** Keeps what the font can show, fine typography included, and maps the rest. */
function toShownText(text: string, fonts: Fonts): string {
  return Array.from(text.normalize('NFC').replace(/\s+/gu, ' '), (character) =>
    hasGlyph(fonts.bold, character) && hasGlyph(fonts.regular, character) ? character : toPermittedText(character),
  ).join('');
}

/**
 * Lays out the heading; the first line is its title.
 * @returns marks in millimetres from the page's upper left corner
 */
export function layOutHeading(heading: readonly string[], fonts: Fonts): readonly Mark[] {
  const marks: Mark[] = [];
  let y = TOP;
  heading.forEach((text, index) => {
    const style = index === 0 ? 'bold' : 'regular';
    const size = index === 0 ? 13 : 10;
    for (const line of wrapText(fonts[style], toShownText(text, fonts), size, WIDTH / MILLIMETRES_PER_POINT)) {
      if (y <= LOWEST) marks.push({ kind: 'text', text: line, x: LEFT, y, size, style });
      y += (index === 0 ? 20 : 14) * MILLIMETRES_PER_POINT;
    }
  });
  return marks;
}
