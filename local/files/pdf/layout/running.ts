/** Running heads: which header and footer a page has, the room they take, and the finished page. */
import type { Block, PageField, Section } from '../model/blocks';
import { formatNumber } from '../styles/numbering';
import { placeFloat } from './floats';
import { layoutBlocks } from './flow';
import { type LayoutContext, type Mark, type Measurer, type Page, type Strip, stackHeight, stackMarks } from './marks';

/** A page being filled: `top` and `bottom` bound the body. */
export type Sheet = {
  readonly section: Section;
  readonly number: number;
  readonly isFirst: boolean;
  readonly behind: Mark[];
  readonly marks: Mark[];
  readonly top: number;
  readonly bottom: number;
};

/** What the layout of a section needs. */
export function contextFor(section: Section, measure: Measurer, fieldText: LayoutContext['fieldText']): LayoutContext {
  const pageHeight = Math.max(
    36,
    section.height - Math.abs(section.margins.top) - Math.abs(section.margins.bottom) - 2,
  );
  return { measure, fieldText, pageHeight };
}

function runningBlocks(
  section: Section,
  which: 'headers' | 'footers',
  isFirst: boolean,
  number: number,
): readonly Block[] {
  const running = section[which];
  if (section.hasTitlePage && isFirst) return running.first ?? [];
  if (section.hasEvenPages && number % 2 === 0) return running.even ?? [];
  return running.default ?? [];
}

/** The body gives way to a header or footer that is taller than its margin; a negative margin is kept to. */
export function bodyBounds(
  section: Section,
  isFirst: boolean,
  number: number,
  width: number,
  context: LayoutContext,
): { top: number; bottom: number } {
  const height = (which: 'headers' | 'footers'): number =>
    stackHeight(layoutBlocks(runningBlocks(section, which, isFirst, number), width, context));
  const { margins } = section;
  const header = height('headers');
  const footer = height('footers');
  const top =
    margins.top < 0 || !header ? Math.abs(margins.top) : Math.max(margins.top, section.headerDistance + header);
  const foot =
    margins.bottom < 0 || !footer
      ? Math.abs(margins.bottom)
      : Math.max(margins.bottom, section.footerDistance + footer);
  return { top, bottom: Math.max(top + 36, section.height - foot) };
}

/** Adds the running heads and writes the page counters. */
export function finishPage(sheet: Sheet, total: number, measure: Measurer): Page {
  const { section, number, isFirst } = sheet;
  const fieldText = (field: PageField): string =>
    field === 'page' ? formatNumber(number, section.pageFormat) : String(total);
  const context = contextFor(section, measure, fieldText);
  const width = section.width - section.margins.left - section.margins.right;
  const header = layoutBlocks(runningBlocks(section, 'headers', isFirst, number), width, context);
  const footer = layoutBlocks(runningBlocks(section, 'footers', isFirst, number), width, context);
  const footerTop = section.height - section.footerDistance - stackHeight(footer);
  const running: Mark[] = [
    ...runningFloats(header, section, sheet, section.headerDistance),
    ...runningFloats(footer, section, sheet, footerTop),
    ...stackMarks(header, section.margins.left, section.headerDistance),
    ...stackMarks(footer, section.margins.left, footerTop),
  ];
  const body = sheet.marks.map(
    (mark): Mark => (mark.kind === 'text' && mark.field ? { ...mark, text: fieldText(mark.field) } : mark),
  );
  return { width: section.width, height: section.height, marks: [...sheet.behind, ...running, ...body] };
}

function runningFloats(strips: readonly Strip[], section: Section, sheet: Sheet, top: number): Mark[] {
  const marks: Mark[] = [];
  let y = top;
  for (const strip of strips) {
    y += strip.before;
    for (const float of strip.floats)
      marks.push(placeFloat(float, section, sheet, { x: section.margins.left, y }).mark);
    y += strip.height + strip.after;
  }
  return marks;
}
