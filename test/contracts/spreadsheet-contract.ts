/** How a spreadsheet service must behave, whoever implements it: what the add-on relies on, one test each. */
import type { Host } from '../../local/runtime/host';
import type { createSpreadsheetApp } from '../../local/runtime/spreadsheet';

type App = ReturnType<typeof createSpreadsheetApp>['SpreadsheetApp'];
type Sheet = ReturnType<ReturnType<App['getActive']>['insertSheet']>;

/** One spreadsheet under test: its service, and how often each call was counted. */
export interface SpreadsheetUnderTest {
  readonly app: App;
  readonly calls: Map<string, number>;
  readonly realm: Host['realm'];
  /** Saves and opens again; the same app where that makes no difference. */
  reopen(): Promise<App>;
}

const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';

/** Runs the contract on new spreadsheets from `make`, each with one empty tab. */
export function describeSpreadsheet(name: string, make: () => SpreadsheetUnderTest): void {
  describe(`The spreadsheet service (${name})`, () => {
    let subject: SpreadsheetUnderTest;
    let sheet: Sheet;
    beforeEach(() => {
      subject = make();
      sheet = subject.app.getActive().insertSheet('Élèves');
    });
    describeTyping(() => sheet);
    describeRanges(() => sheet);
    describeTabs(
      () => subject,
      () => sheet,
    );
    describeRules(
      () => subject,
      () => sheet,
    );
    describePersistence(
      () => subject,
      () => sheet,
    );
  });
}

function describeTyping(sheet: () => Sheet): void {
  it.each([
    ['2022-10', 'yyyy-mm', [2022, 9, 1]],
    ['2022-10-15', 'yyyy-mm-dd', [2022, 9, 15]],
    ['15.10.2022', 'dd.mm.yyyy', [2022, 9, 15]],
    ['15/10/2022', 'dd/mm/yyyy', [2022, 9, 15]],
    ['15 octobre 2022', 'd mmmm yyyy', [2022, 9, 15]],
    ['12:30', 'hh:mm', [1899, 11, 30, 12, 30]],
    ['2022-10-15 12:30', 'yyyy-mm-dd hh:mm:ss', [2022, 9, 15, 12, 30]],
  ])('reads the typed string %s as a date', (text, format, parts) => {
    const range = sheet().getRange(2, 1).setValue(text);
    const [year = 0, month = 0, ...rest] = parts;
    expect(range.getValue()).toEqual(new Date(year, month, ...rest));
    expect(range.getNumberFormats()).toEqual([[format]]);
  });

  it.each([
    ['4053', 4053],
    ['0041', 41],
    ['12.5', 12.5],
    ['12,5', '12,5'],
    ["1'234.50", "1'234.50"],
    ['1e3', 1000],
    ['-7', -7],
    ['+41612345678', 41612345678],
    ['TRUE', true],
    ['vrai', true],
    ['FAUX', false],
    ['50%', 0.5],
    ['31.02.2022', '31.02.2022'],
    ["'4053", '4053'],
    ["'=1+1", '=1+1'],
    ['Mars', 'Mars'],
    ['Rue du Rhin 12', 'Rue du Rhin 12'],
    ['  Ader', '  Ader'],
    ['', ''],
  ])('reads the typed string %j as %j', (text, value) => {
    expect(sheet().getRange(2, 1).setValue(text).getValue()).toBe(value);
  });

  it.each(['=1+1', '+41 61 234 56 78', '-x'])('takes %j for a formula, so that the text is lost', (text) => {
    const range = sheet().getRange(2, 1).setValue(text);
    expect(range.getFormulas()[0]?.[0]).toMatch(/^=/);
    expect(range.getValue()).not.toBe(text);
  });

  it.each(['=1+1', '4053', '2022-10', '+41 61 234 56 78', 'TRUE', "'a", '12:30'])(
    'keeps %j as text under the format @',
    (text) => {
      const range = sheet().getRange(2, 1).setNumberFormat('@').setValue(text);
      expect(range.getValue()).toBe(text);
      expect(range.getFormulas()).toEqual([['']]);
    },
  );

  it('keeps a format that the cell has already', () => {
    const range = sheet().getRange(2, 1).setNumberFormat('dd.mm.yyyy').setValue('2022-10-15');
    expect(range.getNumberFormats()).toEqual([['dd.mm.yyyy']]);
    expect(range.getDisplayValues()).toEqual([['15.10.2022']]);
  });

  it('gives a Date a date format, and a time too when it has one', () => {
    const range = sheet()
      .getRange(2, 1, 1, 2)
      .setValues([[new Date(2022, 9, 1), new Date(2022, 9, 1, 8, 5, 30)]]);
    expect(range.getValues()).toEqual([[new Date(2022, 9, 1), new Date(2022, 9, 1, 8, 5, 30)]]);
    expect(range.getDisplayValues()).toEqual([['01.10.2022', '01.10.2022 08:05:30']]);
  });

  it('writes undefined and null as empty cells and an object as its string', () => {
    const range = sheet()
      .getRange(2, 1, 1, 3)
      .setValues([[undefined, null, {}]]);
    expect(range.getValues()).toEqual([['', '', '[object Object]']]);
  });
}

