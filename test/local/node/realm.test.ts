import { startExecution } from '../../../local/host/execution';
import { loadBundle } from '../../../local/node/realm';
import { createClock } from '../../../local/runtime/clock';
import { createState } from '../../../local/runtime/services/store/state';
import { buildWorkbook, START } from '../runtime/host-builder';

function start(code: string, clock = createClock(START)) {
  return startExecution({
    bundle: loadBundle([{ name: 'Code.js', code }]),
    clock,
    workbook: buildWorkbook(),
    state: createState(),
    user: 'secretariat@example.ch',
    exportPdf: (docx) => docx,
  });
}

/** Evaluates an expression inside. */
function evaluate(expression: string): unknown {
  return start(`function run() { return ${expression}; }`).call('run');
}

describe('The bare context', () => {
  it.each([
    'setTimeout',
    'TextEncoder',
    'fetch',
    'URL',
    'Buffer',
    'process',
    'require',
    'structuredClone',
    'Intl',
    'WebAssembly',
    'SharedArrayBuffer',
    'atob',
    'crypto',
    'performance',
    'window',
    'DriveApp',
    'DocumentApp',
    'GmailApp',
  ])('has no %s, as on Google', (name) => {
    expect(evaluate(`typeof ${name}`)).toBe('undefined');
  });

  it('makes no code from strings', () => {
    expect(() => evaluate(`new Function('return 1')()`)).toThrow('Code generation from strings disallowed');
  });

  it.each([
    ['new Date().getTime()', START],
    ['Date.now()', START],
    ['+new Date(2022, 0, 31, 12)', new Date(2022, 0, 31, 12).getTime()],
    ['Date.UTC(2022, 0, 1)', Date.UTC(2022, 0, 1)],
    ['Date.parse("2022-01-01T00:00:00Z")', Date.UTC(2022, 0, 1)],
    ['new Date() instanceof Date', true],
    ['new Date().constructor === Date', true],
    ['Object.prototype.toString.call(new Date())', '[object Date]'],
    ['typeof Date()', 'string'],
    ['Date.name + Date.length', 'Date7'],
    ['new (class Day extends Date { next() { return this.getTime() + 1; } })(5).next()', 6],
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
    ['a plain object', { a: null }, 'x instanceof Object'],
    ['a date', new Date(5), 'x instanceof Date && x.getTime() === 5'],
    ['a civil date', { date: '2022-06-15' }, 'x instanceof Date && x.getDate() === 15 && x.getHours() === 0'],
  ])('rebuilds %s with its own constructors', (_name, value, test) => {
    expect(start(`function run(x) { return ${test}; }`).call('run', value)).toBe(true);
  });

  it('gives results back in this process’s own realm', () => {
    const result = evaluate('({ rows: [[new Date(5), "a"]] })') as { rows: [[Date, string]] };
    expect(result).toEqual({ rows: [[new Date(5), 'a']] });
    expect(result.rows[0][0]).toBeInstanceOf(Date);
  });

  it('gives service errors that the bundle recognises as its own', () => {
    const code = `function run() {
      try { Utilities.base64Decode('?'); } catch (error) { return [error instanceof Error, error.name, error.message]; }
    }`;
    expect(start(code).call('run')).toEqual([true, 'Exception', 'Could not decode string.']);
  });

  it('gives bytes and cells in arrays that the bundle recognises as its own', () => {
    const code = `function run() {
      const cells = SpreadsheetApp.getActive().getSheetByName('Familles').getDataRange().getValues();
      return [Utilities.base64Decode('/w==') instanceof Array, cells instanceof Array, cells[0] instanceof Array];
    }`;
    expect(start(code).call('run')).toEqual([true, true, true]);
  });

  it('names the file of the bundle in the stack of an error', () => {
    const execution = start('function run() { throw new RangeError("no"); }');
    expect(() => execution.call('run')).toThrow(
      expect.objectContaining({ message: 'no', kind: 'RangeError', stack: expect.stringContaining('Code.js:1') }),
    );
  });

  it('answers no call after its end', () => {
    const execution = start('function run() { return Session.getScriptTimeZone(); }');
    expect(execution.call('run')).toBe('Europe/Zurich');
    execution.end();
    expect(() => execution.call('run')).toThrow('Exceeded maximum execution time');
  });

  it('compiles a script file once', () => {
    const file = { name: 'Code.js', code: 'var a = 1;' };
    expect(loadBundle([file]).scripts[0]).toBe(loadBundle([{ ...file }]).scripts[0]);
  });
});
