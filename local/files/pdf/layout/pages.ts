/** Fills pages with strips, section by section, and sets the running heads once the number of pages is known. */
import type { DocumentModel, Section } from '../model/blocks';
import { placeFloat } from './floats';
import { layoutBlocks } from './flow';
import { type LayoutContext, type Measurer, moveMark, type Page, type Strip, stackHeight } from './marks';
import { bodyBounds, contextFor, finishPage, type Sheet } from './running';

/**
 * Lays a whole document out on pages.
 *
 * @example layoutDocument(readDocument(file), measurer).length // the number of pages
 */
export function layoutDocument(document: DocumentModel, measure: Measurer): Page[] {
  const sheets: Sheet[] = [];
  for (const section of document.sections) fillSection(section, sheets, measure);
  return sheets.map((sheet) => finishPage(sheet, sheets.length, measure));
}

function fillSection(section: Section, sheets: Sheet[], measure: Measurer): void {
  const context = contextFor(section, measure, () => undefined);
  const width = Math.max(36, section.width - section.margins.left - section.margins.right);
  const queue = layoutBlocks(section.blocks, width, context).reverse();
  const before = sheets.at(-1);
  const canContinue =
    section.isContinuous && before?.section.width === section.width && before.section.height === section.height;
  const filler = new PageFiller(section, sheets, canContinue ? before : undefined, context, width);
  if (queue.length === 0 && !canContinue) filler.turnPage();
  while (queue.length > 0) filler.place(queue);
}

/** Where the body of each sheet ended, for a section that goes on below it. */
const endings = new WeakMap<Sheet, number>();

class PageFiller {
  private sheet: Sheet | undefined;
  private y: number;
  private isFresh = false;
  private pendingSpace = 0;
  private pagesMade = 0;

  constructor(
    private readonly section: Section,
    private readonly sheets: Sheet[],
    continued: Sheet | undefined,
    private readonly context: LayoutContext,
    private readonly width: number,
  ) {
    this.sheet = continued;
    this.y = continued ? (endings.get(continued) ?? continued.bottom) : 0;
    this.pagesMade = continued ? 1 : 0;
  }

  turnPage(): Sheet {
    const before = this.sheets.at(-1);
    const isFirst = this.pagesMade === 0;
    const number =
      isFirst && this.section.firstPageNumber !== undefined ? this.section.firstPageNumber : (before?.number ?? 0) + 1;
    const { top, bottom } = bodyBounds(this.section, isFirst, number, this.width, this.context);
    this.sheet = { section: this.section, number, isFirst, behind: [], marks: [], top, bottom };
    this.sheets.push(this.sheet);
    this.pagesMade += 1;
    this.y = top;
    this.pendingSpace = 0;
    this.isFresh = true;
    return this.sheet;
  }

  /** Takes the strips that must stay together off the queue and sets them, turning the page where needed. */
  place(queue: Strip[]): void {
    const chain = takeChain(queue);
    const [first] = chain;
    if (!first) return;
    let sheet = this.sheet ?? this.turnPage();
    const isStartOfSection = this.isFresh && this.pagesMade === 1 && this.y === sheet.top;
    if (first.startsPage && !(this.isFresh && this.y === sheet.top)) sheet = this.turnPage();
    const keepsSpace = isStartOfSection || first.startsPage;
    const gap = (strip: Strip): number => (this.isFresh && !keepsSpace ? 0 : this.pendingSpace + strip.before);
    const height = chainHeight(chain, gap(first));
    const room = sheet.bottom - this.y;
    if (height <= room + 0.01) {
      for (const strip of chain) this.put(strip, this.isFresh && !keepsSpace ? 0 : this.pendingSpace + strip.before);
      return;
    }
    const whole = sheet.bottom - sheet.top;
    const isWhole = chain.length === 1 || chainHeight(chain, 0) + repeatedHeight(first, whole) <= whole;
    if (!isWhole) {
      // Too tall to stay together on any page: the strips go one by one.
      const last = chain.length - 1;
      const loose = chain.map((strip, index) => (index < last ? { ...strip, keepNext: false } : strip));
      queue.push(...loose.slice(1).reverse());
      this.placeAlone({ ...first, keepNext: false }, queue, gap(first));
    } else if (chain.length === 1) this.placeAlone(first, queue, gap(first));
    else {
      this.turnTo(first);
      for (const strip of chain) this.put(strip, this.isFresh ? 0 : this.pendingSpace + strip.before);
    }
  }

  private placeAlone(strip: Strip, queue: Strip[], gap: number): void {
    const sheet = this.sheet ?? this.turnPage();
    if (gap + strip.height <= sheet.bottom - this.y + 0.01) {
      this.put(strip, gap);
      return;
    }
    const parts = strip.split?.(sheet.bottom - this.y - gap, this.isFresh);
    if (parts) {
      const [head, tail] = parts;
      this.put({ ...head, before: 0, keepNext: false }, gap);
      this.turnTo(strip);
      queue.push({ ...tail, after: strip.after, keepNext: strip.keepNext, repeated: strip.repeated });
    } else if (this.isFresh) this.put(strip, gap);
    else {
      this.turnTo(strip);
      queue.push(strip);
    }
  }

  /** A new page, with the header rows that the strip wants to see again above it. */
  private turnTo(strip: Strip): void {
    const sheet = this.turnPage();
    if (repeatedHeight(strip, sheet.bottom - sheet.top) === 0) return;
    for (const header of strip.repeated) this.put(header, 0);
    this.isFresh = true;
  }

  private put(strip: Strip, gap: number): void {
    const sheet = this.sheet ?? this.turnPage();
    const { left } = this.section.margins;
    let y = this.y + gap;
    for (const float of strip.floats) {
      const { mark, push } = placeFloat(float, this.section, sheet, { x: left, y });
      (float.isBehind ? sheet.behind : sheet.marks).push(mark);
      y += push;
    }
    for (const mark of strip.marks) sheet.marks.push(moveMark(mark, left, y));
    this.y = y + strip.height;
    this.pendingSpace = strip.after;
    this.isFresh = false;
    endings.set(sheet, this.y + strip.after);
  }
}

/** The next strip with all that must stand on its page. */
function takeChain(queue: Strip[]): Strip[] {
  const chain: Strip[] = [];
  for (let strip = queue.pop(); strip; strip = queue.pop()) {
    chain.push(strip);
    if (!strip.keepNext || queue.at(-1)?.startsPage) break;
  }
  return chain;
}

function chainHeight(chain: readonly Strip[], gap: number): number {
  const [first, ...rest] = chain;
  if (!first) return 0;
  let after = first.after;
  let height = gap + first.height;
  for (const strip of rest) {
    height += after + strip.before + strip.height;
    after = strip.after;
  }
  return height;
}

/** The height of the header rows above a strip on a new page; 0 when there is no room for both. */
function repeatedHeight(strip: Strip, whole: number): number {
  const height = stackHeight(strip.repeated);
  return height > whole * 0.6 ? 0 : height;
}
