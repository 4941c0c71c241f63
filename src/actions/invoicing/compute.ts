/** The run as rows to be written: ledger entries and invoices, French texts included. Pure. */

import {
  assembleInvoices,
  type DraftInvoice,
  knownNumbers,
  type Line,
  rebuildInvoice,
} from '../../domain/invoicing/assemble';
import { collectCharges } from '../../domain/invoicing/collect';
import type { BillingFacts } from '../../domain/invoicing/facts';
import { useCredit } from '../../domain/ledger/credit';
import { isInvoiceLine, type LedgerEntry } from '../../domain/ledger/entry';
import { type Invoice, nextInvoiceNumber, numberGaps } from '../../domain/ledger/invoice';
import { employersOf, openPaymentBook } from '../../domain/ledger/payments-book';
import { groupBy } from '../../domain/shared/group-by';
import { type Issue, type Result, refuseAll, succeed } from '../../domain/shared/result';
import { chargeLabel } from '../../messages/invoice-lines';
import { CREDIT_LABELS, paymentDetail, paymentLabel } from '../../messages/payments';
import { citeSteps, describeSteps } from '../../messages/steps';

export interface InvoiceRun {
  readonly drafts: readonly DraftInvoice[];
  readonly entries: readonly LedgerEntry[];
  /** Credit of the payers that is used on the new invoices: pairs of entries that sum to 0. */
  readonly credits: readonly LedgerEntry[];
  /** New invoices, and those whose row a cut-off run did not come to write. */
  readonly invoices: readonly Invoice[];
  readonly notices: readonly Issue[];
}

/** @returns what the run would write, or every reason not to */
export function computeRun(facts: BillingFacts): Result<InvoiceRun> {
  const found = collectCharges(facts);
  if (found.issues.length > 0) return refuseAll(found.issues);
  const drafts = assembleInvoices(facts, found.charges);
  const entries = drafts.flatMap(toEntries);
  const credits = useCredits(facts, drafts);
  const [rebuilt, gone] = unwrittenInvoices(facts);
  const numbers = [...knownNumbers(facts), ...drafts.map(({ invoice }) => invoice.id)];
  const gaps = numberGaps(numbers).map((number): Issue => ({ code: 'number-gap', tab: 'Factures', data: { number } }));
  const invoices = [...rebuilt, ...drafts.map(({ invoice }) => invoice)];
  return succeed({ drafts, entries, credits, invoices, notices: [...found.notices, ...gone, ...gaps] });
}

/**
 * Credit on new invoices: each payer's own; the family's also for the parents who pay shares, since what is paid without
 * a reference settles theirs too, but never for an employer. Each draft sees what the ones before left.
 */
export function useCredits(facts: BillingFacts, drafts: readonly DraftInvoice[]): LedgerEntry[] {
  if (drafts.length === 0) return [];
  const { invoices, entries, payerRules } = facts;
  const known = invoices.map((invoice) => ({ type: 'invoice' as const, status: 'issued' as const, ...invoice }));
  const book = openPaymentBook(known, entries, payerRules, { label: paymentLabel, detail: paymentDetail });
  const isEmployer = employersOf(payerRules);
  return drafts.flatMap(({ invoice }) => {
    const { familyId, payerId } = invoice;
    const mayUseFamilys = payerId !== undefined && !isEmployer(payerId);
    const pairs = useCredit(book.accountsOf(familyId), invoice, CREDIT_LABELS, mayUseFamilys);
    book.add(pairs.filter(({ amountCents }) => amountCents > 0));
    return pairs;
  });
}

export function toEntries({ invoice, family, lines }: DraftInvoice): LedgerEntry[] {
  return lines.map((line, index) => ({
    id: `${invoice.id}-${String(index + 1).padStart(2, '0')}`,
    date: invoice.date,
    familyId: family.id,
    payerId: invoice.payerId,
    pupilId: line.charge.pupilId,
    nature: line.charge.nature,
    year: line.charge.year,
    period: line.charge.period === '' ? undefined : line.charge.period,
    label: chargeLabel(line.charge),
    amountCents: line.share.amountCents,
    invoice: invoice.id,
    article: citeSteps(line.charge.amount),
    detail: detailOf(line),
    key: line.key,
  }));
}

function detailOf({ charge, share }: Line): string {
  if (share.percent === 100) return describeSteps(charge.amount);
  const step = { code: 'share', rule: '', data: { share: share.percent, payer: '' } };
  return describeSteps({ amountCents: share.amountCents, steps: [...charge.amount.steps, step] });
}

/** What an invoice is rebuilt from. */
export type IssuedFacts = Pick<BillingFacts, 'invoices' | 'entries' | 'calendars' | 'settings'>;

/**
 * Invoices that the ledger names and tab Factures does not hold. Those after the last of their year were cut off
 * between the two appends, and are completed; the row of any other was taken away, which is only told.
 */
export function unwrittenInvoices(facts: IssuedFacts): [invoices: Invoice[], notices: Issue[]] {
  const known = new Set(facts.invoices.map(({ id }) => id));
  const lines = facts.entries.filter(isInvoiceLine);
  const unknown = groupBy(lines, ({ invoice }) => (invoice !== undefined && known.has(invoice) ? undefined : invoice));
  const missing = [...unknown].filter(([, entries]) => entries.every((entry) => entry.key !== undefined));
  // A credit note may have been given a number since.
  const written = facts.invoices.filter(({ type }) => type !== 'credit-note').map(({ id }) => id);
  const isCutOff = (id: string) => Number(id.slice(5)) >= nextInvoiceNumber(written, Number(id.slice(0, 4)));
  return [
    missing.filter(([id]) => isCutOff(id)).map(([id, entries]) => rebuildInvoice(facts, id, entries)),
    missing
      .filter(([id]) => !isCutOff(id))
      .map(([number]) => ({ code: 'invoice-row-gone', tab: 'Factures', data: { number } })),
  ];
}
