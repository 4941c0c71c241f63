/** Workbooks from and to .xlsx files. */
import { openXlsx, saveXlsx, writeXlsx as writeNewXlsx } from 'hucre/xlsx';
import type { WorkbookModel } from '../../runtime/model';
import { addColumnFormats, readColumnFormats } from './column-formats';
import { readSheet } from './read-sheet';
import { writeSheet } from './write-sheet';

/**
 * Reads an .xlsx file, also one that another program has written.
 * @param bytes the whole file
 * @param name the workbook's name, from which its id is made
 * @returns the workbook; a tab has at least 1000 rows and 26 columns; what it does not model stays in the file's bytes
 * @throws when the bytes are no .xlsx file
 * @example const workbook = await readXlsx(readFileSync('ecole.xlsx'), 'ecole.xlsx');
 */
export async function readXlsx(bytes: Uint8Array, name: string): Promise<WorkbookModel> {
  const { sheets } = await openXlsx(bytes, { readStyles: true });
  const columnFormats = readColumnFormats(bytes);
  return {
    id: `local-${name.replace(/\.xlsx$/i, '').replace(/[^A-Za-z0-9]+/g, '-')}`,
    name: name.replace(/\.xlsx$/i, ''),
    timeZone: 'Europe/Zurich',
    locale: 'fr_CH',
    sheets: sheets.map((sheet, i) => ({ ...readSheet(sheet, columnFormats.get(sheet.name) ?? []), id: i })),
  };
}

/**
 * Writes a workbook as an .xlsx file.
 * @param workbook what to write
 * @param original the file that it was read from: what the workbook does not model is taken over from there, tab by name
 * @returns the whole file
 * @example writeFileSync('ecole.xlsx', await writeXlsx(workbook, original));
 */
export async function writeXlsx(workbook: WorkbookModel, original?: Uint8Array): Promise<Uint8Array> {
  if (!original) {
    const sheets = workbook.sheets.map((sheet) => {
      const { charts: _charts, pivotTables: _pivots, ...rest } = writeSheet(sheet);
      return rest;
    });
    const bytes = await writeNewXlsx({ sheets });
    return addColumnFormats(bytes, workbook.sheets);
  }
  const opened = await openXlsx(original, { readStyles: true });
  const known = new Map(opened.sheets.map((sheet) => [sheet.name, sheet]));
  opened.sheets = workbook.sheets.map((sheet) => writeSheet(sheet, known.get(sheet.name)));
  opened.dateSystem = '1900';
  return addColumnFormats(await saveXlsx(opened), workbook.sheets);
}
