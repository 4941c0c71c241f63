/** What the page is told brings it to the workbook as it stands, and to nothing else. */
import fc from 'fast-check';
import type { TabChange, TabView } from '../../../../local/page/protocol';
import { createChangeTeller } from '../../../../local/page/worker/changes';
import { viewTab } from '../../../../local/page/worker/tab-view';
import type { CellValue, SheetModel, WorkbookModel } from '../../../../local/runtime/model';
import { deleteRows } from '../../../../local/runtime/spreadsheet/cells/delete-rows';
import { insertColumns, insertRows, toKey } from '../../../../local/runtime/spreadsheet/cells/grid';
import { paint } from '../../../../local/runtime/spreadsheet/cells/painting';
import { takeRow } from '../../../../local/runtime/spreadsheet/cells/values';
import { bookOf, formatColumn, restrictColumn, tabOf } from '../sheets';

/** A tab as a page that knows nothing but what it was told. */
interface KnownTab {
  rows: number;
  columns: number;
  cells: Map<string, { value: CellValue; formula?: string; format?: string }>;
  layout: Pick<TabView, 'notes' | 'validations' | 'cellStyles' | 'frozenRows' | 'isHidden' | 'protections'>;
}

function knowTab({ rows, columns, values, formulas, cellFormats, columnFormats, ...layout }: TabView): KnownTab {
  const cells: KnownTab['cells'] = new Map();
  const formats = new Map(cellFormats);
  const last = { rows: values.length, columns: Math.max(0, ...values.map((row) => row.length)) };
  for (const [key] of formulas) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    last.rows = Math.max(last.rows, row);
    last.columns = Math.max(last.columns, column);
  }
  const byKey = new Map(formulas);
  for (let row = 1; row <= last.rows; row++) {
    for (let column = 1; column <= last.columns; column++) {
      const key = toKey(row, column);
      const value = values[row - 1]?.[column - 1] ?? '';
      const formula = byKey.get(key);
      const format = formats.get(key) ?? columnFormats[column - 1] ?? '';
      if (value === '' && formula === undefined) continue;
      cells.set(key, { value, ...(formula && { formula }), ...(format && { format }) });
    }
  }
  const { notes, validations, cellStyles, frozenRows, isHidden, protections } = layout;
  return { rows, columns, cells, layout: { notes, validations, cellStyles, frozenRows, isHidden, protections } };
}

function applyChange(known: Map<string, KnownTab>, change: TabChange): void {
  if (change.kind === 'gone') known.delete(change.tab);
  else if (change.kind === 'tab') known.set(change.tab, knowTab(change.view));
  else {
    const tab = known.get(change.tab);
    if (tab === undefined) throw new Error(`Cells of ${change.tab}, which the page does not know`);
    tab.rows = change.rows ?? tab.rows;
    tab.columns = change.columns ?? tab.columns;
    for (const { row, column, cells } of change.patches) {
      for (const [down, line] of cells.entries()) {
        for (const [across, cell] of line.entries()) {
          const key = toKey(row + down, column + across);
          if (cell.value === '' && cell.formula === undefined) tab.cells.delete(key);
          else tab.cells.set(key, { ...cell });
        }
      }
    }
  }
}

const asKnown = ({ sheets }: WorkbookModel) => new Map(sheets.map((sheet) => [sheet.name, knowTab(viewTab(sheet))]));

type Step = (workbook: WorkbookModel) => void;

const cell = fc.oneof(fc.constantFrom<CellValue>('', 'Ader', '=A1', true), fc.integer({ min: 0, max: 3 }));
const place = fc.record({ row: fc.integer({ min: 1, max: 9 }), column: fc.integer({ min: 1, max: 4 }) });
const inSome = (sheet: SheetModel | undefined, change: (sheet: SheetModel) => void) => sheet && change(sheet);

/** What an add-on may do to a workbook. */
const step: fc.Arbitrary<Step> = fc
  .tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 2 }), place, cell)
  .map(
    ([kind, at, { row, column }, value]): Step =>
      (workbook) => {
        const sheet = workbook.sheets[at % Math.max(1, workbook.sheets.length)];
        inSome(sheet, (tab) => {
          const range = { row, column, rows: 2, columns: 1 };
          if (kind < 5) {
            takeRow(tab, row, column)[column - 1] = value;
            tab.formulas.delete(toKey(row, column));
          } else if (kind === 5) {
            takeRow(tab, row, column)[column - 1] = 4;
            tab.formulas.set(toKey(row, column), `=SUM(A${row})`);
          } else if (kind === 6) tab.values.push([`ligne ${row}`, value]);
          else if (kind === 7) (column % 2 ? insertRows : insertColumns)(tab, 1, 1);
          else if (kind === 8) deleteRows(tab, Math.min(row, 3), 1);
          else if (kind === 9)
            paint(tab.formats, { row: 1, column, rows: tab.maxRows, columns: 1 }, `0.${'0'.repeat(row)}`);
          else if (kind === 12) paint(tab.formats, range, ['', '@', '0.00'][column % 3] ?? '');
          else if (kind === 10) paint(tab.validations, range, null);
          else workbook.sheets = workbook.sheets.filter((other) => other !== tab);
        });
        // Names of tabs are unique.
        const isNew = !workbook.sheets.some(({ name }) => name === `Neuf ${row}`);
        if (kind === 11 && column > 2 && isNew) workbook.sheets.unshift(tabOf(`Neuf ${row}`, [['Clé'], [row]]));
      },
  );

