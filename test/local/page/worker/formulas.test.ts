/** A custom function gets from the page what Google would hand it, and its answer comes back as cells. */
import { createGoogle, type FormulaSession } from '../../../../local/host/google';
import type { FormulaArgument } from '../../../../local/page/protocol';
import { computeFormula } from '../../../../local/page/worker/formulas';
import { createPageBundle } from '../../../../local/page/worker/page-realm';
import { toSerial } from '../../../../local/runtime/spreadsheet/cells/serial-date';
import { bookOf, formatColumn, tabOf } from '../sheets';

const CODE = `
function TELL(...args) { return args.map((arg) => [describe(arg)]); }
function describe(value) {
  if (value instanceof Date) return 'date ' + [value.getFullYear(), value.getMonth() + 1, value.getDate()].join('-');
  return Array.isArray(value) ? value.map((row) => row.map(describe).join(',')).join(';') : typeof value + ' ' + value;
}
function COUNT(rows) { return [rows.length, rows[0].length]; }
function DAYS() { return [['premier', new Date(2022, 8, 1)], ['dernier', new Date(2023, 5, 30)]]; }
function ONE_DAY() { return new Date(2022, 8, 1); }
function NOTHING() {}
function REFUSE() { throw new Error('Le tarif « Lycée » n’existe pas.'); }
function STRANGE() { return { a: 1 }; }
function WRITE() { SpreadsheetApp.getActive().getSheetByName('Tarifs').getRange(1, 1).setValue('x'); }
`;

const FIRST_OF_SEPTEMBER = toSerial(2022, 9, 1);
const tariffs = tabOf('Tarifs', [
  ['Tarif', 'Dès le', 'Montant'],
  ['Normal', FIRST_OF_SEPTEMBER, 8300],
  ['Corporate', '', 0],
]);
formatColumn(tariffs, 2, 'yyyy-mm-dd');
const workbook = bookOf(tariffs);

let session: FormulaSession;
beforeAll(() => {
  session = createGoogle({ bundle: createPageBundle([{ name: 'Code.js', code: CODE }]), workbook }).openFormulas();
});
afterAll(() => session.end());

const compute = (name: string, ...args: FormulaArgument[]) => computeFormula(session, workbook, name, args);
const range = (row: number, column: number, rows: number, columns: number) =>
  ({ kind: 'range', tab: 'Tarifs', row, column, rows, columns }) as const;

describe('what a function gets', () => {
  it.each<[string, FormulaArgument, string]>([
    ['a text', { kind: 'value', value: 'Normal' }, 'string Normal'],
    ['a number', { kind: 'value', value: FIRST_OF_SEPTEMBER }, `number ${FIRST_OF_SEPTEMBER}`],
    ['a day that the grid computed', { kind: 'value', value: FIRST_OF_SEPTEMBER, isDate: true }, 'date 2022-9-1'],
    ['a truth', { kind: 'value', value: true }, 'boolean true'],
    ['nothing', { kind: 'value', value: null }, 'string '],
    [
      'rows',
      {
        kind: 'value',
        value: [
          [1, null],
          ['a', true],
        ],
      },
      'number 1,string ;string a,boolean true',
    ],
    ['a cell', range(2, 1, 1, 1), 'string Normal'],
    ['a cell with a date', range(2, 2, 1, 1), 'date 2022-9-1'],
    ['an empty cell', range(3, 2, 1, 1), 'string '],
    ['cells', range(2, 1, 2, 3), 'string Normal,date 2022-9-1,number 8300;string Corporate,string ,number 0'],
    ['cells beyond the contents', range(3, 3, 2, 1), 'number 0;string '],
    [
      'cells of which the grid knows a newer result',
      {
        ...range(2, 2, 2, 2),
        values: [
          [FIRST_OF_SEPTEMBER + 1, 8400],
          [null, null],
        ],
      },
      'date 2022-9-2,number 8400;string ,number 0',
    ],
    ['cells of a tab that is gone', { ...range(1, 1, 2, 2), tab: 'Parti' }, 'string '],
  ])('is %s', (_name, arg, told) => {
    expect(compute('TELL', arg)).toEqual({ ok: true, rows: [[told]], dates: [] });
  });

  it('is a whole column to the end of the grid, not of the world', () => {
    expect(compute('COUNT', range(1, 1, 1_048_576, 3))).toEqual({ ok: true, rows: [[20], [3]], dates: [] });
  });
});

describe('what a cell shows of its answer', () => {
  it('is a date as a date', () => {
    expect(compute('ONE_DAY')).toEqual({ ok: true, rows: [[FIRST_OF_SEPTEMBER]], dates: ['yyyy-mm-dd', '0,0'] });
  });

  it('is rows with their dates', () => {
    expect(compute('DAYS')).toEqual({
      ok: true,
      rows: [
        ['premier', FIRST_OF_SEPTEMBER],
        ['dernier', toSerial(2023, 6, 30)],
      ],
      dates: ['yyyy-mm-dd', '0,1', '1,1'],
    });
  });

  it('is an empty cell for nothing', () => {
    expect(compute('NOTHING')).toEqual({ ok: true, rows: [['']], dates: [] });
  });

  it.each([
    ['REFUSE', 'Le tarif « Lycée » n’existe pas.'],
    ['STRANGE', 'The result of a custom function must be a value or rows of values.'],
    ['ABSENT', 'Script function not found: ABSENT'],
    ['WRITE', 'permission'],
  ])('is the sentence of an error: %s', (name, message) => {
    expect(compute(name)).toEqual({ ok: false, message: expect.stringContaining(message) });
  });

  it('comes after an error as before', () => {
    expect(compute('REFUSE').ok).toBe(false);
    expect(compute('NOTHING').ok).toBe(true);
  });
});
