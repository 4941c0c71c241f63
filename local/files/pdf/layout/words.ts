/** Cuts the inlines of a paragraph into the units that a line is filled with. */
import type { Inline, PageField, Picture, RunStyle } from '../model/blocks';
import type { LayoutContext } from './marks';

/** A stretch of text in one look. */
export type Piece = {
  readonly text: string;
  readonly style: RunStyle;
  readonly width: number;
  readonly field?: PageField;
};

/** A unit: a word is never broken unless it is wider than the line; `isSoft` words may end a line with a hyphen. */
export type Unit =
  | { readonly kind: 'word'; readonly pieces: readonly Piece[]; readonly width: number; readonly isSoft: boolean }
  | { readonly kind: 'space'; readonly pieces: readonly Piece[]; readonly width: number }
  | { readonly kind: 'picture'; readonly picture: Picture; readonly style: RunStyle; readonly width: number }
  | { readonly kind: 'tab'; readonly style: RunStyle; readonly towards: 'left' | 'center' | 'right' | undefined }
  | { readonly kind: 'break'; readonly style: RunStyle; readonly isPageBreak: boolean };

/** Spaces where a line may end, an optional hyphen, an invisible break, or a word up to where it may be broken. */
const TOKENS = /[ \u2000-\u2006\u2008-\u200a\u3000]+|\u00ad|\u200b|[^ \u2000-\u2006\u2008-\u200b\u3000\u00ad]+/g;
/** A line may also end after a hyphen or dash between letters. */
const AFTER_DASH = /(?<=[^\s\d\u002d\u2010\u2013\u2014][\u002d\u2010\u2013\u2014])(?=[\p{L}])/u;

/** A page counter that is not known yet is taken to be as wide as this. */
const GUESS = '0';

/**
 * Cuts inlines into units. Words go on across runs: `fac` + bold `ture` is one word.
 *
 * @example toUnits([{ kind: 'text', text: 'un mot', style }], context).map((unit) => unit.kind) // word, space, word
 */
export function toUnits(inlines: readonly Inline[], context: LayoutContext, maxWidth: number): Unit[] {
  const units: Unit[] = [];
  let pieces: Piece[] = [];
  const closeWord = (isSoft: boolean): void => {
    if (pieces.length) units.push({ kind: 'word', pieces, width: sumWidths(pieces), isSoft });
    pieces = [];
  };
  const addText = (text: string, style: RunStyle): void => {
    for (const [token] of text.matchAll(TOKENS)) {
      if (token === '\u00ad') closeWord(true);
      else if (token === '\u200b') closeWord(false);
      else if (/^[\s\u3000]/.test(token) && !/^[\u00a0\u202f\u2007]/.test(token)) {
        closeWord(false);
        const width = context.measure.width(token, style);
        units.push({ kind: 'space', pieces: [{ text: token, style, width }], width });
      } else {
        token.split(AFTER_DASH).forEach((part, index) => {
          if (index > 0) closeWord(false);
          pieces.push({ text: part, style, width: context.measure.width(part, style) });
        });
      }
    }
  };
  for (const inline of inlines) {
    if (inline.kind === 'text') addText(inline.text, inline.style);
    else if (inline.kind === 'field') {
      const known = context.fieldText(inline.field);
      const text = known ?? GUESS;
      const piece = { text, style: inline.style, width: context.measure.width(text, inline.style) };
      pieces.push(known === undefined ? { ...piece, field: inline.field } : piece);
    } else {
      closeWord(false);
      if (inline.kind === 'picture') {
        const picture = fitPicture(inline.picture, maxWidth, context.pageHeight);
        units.push({ kind: 'picture', picture, style: inline.style, width: picture.width });
      } else if (inline.kind === 'tab') units.push({ kind: 'tab', style: inline.style, towards: inline.towards });
      else units.push(inline);
    }
  }
  closeWord(false);
  return units;
}

/** The picture, made smaller in proportion when it is wider or higher than there is room. */
export function fitPicture(picture: Picture, maxWidth: number, maxHeight: number): Picture {
  const scale = Math.min(1, maxWidth / picture.width, maxHeight / picture.height);
  return scale < 1 ? { ...picture, width: picture.width * scale, height: picture.height * scale } : picture;
}

/** The width of pieces side by side. */
export function sumWidths(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + piece.width, 0);
}

/**
 * Cuts a word that is wider than a line: as many characters as fit (at least one), and the rest.
 *
 * @example cutWord(pieces, 50, measure) // [[…what fits], […the rest]]
 */
export function cutWord(
  pieces: readonly Piece[],
  room: number,
  context: LayoutContext,
): readonly [readonly Piece[], readonly Piece[]] {
  const head: Piece[] = [];
  let used = 0;
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index];
    if (!piece) break;
    if (used + piece.width <= room) {
      head.push(piece);
      used += piece.width;
      continue;
    }
    const characters = [...piece.text];
    let count = 0;
    let width = 0;
    while (count < characters.length) {
      const next = context.measure.width(characters[count] ?? '', piece.style);
      if (used + width + next > room && (count > 0 || head.length > 0)) break;
      width += next;
      count += 1;
    }
    const part = (text: string): Piece => ({ ...piece, text, width: context.measure.width(text, piece.style) });
    if (count > 0) head.push(part(characters.slice(0, count).join('')));
    const rest = characters.slice(count).join('');
    return [head, [...(rest ? [part(rest)] : []), ...pieces.slice(index + 1)]];
  }
  return [head, []];
}
