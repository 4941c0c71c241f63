/** Painted rectangles show what a grid of cells painted one by one would show, and stay few. */
import fc from 'fast-check';
import type { Painted, Rectangle, StyleModel } from '../../../../../local/runtime/model';
import {
  findPainted,
  insertPaintedRows,
  listVisible,
  paint,
  paintStyle,
  spreadPainted,
} from '../../../../../local/runtime/spreadsheet/cells/painting';

const SIZE = 8;
const whole: Rectangle = { row: 1, column: 1, rows: SIZE, columns: SIZE };
const side = fc.integer({ min: 1, max: SIZE });
const rectangle = fc.tuple(side, side, side, side).map(([row, column, rows, columns]) => ({
  row,
  column,
  rows: Math.min(rows, SIZE - row + 1),
  columns: Math.min(columns, SIZE - column + 1),
}));
const paintings = fc.array(fc.tuple(rectangle, fc.constantFrom('', '@', '0', '0.00')), { maxLength: 30 });

function paintCells(cells: string[], range: Rectangle, value: string): void {
  for (let r = range.row; r < range.row + range.rows; r++) {
    for (let c = range.column; c < range.column + range.columns; c++) cells[(r - 1) * SIZE + c - 1] = value;
  }
}

describe('Painted rectangles', () => {
  it('show what cells painted one by one would show, however they overlap', () => {
    fc.assert(
      fc.property(paintings, (steps) => {
        const list: Painted<string>[] = [];
        const cells = new Array<string>(SIZE * SIZE).fill('');
        for (const [range, value] of steps) {
          paint(list, range, value);
          paintCells(cells, range, value);
        }
        expect(spreadPainted(list, whole, '') ?? cells.map(() => '')).toEqual(cells);
        const shown = new Array<string>(SIZE * SIZE).fill('');
        for (const { range, value } of listVisible(list)) paintCells(shown, range, value);
        expect(shown).toEqual(cells);
        expect(findPainted(list, 3, 4) ?? '').toBe(cells[2 * SIZE + 3]);
      }),
    );
  });

  it('stay few when the same place is painted again and again', () => {
    const list: Painted<string>[] = [];
    for (let i = 0; i < 500; i++)
      paint(list, { row: 2, column: (i % 7) + 1, rows: 999, columns: 1 }, i % 2 ? '@' : '0');
    expect(list.length).toBeLessThanOrEqual(7);
  });

  it('become one when a column is painted cell by cell', () => {
    const list: Painted<string>[] = [];
    for (let row = 1; row <= 300; row++) paint(list, { row, column: 1, rows: 1, columns: 1 }, '@');
    expect(list).toEqual([{ range: { row: 1, column: 1, rows: 300, columns: 1 }, value: '@' }]);
  });

  it('show each look as it was painted last, whatever the other looks', () => {
    const look = fc.constantFrom<StyleModel>(
      { bold: true },
      { bold: false },
      { wrap: true },
      { background: '#fff', wrap: false },
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(rectangle, look), { maxLength: 20 }), side, side, (steps, row, column) => {
        const list: Painted<StyleModel>[] = [];
        let expected: StyleModel = {};
        for (const [range, value] of steps) {
          paintStyle(list, range, value);
          const isHit = row >= range.row && row < range.row + range.rows;
          if (isHit && column >= range.column && column < range.column + range.columns)
            expected = { ...expected, ...value };
        }
        expect(findPainted(list, row, column) ?? {}).toEqual(expected);
      }),
    );
  });

  it('grow at the place where rows are inserted, and move below it', () => {
    const list: Painted<string>[] = [
      { range: { row: 1, column: 1, rows: 2, columns: 1 }, value: '@' },
      { range: { row: 3, column: 1, rows: 2, columns: 1 }, value: '0' },
    ];
    insertPaintedRows(list, 2, 3);
    expect(list.map(({ range }) => [range.row, range.rows])).toEqual([
      [1, 5],
      [6, 2],
    ]);
  });
});
