/** Who is mailed an invoice: the payer, else the legal representatives of the family. */
import type { Invoice } from '../../domain/ledger/invoice';
import type { RowsOf } from '../../sheets/read-tabs';
import type { InvoicingTables } from './tables';

/** Addresses, each once; none where nobody has an e-mail. `Représentant légal` empty counts as yes. */
export function recipientsOf(
  rows: Pick<RowsOf<InvoicingTables>, 'payers' | 'guardians'>,
  { familyId, payerId }: Pick<Invoice, 'familyId' | 'payerId'>,
): string[] {
  const addresses =
    payerId === undefined
      ? rows.guardians.filter((guardian) => guardian.familyId === familyId && guardian.isLegal !== false)
      : rows.payers.filter((payer) => payer.id === payerId && payer.familyId === familyId);
  return [...new Set(addresses.flatMap(({ emails }) => emails ?? []))];
}
