/** A small school with its triggers: edits as a person makes them, and what the journal says of them. */
import type { Google, GoogleOptions } from '../../../local/host/google';
import type { CellValue } from '../../../local/runtime/model';
import { makeSchool, openGoogle, type School, sheetOf } from '../../builders/small-school';

export interface Note {
  readonly who: string;
  readonly what: string;
  readonly tab: string;
  readonly line: string;
  readonly before: string;
  readonly after: string;
}

const COPY = 'Registre (copie)';

/** Families with their triggers; the register was looked at once where `isKnown`. */
export function openSchool(families: number, isKnown = true, options: Partial<GoogleOptions> = {}) {
  const school = makeSchool(families);
  const google = openGoogle(school, options);
  if (isKnown) google.fireEvent('ON_CHANGE', { changeType: 'OTHER' });
  return { school, google };
}

/** Types into a cell, by the identifier in the first column and the header, and lets the trigger fire. */
export function type(
  google: Google,
  school: School,
  [tab, id, header]: readonly [string, string, string],
  value: CellValue,
  user = 'secretaire@ecole.example',
): void {
  const { values } = sheetOf(school.workbook, tab);
  const row = values.findIndex(([first]) => first === id);
  const column = (values[0] ?? []).indexOf(header);
  const cells = values[row];
  if (cells === undefined || column < 0) throw new Error(`No cell ${tab} ${id} ${header}`);
  const old = cells[column] ?? '';
  cells[column] = value;
  const members = old === '' ? {} : { oldValue: String(old) };
  const [fired] = google.fireEdit({ tab, row: row + 1, column: column + 1, user }, members);
  if (fired?.error !== undefined) throw fired.error;
}

/** A change that no edit shows: rows deleted, another program at work. */
export function change(google: Google, changeType = 'OTHER'): void {
  const [fired] = google.fireEvent('ON_CHANGE', { changeType });
  if (fired?.error !== undefined) throw fired.error;
}

/** The journal's rows, without their moments. */
export function notesOf(school: School): Note[] {
  const [headers = [], ...rows] = sheetOf(school.workbook, 'Journal').values;
  const read = (row: readonly CellValue[], header: string): string => String(row[headers.indexOf(header)] ?? '');
  return rows
    .filter((row) => row.some((cell) => cell !== '' && cell !== undefined))
    .map((row) => ({
      who: read(row, 'Qui'),
      what: read(row, 'Quoi'),
      tab: read(row, 'Tab'),
      line: read(row, 'Ligne'),
      before: read(row, 'Avant'),
      after: read(row, 'Après'),
    }));
}

/** The notes after the first look. */
export function newNotes(school: School): Note[] {
  return notesOf(school).slice(1);
}

/** What the hidden tab remembers, as sorted texts. */
export function copyOf(school: School): string[] {
  const sheet = school.workbook.sheets.find(({ name }) => name === COPY);
  return (sheet?.values.slice(1) ?? [])
    .map((row) => row.slice(0, 3).join('|'))
    .filter((text) => text !== '||')
    .sort();
}
