/** Every function that Google calls by name stands at the top of the built script. */
import { CATALOGUE } from '../../src/functions/catalogue';
import { on as onFormula } from '../../src/main';
import { on as onOffice } from '../../src/office';
import { menuEntries } from '../../src/ui/menu';
import { readSources } from '../house/source-files';
import { readBuiltFiles, textOf } from './built-files';
import { parseScript, topFunctions } from './script-tree';

jest.setTimeout(120_000);

let files: ReadonlyMap<string, string>;
let functions: readonly string[];
beforeAll(async () => {
  files = await readBuiltFiles();
  functions = ['Code.js', 'Actions.js'].flatMap(functionsOf);
});

const functionsOf = (name: string): string[] => [...topFunctions(parseScript(textOf(files, name)))];

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
    expect(functionsOf('Code.js').sort()).toEqual(Object.keys(onFormula).sort());
    expect(functionsOf('Actions.js').sort()).toEqual(['ecolageActions', ...Object.keys(onOffice)].sort());
  });

  it('has no name that Google would hide', () => {
    expect(functions.filter((name) => name.endsWith('_'))).toEqual([]);
  });

  it('has one function in each script file of a part, of a name that no other has', () => {
    expect(functionsOf('Documents.js')).toEqual(['ecolageDocuments']);
    expect(functionsOf('Bank.js')).toEqual(['ecolageBank']);
    expect(functionsOf('Archive.js')).toEqual(['ecolageArchive']);
    const all = [...functions, 'ecolageDocuments', 'ecolageBank', 'ecolageArchive'];
    expect(new Set(all).size).toBe(all.length);
  });
});
