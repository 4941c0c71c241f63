/** Reads `w:rPr` into run properties. */
import { definedOnly, readNumber, readTwips } from '../open/units';
import { childOf, readValue, switchOf, type XmlNode } from '../open/xml';
import type { RunProperties } from './properties';
import { readColour, readFill } from './read-borders';

const HIGHLIGHTS: Readonly<Record<string, string>> = {
  yellow: 'ffff00',
  green: '00ff00',
  cyan: '00ffff',
  magenta: 'ff00ff',
  blue: '0000ff',
  red: 'ff0000',
  darkBlue: '000080',
  darkCyan: '008080',
  darkGreen: '008000',
  darkMagenta: '800080',
  darkRed: '800000',
  darkYellow: '808000',
  darkGray: '808080',
  lightGray: 'c0c0c0',
  black: '000000',
  white: 'ffffff',
};

/** The properties that this `w:rPr` sets itself; what it does not name stays absent. */
export function readRunProperties(node: XmlNode | undefined): RunProperties {
  if (!node || node.children.length === 0) return {};
  const underline = readValue(node, 'w:u');
  const highlight = readValue(node, 'w:highlight');
  const colour = readValue(node, 'w:color');
  const halfPoints = readNumber(readValue(node, 'w:sz'));
  const rise = readNumber(readValue(node, 'w:position'));
  const fonts = childOf(node, 'w:rFonts')?.attributes;
  return definedOnly({
    bold: switchOf(node, 'w:b'),
    italic: switchOf(node, 'w:i'),
    underline: childOf(node, 'w:u') ? underline !== 'none' : undefined,
    strike: switchOf(node, 'w:strike') ?? switchOf(node, 'w:dstrike'),
    caps: switchOf(node, 'w:caps'),
    smallCaps: switchOf(node, 'w:smallCaps'),
    hidden: switchOf(node, 'w:vanish'),
    size: halfPoints === undefined ? undefined : Math.max(1, Math.min(400, halfPoints / 2)),
    colour: colour === undefined ? undefined : (readColour(colour) ?? 'auto'),
    fill: highlight ? (HIGHLIGHTS[highlight] ?? 'none') : readFill(childOf(node, 'w:shd')),
    position: readPosition(readValue(node, 'w:vertAlign')),
    rise: rise === undefined ? undefined : rise / 2,
    spacing: readTwips(readValue(node, 'w:spacing')),
    font: fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'],
  });
}

function readPosition(value: string | undefined): RunProperties['position'] {
  if (value === undefined) return undefined;
  return value === 'superscript' ? 'super' : value === 'subscript' ? 'sub' : 'base';
}
