/** A family's account over a period: opening balance, every entry with the running balance, what is open at its end. */
import { addDays, type LocalDate } from '../shared/local-date';
import { sumCents } from '../shared/money';
import { type Credit, type InvoiceAccount, type InvoiceRecord, readAccounts } from './accounts';
import type { LedgerEntry } from './entry';
import { familyBalance } from './invoice';

/** What the ledger and tab Factures hold for one family. */
export interface FamilyLedger {
  readonly entries: readonly LedgerEntry[];
  readonly invoices: readonly InvoiceRecord[];
}

export interface Period {
  readonly from: LocalDate;
  /** Last day, included. */
  readonly until: LocalDate;
}

export interface StatementLine {
  readonly entry: LedgerEntry;
  /** The balance after this entry, in centimes. */
  readonly balanceCents: number;
}

export interface Statement extends Period {
  readonly familyId: string;
  readonly openingCents: number;
  readonly lines: readonly StatementLine[];
  /** The balance at the end of the last day: what SOLDE gives for it. */
  readonly closingCents: number;
  /** Invoices open at the end of the last day, oldest due date first. */
  readonly open: readonly InvoiceAccount[];
  readonly openCents: number;
  /** What of it was due before the last day. */
  readonly overdueCents: number;
  readonly credits: readonly Credit[];
  readonly creditCents: number;
  /** What stands in the ledger without an invoice, such as a balance brought over; closing = open − credit + this. */
  readonly looseCents: number;
}

/** Groups a ledger by family, in one pass. */
export function ledgersByFamily(
  entries: readonly LedgerEntry[],
  invoices: readonly InvoiceRecord[],
): Map<string, FamilyLedger> {
  const families = new Map<string, { entries: LedgerEntry[]; invoices: InvoiceRecord[] }>();
  const of = (familyId: string) => {
    const known = families.get(familyId) ?? { entries: [], invoices: [] };
    families.set(familyId, known);
    return known;
  };
  for (const entry of entries) of(entry.familyId).entries.push(entry);
  for (const invoice of invoices) of(invoice.familyId).invoices.push(invoice);
  return families;
}

/**
 * Makes the statement of one family, all of its payers together: only so does it agree with the family's balance.
 * Entries stand by date, and those of one day in the ledger's order. An amount due on the last day is not overdue.
 * @param ledger the family's own entries and invoices
 * @example makeStatement('F1', { entries: [100.00 of 1 June, −40.00 of 2 July], invoices }, July).openingCents // 10000
 */
export function makeStatement(familyId: string, ledger: FamilyLedger, period: Period): Statement {
  const { from, until } = period;
  const openingCents = familyBalance(ledger.entries, familyId, addDays(from, -1));
  const within = ledger.entries.filter(({ date }) => date >= from && date <= until);
  let balanceCents = openingCents;
  const lines = within
    .map((entry, index) => ({ entry, index }))
    .sort((a, b) => (a.entry.date === b.entry.date ? a.index - b.index : a.entry.date < b.entry.date ? -1 : 1))
    .map(({ entry }): StatementLine => {
      balanceCents += entry.amountCents;
      return { entry, balanceCents };
    });
  const accounts = accountsAt(ledger, until);
  const openCents = sumCents(accounts.open.map((account) => account.openCents));
  const overdue = accounts.open.filter(({ invoice }) => invoice.dueOn < until);
  const creditCents = sumCents(accounts.credits.map(({ cents }) => cents));
  return {
    familyId,
    from,
    until,
    openingCents,
    lines,
    closingCents: balanceCents,
    open: accounts.open,
    openCents,
    overdueCents: sumCents(overdue.map((account) => account.openCents)),
    credits: accounts.credits,
    creditCents,
    looseCents: balanceCents - openCents + creditCents,
  };
}

/** The accounts as they stood at the end of a day. */
function accountsAt({ entries, invoices }: FamilyLedger, day: LocalDate) {
  return readAccounts(
    invoices.filter(({ date }) => date <= day),
    entries.filter(({ date }) => date <= day),
  );
}

/** Whether there is anything to state: a movement in the period, or a balance before it. */
export function hasMovements({ lines, openingCents }: Pick<Statement, 'lines' | 'openingCents'>): boolean {
  return lines.length > 0 || openingCents !== 0;
}

export interface SlipDemand {
  readonly cents: number;
  /** The oldest open invoice: its reference books the payment there first, then on the others by age. */
  readonly invoice: InvoiceRecord;
}

/**
 * What a payment slip with the statement asks for: the family's own open invoices less its credit. What other payers
 * owe is theirs, on their own slips.
 * @returns undefined where the family owes nothing itself
 */
export function demandOf({ open, credits }: Pick<Statement, 'open' | 'credits'>): SlipDemand | undefined {
  const own = open.filter(({ invoice }) => invoice.payerId === undefined);
  const credit = sumCents(credits.filter(({ payerId }) => payerId === undefined).map(({ cents }) => cents));
  const cents = sumCents(own.map(({ openCents }) => openCents)) - credit;
  const oldest = own[0];
  return oldest === undefined || cents <= 0 ? undefined : { cents, invoice: oldest.invoice };
}