describe('what the page is told', () => {
  it('brings it to the workbook, whatever the add-on did in between', () => {
    fc.assert(
      fc.property(fc.array(fc.array(step, { maxLength: 6 }), { maxLength: 4 }), (executions) => {
        const workbook = bookOf(
          tabOf('Élèves', [
            ['Élève', 'Nom'],
            ['E01', 'Ader'],
            ['E02', 'Bron'],
          ]),
          tabOf('Tarifs', [['Tarif'], [4150]]),
        );
        const known = asKnown(workbook);
        const teller = createChangeTeller(workbook);
        teller.takeAsTold();
        for (const steps of executions) {
          for (const change of steps) change(workbook);
          for (const change of teller.collect()) applyChange(known, structuredClone(change));
          expect(known).toEqual(asKnown(workbook));
          expect(teller.collect()).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });

  const prepare = () => {
    const sheet = tabOf('Élèves', [
      ['Élève', 'Nom'],
      ['E01', 'Ader'],
      ['E02', 'Bron'],
    ]);
    formatColumn(sheet, 1, '@');
    restrictColumn(sheet, 2, ['Ader', 'Bron']);
    const workbook = bookOf(sheet);
    const teller = createChangeTeller(workbook);
    teller.takeAsTold();
    return { sheet, workbook, teller };
  };

  it('is nothing where nothing changed', () => {
    const { teller, sheet } = prepare();
    sheet.values[1] = ['E01', 'Ader', '', ''];
    sheet.values.push([], ['', '']);
    expect(teller.collect()).toEqual([]);
  });

  it('is the appended rows alone, in one patch with their formats', () => {
    const { teller, sheet } = prepare();
    sheet.values.push(['E03', 'Cuny'], ['E04', 'Dorn']);
    const cells = [
      [{ value: 'E03', format: '@' }, { value: 'Cuny' }],
      [{ value: 'E04', format: '@' }, { value: 'Dorn' }],
    ];
    expect(teller.collect()).toEqual([{ kind: 'cells', tab: 'Élèves', patches: [{ row: 4, column: 1, cells }] }]);
  });

  it('is the whole tab where its drop-downs changed, even to as many', () => {
    const { teller, sheet } = prepare();
    restrictColumn(sheet, 2, ['Ader', 'Bron', 'Cuny']);
    expect(teller.collect()).toEqual([{ kind: 'tab', tab: 'Élèves', view: viewTab(sheet), place: 0 }]);
  });

  it('is the cells whose format alone changed', () => {
    const { teller, sheet } = prepare();
    paint(sheet.formats, { row: 3, column: 2, rows: 1, columns: 1 }, '0.00');
    const cells = [[{ value: 'Bron', format: '0.00' }]];
    expect(teller.collect()).toEqual([{ kind: 'cells', tab: 'Élèves', patches: [{ row: 3, column: 2, cells }] }]);
  });

  it('is a note, a protection or a look that came', () => {
    const { teller, sheet } = prepare();
    for (const change of [
      () => sheet.notes.set('2,2', 'Vu'),
      () => sheet.notes.set('2,2', 'Revu'),
      () => sheet.protections.push({ description: 'Écrit par le programme', warningOnly: true }),
      () => paint(sheet.styles, { row: 1, column: 1, rows: 1, columns: 1 }, { bold: true }),
      () => paint(sheet.styles, { row: 1, column: 1, rows: 1, columns: 1 }, { background: '#ff0000' }),
      () => Object.assign(sheet, { hidden: true }),
    ]) {
      change();
      expect(teller.collect()).toMatchObject([{ kind: 'tab' }]);
    }
  });

  it('is a tab that is gone, and one that took its name', () => {
    const { teller, workbook } = prepare();
    workbook.sheets = [tabOf('Élèves', [['Clé']])];
    expect(teller.collect()).toMatchObject([{ kind: 'tab', tab: 'Élèves' }]);
    workbook.sheets = [];
    expect(teller.collect()).toEqual([{ kind: 'gone', tab: 'Élèves' }]);
  });
});
