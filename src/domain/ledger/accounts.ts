/** What each invoice still asks for and what each payer has in credit: the ledger seen by invoice (D-3.3b). */
import type { LedgerEntry } from './entry';
import { isFeeWaiver, isInvoiceLine } from './entry';
import type { Invoice } from './invoice';

/** An invoice or credit note as tab Factures holds it. */
export interface InvoiceRecord extends Invoice {
  readonly type: 'invoice' | 'credit-note';
  readonly status: 'issued' | 'part-paid' | 'paid' | 'cancelled';
}

export interface InvoiceAccount {
  readonly invoice: InvoiceRecord;
  /** Total and reminder fees less what settled them; negative where more was paid than asked. */
  readonly openCents: number;
  /** What of it is principal, settled first; never negative. */
  readonly openPrincipalCents: number;
  /** What of it is reminder fees; never negative. */
  readonly openFeesCents: number;
  /** Reminder fees charged so far, less those that were waived. */
  readonly feesCents: number;
  /** Payments and credits on it, as a positive amount; refunds taken off. */
  readonly settledCents: number;
  /** Of these what was paid, credit that was used on it included, less what was taken away again. */
  readonly paidCents: number;
  /** Of these what credit notes took off. */
  readonly creditedCents: number;
}

export interface Credit {
  readonly familyId: string;
  /** Undefined: the family itself. */
  readonly payerId: string | undefined;
  /** Above 0. */
  readonly cents: number;
  /** Where it lies: overpaid invoices in order of their numbers, then what names no invoice (undefined). */
  readonly sources: readonly { readonly invoice: string | undefined; readonly cents: number }[];
}

export interface Accounts {
  readonly byInvoice: ReadonlyMap<string, InvoiceAccount>;
  /** Invoices with an open amount, oldest due date first, then by number. */
  readonly open: readonly InvoiceAccount[];
  readonly credits: readonly Credit[];
  /** What a payer owes beside his invoices, such as a refund of money that the bank took back, in centimes. */
  readonly debts: readonly {
    readonly familyId: string;
    readonly payerId: string | undefined;
    readonly cents: number;
  }[];
  /** @returns the credit in centimes, 0 when there is none */
  creditOf(familyId: string, payerId: string | undefined): number;
}

type AccountEntry = Pick<LedgerEntry, 'nature' | 'amountCents' | 'invoice' | 'familyId' | 'payerId'> &
  Partial<Pick<LedgerEntry, 'key'>>;

/**
 * Reads the accounts from invoices and ledger in one pass each.
 * Credit notes ask for nothing themselves: their entries stand on the invoice that they credit. What settles an invoice
 * whose lines the ledger holds without its row, as a cut-off run leaves them, is no credit.
 * @example readAccounts([invoice of 100.00], [payment of −120.00 on it]).creditOf('F1', undefined) // 2000
 */
export function readAccounts(invoices: readonly InvoiceRecord[], entries: readonly AccountEntry[]): Accounts {
  const known = new Set(invoices.map(({ id }) => id));
  const fees = new Map<string, number>();
  const settled = new Map<string, number>();
  const paid = new Map<string, number>();
  const credited = new Map<string, number>();
  const pools = new Map<string, MutableCredit>();
  const rowless = rowlessInvoices(entries, known);
  const unwritten = new Map<string, number>();
  for (const entry of entries) {
    const { invoice, amountCents, nature } = entry;
    if (invoice !== undefined && rowless.has(invoice)) add(unwritten, invoice, amountCents);
    else if (isInvoiceLine(entry)) continue;
    else if (invoice === undefined || !known.has(invoice)) poolOf(pools, entry).loose -= amountCents;
    else if (nature === 'reminder' || isFeeWaiver(entry)) add(fees, invoice, amountCents);
    else {
      add(settled, invoice, -amountCents);
      if (nature === 'payment' || nature === 'refund') add(paid, invoice, -amountCents);
      if (nature === 'credit-note') add(credited, invoice, -amountCents);
    }
  }
  for (const [invoice, openCents] of unwritten) {
    const owner = rowless.get(invoice);
    if (owner !== undefined && openCents < 0) poolOf(pools, owner).overpaid.push({ invoice, cents: -openCents });
  }
  const byInvoice = new Map<string, InvoiceAccount>();
  for (const invoice of invoices) {
    if (invoice.type !== 'invoice') continue;
    const account = accountOf(invoice, {
      feesCents: fees.get(invoice.id) ?? 0,
      settledCents: settled.get(invoice.id) ?? 0,
      paidCents: paid.get(invoice.id) ?? 0,
      creditedCents: credited.get(invoice.id) ?? 0,
    });
    byInvoice.set(invoice.id, account);
    if (account.openCents < 0) {
      poolOf(pools, invoice).overpaid.push({ invoice: invoice.id, cents: -account.openCents });
    }
  }
  const credits = [...pools.values()].map(toCredit).filter(({ cents }) => cents > 0);
  const amounts = new Map(credits.map((credit) => [poolKey(credit), credit.cents]));
  return {
    byInvoice,
    open: [...byInvoice.values()].filter(({ openCents }) => openCents > 0).sort(compareDue),
    credits,
    debts: [...pools.values()].flatMap(toDebt),
    creditOf: (familyId, payerId) => amounts.get(poolKey({ familyId, payerId })) ?? 0,
  };
}

