/** Updates on the local spreadsheet: the named cells of the named rows, and nothing else. */
import type { SheetModel } from '../../local/runtime/model';
import { findPainted } from '../../local/runtime/spreadsheet/cells/painting';
import { toSerial } from '../../local/runtime/spreadsheet/cells/serial-date';
import { openWorkbook } from '../../src/google/workbook';
import { readTable } from '../../src/sheets/read-table';
import { updateColumns } from '../../src/sheets/write-table';
import { DAY, HEADERS, openVisits, update, visits } from '../google/visits-tab';
import type { TestHost } from '../local/runtime/host-builder';

let sheet: SheetModel;
let host: TestHost;
const open = (...tab: Parameters<typeof openVisits>): void => {
  ({ sheet, host } = openVisits(...tab));
};

describe('an update', () => {
  const four = () => [HEADERS, ...['V1', 'V2', 'V3', 'V4'].map((id, index) => [id, DAY + index, index, `r${index}`])];

  it('touches only the named cells of the named rows', () => {
    open(four());
    update([
      [3, { price: 99 }],
      [5, { remark: 'payé' }],
    ]);
    const expected = four();
    expected[2]?.splice(2, 1, 99);
    expected[4]?.splice(3, 1, 'payé');
    expect(sheet.values).toEqual(expected);
    expect(findPainted(sheet.formats, 3, 2)).toBe('yyyy-mm-dd');
  });

  it('empties no cell that it is not told, and keeps dates dates', () => {
    open(four());
    update([
      [2, { day: '2022-12-01', price: undefined }],
      [4, { price: 7 }],
    ]);
    expect(sheet.values.slice(1).map((row) => row.slice(1, 3))).toEqual([
      [toSerial(2022, 12, 1), 0],
      [DAY + 1, 1],
      [DAY + 2, 7],
      [DAY + 3, 3],
    ]);
  });

  it('leaves formats alone where it is told so, and saves the call', () => {
    open(four());
    const workbook = openWorkbook();
    const values = workbook.readTab('Visites') ?? [];
    updateColumns(workbook, visits, values, new Map([[2, { remark: 'vu' }]]), { keepsFormats: true });
    expect(sheet.values[1]?.[3]).toBe('vu');
    expect(host.meter.counts()['Range.setNumberFormats']).toBeUndefined();
    expect(host.meter.counts()['Range.setValues']).toBe(1);
  });

  it('follows the rows of a sheet that was sorted the other way round', () => {
    const [headers = [], ...rows] = four();
    open([headers, ...rows.reverse()]);
    const workbook = openWorkbook();
    const values = workbook.readTab('Visites') ?? [];
    const read = readTable(visits, values);
    const row = read.ok ? (read.value.find(({ id }) => id === 'V1')?.row ?? 0) : 0;
    updateColumns(workbook, visits, values, new Map([[row, { remark: 'trouvé' }]]));
    expect(sheet.values.map(([id, , , remark]) => `${id} ${remark}`).slice(1)).toEqual([
      ...['V4 r3', 'V3 r2', 'V2 r1', 'V1 trouvé'],
    ]);
  });

  it('keeps the formulas of other columns, also of those between', () => {
    open([
      ['Visite', 'Prix', 'Double', 'Remarque', 'Jour'],
      ['V1', 1, 2, '', DAY],
      ['V2', 2, 4, '', DAY],
    ]);
    sheet.formulas.set('2,3', '=B2*2').set('3,3', '=B3*2');
    update([[2, { price: 5, remark: 'x' }]]);
    expect([...sheet.formulas]).toEqual([
      ['2,3', '=B2*2'],
      ['3,3', '=B3*2'],
    ]);
    expect(sheet.values[1]?.slice(0, 2)).toEqual(['V1', 5]);
  });

  it('leaves the rows between its own alone, formulas in our columns included', () => {
    open(four());
    sheet.formulas.set('3,3', '=40+2');
    const workbook = openWorkbook();
    const values = workbook.readTab('Visites') ?? [];
    (sheet.values[3] ?? [])[2] = 1234;
    updateColumns(workbook, visits, values, new Map([2, 5].map((row) => [row, { price: 5 }])));
    expect(sheet.formulas.get('3,3')).toBe('=40+2');
    expect(sheet.values.slice(1).map((row) => row[2])).toEqual([5, 1, 1234, 5]);
  });

  it('is one write for neighbouring columns, and none for no change', () => {
    open(four());
    update([[2, { price: 5, remark: 'x' }]]);
    expect(host.meter.counts()['Range.setValues']).toBe(1);
    update([]);
    expect(host.meter.counts()['Range.setValues']).toBe(1);
    update([[2, { id: 'V0', remark: 'y' }]]);
    expect(host.meter.counts()['Range.setValues']).toBe(3);
  });
});
