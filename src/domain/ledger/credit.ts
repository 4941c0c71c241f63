/** Credit of a payer: used on a new invoice, or paid back. */
import type { LocalDate } from '../shared/local-date';
import type { Accounts, InvoiceAccount } from './accounts';
import { isInvoiceLine, type LedgerEntry } from './entry';
import type { Invoice } from './invoice';
import { makeKey, partsOf } from './keys';
import { type PaymentRecord, settlingEntry } from './payments';

const CREDIT_USE = 'credit-use';
/** Tells the family's credit apart on another payer's invoice. */
const OF_FAMILY = 'famille';

type Target = Pick<Invoice, 'id' | 'date' | 'familyId' | 'payerId' | 'totalCents'>;

/** The French texts of the two lines of a use of credit. */
export interface CreditTexts {
  /** @param source the overpaid invoice it comes from; undefined: credit that names none */
  readonly taken: (invoice: string, source: string | undefined) => string;
  readonly given: (invoice: string, source: string | undefined) => string;
}

/**
 * Moves credit to a new invoice: for each place where credit lies an entry that takes it and one that gives it,
 * together 0; in all at most the invoice's total. The invoice's total stays.
 * @param accounts before the invoice was issued
 * @param mayUseFamilys whether the family's credit is used after the payer's own: what was paid without a reference
 *   settles the invoices of parents who pay shares too, never an employer's
 * @example useCredit(accounts with 20.00 of credit, invoice of 100.00, texts) // +20.00 loose, −20.00 on the invoice
 */
export function useCredit(
  accounts: Accounts,
  invoice: Target,
  texts: CreditTexts,
  mayUseFamilys = false,
): LedgerEntry[] {
  const { id, date, totalCents } = invoice;
  const move = { cents: totalCents, date, entryId: `${id}-C`, sides: ['from', 'to'], mark: [] } as const;
  return moveCredit(accounts, invoice, move, texts, mayUseFamilys);
}

/**
 * Sets credit off against an invoice that was issued before the credit arose: nobody is reminded of what the school owes
 * him (D-3.3b).
 * @param on the day, part of the keys: credit may arise again
 * @param earlier what the ledger holds: of several set-offs on one day each has keys of its own
 * @example setOffCredit(accounts with 20.00 of credit, account with 100.00 open, on, [], texts) // +20.00 loose, −20.00 on it
 */
export function setOffCredit(
  accounts: Accounts,
  { invoice, openCents }: InvoiceAccount,
  on: LocalDate,
  earlier: readonly Pick<LedgerEntry, 'key' | 'invoice'>[],
  texts: CreditTexts,
  mayUseFamilys = false,
): LedgerEntry[] {
  const sides = ['set-off-from', 'set-off-to'] as const;
  const isToday = ({ key }: Pick<LedgerEntry, 'key'>) => key !== undefined && partsOf(key).includes(on);
  const done = earlier.filter((one) => one.invoice === invoice.id && isCreditUse(one) && isToday(one)).length;
  const mark = done === 0 ? [on] : [on, String(done + 1)];
  const move = { cents: openCents, date: on, entryId: [invoice.id, 'C', ...mark].join('-'), sides, mark };
  return moveCredit(accounts, invoice, move, texts, mayUseFamilys);
}

interface Move {
  /** At most this much. */
  readonly cents: number;
  readonly date: LocalDate;
  readonly entryId: string;
  /** Names of the two halves in their keys. */
  readonly sides: readonly [from: string, to: string];
  /** What else the keys need to be told apart. */
  readonly mark: readonly string[];
}

