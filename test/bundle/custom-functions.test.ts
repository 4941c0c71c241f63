/** Sheets shows the help of a custom function from the JSDoc right before it: in the built script it is whole. */
import { CATALOGUE } from '../../src/functions/catalogue';
import { readBuiltFiles, textOf } from './built-files';

jest.setTimeout(120_000);

const FRENCH = /(^|[\s(])(l’|d’|s’|n’|le|la|les|un|une|des|du|de|en|selon|combien|comment|où|par)(?=[\s\p{L}])/iu;

let code: string;
beforeAll(async () => {
  code = textOf(await readBuiltFiles(), 'Code.js');
});

/** The comment that ends right before a function, its lines without their stars. */
function docOf(name: string): string[] {
  const start = code.indexOf(`\nfunction ${name}(`);
  const before = code.slice(0, Math.max(0, start));
  if (!before.endsWith('\n */')) return [];
  const lines = before.slice(before.lastIndexOf('/**')).split('\n').slice(1, -1);
  return lines.map((line) => line.replace(/^ \* ?/, ''));
}

const tagged = (lines: readonly string[], tag: string): string[] =>
  lines.filter((line) => line.startsWith(`@${tag}`)).map((line) => line.slice(tag.length + 1).trim());

describe.each(CATALOGUE.map(({ name, parameters }) => [name, parameters] as const))('%s', (name, parameters) => {
  it('is marked as a custom function, once', () => {
    expect(tagged(docOf(name), 'customfunction')).toEqual(['']);
    expect(code.split(`\nfunction ${name}(`)).toHaveLength(2);
  });

  it('says in French what it gives', () => {
    const lines = docOf(name);
    expect(lines[0]).toMatch(/^\p{Lu}.*\.$/u);
    expect(lines[0]).toMatch(FRENCH);
    expect(tagged(lines, 'return')).toEqual([expect.stringMatching(/^\p{Lu}.*[.…]$/u)]);
  });

  it('explains every parameter, in order', () => {
    const described = tagged(docOf(name), 'param').map((line) => /^(\[?\w+\]?) (\p{Lu}|«)/u.exec(line)?.[1]);
    expect(described).toEqual(parameters.map((one) => (one.optional ? `[${one.name}]` : one.name)));
    const list = new RegExp(`\\nfunction ${name}\\((.*?)\\)`).exec(code)?.[1];
    expect(list).toBe(parameters.map((one) => one.name).join(', '));
  });
});

describe('the help in the script', () => {
  it('stands in the comments only, so that loading does not pay for it', () => {
    const [body = ''] = code.split('\n/**\n');
    const [first] = CATALOGUE;
    expect(docOf(first?.name ?? '')[0]).toBeDefined();
    expect(body).not.toContain(docOf(first?.name ?? '')[0]);
  });
});
