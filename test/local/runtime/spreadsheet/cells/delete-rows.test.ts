/** Deleting rows of a tab: looks, validations and protections shrink with them. */
import { deleteRows } from '../../../../../local/runtime/spreadsheet/cells/delete-rows';
import { makeSheet } from '../../../../../local/runtime/spreadsheet/cells/grid';

const area = (row: number, rows: number) => ({ row, column: 1, rows, columns: 1 });

describe('deleting rows 4 to 6', () => {
  it.each([
    ['above', area(1, 3), area(1, 3)],
    ['below', area(7, 2), area(4, 2)],
    ['over its end', area(2, 3), area(2, 2)],
    ['over its beginning', area(6, 5), area(4, 4)],
    ['in its middle', area(1, 10), area(1, 7)],
    ['the whole of it', area(5, 2), undefined],
  ])('leaves of what is painted %s', (_, before, after) => {
    const sheet = makeSheet('T');
    sheet.formats.push({ range: before, value: '@' });
    sheet.protections.push({ description: '', warningOnly: true, range: before });
    deleteRows(sheet, 4, 3);
    expect(sheet.formats.map(({ range }) => range)).toEqual(after === undefined ? [] : [after]);
    expect(sheet.protections.map(({ range }) => range)).toEqual(after === undefined ? [] : [after]);
  });

  it('keeps the protection of the whole tab', () => {
    const sheet = makeSheet('T');
    sheet.protections.push({ description: 'x', warningOnly: true });
    deleteRows(sheet, 4, 3);
    expect(sheet.protections).toHaveLength(1);
  });
});