function describeRanges(sheet: () => Sheet): void {
  it.each([
    [
      [['a']],
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    ],
    [
      [['a'], ['b', 'c']],
      'The number of columns in the data does not match the number of columns in the range. The data has 2 but the range has 1.',
    ],
  ])('refuses an array of the wrong size %j', (values, message) => {
    expect(() => sheet().getRange(2, 1, 2, 1).setValues(values)).toThrow(message);
  });

  it.each([
    [1000, 1, 2, 1],
    [1, 26, 1, 2],
    [1001, 1, 1, 1],
  ])('refuses the range %i, %i, %i, %i outside the grid', (row, column, rows, columns) => {
    expect(() => sheet().getRange(row, column, rows, columns)).toThrow(OUTSIDE);
  });

  it('refuses an address outside the grid', () => {
    expect(() => sheet().getRange('A1001')).toThrow(OUTSIDE);
    expect(() => sheet().getRange('nowhere!')).toThrow('Range not found');
  });

  it.each([
    ['B2', 'B2'],
    ['A1:B2', 'A1:B2'],
    ['A:G', 'A1:G1000'],
    ['A2:A', 'A2:A1000'],
    ['3:4', 'A3:Z4'],
    ['$B$2:$A$1', 'A1:B2'],
  ])('reads the address %s as %s', (notation, read) => {
    expect(sheet().getRange(notation).getA1Notation()).toBe(read);
  });

  it('finds the last row and column by contents, not by formats or validations', () => {
    sheet().getRange('A1:Z1000').setNumberFormat('@').setBackground('#ffffff');
    sheet().getRange(3, 2).setValue('x');
    sheet().getRange(5, 1).setValue('gone').clearContent();
    expect([sheet().getLastRow(), sheet().getLastColumn()]).toEqual([3, 2]);
    expect(sheet().getDataRange().getA1Notation()).toBe('A1:B3');
  });

  it('gives an empty tab a data range of one cell', () => {
    expect(sheet().getDataRange().getValues()).toEqual([['']]);
    expect(sheet().getLastRow()).toBe(0);
  });

  it('moves everything below when rows are inserted, and gives them the looks of the row above', () => {
    const rows = sheet()
      .getRange(1, 1, 3, 1)
      .setValues([['Titre'], ['Ader'], ['Brun']]);
    rows.setNotes([[''], [''], ['note']]).setNumberFormats([['0'], ['@'], ['0.00']]);
    sheet().getRange(3, 2).setFormula('=A3');
    sheet().insertRowsAfter(2, 2);
    expect(sheet().getRange(1, 1, 5, 1).getValues()).toEqual([['Titre'], ['Ader'], [''], [''], ['Brun']]);
    expect(sheet().getRange(1, 1, 5, 1).getNumberFormats().flat()).toEqual(['0', '@', '@', '@', '0.00']);
    expect(sheet().getRange(5, 1).getNotes()).toEqual([['note']]);
    expect(sheet().getRange(5, 2).getFormulas()).toEqual([['=A5']]);
    expect(sheet().getMaxRows()).toBe(1002);
  });

  it('moves everything up when rows are deleted; what pointed to them is lost', () => {
    const rows = sheet()
      .getRange(1, 1, 5, 1)
      .setValues([['Titre'], ['Ader'], ['Brun'], ['Cron'], ['Dorn']]);
    rows.setNotes([[''], ['partie'], [''], [''], ['reste']]).setNumberFormats([['0'], ['@'], ['@'], ['@'], ['0.00']]);
    for (const [index, formula] of ['=A5', '=A2', '=COUNTA(A2:A5)', '=COUNTA(A2:A3)'].entries()) {
      sheet()
        .getRange(1, 2 + index)
        .setFormula(formula);
    }
    sheet().deleteRows(2, 2);
    expect(sheet().getRange(1, 1, 4, 1).getValues()).toEqual([['Titre'], ['Cron'], ['Dorn'], ['']]);
    expect(sheet().getRange(1, 1, 3, 1).getNumberFormats().flat()).toEqual(['0', '@', '0.00']);
    expect(sheet().getRange(1, 1, 3, 1).getNotes().flat()).toEqual(['', '', 'reste']);
    const formulas = ['=A3', '=#REF!', '=COUNTA(A2:A3)', '=COUNTA(#REF!)'];
    expect(sheet().getRange(1, 2, 1, 4).getFormulas()).toEqual([formulas]);
    expect(sheet().getMaxRows()).toBe(998);
  });

  it.each([
    [0, 1, 'out of bounds'],
    [1000, 2, 'out of bounds'],
    [5, 0, 'out of bounds'],
    [1, 1000, "can't delete all the rows"],
    [2, 999, 'not possible to delete all non-frozen rows'],
  ])('refuses to delete from row %i on %i rows', (row, count, words) => {
    sheet().setFrozenRows(1);
    expect(() => sheet().deleteRows(row, count)).toThrow(words);
    expect(sheet().getMaxRows()).toBe(1000);
  });

  it('deletes frozen rows as well, and freezes fewer then', () => {
    sheet().setFrozenRows(3);
    sheet().deleteRows(2, 4);
    expect([sheet().getFrozenRows(), sheet().getMaxRows()]).toEqual([1, 996]);
  });

  it('moves everything to the right when columns are inserted', () => {
    sheet()
      .getRange(1, 1, 1, 2)
      .setValues([['A', 'B']])
      .setNumberFormats([['@', '0']]);
    sheet().insertColumnsAfter(1, 1);
    expect(sheet().getRange(1, 1, 1, 3).getValues()).toEqual([['A', '', 'B']]);
    expect(sheet().getRange(1, 1, 1, 3).getNumberFormats()).toEqual([['@', '@', '0']]);
    expect(sheet().getMaxColumns()).toBe(27);
  });

  it.each([
    [1949.5, '#,##0.00', '1’949.50'],
    [1234567.891, '#,##0.00', '1’234’567.89'],
    [-1234.5, '#,##0.00', '-1’234.50'],
    [0.125, '0 %', '13 %'],
    [0.5, '0%', '50%'],
    [7, '0', '7'],
    [1.005, '0.00', '1.01'],
    [12, '#,##0.00" CHF"', '12.00 CHF'],
    [0.1, '', '0.1'],
    [44835, 'yyyy-mm-dd', '2022-10-01'],
    [44835, 'dd.mm.yyyy', '01.10.2022'],
    [44835, 'd mmmm yyyy', '1 octobre 2022'],
    [44835.3125, 'hh:mm', '07:30'],
    [true, '', 'VRAI'],
    ['x', '0.00', 'x'],
  ])('shows %j under %j as %j', (value, format, shown) => {
    const range = sheet().getRange(1, 1).setNumberFormat(format).setValue(value);
    expect(range.getDisplayValues()).toEqual([[shown]]);
  });
}

