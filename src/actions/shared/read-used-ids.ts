/** Reads which identifiers the ledger, the mails and the journal still name, so that none of them is given again. */
import { usedIds } from '../../domain/admission/used-ids';
import type { Workbook } from '../../google/services';
import { isBlankCell } from '../../sheets/cells';
import type { Columns, Table } from '../../sheets/table';
import { entriesTable } from '../../sheets/tables/ledger/entries';
import { invoicesTable, paymentsTable } from '../../sheets/tables/ledger/invoices';
import { journalTable, mailsTable } from '../../sheets/tables/ledger/outgoing';

const NAMING: readonly (readonly [Table<Columns>, readonly string[]])[] = [
  [entriesTable, ['familyId', 'payerId', 'pupilId']],
  [invoicesTable, ['familyId', 'payerId']],
  [paymentsTable, ['familyId']],
  [journalTable, ['line']],
];
const KEYED: readonly (readonly [Table<Columns>, readonly string[]])[] = [
  [entriesTable, ['key']],
  [mailsTable, ['key']],
];

/**
 * One read a tab. Cells are taken as they stand: a wrong amount beside an identifier must not free it, and a tab that
 * is missing names none.
 * @example newIds(['E001'], 'E', readUsedIds(services.workbook))
 */
export function readUsedIds(workbook: Pick<Workbook, 'readTab'>): ReadonlySet<string> {
  const values = new Map<string, ReturnType<Workbook['readTab']>>();
  const cellsOf = ([table, names]: (typeof NAMING)[number]): string[] => {
    if (!values.has(table.tab)) values.set(table.tab, workbook.readTab(table.tab));
    const [headers = [], ...rows] = values.get(table.tab) ?? [];
    const titles = headers.map((cell) =>
      String(cell ?? '')
        .trim()
        .normalize('NFC'),
    );
    const positions = names.map((name) => titles.indexOf(table.columns[name]?.header ?? ''));
    return rows.flatMap((row) => {
      const cells = positions.map((position) => row[position]);
      return cells.filter((cell) => !isBlankCell(cell)).map(String);
    });
  };
  return usedIds({ named: NAMING.flatMap(cellsOf), keys: KEYED.flatMap(cellsOf) });
}
