/** The glossary and the drop-downs hold the same words with the same codes. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as choices from '../../src/sheets/choices';
import { readSources } from '../house/source-files';

interface Row {
  readonly word: string;
  readonly code: string;
  readonly constants: readonly string[];
}

const GLOSSARY = readFileSync(join(__dirname, '../../src/domain/GLOSSARY.md'), 'utf8');
const [cellWords = '', ideas = ''] = GLOSSARY.split('\n## Ideas');

const unquote = (text: string): string => text.replace(/`/g, '');

/** Rows of the tables of words that a cell holds, heads and rules left out. */
function listRows(text: string): Row[] {
  return text.split('\n').flatMap((line) => {
    const cells = line.split('|').map((cell) => cell.trim());
    const [, word = '', code = '', , where = ''] = cells;
    if (cells.length !== 6 || !code.startsWith('`')) return [];
    return [{ word, code: unquote(code), constants: where.split(',').map((name) => unquote(name).trim()) }];
  });
}

const rows = listRows(cellWords);
const held = Object.entries(choices).flatMap(([constant, words]) =>
  typeof words === 'function'
    ? []
    : Object.entries(words).map(([word, code]) => ({ constant, word, code: String(code) })),
);

describe('The glossary', () => {
  it.each(held)('explains « $word » ($code) of $constant', ({ constant, word, code }) => {
    const found = rows.filter((row) => row.word === word && row.code === code && row.constants.includes(constant));
    expect(found).toHaveLength(1);
  });

  it('names no word, code or constant that the drop-downs do not hold', () => {
    const known = new Set(held.map(({ constant, word, code }) => `${constant} ${word} ${code}`));
    const named = rows.flatMap(({ word, code, constants }) => constants.map((name) => `${name} ${word} ${code}`));
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });

  it('names only places and identifiers that the sources have', () => {
    const cells = ideas.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
    const named = (column: number) => cells.flatMap((row) => [...(row[column] ?? '').matchAll(/`([^`]+)`/g)]);
    const places = named(4).flatMap(([, path = '']) => (/[/.]/.test(path) ? [path] : []));
    expect(places.length).toBeGreaterThan(50);
    expect(places.filter((path) => !existsSync(join(__dirname, '../../src', path)))).toEqual([]);
    const text = readSources('src')
      .map((source) => source.text)
      .join('\n');
    const words = new Set(text.match(/\w+/g));
    const identifiers = named(2).flatMap(([, name = '']) => (/^[A-Za-z]+$/.test(name) ? [name] : []));
    expect(identifiers.filter((name) => !words.has(name))).toEqual([]);
  });

  it('leaves no row without a meaning', () => {
    const empty = GLOSSARY.split('\n').filter((line) => /^\|.*\|\s*\|/.test(line));
    expect(empty).toEqual([]);
  });
});
