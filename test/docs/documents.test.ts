/** What the documents for people name is what the add-on has. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ACTIONS } from '../../src/actions/registry';
import { INVOICE_FIELDS, LINE_FIELDS, LINES_LOOP } from '../../src/documents/invoice-fields';
import { CATALOGUE } from '../../src/functions/catalogue';
import { ALL_TABLES } from '../../src/sheets/tables';

const ROOT = join(__dirname, '../..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const README = read('README.md');
const GUIDE = read('docs/guide.md');
/** Words of Google's own refusals. */
const GOOGLE_SAYS = /accessNotConfigured/;
const decisions = readdirSync(join(ROOT, 'docs/decisions'));
const pages = ['README.md', 'CHANGELOG.md', 'docs/guide.md', 'docs/unverified-on-google.md', 'src/domain/GLOSSARY.md'];
const messages = readdirSync(join(ROOT, 'src/messages')).map((file) => read(`src/messages/${file}`));

/** Messages that the tables of the guide quote in their first column; each is cut where it leaves something out. */
const quoted = GUIDE.split('\n')
  .filter((line) => line.startsWith('| '))
  .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/« ((?:[^«»]|« … »)+) »/gu)])
  .flatMap(([, text = '']) => text.split(/\s*(?:« )?…(?: »)?\s*/u))
  .filter((piece) => piece.length > 3 && !GOOGLE_SAYS.test(piece));

describe('The read-me', () => {
  it.each(CATALOGUE.map(({ name }) => name))('shows %s as a French sheet writes it', (name) => {
    expect(README).toMatch(new RegExp(`\`=${name}\\([^\`]*\\)\``));
  });

  it('explains exactly the scopes of the manifest', () => {
    const { oauthScopes } = JSON.parse(read('appsscript.json')) as { oauthScopes: string[] };
    const [, table = ''] = README.split('| Scope | Why |');
    const named = [...(table.split('\n\n')[0] ?? '').matchAll(/^\| `([^`]+)`/gm)].map(([, scope]) => scope);
    expect(named.sort()).toEqual(oauthScopes.map((scope) => scope.replace(/^.*\/auth\//, '')).sort());
  });

  it('counts the tabs', () => expect(README).toContain(`${ALL_TABLES.length} tabs`));

  it('names every script that it tells to run', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const run = [...README.matchAll(/npm run (?:--silent )?([a-z:]+)/g)].map(([, name = '']) => name);
    expect(run.filter((name) => scripts[name] === undefined)).toEqual([]);
  });
});

describe('The guide', () => {
  it.each(ACTIONS.map(({ caption }) => caption))('and the read-me name the menu entry « %s »', (caption) => {
    expect([README.includes(caption), GUIDE.includes(caption)]).toEqual([true, true]);
  });

  it('lists every field of the template', () => {
    const tags = [...Object.keys({ ...INVOICE_FIELDS, ...LINE_FIELDS }), `#${LINES_LOOP}`, `/${LINES_LOOP}`];
    expect(tags.filter((tag) => !GUIDE.includes(`\`{${tag}}\``))).toEqual([]);
  });

  it.each([...new Set(quoted)])('quotes a message that exists: %s', (piece) => {
    expect(messages.some((text) => text.includes(piece))).toBe(true);
  });
});

describe('Links between the documents', () => {
  it.each([...pages, ...decisions.map((file) => `docs/decisions/${file}`)])('of %s lead somewhere', (page) => {
    const targets = [...read(page).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, target = '']) => target);
    const files = targets.filter((target) => !target.startsWith('http') && !target.includes('docs/images/'));
    expect(files.filter((target) => !existsSync(join(ROOT, dirname(page), target)))).toEqual([]);
  });

  it('of decisions are numbered without a gap', () => {
    const numbers = decisions.map((file) => Number(file.slice(0, 4))).sort((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });
});