function moveCredit(
  accounts: Accounts,
  { id, familyId, payerId }: Pick<Invoice, 'id' | 'familyId' | 'payerId'>,
  { cents: most, date, entryId, sides, mark }: Move,
  texts: CreditTexts,
  mayUseFamilys: boolean,
): LedgerEntry[] {
  const owners = payerId !== undefined && mayUseFamilys ? [payerId, undefined] : [payerId];
  const places = owners.flatMap((owner) => {
    const credit = accounts.credits.find((one) => one.familyId === familyId && one.payerId === owner);
    return (credit?.sources ?? []).map((source) => ({ ...source, owner }));
  });
  const entries: LedgerEntry[] = [];
  let left = Math.max(0, most);
  for (const { invoice: source, cents, owner } of places) {
    const used = Math.min(left, cents);
    if (used === 0) continue;
    left -= used;
    const at = { id: entryId, date, familyId };
    const keyOf = (side: string) =>
      makeKey(CREDIT_USE, id, source ?? '', side, ...(owner === payerId ? [] : [OF_FAMILY]), ...mark);
    entries.push(
      {
        ...settlingEntry(at, entries.length),
        payerId: owner,
        label: texts.taken(id, source),
        amountCents: used,
        invoice: source,
        detail: undefined,
        key: keyOf(sides[0]),
      },
      {
        ...settlingEntry(at, entries.length + 1),
        payerId,
        label: texts.given(id, source),
        amountCents: -used,
        invoice: id,
        detail: undefined,
        key: keyOf(sides[1]),
      },
    );
  }
  return entries;
}

/** Whether an entry is one half of a use of credit: no money moved. */
export function isCreditUse({ key }: Pick<LedgerEntry, 'key'>): boolean {
  return key?.startsWith(`${CREDIT_USE}|`) === true;
}

/**
 * Credit that was deducted when invoices were issued, by invoice, in centimes above 0.
 * @example creditUsed(entries).get('2022-0007') // 2000
 */
export function creditUsed(
  entries: readonly Pick<LedgerEntry, 'key' | 'invoice' | 'amountCents'>[],
): Map<string, number> {
  const used = new Map<string, number>();
  for (const { key, invoice, amountCents } of entries) {
    if (key === undefined || invoice === undefined || !isCreditUse({ key })) continue;
    const parts = partsOf(key);
    if (parts[1] === invoice && parts[3] === 'to') used.set(invoice, (used.get(invoice) ?? 0) - amountCents);
  }
  return used;
}

const isSettling = (entry: Pick<LedgerEntry, 'nature'>): boolean =>
  entry.nature !== 'reminder' && !isInvoiceLine(entry);

/** Invoices that nothing but credit has settled so far: as the school issued them, whatever their status says. */
export function settledByCreditOnly(
  entries: readonly Pick<LedgerEntry, 'key' | 'invoice' | 'amountCents' | 'nature'>[],
): Set<string> {
  const used = creditUsed(entries);
  const touched = new Set(
    entries.filter((entry) => isSettling(entry) && !isCreditUse(entry)).map(({ invoice }) => invoice),
  );
  return new Set([...used.keys()].filter((invoice) => !touched.has(invoice)));
}

export interface Refund {
  /** A digest of what was typed, so that it is booked once. */
  readonly id: string;
  readonly date: LocalDate;
  readonly familyId: string;
  /** Undefined: the family itself. */
  readonly payerId: string | undefined;
  /** Centimes, above 0, at most the payer's credit. */
  readonly cents: number;
  readonly source: string;
  readonly message: string | undefined;
}

const refundKey = (id: string): string => makeKey('refund', id);

/** The refund that an entry books; undefined for any other entry. */
export function refundOf({ key }: Pick<LedgerEntry, 'key'>): string | undefined {
  return key?.startsWith('refund|') === true ? partsOf(key)[1] : undefined;
}

/**
 * The line of a refund and its row in Paiements, whose amount is negative.
 * @example bookRefund({ cents: 2000, … }, texts).entry.amountCents // 2000
 */
export function bookRefund(
  refund: Refund,
  { label, detail }: { readonly label: string; readonly detail: string },
): { entry: LedgerEntry; record: PaymentRecord } {
  const { id, date, familyId, payerId, cents, source, message } = refund;
  const entry: LedgerEntry = {
    ...settlingEntry(refund, 0),
    nature: 'refund',
    payerId,
    label,
    amountCents: cents,
    invoice: undefined,
    detail,
    key: refundKey(id),
  };
  const record = { id, date, familyId, amountCents: -cents, reference: undefined, source, invoice: undefined, message };
  return { entry, record };
}
