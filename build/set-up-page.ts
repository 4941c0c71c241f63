/** What set-up alone needs as a page of its own, for every formula would load it with the code: notes and first rows. */
import type { SetUpPage } from '../src/google/layout';
import { initialRows } from '../src/sheets/setup/initial-rows';
import { ALL_TABLES } from '../src/sheets/tables';

/** JSON of a `SetUpPage`. */
export function makeSetUpPage(): string {
  const notes = ALL_TABLES.map(({ tab, columns }): [string, Record<string, string>] => [
    tab,
    Object.fromEntries(Object.values(columns).map(({ header, note }) => [header, note ?? ''])),
  ]);
  const page: SetUpPage = { notes: Object.fromEntries(notes), rows: initialRows() };
  return `${JSON.stringify(page)}\n`;
}
