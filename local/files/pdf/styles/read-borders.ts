/** Reads borders and shading of paragraphs, cells and tables. */
import { definedOnly, readNumber } from '../open/units';
import type { XmlNode } from '../open/xml';
import { childOf } from '../open/xml';
import type { Border, Borders } from './properties';

/** "No line", stronger than an inherited one. */
export const NO_BORDER: Border = { width: 0, colour: '000000', dash: 'solid', distance: 0 };

function readBorder(node: XmlNode | undefined): Border | undefined {
  if (!node) return undefined;
  const kind = node.attributes['w:val'] ?? 'single';
  if (kind === 'nil' || kind === 'none') return NO_BORDER;
  return {
    width: Math.max(0.25, Math.min(12, (readNumber(node.attributes['w:sz']) ?? 4) / 8)),
    colour: readColour(node.attributes['w:color']) ?? '000000',
    dash: /dot/i.test(kind) && !/dash/i.test(kind) ? 'dotted' : /dash/i.test(kind) ? 'dashed' : 'solid',
    distance: readNumber(node.attributes['w:space']) ?? 0,
  };
}

/** The edges named under `w:pBdr`, `w:tcBorders` or `w:tblBorders`; `start` and `end` are left and right. */
export function readBorders(node: XmlNode | undefined): Borders | undefined {
  if (!node) return undefined;
  const edge = (...names: string[]): Border | undefined => {
    for (const name of names) {
      const border = readBorder(childOf(node, `w:${name}`));
      if (border) return border;
    }
    return undefined;
  };
  return definedOnly({
    top: edge('top'),
    right: edge('right', 'end'),
    bottom: edge('bottom'),
    left: edge('left', 'start'),
    insideH: edge('insideH'),
    insideV: edge('insideV'),
    between: edge('between'),
  });
}

/** Six hexadecimal digits; undefined for `auto` and what cannot be read. */
export function readColour(value: string | undefined): string | undefined {
  return value && /^[0-9a-fA-F]{6}$/.test(value) ? value.toLowerCase() : undefined;
}

/** The background under `w:shd`: a colour, `none` when cleared, undefined when not said. */
export function readFill(node: XmlNode | undefined): string | undefined {
  if (!node) return undefined;
  if (node.attributes['w:val'] === 'solid') return readColour(node.attributes['w:color']) ?? '000000';
  return readColour(node.attributes['w:fill']) ?? 'none';
}
