/** Reads a whole document: sections, their running heads, and the notes at its end. */
import type { DocxPackage } from '../open/package';
import { readNumber, readTwips } from '../open/units';
import { childOf, childrenOf, readValue, switchOf, type XmlNode } from '../open/xml';
import { startCounter } from '../styles/numbering';
import { NO_BORDER } from '../styles/read-borders';
import type { Block, DocumentModel, Inline, Running, Section } from './blocks';
import { type Context, enterPart, type Reading } from './context';
import { readBlocks } from './read-blocks';
import { readSharedParts } from './shared-parts';

/** Inherited from section to section: the running heads that a section does not name itself. */
type Heads = { readonly headers: Running; readonly footers: Running };

/**
 * Reads the main document of a package.
 *
 * Throws when a part is not well-formed XML.
 *
 * @example readDocument(openDocx(bytes)).sections[0]?.width // 595.3 (A4)
 */
export function readDocument(file: DocxPackage): DocumentModel {
  const { styles, numbering, defaultTab, hasEvenPages } = readSharedParts(file);
  const reading: Reading = { file, styles, numbering, counter: startCounter(numbering), defaultTab, notes: [] };
  const context = enterPart(reading, file.mainPart);
  const body = childOf(file.readXml(file.mainPart), 'w:body');
  if (!body) throw new Error('Not a .docx: the main document has no body');
  const sections: Section[] = [];
  let blocks: Block[] = [];
  let heads: Heads = { headers: {}, footers: {} };
  const close = (node: XmlNode | undefined): void => {
    heads = readHeads(node, heads, context);
    sections.push({ ...readPaper(node), ...heads, hasEvenPages, blocks });
    blocks = [];
  };
  const cut = (paragraph: XmlNode): void => {
    const node = childOf(childOf(paragraph, 'w:pPr'), 'w:sectPr');
    if (node) close(node);
  };
  // `blocks` changes at each cut, so children are read one by one.
  for (const child of body.children) readBlocks({ ...body, children: [child] }, context, blocks, cut);
  const last = childrenOf(body, 'w:sectPr').at(-1);
  if (blocks.length || last || sections.length === 0) close(last);
  return { sections: withNotes(sections, reading) };
}

function readHeads(node: XmlNode | undefined, before: Heads, context: Context): Heads {
  return {
    headers: { ...before.headers, ...readRunning(node, 'w:headerReference', context) },
    footers: { ...before.footers, ...readRunning(node, 'w:footerReference', context) },
  };
}

function readRunning(node: XmlNode | undefined, name: string, context: Context): Running {
  const running: { -readonly [K in keyof Running]: Running[K] } = {};
  for (const reference of childrenOf(node, name)) {
    const type = reference.attributes['w:type'] ?? 'default';
    const part = context.relations.get(reference.attributes['r:id'] ?? '')?.target;
    const root = part ? context.file.readXml(part) : undefined;
    if (!part || !root || (type !== 'default' && type !== 'first' && type !== 'even')) continue;
    const blocks: Block[] = [];
    readBlocks(root, enterPart(context, part), blocks);
    running[type] = blocks;
  }
  return running;
}

type Paper = Omit<Section, 'headers' | 'footers' | 'blocks' | 'hasEvenPages'>;

/** Without a say the paper is A4 with margins of 2.5 cm. */
function readPaper(node: XmlNode | undefined): Paper {
  const size = childOf(node, 'w:pgSz')?.attributes ?? {};
  const margins = childOf(node, 'w:pgMar')?.attributes ?? {};
  const numbers = childOf(node, 'w:pgNumType')?.attributes ?? {};
  const width = readTwips(size['w:w']) ?? 595.3;
  const height = readTwips(size['w:h']) ?? 841.9;
  const margin = (name: string): number => readTwips(margins[`w:${name}`]) ?? 70.9;
  const gutter = readTwips(margins['w:gutter']) ?? 0;
  return {
    width,
    height,
    margins: { top: margin('top'), right: margin('right'), bottom: margin('bottom'), left: margin('left') + gutter },
    headerDistance: readTwips(margins['w:header']) ?? 35.4,
    footerDistance: readTwips(margins['w:footer']) ?? 35.4,
    hasTitlePage: switchOf(node, 'w:titlePg') ?? false,
    isContinuous: readValue(node, 'w:type') === 'continuous',
    firstPageNumber: readNumber(numbers['w:start']),
    pageFormat: numbers['w:fmt'] ?? 'decimal',
  };
}

/** Footnotes and endnotes are set at the end of the document, so that none is lost. */
function withNotes(sections: readonly Section[], reading: Reading): readonly Section[] {
  const last = sections.at(-1);
  if (!last || reading.notes.length === 0) return sections;
  const blocks: Block[] = [];
  for (const note of reading.notes) {
    const part = reading.file.partOfType(reading.file.mainPart, `${note.kind}s`);
    const root = part ? reading.file.readXml(part) : undefined;
    const node = root?.children.find((child) => child.attributes['w:id'] === note.id);
    if (!part || !node) continue;
    const read: Block[] = [];
    readBlocks(node, enterPart({ ...reading, notes: [] }, part), read);
    blocks.push(...read.map((block, index) => (index === 0 ? numbered(block, note.number) : block)));
  }
  const [first] = blocks;
  if (first?.kind === 'paragraph') {
    const line = { ...NO_BORDER, width: 0.5, distance: 4 };
    blocks[0] = { ...first, style: { ...first.style, before: 12, borders: { top: line } } };
  }
  return [...sections.slice(0, -1), { ...last, blocks: [...last.blocks, ...blocks] }];
}

function numbered(block: Block, number: number): Block {
  if (block.kind !== 'paragraph') return block;
  const marker: Inline = { kind: 'text', text: `${number}\u00a0`, style: block.mark };
  return { ...block, inlines: [marker, ...block.inlines] };
}
