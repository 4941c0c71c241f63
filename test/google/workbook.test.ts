/** Whole tabs of the local spreadsheet: few calls, texts as texts, the school's columns left alone. */
import type { SheetModel } from '../../local/runtime/model';
import { makeSheet } from '../../local/runtime/spreadsheet/cells/grid';
import { findPainted } from '../../local/runtime/spreadsheet/cells/painting';
import { openWorkbook } from '../../src/google/workbook';
import { buildWorkbook, type TestServices } from '../local/runtime/host-builder';
import { useLocalServices } from './local-globals';

let sheet: SheetModel;
let services: TestServices;
beforeEach(() => {
  sheet = {
    ...makeSheet('Visites'),
    values: [
      ['A', 'B', 'C'],
      [1, 'x', ''],
    ],
    maxRows: 4,
    maxColumns: 3,
  };
  services = useLocalServices({ workbook: { ...buildWorkbook(), sheets: [sheet] }, timeZone: 'Europe/Paris' });
});

describe('the workbook', () => {
  it('reads a tab in one call and knows which are missing', () => {
    const workbook = openWorkbook();
    expect(workbook.readTab('Visites')).toEqual([
      ['A', 'B', 'C'],
      [1, 'x', ''],
    ]);
    expect(workbook.readTab('Nulle part')).toBeUndefined();
    workbook.readTab('Visites');
    expect(services.host.meter.counts()).toMatchObject({ 'Range.getValues': 2, 'Spreadsheet.getSheetByName': 2 });
  });

  it('reads formulas and values up to the end of the grid, and none beyond', () => {
    sheet.formulas.set('3,2', '=A3');
    const workbook = openWorkbook();
    expect(workbook.readFormulas('Visites', 3, 1, 5, 3)).toEqual([
      ['', '=A3', ''],
      ['', '', ''],
    ]);
    expect(workbook.readBlock('Visites', 2, 1, 1, 2)).toEqual([[1, 'x']]);
    expect(workbook.readBlock('Visites', 4, 1, 5, 1)).toEqual([['']]);
    expect([workbook.readFormulas('Visites', 5, 1, 1, 1), workbook.readBlock('Visites', 5, 1, 1, 1)]).toEqual([[], []]);
  });

  it('writes a block beyond the grid, formats first and only those that are given', () => {
    sheet.formats.push({ range: { row: 1, column: 2, rows: 4, columns: 1 }, value: '0%' });
    openWorkbook().writeBlock(
      'Visites',
      4,
      1,
      [
        ['2022-10', 0.5, '=1'],
        ['4053', 1, '+41 61'],
      ],
      ['@', '', '@'],
    );
    expect(sheet.maxRows).toBe(5);
    expect(sheet.values.slice(3)).toEqual([
      ['2022-10', 0.5, '=1'],
      ['4053', 1, '+41 61'],
    ]);
    expect([1, 2, 3].map((column) => findPainted(sheet.formats, 5, column))).toEqual(['@', '0%', '@']);
    expect(services.host.meter.counts()).toMatchObject({ 'Range.setNumberFormats': 2, 'Range.setValues': 1 });
  });

  it('writes nothing for no rows', () => {
    const workbook = openWorkbook();
    workbook.writeBlock('Visites', 9, 1, [], ['@']);
    expect(sheet.maxRows).toBe(4);
  });

  it('names the tab that it cannot write to', () => {
    expect(() => openWorkbook().writeBlock('Nulle part', 2, 1, [['x']], ['@'])).toThrow('Nulle part');
  });

  it('tells both time zones', () => {
    expect(openWorkbook().timeZones()).toEqual({ spreadsheet: 'Europe/Zurich', script: 'Europe/Paris' });
  });
});

describe('a report', () => {
  const formats = ['@', '#,##0.00'];

  it('takes the place of what a tab held, texts as texts, in one write of values', () => {
    sheet.values = [['Nom'], ['a'], ['b'], ['c']];
    openWorkbook().replaceTab(
      'Visites',
      [
        ['Nom', 'Solde'],
        ['=1', 12.5],
      ],
      formats,
    );
    expect(sheet.values.filter((row) => row.some((cell) => cell !== '')).map((row) => row.slice(0, 2))).toEqual([
      ['Nom', 'Solde'],
      ['=1', 12.5],
    ]);
    expect([sheet.formulas.size, sheet.frozenRows]).toEqual([0, 1]);
    expect(services.host.meter.counts()).toMatchObject({ 'Range.setValues': 1, 'Range.clearContent': 1 });
  });

  it('makes its tab where there is none, and room where it is too small', () => {
    const workbook = openWorkbook();
    workbook.replaceTab(
      'Bilan',
      [
        ['Nom', 'Solde'],
        ['x', 1],
      ],
      formats,
    );
    workbook.replaceTab(
      'Visites',
      Array.from({ length: 9 }, () => ['x', 1, 'y', 2]),
      [...formats, ...formats],
    );
    expect(workbook.readTab('Bilan')).toEqual([
      ['Nom', 'Solde'],
      ['x', 1],
    ]);
    expect([sheet.maxRows, sheet.maxColumns]).toEqual([9, 4]);
  });
});
