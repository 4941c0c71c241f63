/** The glossary and the drop-downs hold the same words with the same codes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as choices from '../../src/sheets/choices';

interface Row {
  readonly word: string;
  readonly code: string;
  readonly constants: readonly string[];
}

const GLOSSARY = readFileSync(join(__dirname, '../../src/domain/GLOSSARY.md'), 'utf8');
const [cellWords = ''] = GLOSSARY.split('\n## Ideas');

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

  it('leaves no row without a meaning', () => {
    const empty = GLOSSARY.split('\n').filter((line) => /^\|.*\|\s*\|/.test(line));
    expect(empty).toEqual([]);
  });
});