/** Invoices of which the ledger holds lines and tab Factures no row, each with its first line. */
export function rowlessInvoices<E extends Pick<LedgerEntry, 'nature' | 'invoice'>>(
  entries: readonly E[],
  known: ReadonlySet<string>,
): Map<string, E> {
  const owners = new Map<string, E>();
  for (const entry of entries) {
    const { invoice } = entry;
    if (invoice === undefined || known.has(invoice) || !isInvoiceLine(entry) || owners.has(invoice)) continue;
    owners.set(invoice, entry);
  }
  return owners;
}

type Sums = Pick<InvoiceAccount, 'feesCents' | 'settledCents' | 'paidCents' | 'creditedCents'>;

function accountOf(invoice: InvoiceRecord, sums: Sums): InvoiceAccount {
  const { feesCents, settledCents } = sums;
  const openPrincipalCents = Math.max(0, invoice.totalCents - settledCents);
  const leftForFees = Math.max(0, settledCents - invoice.totalCents);
  return {
    invoice,
    openCents: invoice.totalCents + feesCents - settledCents,
    openPrincipalCents,
    openFeesCents: Math.max(0, feesCents - leftForFees),
    ...sums,
  };
}

interface MutableCredit {
  readonly familyId: string;
  readonly payerId: string | undefined;
  loose: number;
  readonly overpaid: { invoice: string; cents: number }[];
}

type Owner = Pick<Invoice, 'familyId' | 'payerId'>;

const poolKey = ({ familyId, payerId }: Owner): string => JSON.stringify([familyId, payerId ?? null]);

function poolOf(pools: Map<string, MutableCredit>, { familyId, payerId }: Owner): MutableCredit {
  const key = poolKey({ familyId, payerId });
  const known = pools.get(key) ?? { familyId, payerId, loose: 0, overpaid: [] };
  pools.set(key, known);
  return known;
}

/** A loose debt, such as a refund beyond what was overpaid without an invoice, lessens what the invoices leave. */
function toCredit({ familyId, payerId, loose, overpaid }: MutableCredit): Credit {
  const byNumber = [...overpaid].sort((a, b) => (a.invoice < b.invoice ? -1 : 1));
  const sources: { invoice: string | undefined; cents: number }[] = [];
  let debt = Math.max(0, -loose);
  for (const { invoice, cents } of byNumber) {
    const taken = Math.min(debt, cents);
    debt -= taken;
    if (cents > taken) sources.push({ invoice, cents: cents - taken });
  }
  if (loose > 0) sources.push({ invoice: undefined, cents: loose });
  return { familyId, payerId, cents: sources.reduce((sum, source) => sum + source.cents, 0), sources };
}

function toDebt({ familyId, payerId, loose, overpaid }: MutableCredit): Accounts['debts'] {
  const cents = 0 - loose - overpaid.reduce((sum, place) => sum + place.cents, 0);
  return cents > 0 ? [{ familyId, payerId, cents }] : [];
}

function compareDue(a: InvoiceAccount, b: InvoiceAccount): number {
  const [left, right] = [a, b].map(({ invoice }) => `${invoice.dueOn}|${invoice.id}`);
  return (left ?? '') < (right ?? '') ? -1 : 1;
}

function add(map: Map<string, number>, key: string, cents: number): void {
  map.set(key, (map.get(key) ?? 0) + cents);
}
