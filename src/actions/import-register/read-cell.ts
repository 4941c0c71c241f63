/** Reads a text of the file as its column of the register holds it: dates, yes and no, choices in the school's words. */
import { withoutAccents } from '../../domain/shared/names';
import { oneLine } from '../../domain/shared/one-line';
import type { Column } from '../../sheets/table';
import { parseInputDate } from '../shared/read-input';

/** What is written into the cell, and what it means; or the code of what is wrong. */
export type ReadCell =
  | { readonly ok: true; readonly cell: string | number; readonly value: unknown }
  | { readonly ok: false; readonly code: string };

const SLASHED = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?:\s+0{1,2}:00(?::00)?)?$/;
const YES = new Set(['oui', 'o', 'x', 'vrai', 'true', 'yes', 'ja', '1']);
const NO = new Set(['non', 'n', 'faux', 'false', 'no', 'nein', '0']);
const MOST_CHARACTERS = 5000;

/**
 * @param text not empty
 * @example readCell(pupilsTable.columns.birth, '31/10/2016') // { ok: true, cell: '2016-10-31', value: '2016-10-31' }
 */
export function readCell(column: Column<unknown>, text: string): ReadCell {
  if (text.length > MOST_CHARACTERS) return { ok: false, code: 'import-text-long' };
  const cell = cellOf(column, text);
  const read = column.schema.safeParse(cell);
  if (!read.success) return { ok: false, code: read.error.issues[0]?.message ?? 'cell-text' };
  return { ok: true, cell, value: read.data };
}

function cellOf({ format, choices }: Column<unknown>, whole: string): string | number {
  const text = oneLine(whole);
  if (format === 'yyyy-mm-dd') return parseInputDate(text.replace(SLASHED, '$1.$2.$3')) ?? text;
  if (choices !== undefined) return choiceOf(choices, text);
  const isNumber = format !== '@' && /^-?\d+([.,]\d+)?\s*%?$/.test(text);
  return isNumber ? Number(text.replace(/\s*%$/, '').replace(',', '.')) : text;
}

/** The school's word for what the file says, whatever its case and accents; the text itself where there is none. */
function choiceOf(choices: readonly string[], text: string): string {
  const folded = withoutAccents(text);
  const word = choices.find((choice) => withoutAccents(choice) === folded);
  if (word !== undefined || !choices.includes('oui')) return word ?? text;
  if (YES.has(folded)) return 'oui';
  return NO.has(folded) ? 'non' : text;
}