function describeTabs(subject: () => SpreadsheetUnderTest, sheet: () => Sheet): void {
  const spreadsheet = () => subject().app.getActiveSpreadsheet();

  it('finds a tab by its exact name, and no other', () => {
    expect(spreadsheet().getSheetByName('Élèves')?.getName()).toBe('Élèves');
    expect(spreadsheet().getSheetByName('élèves')).toBeNull();
  });

  it('refuses a second tab of the same name', () => {
    const message = 'A sheet with the name "Élèves" already exists. Please enter another name.';
    expect(() => spreadsheet().insertSheet('Élèves')).toThrow(message);
    expect(() => spreadsheet().insertSheet('Autre').setName('Élèves')).toThrow(message);
  });

  it('inserts a tab after the active one and makes it the active one', () => {
    spreadsheet().insertSheet('Familles');
    expect(spreadsheet().getActiveSheet().getName()).toBe('Familles');
    expect(
      spreadsheet()
        .getSheets()
        .slice(-2)
        .map((tab) => tab.getName()),
    ).toEqual(['Élèves', 'Familles']);
    expect(spreadsheet().insertSheet('Réglages', 0).getIndex()).toBe(1);
  });

  it('moves and deletes tabs, but never the last one', () => {
    spreadsheet().setActiveSheet(sheet());
    spreadsheet().moveActiveSheet(1);
    expect(sheet().getIndex()).toBe(1);
    for (const tab of spreadsheet().getSheets().slice(1)) spreadsheet().deleteSheet(tab);
    expect(() => spreadsheet().deleteSheet(sheet())).toThrow("You can't remove all the sheets in a document.");
  });

  it('gives every tab its own number and keeps it', () => {
    const ids = spreadsheet()
      .getSheets()
      .map((tab) => tab.getSheetId());
    expect(new Set(ids).size).toBe(ids.length);
    expect(
      spreadsheet()
        .getSheets()
        .map((tab) => tab.getSheetId()),
    ).toEqual(ids);
  });

  it('counts every call once, and none for what a range knows by itself', () => {
    const range = sheet().getRange(1, 1, 2, 2);
    subject().calls.clear();
    range.setValues([
      [1, 2],
      [3, 4],
    ]);
    range.getValues();
    range.getRow();
    range.getA1Notation();
    sheet().getDataRange();
    expect([...subject().calls]).toEqual([
      ['Range.setValues', 1],
      ['Range.getValues', 1],
      ['Sheet.getDataRange', 1],
    ]);
  });

  it('hands out arrays, dates and errors of the realm', () => {
    const { realm } = subject();
    const range = sheet()
      .getRange(1, 1, 2, 2)
      .setValue(new Date(2022, 9, 1));
    const values = range.getValues();
    expect(values).toBeInstanceOf(realm.Array);
    expect(values[1]).toBeInstanceOf(realm.Array);
    expect(values[1]?.[1]).toBeInstanceOf(realm.Date);
    expect(() => sheet().getRange(0, 1)).toThrow(realm.Error);
  });

  it('has no method that Google does not have', () => {
    const tab: object = sheet();
    expect(() => Reflect.apply(Reflect.get(tab, 'getEverything'), tab, [])).toThrow(TypeError);
  });
}

