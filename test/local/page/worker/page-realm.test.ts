/** The place in which a page runs the add-on shows it no more than Google does. */
import { startExecution } from '../../../../local/host/execution';
import { createPageBundle } from '../../../../local/page/worker/page-realm';
import { createClock } from '../../../../local/runtime/clock';
import { createState } from '../../../../local/runtime/services/store/state';
import { buildWorkbook, START } from '../../runtime/host-builder';

/** What a worker has and this process has not. */
const OF_WORKERS = ['XMLHttpRequest', 'self', 'postMessage', 'indexedDB', 'importScripts', 'onmessage'];

const place = globalThis as Record<string, unknown>;

beforeAll(() => {
  for (const name of OF_WORKERS) place[name] = () => name;
});
afterAll(() => {
  for (const name of OF_WORKERS) delete place[name];
});

const bundleOf = (code: string) => createPageBundle([{ name: 'Code.js', code }]);

function startIn(bundle: ReturnType<typeof bundleOf>, clock = createClock(START)) {
  return startExecution({
    bundle,
    clock,
    workbook: buildWorkbook(),
    state: createState(),
    user: 'secretariat@example.ch',
    exportPdf: (docx) => docx,
  });
}

const start = (code: string, clock = createClock(START)) => startIn(bundleOf(code), clock);

/** Evaluates an expression inside. */
const evaluate = (expression: string): unknown => start(`function run() { return ${expression}; }`).call('run');

describe('the place in which a page runs the add-on', () => {
  it.each([
    ...OF_WORKERS,
    ...['setTimeout', 'queueMicrotask', 'TextEncoder', 'fetch', 'URL', 'Buffer', 'process', 'require', 'window'],
    ...['structuredClone', 'Intl', 'WebAssembly', 'SharedArrayBuffer', 'Atomics', 'atob', 'crypto', 'performance'],
    ...['DriveApp', 'DocumentApp', 'GmailApp'],
  ])('has no %s, as on Google', (name) => {
    expect(evaluate(`[typeof ${name}, typeof globalThis.${name}]`)).toEqual(['undefined', 'undefined']);
  });

  it('gives a function called without an object no way to what is hidden', () => {
    expect(evaluate('(function () { return typeof this; })()')).toBe('undefined');
  });

  it.each(['JSON', 'Map', 'Promise', 'RegExp', 'Uint8Array', 'WeakRef', 'parseFloat', 'encodeURIComponent'])(
    'has the language’s %s, by its name and as a member of globalThis',
    (name) => {
      expect(evaluate(`typeof ${name} !== 'undefined' && ${name} === globalThis.${name}`)).toBe(true);
    },
  );

  it.each(['new Function("return 1")()', 'Function("return 1")()', 'eval("1")', '(0, eval)("1")'])(
    'makes no code from strings: %s',
    (expression) => {
      expect(() => evaluate(expression)).toThrow('Code generation from strings disallowed');
    },
  );

  it.each([
    ['new Date().getTime()', START],
    ['Date.now()', START],
    ['globalThis.Date.now()', START],
    ['+new Date(2022, 0, 31, 12)', new Date(2022, 0, 31, 12).getTime()],
    ['+new Date("2022-01-01T00:00:00Z")', Date.UTC(2022, 0, 1)],
    ['Date.UTC(2022, 0, 1)', Date.UTC(2022, 0, 1)],
    ['Date.parse("2022-01-01T00:00:00Z")', Date.UTC(2022, 0, 1)],
    ['new Date() instanceof Date', true],
    ['Object.prototype.toString.call(new Date())', '[object Date]'],
    ['Date() === new Date().toString()', true],
    ['Date.name + Date.length', 'Date7'],
    ['new (class Day extends Date { next() { return this.getTime() + 1; } })(5).next()', 6],
    ['+new (class Day extends Date {})()', START],
    ['Object.keys(Date).length', 0],
  ])('reads %s from the simulated clock as %j', (expression, expected) => {
    expect(evaluate(expression)).toBe(expected);
  });

  it('sees time pass only when a service lets it pass', () => {
    const clock = createClock(START);
    start('function run() { Utilities.sleep(1500); return Date.now(); }', clock).call('run');
    expect(clock.now()).toBe(START + 1500);
  });

  it.each([
    ['[1, [2]]', [1, [2]], 'Array.isArray(x) && x instanceof Array && x[1] instanceof Array'],
    ['a date', new Date(5), 'x instanceof Date && x.getTime() === 5'],
    ['a civil date', { date: '2022-06-15' }, 'x instanceof Date && x.getDate() === 15 && x.getHours() === 0'],
  ])('hands %s over as one of its own', (_name, value, test) => {
    expect(start(`function run(x) { return ${test}; }`).call('run', value)).toBe(true);
  });

  it('gives service errors, bytes and cells that the bundle recognises as its own', () => {
    const code = `function run() {
      const cells = SpreadsheetApp.getActive().getSheetByName('Familles').getDataRange().getValues();
      try { Utilities.base64Decode('?'); } catch (error) {
        return [error instanceof Error, error.name, error.message, Utilities.base64Decode('/w==') instanceof Array, cells instanceof Array];
      }
    }`;
    expect(start(code).call('run')).toEqual([true, 'Exception', 'Could not decode string.', true, true]);
  });

  it('tells what kind of error the bundle threw', () => {
    expect(() => start('function run() { throw new RangeError("no"); }').call('run')).toThrow(
      expect.objectContaining({ message: 'no', kind: 'RangeError' }),
    );
  });

  it('begins each execution with fresh variables of the bundle', () => {
    const bundle = bundleOf(
      'let counted = 0;\nfunction run() { globalThis.left = ++counted; return globalThis.left; }',
    );
    expect([startIn(bundle).call('run'), startIn(bundle).call('run')]).toEqual([1, 1]);
  });

  it('joins the script files, and keeps the pages apart', () => {
    const bundle = createPageBundle([
      { name: 'One.js', code: 'function one() { return two() + 1; }' },
      { name: 'Page.html', code: '<p>Bonjour</p>' },
      { name: 'Two.js', code: '// a last line without an end\nfunction two() { return 1; } // so it is' },
    ]);
    expect(startIn(bundle).call('one')).toBe(2);
    expect([...bundle.pages]).toEqual([['Page', '<p>Bonjour</p>']]);
  });

  it('answers no call after its end', () => {
    const execution = start('function run() { return Session.getScriptTimeZone(); }');
    expect(execution.call('run')).toBe('Europe/Zurich');
    execution.end();
    expect(() => execution.call('run')).toThrow('Exceeded maximum execution time');
  });
});
