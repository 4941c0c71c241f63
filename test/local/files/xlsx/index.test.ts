/** Workbooks go through .xlsx files whole, and files of other programs are read as they are meant. */
import PizZip from 'pizzip';
import { readXlsx, writeXlsx } from '../../../../local/files/xlsx';
import type { SheetModel, WorkbookModel } from '../../../../local/runtime/model';
import { makeSheet } from '../../../../local/runtime/spreadsheet/cells/grid';
import { findPainted, paint, paintStyle } from '../../../../local/runtime/spreadsheet/cells/painting';
import { makeForeignWorkbook } from './foreign-workbook';

async function readFirst(bytes: Uint8Array): Promise<SheetModel> {
  const [sheet] = (await readXlsx(bytes, 'ecole.xlsx')).sheets;
  return sheet ?? makeSheet('none');
}

function makeWorkbook(...sheets: SheetModel[]): WorkbookModel {
  return { id: 'w', name: 'ecole', timeZone: 'Europe/Zurich', locale: 'fr_CH', sheets };
}

describe('A file of another program', () => {
  it.each([
    ['the built-in date', 14, [], 'dd.mm.yyyy'],
    ['days first', 164, ['dd/mm/yyyy'], 'dd/mm/yyyy'],
    ['a date and time', 164, ['yyyy-mm-dd h:mm:ss'], 'yyyy-mm-dd h:mm:ss'],
    ['a date with a country', 164, ['[$-100C]d mmmm yyyy'], '[$-100C]d mmmm yyyy'],
  ])('gives serial numbers under %s', async (_name, id, formats, format) => {
    const bytes = makeForeignWorkbook({
      formats,
      styles: [0, id],
      sheet: '<sheetData><row r="1"><c r="A1" s="1"><v>44835.5</v></c></row></sheetData>',
    });
    const sheet = await readFirst(bytes);
    expect(sheet.values).toEqual([[44835.5]]);
    expect(findPainted(sheet.formats, 1, 1)).toBe(format);
  });

  it('may count its days from 1904, and is written back from 1900', async () => {
    const bytes = makeForeignWorkbook({
      is1904: true,
      styles: [0, 14],
      sheet: '<sheetData><row r="1"><c r="A1" s="1"><v>43373</v></c><c r="B1"><v>43373</v></c></row></sheetData>',
    });
    const workbook = await readXlsx(bytes, 'ecole.xlsx');
    expect(workbook.sheets[0]?.values).toEqual([[44835, 43373]]);
    expect((await readFirst(await writeXlsx(workbook, bytes))).values).toEqual([[44835, 43373]]);
  });

  it('may hold inline, shared and rich strings, numbers for postcodes, booleans, errors and absent cells', async () => {
    const bytes = makeForeignWorkbook({
      strings:
        '<si><t>Ader</t></si><si><r><t xml:space="preserve">Rue </t></r><r><rPr><b/></rPr><t>du Rhin</t></r></si>',
      sheet:
        '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="D1"><v>4053</v></c></row>' +
        '<row r="3"><c r="A3" t="inlineStr"><is><t>4053</t></is></c><c r="B3" t="b"><v>1</v></c><c r="C3" t="e"><v>#N/A</v></c></row></sheetData>',
    });
    expect((await readFirst(bytes)).values).toEqual([
      ['Ader', 'Rue du Rhin', '', 4053],
      ['', '', '', ''],
      ['4053', true, '#N/A', ''],
    ]);
  });

  it('may share a formula among cells', async () => {
    const bytes = makeForeignWorkbook({
      sheet:
        '<sheetData><row r="1"><c r="B1"><f t="shared" ref="B1:B2" si="0">A1*$C$1</f><v>2</v></c></row>' +
        '<row r="2"><c r="B2"><f t="shared" si="0"/><v>4</v></c></row></sheetData>',
    });
    const sheet = await readFirst(bytes);
    expect([...sheet.formulas]).toEqual([
      ['1,2', '=A1*$C$1'],
      ['2,2', '=A2*$C$1'],
    ]);
    expect(sheet.values).toEqual([
      ['', 2],
      ['', 4],
    ]);
  });

  it('may format whole columns, and cells within them otherwise', async () => {
    const bytes = makeForeignWorkbook({
      styles: [0, 49],
      sheet:
        '<cols><col min="1" max="2" width="12" style="1"/></cols><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Nom</t></is></c></row></sheetData>',
    });
    const { formats } = await readFirst(bytes);
    expect([1, 2, 900].map((row) => findPainted(formats, row, 1))).toEqual(['', '@', '@']);
    expect(findPainted(formats, 900, 2)).toBe('@');
  });

  it('keeps what the model does not hold when it is saved', async () => {
    const bytes = makeForeignWorkbook({
      sheet:
        '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><autoFilter ref="A1:C9"/><mergeCells count="1"><mergeCell ref="D1:E2"/></mergeCells>' +
        '<conditionalFormatting sqref="A2:A9"><cfRule type="expression" priority="1"><formula>A2&lt;0</formula></cfRule></conditionalFormatting>' +
        '<dataValidations count="1"><dataValidation type="whole" sqref="B2:B9" operator="greaterThan"><formula1>0</formula1></dataValidation></dataValidations>',
    });
    const workbook = await readXlsx(bytes, 'ecole.xlsx');
    workbook.sheets[0]?.values.push(['neuf']);
    const xml = new PizZip(await writeXlsx(workbook, bytes)).file('xl/worksheets/sheet1.xml')?.asText() ?? '';
    for (const kept of ['<autoFilter ref="A1:C9"', 'ref="D1:E2"', 'type="expression"', 'type="whole"'])
      expect(xml).toContain(kept);
  });

  it('takes new, renamed and moved tabs when it is saved', async () => {
    const bytes = makeForeignWorkbook({ sheet: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' });
    const workbook = await readXlsx(bytes, 'ecole.xlsx');
    const added = makeSheet('Écritures');
    added.values = [['Date']];
    added.notes.set('1,1', 'Jour');
    workbook.sheets.unshift(added);
    const again = await readXlsx(await writeXlsx(workbook, bytes), 'ecole.xlsx');
    expect(again.sheets.map(({ name, values }) => [name, values])).toEqual([
      ['Écritures', [['Date']]],
      ['Données', [[1]]],
    ]);
    expect(again.sheets[0]?.notes.get('1,1')).toBe('Jour');
  });

  it('is refused when it is no .xlsx file', async () => {
    await expect(readXlsx(new Uint8Array([1, 2, 3]), 'ecole.xlsx')).rejects.toThrow();
  });
});

describe('A written file', () => {
  it('never makes a formula of text, and stores dates, amounts and booleans as what they are', async () => {
    const sheet = makeSheet('Familles & <Cie>');
    sheet.values = [['=IMPORTXML("x")', '+41 61', 44835, 1949.75, true, ' a\n<b> ']];
    paint(sheet.formats, { row: 1, column: 3, rows: 1, columns: 1 }, 'dd.mm.yyyy');
    const bytes = await writeXlsx(makeWorkbook(sheet));
    const xml = new PizZip(bytes).file('xl/worksheets/sheet1.xml')?.asText() ?? '';
    expect(xml).not.toContain('<f>');
    expect(xml).toMatch(/<c r="C1" s="\d+"><v>44835<\/v>/);
    expect(xml).toContain('<v>1949.75</v>');
    expect(xml).toMatch(/<c r="E1" t="b"/);
    const again = await readFirst(bytes);
    expect([again.name, again.values]).toEqual([sheet.name, sheet.values]);
  });

  it.each([
    ['08:25', 8 / 24 + 25 / 1440],
    ['midnight', 0],
    ['noon of the second day', 1.5],
    ['the last of February 1900', 59],
    ['the first of March 1900', 61],
  ])('keeps a time of day however often it is saved: %s', async (_, serial) => {
    const sheet = makeSheet('Horaires');
    sheet.values = [['Début'], [serial]];
    sheet.formats.push({ range: { row: 2, column: 1, rows: 1, columns: 1 }, value: 'hh:mm' });
    let bytes = await writeXlsx({ id: 'x', name: 'x', timeZone: 'Europe/Zurich', locale: 'fr_CH', sheets: [sheet] });
    for (let time = 0; time < 3; time++) bytes = await writeXlsx(await readXlsx(bytes, 'x.xlsx'), bytes);
    const kept = (await readXlsx(bytes, 'x.xlsx')).sheets[0]?.values[1]?.[0];
    expect(kept).toBeCloseTo(serial, 9);
  });

  it('keeps looks, widths, notes and the kinds of rules', async () => {
    const sheet = makeSheet('Tarifs');
    sheet.values = [['Année'], ['2022-23']];
    paintStyle(
      sheet.styles,
      { row: 1, column: 1, rows: 1, columns: 1 },
      { bold: true, background: '#e8eefc', wrap: true },
    );
    paintStyle(
      sheet.styles,
      { row: 1, column: 1, rows: 1, columns: 1 },
      { horizontalAlignment: 'center', verticalAlignment: 'middle' },
    );
    sheet.notes.set('1,1', 'L’année');
    sheet.columnWidths.set(1, 150);
    sheet.protections.push({ description: 'Tarifs', warningOnly: false });
    const rule = { allowInvalid: false, helpText: 'Aide' };
    const rules = [
      { ...rule, kind: 'list' as const, criteria: 'VALUE_IN_LIST', values: ['Normal', 'Corporate'] },
      { ...rule, kind: 'date' as const, criteria: 'DATE_IS_VALID_DATE', values: [] },
      { ...rule, kind: 'date' as const, criteria: 'DATE_ON_OR_AFTER', values: [44562] },
      { ...rule, kind: 'number' as const, criteria: 'NUMBER_BETWEEN', values: [0, 100] },
      { ...rule, kind: 'checkbox' as const, criteria: 'CHECKBOX', values: [], allowInvalid: true },
      { ...rule, kind: 'formula' as const, criteria: 'CUSTOM_FORMULA', values: ['=A2>0'] },
    ];
    for (const [i, value] of rules.entries())
      paint(sheet.validations, { row: 2, column: i + 1, rows: 999, columns: 1 }, value);
    const again = await readFirst(await writeXlsx(makeWorkbook(sheet)));
    expect(rules.map((_, i) => findPainted(again.validations, 1000, i + 1))).toEqual(rules);
    expect(findPainted(again.styles, 1, 1)).toMatchObject({
      bold: true,
      background: '#e8eefc',
      wrap: true,
      horizontalAlignment: 'center',
      verticalAlignment: 'middle',
    });
    expect(again.notes).toEqual(sheet.notes);
    expect(again.columnWidths.get(1)).toBe(150);
    expect(again.protections).toHaveLength(1);
  });

  it('stays small however far down the formats reach', async () => {
    const sheet = makeSheet('Présences');
    sheet.maxRows = 200_000;
    sheet.values = [['Date']];
    paint(sheet.formats, { row: 2, column: 1, rows: 199_999, columns: 26 }, '@');
    paintStyle(sheet.styles, { row: 2, column: 1, rows: 199_999, columns: 26 }, { wrap: true });
    expect((await writeXlsx(makeWorkbook(sheet))).length).toBeLessThan(20_000);
  });
});