function describeRules(subject: () => SpreadsheetUnderTest, sheet: () => Sheet): void {
  const builder = () => subject().app.newDataValidation();
  const message = 'The data you entered in cell C2 violates the data validation rules set on this cell.';

  it.each<[string, () => ReturnType<ReturnType<typeof builder>['build']>, unknown[], unknown[]]>([
    [
      'list',
      () => builder().requireValueInList(['oui', 'non']).setAllowInvalid(false).build(),
      ['oui', ''],
      ['peut-être'],
    ],
    [
      'date',
      () => builder().requireDate().setAllowInvalid(false).build(),
      ['2022-10-01', new Date(2022, 9, 1)],
      ['bientôt', true],
    ],
    [
      'date on or after',
      () =>
        builder()
          .requireDateOnOrAfter(new Date(2022, 0, 1))
          .setAllowInvalid(false)
          .build(),
      ['2022-01-01'],
      ['2021-12-31'],
    ],
    [
      'number at least',
      () => builder().requireNumberGreaterThanOrEqualTo(0).setAllowInvalid(false).build(),
      [0, 3],
      [-1, 'x'],
    ],
    ['number between', () => builder().requireNumberBetween(1, 5).setAllowInvalid(false).build(), [1, 5], [6]],
    ['checkbox', () => builder().requireCheckbox().setAllowInvalid(false).build(), [true], ['x']],
  ])('refuses what breaks a strict rule: %s', (_name, build, valid, invalid) => {
    const range = sheet().getRange('C2').setDataValidation(build());
    for (const value of valid) expect(() => range.setValue(value)).not.toThrow();
    range.clearContent();
    for (const value of invalid)
      expect(() =>
        sheet()
          .getRange('B2:C2')
          .setValues([['kept out', value]]),
      ).toThrow(message);
    expect(sheet().getRange('B2:C2').getValues()).toEqual([['', '']]);
  });

  it('lets a script write anything under a rule that warns only', () => {
    const range = sheet()
      .getRange('C2')
      .setDataValidation(builder().requireValueInList(['oui']).build());
    expect(range.setValue('non').getValue()).toBe('non');
  });

  it('shows a rule as it was made, and takes it away', () => {
    const rule = builder()
      .requireValueInList(['oui', 'non'], true)
      .setHelpText('Oui ou non')
      .setAllowInvalid(false)
      .build();
    const range = sheet().getRange('C2:C4').setDataValidation(rule);
    const shown = range.getDataValidations()[2]?.[0];
    expect(shown?.getCriteriaType()).toBe(subject().app.DataValidationCriteria.VALUE_IN_LIST);
    expect(shown?.getCriteriaValues()).toEqual([['oui', 'non'], true]);
    expect([shown?.getAllowInvalid(), shown?.getHelpText()]).toEqual([false, 'Oui ou non']);
    expect(shown?.copy().setHelpText('Autre').build().getHelpText()).toBe('Autre');
    expect(range.clearDataValidations().getDataValidations()).toEqual([[null], [null], [null]]);
  });

  it('keeps protections, which never stop a script', () => {
    const { ProtectionType } = subject().app;
    sheet().protect().setDescription('Grand livre').setWarningOnly(true);
    const protection = sheet().getRange('A1:B1').protect();
    expect(sheet().protect().getDescription()).toBe('Grand livre');
    expect(sheet().getProtections(ProtectionType.SHEET)[0]?.isWarningOnly()).toBe(true);
    expect(sheet().getProtections(ProtectionType.RANGE)[0]?.getRange().getA1Notation()).toBe('A1:B1');
    expect(protection.canEdit()).toBe(true);
    expect(sheet().getRange('A1').setValue('x').getValue()).toBe('x');
    protection.remove();
    expect(sheet().getProtections(ProtectionType.RANGE)).toHaveLength(0);
  });
}

