/** Reads `w:pPr` into paragraph properties. */
import { definedOnly, readNumber, readTwips } from '../open/units';
import { childOf, childrenOf, readValue, switchOf, type XmlNode } from '../open/xml';
import type { Alignment, ParagraphProperties, TabStop } from './properties';
import { readBorders, readFill } from './read-borders';

const ALIGNMENTS: Readonly<Record<string, Alignment>> = {
  left: 'left',
  start: 'left',
  right: 'right',
  end: 'right',
  center: 'center',
  both: 'justify',
  distribute: 'justify',
};

const LEADERS: Readonly<Record<string, string>> = {
  dot: '.',
  hyphen: '-',
  underscore: '_',
  middleDot: '·',
  heavy: '_',
};

/** Word's own "automatic" space before and after, as browsers space paragraphs. */
const AUTOMATIC_SPACE = 14;

/** The properties that this `w:pPr` sets itself; what it does not name stays absent. */
export function readParagraphProperties(node: XmlNode | undefined): ParagraphProperties {
  if (!node || node.children.length === 0) return {};
  const numbering = childOf(node, 'w:numPr');
  const align = readValue(node, 'w:jc');
  const tabs = childrenOf(childOf(node, 'w:tabs'), 'w:tab').flatMap(readTab);
  return definedOnly({
    style: readValue(node, 'w:pStyle'),
    align: align === undefined ? undefined : (ALIGNMENTS[align] ?? 'left'),
    ...readIndent(childOf(node, 'w:ind')?.attributes),
    ...readSpacing(childOf(node, 'w:spacing')?.attributes),
    keepNext: switchOf(node, 'w:keepNext'),
    keepLines: switchOf(node, 'w:keepLines'),
    pageBreakBefore: switchOf(node, 'w:pageBreakBefore'),
    widowControl: switchOf(node, 'w:widowControl'),
    contextual: switchOf(node, 'w:contextualSpacing'),
    tabs: tabs.length ? tabs : undefined,
    list: readValue(numbering, 'w:numId'),
    listLevel: readNumber(readValue(numbering, 'w:ilvl')),
    borders: readBorders(childOf(node, 'w:pBdr')),
    fill: readFill(childOf(node, 'w:shd')),
  });
}

function readIndent(attributes: Readonly<Record<string, string>> | undefined): ParagraphProperties {
  if (!attributes) return {};
  const hanging = readTwips(attributes['w:hanging']);
  return definedOnly({
    left: readTwips(attributes['w:left'] ?? attributes['w:start']),
    right: readTwips(attributes['w:right'] ?? attributes['w:end']),
    firstLine: hanging !== undefined ? -hanging : readTwips(attributes['w:firstLine']),
  });
}

function readSpacing(attributes: Readonly<Record<string, string>> | undefined): ParagraphProperties {
  if (!attributes) return {};
  const isOn = (name: string): boolean => /^(1|true|on)$/.test(attributes[name] ?? '');
  const line = attributes['w:line'];
  const rule = attributes['w:lineRule'] ?? 'auto';
  const points = readTwips(line);
  const spacing = {
    before: isOn('w:beforeAutospacing') ? AUTOMATIC_SPACE : readTwips(attributes['w:before']),
    after: isOn('w:afterAutospacing') ? AUTOMATIC_SPACE : readTwips(attributes['w:after']),
  };
  if (points === undefined || points <= 0) return definedOnly(spacing);
  if (rule === 'auto') return definedOnly({ ...spacing, line: points / 12, lineRule: 'factor' as const });
  return definedOnly({
    ...spacing,
    line: points,
    lineRule: rule === 'exact' ? ('exact' as const) : ('atLeast' as const),
  });
}

function readTab(node: XmlNode): TabStop[] {
  const position = readTwips(node.attributes['w:pos']);
  if (position === undefined) return [];
  const kind = node.attributes['w:val'] ?? 'left';
  const leader = LEADERS[node.attributes['w:leader'] ?? ''] ?? '';
  if (kind === 'right' || kind === 'end') return [{ position, kind: 'right', leader }];
  if (kind === 'center' || kind === 'decimal' || kind === 'clear') return [{ position, kind, leader }];
  return kind === 'bar' ? [] : [{ position, kind: 'left', leader }];
}
