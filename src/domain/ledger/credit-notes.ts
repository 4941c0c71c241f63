/** Credit notes as the ledger holds them: the key of each entry says which line of which invoice it credits. */
import type { LedgerEntry } from './entry';
import { makeKey, partsOf } from './keys';

/** What a credit note's entry is about. */
export interface CreditedLine {
  /** Number of the credit note. */
  readonly creditNote: string;
  /** Number of the invoice that it credits. */
  readonly invoice: string;
  /** The credited line, see `lineRefOf`. */
  readonly line: string;
  /** Whether the whole invoice was cancelled, so that its lines may be billed anew. */
  readonly isCancellation: boolean;
  /** Of a consumption: how much of the line's quantity was taken back. */
  readonly quantity: number | undefined;
}

const KINDS = { 'credit-note': false, cancellation: true } as const;

/**
 * What tells a line of an invoice apart: its key; its identifier where it has none.
 * @example lineRefOf({ id: '2022-0001-01', key: undefined }) // 'id|2022-0001-01'
 */
export function lineRefOf({ id, key }: Pick<LedgerEntry, 'id' | 'key'>): string {
  return key ?? makeKey('id', id);
}

/** The place of a line: the same key may stand on a cancelled invoice and on the one that bills it anew. */
export function placeOf(invoice: string, line: string): string {
  return makeKey(invoice, line);
}

/** @example the key of a credit on tuition: `credit-note|2022-0009|2022-0001|tuition%7C2022-23%7CE1%7CT1%7CI1%7Cfamille` */
export function creditNoteKey({ creditNote, invoice, line, isCancellation, quantity }: CreditedLine): string {
  const kind = isCancellation ? 'cancellation' : 'credit-note';
  const parts = [kind, creditNote, invoice, line];
  return makeKey(...parts, ...(quantity === undefined ? [] : [String(quantity)]));
}

/** @returns undefined for entries of other natures and for credit notes that were typed in without a key */
export function creditedLineOf({ nature, key }: Pick<LedgerEntry, 'nature' | 'key'>): CreditedLine | undefined {
  if (nature !== 'credit-note' || key === undefined) return undefined;
  const [kind = '', creditNote, invoice, line, quantity] = partsOf(key);
  if (!(kind in KINDS) || creditNote === undefined || invoice === undefined || line === undefined) return undefined;
  return {
    creditNote,
    invoice,
    line,
    isCancellation: KINDS[kind as keyof typeof KINDS],
    quantity: quantity === undefined ? undefined : Number(quantity),
  };
}

/** Numbers of the credit notes that the ledger's keys name, also where their row was never written. */
export function creditNoteNumbers(entries: readonly Pick<LedgerEntry, 'nature' | 'key'>[]): Set<string> {
  return new Set(entries.flatMap((entry) => creditedLineOf(entry)?.creditNote ?? []));
}

/** Numbers of the invoices that a credit note cancelled. */
export function cancelledInvoices(entries: readonly Pick<LedgerEntry, 'nature' | 'key'>[]): Set<string> {
  return new Set(
    entries.flatMap((entry) => {
      const credited = creditedLineOf(entry);
      return credited?.isCancellation ? [credited.invoice] : [];
    }),
  );
}