function describePersistence(subject: () => SpreadsheetUnderTest, sheet: () => Sheet): void {
  it('keeps values, formulas, formats, notes, rules and the tab itself when saved and opened again', async () => {
    const { app } = subject();
    const rows = [
      ['Nom', 'NPA', 'Naissance', 'Montant', 'Actif', 'Formule'],
      ['Ader', '4053', new Date(2016, 3, 5), 1949.5, true, ''],
      ['=1+1', '007', '', -0.05, false, ''],
    ];
    sheet().getRange('A1:B1000').setNumberFormat('@');
    sheet().getRange('D2:D1000').setNumberFormat('#,##0.00');
    sheet().getRange(1, 1, 3, 6).setValues(rows);
    sheet().getRange('F2').setFormula('=D2*2');
    sheet().getRange('A1').setNote('Le nom de famille').setFontWeight('bold').setBackground('#e8eefc');
    const rule = app.newDataValidation().requireValueInList(['oui', 'non']).setAllowInvalid(false).build();
    sheet().getRange('G2:G1000').setDataValidation(rule);
    sheet().setFrozenRows(1);
    sheet().setColumnWidth(1, 180);
    sheet().setTabColor('#336699').hideSheet();
    const again = (await subject().reopen()).getActive().getSheetByName('Élèves');
    expect(again?.getRange(1, 1, 3, 6).getValues()).toEqual(rows);
    expect(again?.getRange('F2').getFormulas()).toEqual([['=D2*2']]);
    expect(again?.getRange('A900:D900').getNumberFormats()).toEqual([['@', '@', '0.###############', '#,##0.00']]);
    expect(again?.getRange('D1').getNumberFormats()).toEqual([['0.###############']]);
    expect(again?.getRange('A1').getNotes()).toEqual([['Le nom de famille']]);
    expect(again?.getRange('G1000').getDataValidations()[0]?.[0]?.getCriteriaValues()).toEqual([['oui', 'non'], true]);
    expect([again?.getFrozenRows(), again?.getColumnWidth(1), again?.isSheetHidden()]).toEqual([1, 180, true]);
  });
}
