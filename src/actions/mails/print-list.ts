/** What must be printed and posted: documents of families and payers without an e-mail address. */
import { isInvoiceLine } from '../../domain/ledger/entry';
import { nameOf, reminderMailKey } from '../../domain/reminders/reminder';
import type { Issue } from '../../domain/shared/result';
import { mailKey } from '../invoicing/pending';
import { recipientsOf } from '../invoicing/recipients';
import { ownerName } from '../shared/owner-name';
import type { Freshness } from './freshness';
import type { MailRows } from './tables';

/** A document that nobody is mailed. */
export interface ToPrint {
  /** Key that its mail would have. */
  readonly key: string;
  /** The addressee. */
  readonly name: string;
  /** French, e.g. `facture 2022-0001`. */
  readonly what: string;
  readonly link: string;
}

/** Open documents of ours whose addressee has no e-mail and that are not noted as posted. */
export function listToPrint(rows: MailRows, { accounts, staleReason }: Freshness): ToPrint[] {
  const queued = new Set(rows.mails.map(({ key }) => key));
  const ours = new Set(
    rows.entries.map((entry) => (isInvoiceLine(entry) && entry.key !== undefined ? entry.invoice : '')),
  );
  const mute = accounts.open.filter(({ invoice }) => ours.has(invoice.id) && recipientsOf(rows, invoice).length === 0);
  const pdfs = new Map(rows.invoices.map(({ id, pdf }) => [id, pdf]));
  return mute.flatMap(({ invoice }): ToPrint[] => {
    const name = addresseeOf(rows, invoice);
    const print = (key: string, what: string, link: string | undefined): ToPrint[] =>
      link === undefined || queued.has(key) || staleReason(key) !== undefined ? [] : [{ key, name, what, link }];
    const reminders = rows.reminders.filter((row) => row.invoice === invoice.id && row.status === 'sent');
    return [
      ...print(mailKey(invoice.id), `facture ${invoice.id}`, pdfs.get(invoice.id)),
      ...reminders.flatMap((row) => {
        const what = `rappel ${row.invoiceRank} de la facture ${invoice.id}`;
        return print(reminderMailKey(nameOf(row)), what, row.document);
      }),
    ];
  });
}

export function printNotice({ name, what, link }: ToPrint): Issue {
  return { code: 'mail-to-print', data: { name, what, link } };
}

function addresseeOf(
  rows: MailRows,
  { familyId, payerId }: { readonly familyId: string; readonly payerId: string | undefined },
): string {
  return ownerName(rows, familyId, payerId) ?? ownerName(rows, familyId, undefined) ?? familyId;
}
