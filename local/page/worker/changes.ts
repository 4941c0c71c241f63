/** What the page must be told: how the workbook differs from what it was last told. */
import type { SheetModel, WorkbookModel } from '../../runtime/model';
import type { TabChange } from '../protocol';
import { patchesOf, type ToldCells } from './patches';
import { layoutOf, viewTab } from './tab-view';

/** A tab as the page knows it. */
interface Told extends ToldCells {
  readonly layout: string;
  readonly rows: number;
  readonly columns: number;
}

export interface ChangeTeller {
  /** The changes since the last time; they count as told from then on. */
  collect(): TabChange[];
  /** Takes the workbook as it stands as told. */
  takeAsTold(): void;
}

/** @example const teller = createChangeTeller(workbook); teller.takeAsTold(); …; teller.collect() */
export function createChangeTeller(workbook: WorkbookModel): ChangeTeller {
  const told = new Map<string, Told>();
  const remember = (sheet: SheetModel): void => {
    const values = sheet.values.map((row) => [...row]);
    const { maxRows: rows, maxColumns: columns } = sheet;
    const cells = { values, formulas: new Map(sheet.formulas), formats: [...sheet.formats] };
    told.set(sheet.name, { layout: layoutOf(sheet), rows, columns, ...cells });
  };
  return {
    takeAsTold() {
      told.clear();
      workbook.sheets.forEach(remember);
    },
    collect() {
      const names = new Set(workbook.sheets.map(({ name }) => name));
      const gone = [...told.keys()].filter((name) => !names.has(name));
      for (const name of gone) told.delete(name);
      const changes = workbook.sheets.flatMap((sheet, place) => {
        const change = changeOf(sheet, told.get(sheet.name), place);
        if (change !== undefined) remember(sheet);
        return change ?? [];
      });
      return [...gone.map((tab): TabChange => ({ kind: 'gone', tab })), ...changes];
    },
  };
}

function changeOf(sheet: SheetModel, told: Told | undefined, place: number): TabChange | undefined {
  if (told === undefined || told.layout !== layoutOf(sheet)) {
    return { kind: 'tab', tab: sheet.name, view: viewTab(sheet), place };
  }
  const patches = patchesOf(sheet, told);
  const { maxRows: rows, maxColumns: columns } = sheet;
  const hasGrown = rows !== told.rows || columns !== told.columns;
  if (patches.length === 0 && !hasGrown) return undefined;
  return { kind: 'cells', tab: sheet.name, ...(hasGrown ? { rows, columns } : {}), patches };
}
