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
  /** @returns the credit in centimes, 0 when there is none */
  creditOf(familyId: string, payerId: string | undefined): number;
}

type AccountEntry = Pick<LedgerEntry, 'nature' | 'amountCents' | 'invoice' | 'familyId' | 'payerId'> &
  Partial<Pick<LedgerEntry, 'key'>>;

/**
 * Reads the accounts from invoices and ledger in one pass each.
 * Credit notes ask for nothing themselves: their entries stand on the invoice that they credit.
 * @example readAccounts([invoice of 100.00], [payment of −120.00 on it]).creditOf('F1', undefined) // 2000
 */
export function readAccounts(invoices: readonly InvoiceRecord[], entries: readonly AccountEntry[]): Accounts {
  const known = new Set(invoices.map(({ id }) => id));
  const fees = new Map<string, number>();
  const settled = new Map<string, number>();
  const pools = new Map<string, MutableCredit>();
  for (const entry of entries) {
    if (isInvoiceLine(entry)) continue;
    const { invoice, amountCents } = entry;
    if (invoice === undefined || !known.has(invoice)) poolOf(pools, entry).loose -= amountCents;
    else add(entry.nature === 'reminder' || isFeeWaiver(entry) ? fees : settled, invoice, amountCents);
  }
  const byInvoice = new Map<string, InvoiceAccount>();
  for (const invoice of invoices) {
    if (invoice.type !== 'invoice') continue;
    const account = accountOf(invoice, fees.get(invoice.id) ?? 0, -(settled.get(invoice.id) ?? 0));
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
    creditOf: (familyId, payerId) => amounts.get(poolKey({ familyId, payerId })) ?? 0,
  };
}

function accountOf(invoice: InvoiceRecord, feesCents: number, settledCents: number): InvoiceAccount {
  const openPrincipalCents = Math.max(0, invoice.totalCents - settledCents);
  const leftForFees = Math.max(0, settledCents - invoice.totalCents);
  return {
    invoice,
    openCents: invoice.totalCents + feesCents - settledCents,
    openPrincipalCents,
    openFeesCents: Math.max(0, feesCents - leftForFees),
    feesCents,
    settledCents,
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

function compareDue(a: InvoiceAccount, b: InvoiceAccount): number {
  const [left, right] = [a, b].map(({ invoice }) => `${invoice.dueOn}|${invoice.id}`);
  return (left ?? '') < (right ?? '') ? -1 : 1;
}

function add(map: Map<string, number>, key: string, cents: number): void {
  map.set(key, (map.get(key) ?? 0) + cents);
}
