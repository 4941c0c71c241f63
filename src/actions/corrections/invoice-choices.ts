/** Invoices as choices of a dialog's field. */
import type { InvoiceRecord } from '../../domain/ledger/accounts';
import { chf } from '../../messages/words';
import type { RowsOf } from '../../sheets/read-tabs';
import type { Choice } from '../action';
import type { CorrectionTables } from './tables';

type Rows = RowsOf<CorrectionTables>;

/** The latest first. */
export function invoiceChoices(
  { invoices, families, payers }: Pick<Rows, 'families' | 'payers' | 'invoices'>,
  isWanted: (invoice: InvoiceRecord) => boolean,
): Choice[] {
  const names = new Map([...families, ...payers].map(({ id, name }) => [id, name]));
  return invoices
    .filter((invoice) => invoice.type === 'invoice' && isWanted(invoice))
    .map(({ id, familyId, payerId, totalCents }) => {
      const name = names.get(payerId ?? familyId) ?? familyId;
      return { value: id, label: `${id}, ${name}, ${chf(totalCents)}` };
    })
    .reverse();
}
