/** What the documents for people name is what the add-on has. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ACTIONS } from '../../src/actions/registry';
import { CATALOGUE } from '../../src/functions/catalogue';
import { GROUP_CAPTIONS } from '../../src/messages/menu';
import { SETTINGS } from '../../src/sheets/settings';
import { ALL_TABLES } from '../../src/sheets/tables';
import { menuEntries } from '../../src/ui/menu';
import { GUIDE, listFiles, ROOT, read } from './pages';

const README = read('README.md');
/** Words of Google's own refusals. */
const GOOGLE_SAYS = /accessNotConfigured/;
const messages = listFiles('src/messages').map(read);

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
    const run = [...README.matchAll(/npm run (?:--silent )?([a-z0-9:]+)/g)].map(([, name = '']) => name);
    expect(run.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  it.each(ACTIONS.map(({ name, caption, group }) => ({ name, caption, part: GROUP_CAPTIONS[group] })))(
    'lists $name with its menu entry « $caption » in its part of the menu',
    ({ name, caption, part }) => {
      const row = README.split('\n').find((line) => line.startsWith('| ') && line.includes(caption));
      expect([row?.includes(`\`${name}\``), README.includes(part)]).toEqual([true, true]);
    },
  );

  it('shows on the command line only inputs that the action knows', () => {
    const shown = [...README.matchAll(/run ([a-z][a-z-]+) [^`\n]*--input '(\{.*?\})'/g)];
    expect(shown.length).toBeGreaterThan(3);
    const unknown = shown.flatMap(([, name, json = '{}']) => {
      const inputs = { ...ACTIONS.find((action) => action.name === name)?.inputs, choix: '', motifs: '' };
      return Object.keys(JSON.parse(json) as object).filter((input) => !(input in inputs));
    });
    expect(unknown).toEqual([]);
  });
});

describe('The guide', () => {
  it.each(ACTIONS.map(({ caption }) => caption))('names the menu entry « %s »', (caption) => {
    expect(GUIDE).toContain(caption);
  });

  it.each(Object.values(SETTINGS).map(({ key }) => key))('says what to put into the setting « %s »', (key) => {
    expect(GUIDE).toContain(`\`${key}\``);
  });

  it.each([...new Set(quoted)])('quotes a message that exists: %s', (piece) => {
    expect(messages.some((text) => text.includes(piece))).toBe(true);
  });
});

describe('The tables of the menu', () => {
  const captions = menuEntries().map(({ caption }) => caption);
  const listed = (page: string): string[] =>
    page
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .map((line) => (line.split('|')[2] ?? '').replace(/\*\*/g, '').trim())
      .filter((entry) => captions.includes(entry));

  it.each(['README.md', 'docs/guide.md'])('of %s hold every entry, in the order of the menu', (page) => {
    expect(listed(read(page))).toEqual(captions);
  });
});

describe('The list of libraries', () => {
  it('names every dependency', () => {
    const { devDependencies } = JSON.parse(read('package.json')) as { devDependencies: Record<string, string> };
    const [general = '', ofPage = ''] = ['0014-libraries', '0038-libraries-of-the-page'].map((name) =>
      readFileSync(join(ROOT, `docs/decisions/${name}.md`), 'utf8'),
    );
    const list = general.replace(/@types\/.*\|/, (row) => row.replace(/, /g, ', @types/')) + ofPage;
    // Univer's packages have one version and one row.
    const names = Object.keys(devDependencies).map((name) => name.replace(/^@univerjs\/.*/, '@univerjs/*'));
    expect(names.filter((name) => !list.includes(name))).toEqual([]);
  });
});
