/** Appends on the local spreadsheet: below the last used row, in one write, text as text. */
import fc from 'fast-check';
import type { SheetModel } from '../../local/runtime/model';
import { findPainted } from '../../local/runtime/spreadsheet/cells/painting';
import { toSerial } from '../../local/runtime/spreadsheet/cells/serial-date';
import { openWorkbook } from '../../src/google/workbook';
import { appendRows } from '../../src/sheets/write-table';
import { append, DAY, HEADERS, openVisits, ROW, update, visits } from '../google/visits-tab';
import type { TestHost } from '../local/runtime/host-builder';

let sheet: SheetModel;
let host: TestHost;
const open = (...tab: Parameters<typeof openVisits>): void => {
  ({ sheet, host } = openVisits(...tab));
};

describe('an append', () => {
  it('stands below the last used row, texts as text, dates as dates, amounts as numbers', () => {
    open([HEADERS, ROW]);
    append({ id: 'V2', day: '2022-10-15', price: 80.05, remark: 'x' }, { id: 'V3', day: '2022-10-16' });
    expect(sheet.values.slice(1)).toEqual([
      ROW,
      ['V2', toSerial(2022, 10, 15), 80.05, 'x'],
      ['V3', toSerial(2022, 10, 16), '', ''],
    ]);
    expect([1, 2, 3, 4].map((column) => findPainted(sheet.formats, 3, column))).toEqual([
      ...['@', 'yyyy-mm-dd', '#,##0.00', '@'],
    ]);
  });

  it.each([
    ['the headers alone', [HEADERS], 2],
    ['rows that are empty but for their looks', [HEADERS, ROW, ['', '', '', ''], [' ']], 3],
    [
      'a row where only a column of the school holds something',
      [[...HEADERS, 'Salle'], ROW, ['', '', '', '', 'B1']],
      3,
    ],
    ['a gap between used rows', [HEADERS, ROW, [], ROW], 5],
    ['a last row without its identifier', [HEADERS, ROW, ['', '', 3, '']], 4],
    ['a last row that holds a zero alone', [HEADERS, ROW, [], ['', '', 0, '']], 5],
  ])('goes on after %s', (_, values, row) => {
    open(structuredClone(values));
    append({ id: 'V9', day: '2022-10-15' });
    expect(sheet.values[row - 1]?.[0]).toBe('V9');
    expect(sheet.values.flat().filter((cell) => cell === 'V9')).toHaveLength(1);
  });

  it('leaves what the school typed beside the rows that it fills', () => {
    open([[...HEADERS, 'Salle'], ROW, ['', '', '', '', 'B1']]);
    append({ id: 'V9', day: '2022-10-15' });
    expect(sheet.values[2]?.[4]).toBe('B1');
  });

  it('makes the grid longer where it ends, by as much as is missing', () => {
    open([HEADERS, ROW], 3);
    append({ id: 'V2', day: '2022-10-15' }, { id: 'V3', day: '2022-10-16' }, { id: 'V4', day: '2022-10-17' });
    expect(sheet.maxRows).toBe(5);
    expect(sheet.values.map(([id]) => id)).toEqual(['Visite', 'V1', 'V2', 'V3', 'V4']);
    expect(findPainted(sheet.formats, 5, 2)).toBe('yyyy-mm-dd');
  });

  it.each([100, 3])('keeps the formulas of the school’s columns between ours in a grid of %i rows', (maxRows) => {
    open(
      [
        ['Visite', 'Double', 'Jour', 'Prix', 'Remarque'],
        ['V1', 25, DAY, 12.5, ''],
      ],
      maxRows,
    );
    for (let row = 2; row <= maxRows; row++) sheet.formulas.set(`${row},2`, `=D${row}*2`);
    append({ id: 'V2', day: '2022-10-15', price: 1 }, { id: 'V3', day: '2022-10-16', price: 2 });
    expect(sheet.formulas.get('3,2')).toBe('=D3*2');
    expect(sheet.formulas.get('4,2')).toBe(maxRows === 3 ? undefined : '=D4*2');
    expect(sheet.values[3]?.[0]).toBe('V3');
  });

  it('keeps texts that the school typed in its columns between ours', () => {
    open([
      ['Visite', 'Salle', 'Jour', 'Prix', 'Remarque'],
      ['V1', 'B1', DAY, 1, ''],
      ['', 'B2', '', '', ''],
    ]);
    append({ id: 'V2', day: '2022-10-15' });
    expect(sheet.values[2]?.slice(0, 3)).toEqual(['V2', 'B2', toSerial(2022, 10, 15)]);
  });

  it('finds its columns in any order', () => {
    open([['Prix', 'Visite', 'Remarque', 'Jour']]);
    append({ id: 'V1', day: '2022-10-15', price: 5, remark: 'ici' });
    expect(sheet.values[1]).toEqual([5, 'V1', 'ici', toSerial(2022, 10, 15)]);
  });

  it('is one write of values, however many rows there are', () => {
    open([HEADERS]);
    append(...Array.from({ length: 500 }, (_, index) => ({ id: `V${index}`, day: '2022-10-15' })));
    expect(host.meter.counts()).toMatchObject({ 'Range.setValues': 1, 'Sheet.insertRowsAfter': 1 });
    expect(sheet.values).toHaveLength(501);
  });

  it('overwrites no row that came after the tab was read', () => {
    open([HEADERS, ROW]);
    const workbook = openWorkbook();
    const values = workbook.readTab('Visites') ?? [];
    sheet.values.push(['V2', DAY, 1, 'entre-temps'], ['V3', DAY, 1, '']);
    appendRows(workbook, visits, values, [{ id: 'V4', day: '2022-10-15' }]);
    expect(sheet.values.map(([id]) => id)).toEqual(['Visite', 'V1', 'V2', 'V3', 'V4']);
  });

  it('of nothing calls nothing', () => {
    open([HEADERS]);
    const workbook = openWorkbook();
    const before = host.meter.total();
    appendRows(workbook, visits, [HEADERS], []);
    expect(host.meter.total()).toBe(before);
  });

  it('throws where the headers were not checked', () => {
    open([['Visite', 'Jour']]);
    expect(() => append({ id: 'V1' })).toThrow('Visites');
  });
});

const HOSTILE = [
  ...[
    '=1+1',
    '=HYPERLINK("https://essai.example";"x")',
    '+41 61 000 00 00',
    '+41610000000',
    '-x',
    '-1',
    '@x',
    '2022-10',
  ],
  ...['2022-10-15', '4053', '0041', '1e3', '50%', 'TRUE', 'vrai', '12:30', "'x", "'=1+1", "''", '  deux  ', 'été 😀'],
];

describe('a hostile text', () => {
  it.each(HOSTILE)('such as %j stays the text that it is, appended and updated', (hostile) => {
    open([HEADERS, ['V1', DAY, 1, '']]);
    append({ id: 'V2', day: '2022-10-15', remark: hostile });
    update([[2, { remark: hostile }]]);
    expect([sheet.values[1]?.[3], sheet.values[2]?.[3]]).toEqual([hostile, hostile]);
    expect(sheet.formulas.size).toBe(0);
  });

  it('of any kind is read back as it was written', () => {
    fc.assert(
      fc.property(fc.constantFrom('', '=', '+', '-', '@', "'", '\t='), fc.string(), (sign, rest) => {
        open([HEADERS]);
        append({ id: 'V1', day: '2022-10-15', remark: `${sign}${rest}` });
        expect(sheet.values[1]?.[3]).toBe(`${sign}${rest}`);
        expect(sheet.formulas.size).toBe(0);
      }),
      { numRuns: 60 },
    );
  });
});
