/** Every function that Google calls by name stands at the top of the built script. */
import { CATALOGUE } from '../../src/functions/catalogue';
import { on } from '../../src/main';
import { menuEntries } from '../../src/ui/menu';
import { readSources } from '../house/source-files';
import { readBuiltFiles, textOf } from './built-files';
import { parseScript, topFunctions } from './script-tree';

jest.setTimeout(120_000);

let files: ReadonlyMap<string, string>;
let functions: readonly string[];
beforeAll(async () => {
  files = await readBuiltFiles();
  functions = topFunctions(parseScript(textOf(files, 'Code.js')));
});

/** Names that pages call through `google.script.run`: the last link of each chain. */
function calledByPages(): string[] {
  const pages = [...files].filter(([name]) => name.endsWith('.html')).map(([, text]) => text);
  const chains = pages.flatMap((page) => page.split('google.script.run').slice(1));
  return chains.map((chain) => {
    let [depth, name, last] = [0, '', ''];
    for (const sign of chain) {
      if (depth === 0 && (sign === ';' || sign === ',')) break;
      if (sign === '(' && depth++ === 0) [last, name] = [name, ''];
      else if (sign === ')') depth--;
      else if (depth === 0) name = /\w/.test(sign) ? name + sign : '';
    }
    return last;
  });
}

/** Names handed to triggers: constants, since a trigger outlives the code that made it. */
function calledByTriggers(): string[] {
  const sources = readSources('src').map(({ text }) => text);
  const constants = new Map(
    sources.flatMap((text) =>
      [...text.matchAll(/export const ([A-Z_]+) = '(\w+)'/g)].map(([, name, value]) => [name, value]),
    ),
  );
  const given = sources.flatMap((text) => [...text.matchAll(/\.(?:runLater|newTrigger)\(\s*([A-Z_]+)/g)]);
  return given.map(([, name]) => constants.get(name) ?? `no constant ${name}`);
}

describe('the built script', () => {
  it('has a function for every entry of the menu', () => {
    expect(menuEntries().length).toBeGreaterThan(2);
    expect(menuEntries().filter(({ handler }) => !functions.includes(handler))).toEqual([]);
  });

  it('has the functions that triggers call', () => {
    expect(calledByTriggers()).toContain('continueInvoiceDocuments');
    expect(['onOpen', ...calledByTriggers()].filter((name) => !functions.includes(name))).toEqual([]);
  });

  it('has the functions that the pages call', () => {
    expect(calledByPages()).toEqual(expect.arrayContaining(['plan', 'apply']));
    expect(calledByPages().filter((name) => !functions.includes(name))).toEqual([]);
  });

  it('has a function for every custom function', () => {
    expect(CATALOGUE.map(({ name }) => name).filter((name) => !functions.includes(name))).toEqual([]);
  });

  it('has each of them once, and no other', () => {
    expect([...functions].sort()).toEqual(Object.keys(on).sort());
  });

  it('has no name that Google would hide', () => {
    expect(functions.filter((name) => name.endsWith('_'))).toEqual([]);
  });

  it('shares no name with the script file of the documents', () => {
    const others = topFunctions(parseScript(textOf(files, 'Documents.js')));
    expect(others).toEqual(['ecolageDocuments']);
    expect(functions).not.toContain('ecolageDocuments');
  });
});
