/** Every issue and every step that the sources name has its French sentence. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeIssue, describeIssues, KNOWN_CODES } from '../../src/messages/issues';
import { KNOWN_STEPS } from '../../src/messages/steps';

const SOURCES = join(__dirname, '..', '..', 'src');

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesUnder(path);
    return entry.name.endsWith('.ts') ? [path] : [];
  });
}

/** Codes written as `code: 'x'`, and the codes of cells, which schemas carry as their message. */
function codesOf(source: string): string[] {
  const written = [...source.matchAll(/\bcode: '([a-z0-9-]+)'/g)].map((match) => match[1] ?? '');
  const ofCells = [...source.matchAll(/'(cell-[a-z-]+)'/g)].map((match) => match[1] ?? '');
  // `custom` is zod's own word; the two cells of arguments are worded inside « argument-invalid ».
  const own = ['custom', 'cell-number', 'cell-country'];
  return [...written, ...ofCells].filter((code) => !own.includes(code));
}

const CODES = [
  ...new Set(
    ['bank', 'domain', 'functions', 'sheets', 'actions']
      .flatMap((folder) => {
        const path = join(SOURCES, folder);
        return readdirSync(SOURCES).includes(folder) ? filesUnder(path) : [];
      })
      .flatMap((path) => codesOf(readFileSync(path, 'utf8'))),
  ),
].sort();

/** Data that every sentence may ask for: a number that is a rank, a month and an amount alike. */
const DATA = new Proxy<Record<string, string | number>>(
  {},
  { get: (_, name) => (name === 'expected' ? 'cell-date' : '7') },
);

describe('the sentences of issues', () => {
  it.each(CODES)('%s has wording', (code) => {
    expect([...KNOWN_CODES, ...KNOWN_STEPS]).toContain(code);
  });

  it.each(KNOWN_CODES)('%s is a French sentence without holes', (code) => {
    const sentence = describeIssue({ code, data: DATA });
    expect(sentence).not.toMatch(/undefined|null|NaN|\[object/);
    expect(sentence).toMatch(/[.)]$/);
  });

  it('says the place first and the article last', () => {
    const issue = {
      code: 'days-invalid',
      article: 'R-1.1',
      tab: 'Inscriptions',
      row: 7,
      column: 'Jours',
      data: { days: 6 },
    };
    expect(describeIssue(issue)).toBe(
      'Onglet « Inscriptions », ligne 7, colonne « Jours » : « 6 » jours par semaine : la crèche accueille de 1 à 5 jours. (art. 1.1)',
    );
    expect(describeIssues([issue, issue]).split('\n')).toHaveLength(2);
  });

  it('throws for a code that has no sentence', () => {
    expect(() => describeIssue({ code: 'no-such-code' })).toThrow('no-such-code');
  });
});
