/** Loading the built scripts calls nothing: every custom function and every menu click pays for it. */
import { createGoogle } from '../../local/node/google';
import { createRealmContext } from '../../local/node/realm';
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
  const context = createRealmContext(() => 0);
  const before = new Set(Object.getOwnPropertyNames(context.global));
  context.load(bundleOf(files));
  const added = Object.getOwnPropertyNames(context.global).filter((name) => !before.has(name));
  return Object.fromEntries(added.map((name) => [name, context.global[name]]));
}

describe('the built scripts', () => {
  it('load where there is no service at all, and leave only their functions behind', () => {
    const functions = topFunctions(parseScript(textOf(files, 'Code.js')));
    // The schema library keeps its settings there.
    const expected = [...functions, 'Ecolage', 'ecolageDocuments', '__zod_globalConfig'];
    expect(Object.keys(loadBare()).sort()).toEqual(expected.sort());
  });

  it('leave the documents asleep until they are called', () => {
    const { ecolageDocuments } = loadBare();
    expect(typeof ecolageDocuments).toBe('function');
    expect(Object.keys(ecolageDocuments as object)).toEqual([]);
    const { body } = parseScript(textOf(files, 'Documents.js'));
    expect((body as Node[]).map(({ type }) => type)).toEqual(['FunctionDeclaration']);
  });

  it('load in any order', () => {
    const context = createRealmContext(() => 0);
    const reversed = new Map([...files].reverse());
    expect(() => context.load(bundleOf(reversed))).not.toThrow();
  });

  it('weigh less than 150 KB without the documents', () => {
    expect(Buffer.byteLength(textOf(files, 'Code.js'))).toBeLessThan(150 * KILOBYTE);
  });

  it('are complete: two scripts, the pages and the manifest', () => {
    const names = ['ActionDialog.html', 'Code.js', 'Documents.js', 'Help.html', 'SetUp.html', 'appsscript.json'];
    expect([...files.keys()].sort()).toEqual(names);
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
    const items = menu?.entries.flatMap((entry) => (entry.kind === 'item' ? [entry] : []));
    expect(items?.map(({ caption, handler }) => ({ caption, handler }))).toEqual(menuEntries());
  });
});
