/** Fills lines with the units of a paragraph. */
import type { ParagraphStyle, Picture, RunStyle } from '../model/blocks';
import type { LayoutContext } from './marks';
import { leadBefore, marginStop, nextStop } from './tabs';
import { cutWord, type Piece, type Unit } from './words';

/** Something placed on a line, `x` from the left edge of the column. */
export type Placed =
  | {
      readonly kind: 'piece';
      readonly x: number;
      readonly width: number;
      readonly piece: Piece;
      readonly isSpace: boolean;
    }
  | {
      readonly kind: 'picture';
      readonly x: number;
      readonly width: number;
      readonly picture: Picture;
      readonly style: RunStyle;
    }
  | {
      readonly kind: 'tab';
      readonly x: number;
      readonly width: number;
      readonly style: RunStyle;
      readonly leader: string;
    };

/** A filled line. `end` is where its last visible thing ends; spaces beyond hang over. */
export type Line = {
  readonly placed: readonly Placed[];
  readonly start: number;
  readonly limit: number;
  readonly end: number;
  readonly endsBy: 'wrap' | 'break' | 'page' | 'end';
  readonly mark: RunStyle;
};

/** Takes room from a line, for a picture beside the text. */
export type Narrowing = { readonly left: number; readonly right: number };

const SLACK = 0.01;

/**
 * Breaks units into lines within the paragraph's indents.
 *
 * @example fillLines(units, style, 300, mark, context).map((line) => line.end)
 */
export function fillLines(
  units: readonly Unit[],
  style: ParagraphStyle,
  columnWidth: number,
  mark: RunStyle,
  context: LayoutContext,
  narrowing: Narrowing = { left: 0, right: 0 },
): Line[] {
  const lines: Line[] = [];
  const queue = [...units].reverse();
  let line = new OpenLine(style, columnWidth, true, narrowing);
  let look = mark;
  const close = (endsBy: Line['endsBy']): void => {
    lines.push(line.close(endsBy, look));
    line = new OpenLine(style, columnWidth, false, narrowing);
  };
  for (let unit = queue.pop(); unit; unit = queue.pop()) {
    if (unit.kind === 'break') {
      look = unit.style;
      close(unit.isPageBreak ? 'page' : 'break');
      look = mark;
    } else if (unit.kind === 'tab') {
      const following = queue.slice(-200).reverse();
      if (!line.addTab(unit, following)) {
        close('wrap');
        line.addTab(unit, following);
      }
    } else if (unit.kind === 'space') line.add(unit);
    else if (unit.kind === 'picture') {
      if (!line.fits(unit.width) && !line.isEmpty) close('wrap');
      line.add(unit);
    } else placeWord(unit);
  }
  const last = lines.at(-1);
  // A page break at the very end leaves no empty line behind on the next page: the paragraph's end stays there.
  if (!line.isEmpty || !last || last.endsBy === 'break' || last.endsBy === 'page') close('end');
  return lines;

  function placeWord(word: Extract<Unit, { kind: 'word' }>): void {
    if (line.fits(word.width + hyphenWidth(word, context)) || (word.isSoft && line.fits(restWidth(word, queue)))) {
      line.add(word);
      return;
    }
    if (!line.isEmpty) {
      line.addHyphen(context);
      close('wrap');
      queue.push(word);
      return;
    }
    const [head, rest] = cutWord(word.pieces, line.room, context);
    line.add({ kind: 'word', pieces: head, width: 0, isSoft: false });
    if (rest.length === 0) return;
    close('wrap');
    queue.push({
      kind: 'word',
      pieces: rest,
      width: rest.reduce((sum, piece) => sum + piece.width, 0),
      isSoft: word.isSoft,
    });
  }
}

function hyphenWidth(word: Extract<Unit, { kind: 'word' }>, context: LayoutContext): number {
  const last = word.pieces.at(-1);
  return word.isSoft && last ? context.measure.width('-', last.style) : 0;
}

/** The width of a word together with the syllables that follow it. */
function restWidth(word: Unit & { kind: 'word' }, queue: readonly Unit[]): number {
  let width = word.width;
  for (let index = queue.length - 1; index >= 0; index -= 1) {
    const next = queue[index];
    if (next?.kind !== 'word') break;
    width += next.width;
    if (!next.isSoft) break;
  }
  return width;
}

/** A line being filled. */
class OpenLine {
  private readonly placed: Placed[] = [];
  private readonly start: number;
  private limit: number;
  private x: number;
  private end: number;
  private endsSoft = false;

  constructor(
    private readonly style: ParagraphStyle,
    columnWidth: number,
    isFirst: boolean,
    narrowing: Narrowing,
  ) {
    this.start = narrowing.left + style.left + (isFirst ? style.firstLine : 0);
    this.limit = Math.max(this.start + 1, columnWidth - style.right - narrowing.right);
    this.x = this.start;
    this.end = this.start;
  }

  get isEmpty(): boolean {
    return this.placed.length === 0;
  }

  get room(): number {
    return this.limit - this.x;
  }

  fits(width: number): boolean {
    return this.x + width <= this.limit + SLACK;
  }

  add(unit: Exclude<Unit, { kind: 'tab' | 'break' }>): void {
    this.endsSoft = unit.kind === 'word' && unit.isSoft;
    if (unit.kind === 'picture') {
      this.placed.push({ kind: 'picture', x: this.x, width: unit.width, picture: unit.picture, style: unit.style });
      this.x += unit.width;
    } else {
      for (const piece of unit.pieces) {
        this.placed.push({ kind: 'piece', x: this.x, width: piece.width, piece, isSpace: unit.kind === 'space' });
        this.x += piece.width;
      }
    }
    if (unit.kind !== 'space') this.end = this.x;
  }

  /** False when the tab leads beyond the line, so that it belongs on the next one. */
  addTab(unit: Extract<Unit, { kind: 'tab' }>, following: readonly Unit[]): boolean {
    const stop = unit.towards ? marginStop(unit.towards, this.start, this.limit) : nextStop(this.style, this.x);
    if (stop.kind === 'left' && stop.position > this.limit + SLACK && !this.isEmpty && !unit.towards) {
      if (!this.style.tabs.includes(stop)) return false;
    }
    const reach = Math.max(this.x, stop.position - leadBefore(stop.kind, following));
    // A stop set beyond the right indent is meant: the line reaches as far as the stop.
    if (this.style.tabs.includes(stop)) this.limit = Math.max(this.limit, stop.position);
    this.placed.push({ kind: 'tab', x: this.x, width: reach - this.x, style: unit.style, leader: stop.leader });
    this.x = reach;
    this.end = reach;
    this.endsSoft = false;
    return true;
  }

  addHyphen(context: LayoutContext): void {
    const last = this.placed.at(-1);
    if (!this.endsSoft || last?.kind !== 'piece') return;
    const width = context.measure.width('-', last.piece.style);
    const piece = { text: '-', style: last.piece.style, width };
    this.placed.push({ kind: 'piece', x: this.x, width, piece, isSpace: false });
    this.x += width;
    this.end = this.x;
  }

  close(endsBy: Line['endsBy'], mark: RunStyle): Line {
    return { placed: this.placed, start: this.start, limit: this.limit, end: this.end, endsBy, mark };
  }
}
