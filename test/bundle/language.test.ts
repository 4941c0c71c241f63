/** The built scripts use the language and the globals that Google's runtime has, and nothing else. */
import { readBuiltFiles, textOf } from './built-files';
import { type FreeName, freeNames, type Node, nodesOf, parseScript } from './script-tree';

jest.setTimeout(120_000);

const FORBIDDEN = new Set([
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'TextEncoder', 'TextDecoder', 'fetch', 'URL'],
  ...['URLSearchParams', 'Blob', 'File', 'FileReader', 'atob', 'btoa', 'crypto', 'performance', 'process', 'window'],
  ...['document', 'self', 'navigator', 'Buffer', 'require', 'module', 'exports', 'structuredClone', 'Intl', 'global'],
  ...['WebAssembly', 'SharedArrayBuffer', 'Atomics', 'XMLHttpRequest', 'AbortController', 'Worker', 'eval'],
]);
const LANGUAGE = new Set([
  ...['undefined', 'NaN', 'Infinity', 'arguments', 'globalThis', 'Object', 'Array', 'String', 'Number', 'Boolean'],
  ...['BigInt', 'Symbol', 'Function', 'Math', 'JSON', 'Date', 'RegExp', 'Map', 'Set', 'WeakMap', 'WeakSet', 'Reflect'],
  ...['Proxy', 'Promise', 'Error', 'TypeError', 'RangeError', 'SyntaxError', 'ArrayBuffer', 'DataView'],
  ...['Uint8Array', 'Int8Array', 'Uint8ClampedArray', 'Uint16Array', 'Int16Array', 'Uint32Array', 'Int32Array'],
  ...['Float32Array', 'Float64Array', 'parseInt', 'parseFloat', 'isNaN', 'isFinite'],
  ...['encodeURI', 'encodeURIComponent', 'decodeURI', 'decodeURIComponent', 'escape', 'unescape'],
]);
const SERVICES = new Set([
  ...['SpreadsheetApp', 'UrlFetchApp', 'MailApp', 'LockService', 'PropertiesService', 'CacheService', 'ScriptApp'],
  ...['HtmlService', 'Session', 'Utilities', 'Logger', 'console'],
]);
const OWN = new Set(['ecolageActions', 'ecolageArchive', 'ecolageBank', 'ecolageDocuments']);

const SCRIPTS = ['Actions.js', 'Archive.js', 'Bank.js', 'Code.js', 'Documents.js'];

interface Script {
  readonly code: string;
  readonly nodes: readonly Node[];
  readonly free: readonly FreeName[];
}

const scripts = new Map<string, Script>();
beforeAll(async () => {
  const files = await readBuiltFiles();
  for (const name of SCRIPTS) {
    const code = textOf(files, name);
    const tree = parseScript(code);
    scripts.set(name, { code, nodes: nodesOf(tree), free: freeNames(tree) });
  }
});

function script(name: string): Script {
  const found = scripts.get(name);
  if (found === undefined) throw new Error(`No script ${name}`);
  return found;
}

const namesOf = (free: readonly FreeName[]): string[] => [...new Set(free.map(({ name }) => name))];

describe.each(SCRIPTS)('%s', (file) => {
  it('uses no global that Google lacks, save behind a typeof', () => {
    const used = script(file).free.filter(({ name, isGuarded }) => FORBIDDEN.has(name) && !isGuarded);
    expect(namesOf(used)).toEqual([]);
  });

  it('reaches for none of them through globalThis', () => {
    const members = script(file).free.flatMap(({ name, member }) => (name === 'globalThis' && member ? [member] : []));
    expect(members.filter((member) => FORBIDDEN.has(member.replace('globalThis.', '')))).toEqual([]);
  });

  it('uses the globals of ECMAScript and of Google only', () => {
    const strangers = script(file).free.filter(
      ({ name, isGuarded }) => !isGuarded && !LANGUAGE.has(name) && !SERVICES.has(name) && !OWN.has(name),
    );
    expect(namesOf(strangers)).toEqual([]);
  });

  it('declares no name of a global, so that each use above is what it seems', () => {
    const declared = script(file).nodes.flatMap(({ type, id, identifier }) => {
      const name = (type === 'VariableDeclarator' ? id : identifier) as { value?: unknown } | undefined;
      return typeof name?.value === 'string' ? [name.value] : [];
    });
    expect(declared.filter((name) => FORBIDDEN.has(name) || SERVICES.has(name))).toEqual([]);
  });

  it('has no private and no static class field', () => {
    const fields = script(file).nodes.filter(({ type }) =>
      ['PrivateName', 'PrivateProperty', 'PrivateMethod', 'ClassProperty', 'StaticBlock'].includes(type ?? ''),
    );
    expect(fields).toEqual([]);
  });

  it('makes no code from strings', () => {
    const makers = script(file).nodes.filter(({ type, callee }) => {
      const name = (callee as { value?: unknown } | undefined)?.value;
      return (type === 'NewExpression' || type === 'CallExpression') && (name === 'Function' || name === 'eval');
    });
    expect(makers).toEqual([]);
  });

  it('is no module: nothing is imported or exported', () => {
    const parts = script(file).nodes.filter(({ type }) => /^(Import|Export)/.test(type ?? ''));
    expect(parts).toEqual([]);
  });
});

describe('what waits', () => {
  const waiting = ({ nodes }: Script): readonly Node[] =>
    nodes.filter(({ type, async }) => async === true || type === 'AwaitExpression');

  it('is nowhere in the documents', () => {
    expect(waiting(script('Documents.js'))).toEqual([]);
  });

  it('is in the other script only what the schema library keeps for itself and nobody calls', () => {
    const { nodes } = script('Code.js');
    // Its four: parse and safe parse, the checks of a schema, and its standard interface.
    expect(nodes.filter(({ async }) => async === true)).toHaveLength(4);
    const calls = nodes.filter(
      ({ type, property, object }) =>
        type === 'MemberExpression' &&
        /Async$/.test(String((property as Node).value)) &&
        (object as Node).type !== 'ThisExpression',
    );
    expect(calls).toEqual([]);
  });
});
