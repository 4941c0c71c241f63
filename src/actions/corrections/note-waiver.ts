/** Waivers that go with a credit note as entries of the ledger: a rebate taken back, reminder fees given up. */
import { isWaiverBack, type WaiverBack, waiverBackKey } from '../../domain/corrections/waivers';
import type { InvoiceRecord } from '../../domain/ledger/accounts';
import type { LedgerEntry } from '../../domain/ledger/entry';
import type { LocalDate } from '../../domain/shared/local-date';
import { WAIVER_BACK_TEXTS } from '../../messages/corrections';

interface NoteWaiver {
  readonly creditNote: string;
  /** How many entries of the credit note come before. */
  readonly index: number;
  readonly invoice: Pick<InvoiceRecord, 'id' | 'familyId' | 'payerId'>;
  readonly date: LocalDate;
  readonly label: string;
  readonly detail: string;
  readonly cents: number;
  readonly key: string;
}

/** @returns the entry of a waiver; its identifier goes on after those of the credit note */
export function noteWaiver({ creditNote, index, invoice, date, label, detail, cents, key }: NoteWaiver): LedgerEntry {
  const { id, familyId, payerId } = invoice;
  return {
    id: `${creditNote}-${String(index + 1).padStart(2, '0')}`,
    date,
    familyId,
    payerId,
    pupilId: undefined,
    nature: 'waiver',
    year: undefined,
    period: undefined,
    label,
    amountCents: cents,
    invoice: id,
    article: undefined,
    detail,
    key,
  };
}

/** @param index how many entries of the credit note come before */
export function waiverBackEntry(
  { creditNote, account: { invoice }, cents }: WaiverBack,
  index: number,
  date: LocalDate,
): LedgerEntry {
  const label = WAIVER_BACK_TEXTS.label(invoice.id);
  const detail = WAIVER_BACK_TEXTS.detail(creditNote);
  return noteWaiver({
    creditNote,
    index,
    invoice,
    date,
    label,
    detail,
    cents,
    key: waiverBackKey(creditNote, invoice.id),
  });
}

/** What the plan says of the waivers that credit notes take back. */
export function waiverBackLines({ entries }: { readonly entries: readonly LedgerEntry[] }): string[] {
  return entries
    .filter(isWaiverBack)
    .map(({ invoice = '', amountCents }) => WAIVER_BACK_TEXTS.line(invoice, amountCents));
}
