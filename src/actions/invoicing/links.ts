/** The links of invoices' documents in tab Factures, written so that a person who sorts meanwhile crosses nothing. */
import type { Services } from '../../google/services';
import { invoicesTable } from '../../sheets/tables/ledger/invoices';
import { updateById } from '../../sheets/update-by-id';
import type { Links } from '../documents/make-documents';

/** @param links by number of the invoice or credit note */
export function writeLinks(workbook: Services['workbook'], links: ReadonlyMap<string, Links>): void {
  updateById(workbook, invoicesTable, links);
}
