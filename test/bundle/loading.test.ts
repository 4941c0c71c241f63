/** Loading the built scripts calls nothing: every custom function and every menu click pays for it. */
import { createGoogle } from '../../local/host/google';
import { emptyWorkbook } from '../../local/node/school-file';
import { menuEntries } from '../../src/ui/menu';
import { bundleOf, readBuiltFiles, textOf } from './built-files';
import { type Node, parseScript, topFunctions } from './script-tree';

jest.setTimeout(120_000);

const KILOBYTE = 1024;

let files: ReadonlyMap<string, string>;
beforeAll(async () => {
  files = await readBuiltFiles();
});

/** Globals of a bare context after the scripts ran in it: no service is there to be called. */
function loadBare(): Record<string, unknown> {
  const context = bundleOf(files).openRealm(() => 0);
  const before = new Set(Object.getOwnPropertyNames(context.global));
  context.load();
  const added = Object.getOwnPropertyNames(context.global).filter((name) => !before.has(name));
  return Object.fromEntries(added.map((name) => [name, context.global[name]]));
}

describe('the built scripts', () => {
  it('load where there is no service at all, and leave only their functions behind', () => {
    const functions = ['Code.js', 'Actions.js'].flatMap((name) => topFunctions(parseScript(textOf(files, name))));
    // The schema library keeps its settings there.
    const expected = [
      ...functions,
      'Ecolage',
      'ecolageDocuments',
      'ecolageBank',
      'ecolageArchive',
      '__zod_globalConfig',
    ];
    expect(Object.keys(loadBare()).sort()).toEqual(expected.sort());
  });

  it.each([
    ['Actions.js', 'ecolageActions'],
    ['Documents.js', 'ecolageDocuments'],
    ['Bank.js', 'ecolageBank'],
    ['Archive.js', 'ecolageArchive'],
  ])('leave %s asleep until it is called', (file, name) => {
    const sleeping = loadBare()[name];
    expect(typeof sleeping).toBe('function');
    expect(Object.keys(sleeping as object)).toEqual([]);
    const { body } = parseScript(textOf(files, file));
    expect(new Set((body as Node[]).map(({ type }) => type))).toEqual(new Set(['FunctionDeclaration']));
  });

  it('load in any order', () => {
    const reversed = new Map([...files].reverse());
    expect(() =>
      bundleOf(reversed)
        .openRealm(() => 0)
        .load(),
    ).not.toThrow();
  });

  it('weigh less than 150 KB where every formula pays', () => {
    expect(Buffer.byteLength(textOf(files, 'Code.js'))).toBeLessThan(150 * KILOBYTE);
  });

  it('are complete: the scripts, the pages and the manifest', () => {
    const scripts = ['Actions.js', 'Archive.js', 'Bank.js', 'Code.js', 'Documents.js'];
    const pages = ['ActionDialog.html', 'Dashboard.html', 'Help.html', 'SetUp.html'];
    expect([...files.keys()].sort()).toEqual([...scripts, ...pages, 'appsscript.json'].sort());
  });
});

describe('opening the spreadsheet', () => {
  const open = () => {
    const google = createGoogle({ bundle: bundleOf(files), workbook: emptyWorkbook('school') });
    return { menus: google.open(), reports: google.reports };
  };

  it('builds the menu and does nothing else', () => {
    const { reports } = open();
    expect(reports).toHaveLength(1);
    expect(reports[0]?.error).toBeUndefined();
    const calls = Object.keys(reports[0]?.calls ?? {});
    expect(calls).toContain('SpreadsheetApp.getUi');
    expect(calls.filter((call) => !/^(SpreadsheetApp\.getUi|Ui\.createMenu|Menu\.\w+)$/.test(call))).toEqual([]);
  });

  it('shows every entry of the menu table, in order', () => {
    const [menu] = open().menus;
    expect(menu?.caption).toBe('Écolage');
    const items = menu?.entries.flatMap((entry) => (entry.kind === 'menu' ? entry.menu.entries : [entry]));
    const shown = items?.flatMap((entry) => (entry.kind === 'item' ? [[entry.caption, entry.handler]] : []));
    expect(shown).toEqual(menuEntries().map(({ caption, handler }) => [caption, handler]));
  });
});
