/** The links of invoices' documents in tab Factures, written so that a person who sorts meanwhile crosses nothing. */
import type { Services } from '../../google/services';
import { readTable } from '../../sheets/read-table';
import { invoicesTable } from '../../sheets/tables/ledger/invoices';
import { updateColumns } from '../../sheets/write-table';
import type { Links } from '../documents/make-documents';

const MOST_LOOKS = 4;

/**
 * Finds the rows anew and looks again afterwards: a sort in between would give an invoice another one's links.
 * What such a sort overwrote gets its own links back.
 * @param links by number of the invoice or credit note
 */
export function writeLinks(workbook: Services['workbook'], links: ReadonlyMap<string, Links>): void {
  const ours = new Set([...links.values()].flatMap(({ document, pdf }) => [document, pdf]));
  const before = new Map<string, { document: string; pdf: string }>();
  for (let attempt = 0; attempt < MOST_LOOKS; attempt++) {
    const values = workbook.readTab(invoicesTable.tab) ?? [];
    const rows = readTable(invoicesTable, values);
    if (!rows.ok) return;
    const changes = new Map<number, { document: string; pdf: string }>();
    for (const { id, row, document = '', pdf = '' } of rows.value) {
      const isOverwritten = !links.has(id) && (ours.has(document) || ours.has(pdf));
      const due = links.get(id) ?? (isOverwritten ? (before.get(id) ?? { document: '', pdf: '' }) : undefined);
      if (!before.has(id) && !isOverwritten) before.set(id, { document, pdf });
      if (due !== undefined && (due.document !== document || due.pdf !== pdf)) changes.set(row, due);
    }
    if (changes.size === 0) return;
    updateColumns(workbook, invoicesTable, values, changes);
    workbook.flush();
  }
}
