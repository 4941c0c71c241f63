/** What a queued mail is about, read out of its key. */
import { partsOf } from '../../domain/ledger/keys';

export type MailSubject =
  | { readonly kind: 'invoice' | 'credit-note'; readonly invoice: string }
  | { readonly kind: 'reminder'; readonly invoice: string; readonly rank: number }
  | { readonly kind: 'other' };

/**
 * @example readSubject('rappel|2022-0001|2') // { kind: 'reminder', invoice: '2022-0001', rank: 2 }
 * @example readSubject('lettre|…') // { kind: 'other' }
 */
export function readSubject(key: string): MailSubject {
  const [kind, invoice = '', rank] = partsOf(key);
  if (invoice === '') return { kind: 'other' };
  if (kind === 'facture') return { kind: 'invoice', invoice };
  if (kind === 'avoir') return { kind: 'credit-note', invoice };
  return kind === 'rappel' ? { kind: 'reminder', invoice, rank: Number(rank) || 1 } : { kind: 'other' };
}
