/** Lists: the levels of `numbering.xml` and the counters that run through the document. */
import { readNumber } from '../open/units';
import { childOf, childrenOf, readValue, type XmlNode } from '../open/xml';
import type { ParagraphProperties, RunProperties } from './properties';
import { readParagraphProperties } from './read-paragraph';
import { readRunProperties } from './read-run';
import { readableSymbols } from './symbols';

/** One level of a list. */
export type ListLevel = {
  readonly format: string;
  readonly text: string;
  readonly start: number;
  readonly suffix: 'tab' | 'space' | 'nothing';
  readonly paragraph: ParagraphProperties;
  readonly run: RunProperties;
};

/** The lists of a document; immutable, the counters are a `ListCounter` of each rendering. */
export type Numbering = {
  level(list: string, level: number): ListLevel | undefined;
  /** Lists of the same definition count on together. */
  definitionOf(list: string): string | undefined;
  startOf(list: string, level: number): number;
  hasOwnStart(list: string): boolean;
};

/** Reads `numbering.xml`; without one no list is known. */
export function readNumbering(root: XmlNode | undefined): Numbering {
  const definitions = new Map<string, ReadonlyMap<number, ListLevel>>();
  for (const node of childrenOf(root, 'w:abstractNum')) {
    definitions.set(node.attributes['w:abstractNumId'] ?? '', readLevels(node));
  }
  type List = { definition: string; levels: ReadonlyMap<number, ListLevel>; starts: ReadonlyMap<number, number> };
  const lists = new Map<string, List>();
  for (const node of childrenOf(root, 'w:num')) {
    const definition = readValue(node, 'w:abstractNumId') ?? '';
    const levels = new Map(definitions.get(definition));
    const starts = new Map<number, number>();
    for (const override of childrenOf(node, 'w:lvlOverride')) {
      const index = readNumber(override.attributes['w:ilvl']) ?? 0;
      for (const [level, value] of readLevels(override)) levels.set(level, value);
      const start = readNumber(readValue(override, 'w:startOverride'));
      if (start !== undefined) starts.set(index, start);
    }
    lists.set(node.attributes['w:numId'] ?? '', { definition, levels, starts });
  }
  return {
    level: (list, level) => lists.get(list)?.levels.get(level),
    definitionOf: (list) => lists.get(list)?.definition,
    startOf: (list, level) => lists.get(list)?.starts.get(level) ?? lists.get(list)?.levels.get(level)?.start ?? 1,
    hasOwnStart: (list) => (lists.get(list)?.starts.size ?? 0) > 0,
  };
}

function readLevels(node: XmlNode): ReadonlyMap<number, ListLevel> {
  const levels = new Map<number, ListLevel>();
  for (const level of childrenOf(node, 'w:lvl')) {
    const suffix = readValue(level, 'w:suff');
    const run = readRunProperties(childOf(level, 'w:rPr'));
    levels.set(readNumber(level.attributes['w:ilvl']) ?? 0, {
      format: readValue(level, 'w:numFmt') ?? 'decimal',
      text: readableSymbols(readValue(level, 'w:lvlText') ?? '', run.font),
      start: readNumber(readValue(level, 'w:start')) ?? 1,
      suffix: suffix === 'space' || suffix === 'nothing' ? suffix : 'tab',
      paragraph: readParagraphProperties(childOf(level, 'w:pPr')),
      run,
    });
  }
  return levels;
}

/** Counts the paragraphs of lists in document order. */
export type ListCounter = { next(list: string, level: number): string };

/**
 * A counter that starts afresh: one for each rendering.
 *
 * @example counter.next('1', 0) // '1.', then '2.'
 */
export function startCounter(numbering: Numbering): ListCounter {
  const counts = new Map<string, number[]>();
  const startedLists = new Set<string>();
  return {
    next(list, level) {
      const own = numbering.level(list, level);
      const definition = numbering.definitionOf(list);
      if (!own || definition === undefined) return '';
      let values = counts.get(definition);
      if (!values || (numbering.hasOwnStart(list) && !startedLists.has(list))) {
        values = [];
        counts.set(definition, values);
      }
      startedLists.add(list);
      const current = values;
      for (let index = 0; index < level; index += 1) current[index] ??= numbering.startOf(list, index);
      const before = current[level];
      current[level] = before === undefined ? numbering.startOf(list, level) : before + 1;
      current.length = level + 1;
      return own.text.replace(/%(\d)/g, (_, digit: string) => {
        const index = Number(digit) - 1;
        return formatNumber(current[index] ?? 1, numbering.level(list, index)?.format ?? 'decimal');
      });
    },
  };
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/**
 * A number as a list or page shows it.
 *
 * @example formatNumber(4, 'upperRoman') // 'IV'
 */
export function formatNumber(value: number, format: string): string {
  if (format === 'none' || format === 'bullet') return '';
  if (format === 'decimalZero') return String(value).padStart(2, '0');
  if (/Roman$/.test(format)) {
    let rest = Math.min(value, 3999);
    let text = '';
    for (const [amount, letters] of ROMAN) for (; rest >= amount; rest -= amount) text += letters;
    return format === 'upperRoman' ? text.toUpperCase() : text;
  }
  if (/Letter$/.test(format) && value > 0) {
    const letter = String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);
    return format === 'upperLetter' ? letter.toUpperCase() : letter;
  }
  return String(value);
}
