/** The reader of scripts sees what it is meant to see. */
import { freeNames, nodesOf, parseScript, topFunctions } from './script-tree';

const namesIn = (code: string): string[] =>
  freeNames(parseScript(code)).map(({ name, member, isGuarded }) => `${member ?? name}${isGuarded ? '?' : ''}`);

describe('freeNames', () => {
  it.each([
    ['fetch("x")', ['fetch']],
    ['new URL("x")', ['URL']],
    ['ScriptApp.newTrigger("x").create()', ['ScriptApp.newTrigger']],
    ['var f = () => { setTimeout(f, 0) }', ['setTimeout']],
    ['class A extends Blob {}', ['Blob']],
    ['({ fetch })', ['fetch']],
    ['({ fetch: 1, a: { crypto() {} } })', []],
    ['x = `a${btoa}`', ['x', 'btoa']],
    ['globalThis.fetch?.("x")', ['globalThis.fetch']],
    ['for (const a of window) a()', ['window']],
    ['function f({ a, b: [c], ...d }, e = URL) { return [a, c, d, e] }', ['URL']],
    ['try { a } catch (a) { a } ', []],
    ['const { a = b } = c, [d] = a', ['b', 'c']],
    ['(function g(a) { return g(a, arguments) })', ['arguments']],
    ['function f() { var inner = 1 } inner', ['inner']],
    ['a: for (;;) break a', []],
    ['typeof fetch', []],
    ['typeof fetch === "function" && fetch("x")', ['fetch?']],
    ['typeof self < "u" ? self.a : window', ['self.a?', 'window']],
    ['if (typeof URL === "function") { f(() => URL) }', ['f', 'URL?']],
    ['typeof URL; URL', ['URL']],
  ])('finds in %s: %j', (code, expected) => {
    expect(namesIn(code)).toEqual(expected);
  });
});

describe('topFunctions', () => {
  it('names the functions at the top, not those within', () => {
    expect(topFunctions(parseScript('function a() { function b() {} } var c = () => 1;'))).toEqual(['a']);
  });
});

describe('nodesOf', () => {
  it.each([
    ['class A { #a = 1 }', 'PrivateProperty'],
    ['class A { static a = 1 }', 'ClassProperty'],
    ['class A { static {} }', 'StaticBlock'],
    ['class A { #a() {} }', 'PrivateMethod'],
    ['export const a = 1', 'ExportDeclaration'],
    ['import("a")', 'Import'],
    ['new Function("a")', 'NewExpression'],
    ['eval("a")', 'CallExpression'],
    ['async () => { await a }', 'AwaitExpression'],
  ])('finds in %s a %s', (code, type) => {
    expect(nodesOf(parseScript(code)).map((node) => node.type)).toContain(type);
  });
});
