/** What a person types into a cell of the page becomes what Sheets would make of it. */
import { editCells } from '../../../../local/page/worker/edits';
import { findPainted } from '../../../../local/runtime/spreadsheet/cells/painting';
import { toSerial } from '../../../../local/runtime/spreadsheet/cells/serial-date';
import { bookOf, formatColumn, restrictColumn, tabOf } from '../sheets';

const FIRST_OF_OCTOBER = toSerial(2022, 10, 1);

/** Column 1 is text, 2 dates, 3 a drop-down, 4 amounts, 5 has a drop-down that only warns; 6 is plain. */
function makeTab() {
  const sheet = tabOf('Élèves', [
    ['Élève', 'Naissance', 'Statut', 'Montant', 'Tarif', 'Remarque'],
    ['E01', FIRST_OF_OCTOBER, 'Actif', 12.5, 'Normal', ''],
  ]);
  formatColumn(sheet, 1, '@');
  formatColumn(sheet, 2, 'dd.mm.yyyy');
  formatColumn(sheet, 4, '#,##0.00');
  restrictColumn(sheet, 3, ['Actif', 'Parti']);
  restrictColumn(sheet, 5, ['Normal', 'Corporate'], true);
  return sheet;
}

const edit = (sheet: ReturnType<typeof makeTab>, ...cells: Parameters<typeof editCells>[2]) =>
  editCells(bookOf(sheet), sheet.name, cells, 2022);

describe('what is typed into a cell', () => {
  it.each([
    ['a name', 6, 'Ader', 'Ader', ''],
    ['a number', 6, '12.50', 12.5, ''],
    ['a date, which a plain cell shows as typed', 6, '1.10.2022', FIRST_OF_OCTOBER, 'dd.mm.yyyy'],
    ['a date without its year, which is this year’s', 6, '1/10', FIRST_OF_OCTOBER, 'dd/mm'],
    ['a date in a column of dates, which keeps its format', 2, '2022-10-01', FIRST_OF_OCTOBER, 'dd.mm.yyyy'],
    ['digits in a column of text', 1, '00123', '00123', '@'],
    ['a formula’s sign in a column of text', 1, '=IMPORTXML("x")', '=IMPORTXML("x")', '@'],
    ['a date in a column of text', 1, '1.10.2022', '1.10.2022', '@'],
    ['a text marked as such', 6, "'1.10.2022", '1.10.2022', ''],
    ['a number that the grid made, in a column of text', 1, 123, '123', '@'],
    ['a date that the grid made of it, with its format', 6, FIRST_OF_OCTOBER, FIRST_OF_OCTOBER, 'yyyy-mm-dd'],
    ['a truth', 6, true, true, ''],
    ['nothing', 4, '', '', '#,##0.00'],
    ['HTML', 6, '<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>', ''],
  ])('%s', (_name, column, input, value, format) => {
    const sheet = makeTab();
    const brought = typeof input === 'number' && column === 6 ? { format: 'yyyy-mm-dd' } : {};
    expect(edit(sheet, { row: 3, column, input, ...brought })).toMatchObject({ ok: true });
    expect(sheet.values[2]?.[column - 1]).toBe(value);
    expect(findPainted(sheet.formats, 3, column) ?? '').toBe(format);
    expect(sheet.formulas.size).toBe(0);
  });

  it('is a formula where it begins with =, and keeps the last result until there is a new one', () => {
    const sheet = makeTab();
    const edited = edit(sheet, { row: 2, column: 4, input: '=FRAIS_RETARD(35)' });
    expect(sheet.formulas.get('2,4')).toBe('=FRAIS_RETARD(35)');
    expect(sheet.values[1]?.[3]).toBe(12.5);
    expect(edited).toMatchObject({ edited: [{ row: 2, column: 4, before: 12.5, after: '=FRAIS_RETARD(35)' }] });
  });

  it('takes the place of a formula', () => {
    const sheet = makeTab();
    edit(sheet, { row: 2, column: 4, input: '=1+1' });
    edit(sheet, { row: 2, column: 4, input: '7' });
    expect([sheet.formulas.size, sheet.values[1]?.[3]]).toEqual([0, 7]);
  });

  it('counts as an edit only where something changed', () => {
    const sheet = makeTab();
    const cells = [
      { row: 2, column: 1, input: 'E01' },
      { row: 2, column: 6, input: 'nouveau' },
    ];
    expect(edit(sheet, ...cells)).toEqual({
      ok: true,
      edited: [{ row: 2, column: 6, before: '', after: 'nouveau' }],
    });
  });
});

describe('a drop-down', () => {
  it('refuses what is none of its words, names the place and the words, and leaves the cell', () => {
    const sheet = makeTab();
    expect(edit(sheet, { row: 2, column: 3, input: 'Perdu' })).toEqual({
      ok: false,
      problem:
        'Onglet « Élèves », ligne 2, colonne « Statut » : cette valeur n’est pas permise ; choisissez parmi : Actif, Parti.',
    });
    expect(sheet.values[1]?.[2]).toBe('Actif');
  });

  it.each([
    ['one of its words', 3, 'Parti'],
    ['nothing', 3, ''],
    ['a formula', 3, '=A1'],
    ['a stranger, where it only warns', 5, 'Rabais'],
    ['anything above the data', 3, 'Statut bis'],
  ])('takes %s', (name, column, input) => {
    const row = name.endsWith('above the data') ? 1 : 2;
    expect(edit(makeTab(), { row, column, input })).toMatchObject({ ok: true });
  });

  it('refuses many cells at once for one that is wrong: none of them changes', () => {
    const sheet = makeTab();
    const before = structuredClone(sheet.values);
    const cells = [
      { row: 2, column: 1, input: 'E02' },
      { row: 3, column: 3, input: 'Perdu' },
      { row: 25, column: 1, input: 'E03' },
    ];
    expect(edit(sheet, ...cells)).toMatchObject({ ok: false, problem: expect.stringContaining('ligne 3') });
    expect([sheet.values, sheet.maxRows]).toEqual([before, 20]);
  });

  it('asks for a date where the rule does', () => {
    const sheet = makeTab();
    const rule = {
      kind: 'date',
      criteria: 'DATE_IS_VALID_DATE',
      values: [],
      allowInvalid: false,
      helpText: '',
    } as const;
    sheet.validations.push({ range: { row: 2, column: 2, rows: 19, columns: 1 }, value: rule });
    expect(edit(sheet, { row: 2, column: 2, input: 'demain' })).toMatchObject({ ok: false });
    expect(edit(sheet, { row: 2, column: 2, input: '31.12.2022' })).toMatchObject({ ok: true });
  });
});

describe('a cell beyond the grid', () => {
  it('makes the grid longer, in the looks of its last row', () => {
    const sheet = makeTab();
    edit(sheet, { row: 22, column: 1, input: '007' });
    expect([sheet.maxRows, sheet.values[21]?.[0], findPainted(sheet.formats, 22, 1)]).toEqual([22, '007', '@']);
  });

  it('makes the grid wider', () => {
    const sheet = makeTab();
    edit(sheet, { row: 2, column: 8, input: 'au bord' });
    expect([sheet.maxColumns, sheet.values[1]?.[7]]).toEqual([8, 'au bord']);
  });
});

it('says so when the tab is gone', () => {
  expect(editCells(bookOf(), 'Parti', [{ row: 1, column: 1, input: 'x' }], 2022)).toEqual({
    ok: false,
    problem: 'L’onglet « Parti » n’existe plus.',
  });
});
