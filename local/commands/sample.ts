/** `ecolage sample`: a made-up school in an .xlsx file. */
import { existsSync } from 'node:fs';
import { openSchoolFile, type SchoolFile } from '../node/school-file';
import type { CellValue, SheetModel, WorkbookModel } from '../runtime/model';
import { findLastRow, insertRows } from '../runtime/spreadsheet/cells/grid';
import { toSerial } from '../runtime/spreadsheet/cells/serial-date';

import { makeSample, type SampleCell } from '../sample';
import { lockFile } from './file-lock';
import { setUp } from './new';
import { Refused, type Terminal } from './outcome';

export interface SampleOptions {
  readonly file: string;
  readonly families: number;
  readonly seed: number;
}

/** Makes the file where it is missing, then adds the school's rows; the same for the same seed. */
export async function addSample({ file, families, seed }: SampleOptions, terminal: Terminal): Promise<void> {
  const unlock = lockFile(file);
  try {
    const isNew = !existsSync(file);
    const school = await openSchoolFile(file);
    if (isNew) setUp(school);
    fillSample(school, families, seed);
    await school.save();
    terminal.print(`${file} : école fictive de ${families} familles.`);
  } finally {
    unlock();
  }
}

/** @throws Refused where the workbook holds families already */
export function fillSample({ workbook }: Pick<SchoolFile, 'workbook'>, families: number, seed: number): void {
  const sample = makeSample({ families, seed });
  if (findLastRow(sheetOf(workbook, 'Familles')) > 1) {
    throw new Refused(['Le classeur contient déjà des familles ; l’école fictive ne s’ajoute qu’à un classeur vide.']);
  }
  for (const [tab, rows] of Object.entries(sample)) {
    const sheet = sheetOf(workbook, tab);
    const last = findLastRow(sheet);
    // New rows take the formats and validations of the last one: a date without its format would be a number.
    const missing = last + rows.length - sheet.maxRows;
    if (missing > 0) insertRows(sheet, sheet.maxRows, missing);
    for (const [index, row] of rows.entries()) sheet.values[last + index] = row.map(toCell);
  }
}

function sheetOf(workbook: WorkbookModel, tab: string): SheetModel {
  const sheet = workbook.sheets.find(({ name }) => name === tab);
  if (sheet === undefined) throw new Refused([`L’onglet « ${tab} » manque ; commencez par : ecolage new`]);
  return sheet;
}

function toCell(cell: SampleCell): CellValue {
  if (typeof cell !== 'object') return cell;
  const [year = 0, month = 1, day = 1] = cell.date.split('-').map(Number);
  return toSerial(year, month, day);
}
