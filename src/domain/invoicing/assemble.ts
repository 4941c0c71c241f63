/** From charges to invoices: split among payers, one invoice per payer and run, numbered without gaps. */
import { invoiceDueOn } from '../fees/due-date';
import { creditNoteNumbers } from '../ledger/credit-notes';
import type { LedgerEntry } from '../ledger/entry';
import { type Invoice, invoiceNumber, nextInvoiceNumber } from '../ledger/invoice';
import { entryKey } from '../ledger/keys';
import { type PayerShare, rulesFor, splitAmount } from '../ledger/payer-shares';
import { groupBy } from '../shared/group-by';
import { yearOf } from '../shared/local-date';
import { sumCents } from '../shared/money';
import { withoutAccents } from '../shared/names';
import { compareNatural } from '../shared/natural-order';
import { type Charge, dueDateOf, isExtra } from './charge';
import type { BillingFacts, Family } from './facts';
import { type LivingLines, readLivingLines } from './living-lines';

/** One payer's part of a charge. */
export interface Line {
  readonly charge: Charge;
  readonly share: PayerShare;
  readonly key: string;
}

export interface DraftInvoice {
  readonly invoice: Invoice;
  readonly family: Family;
  readonly lines: readonly Line[];
}

/** Groups the charges of a run by family and payer; invoices of 0 wait for the next run. */
export function assembleInvoices(facts: BillingFacts, charges: readonly Charge[]): DraftInvoice[] {
  const groups = groupLines(facts, charges).filter(({ lines }) => totalOf(lines) > 0);
  const year = yearOf(facts.today);
  const first = nextInvoiceNumber(knownNumbers(facts), year);
  return groups.map(({ family, payerId, lines }, index) => {
    const invoice: Invoice = {
      id: invoiceNumber(facts.today, first + index),
      date: facts.today,
      dueOn: dueOnOf(facts, lines),
      familyId: family.id,
      payerId,
      totalCents: totalOf(lines),
    };
    return { invoice, family, lines };
  });
}

/** Numbers that the ledger or the invoices hold; those of credit notes also from their keys. */
export function knownNumbers({ entries, invoices }: Pick<BillingFacts, 'entries' | 'invoices'>): Set<string> {
  const ofEntries = entries.flatMap((entry) => (entry.invoice === undefined ? [] : [entry.invoice]));
  return new Set([...invoices.map((invoice) => invoice.id), ...ofEntries, ...creditNoteNumbers(entries)]);
}

/**
 * Rebuilds an invoice from its entries, where a run was cut off between the two: what was issued is the ledger's,
 * and everything on the invoice follows from it.
 */
export function rebuildInvoice(
  facts: Pick<BillingFacts, 'calendars' | 'settings'>,
  id: string,
  entries: readonly LedgerEntry[],
): Invoice {
  const [first] = entries;
  if (first === undefined) throw new Error(`No entries for invoice ${id}`);
  const due = entries.map((entry) => ({
    dueOn: dueDateOf(entry, entry.date, facts.calendars, facts.settings),
    isExtra: isExtra(entry.nature),
  }));
  const { date, familyId, payerId } = first;
  const totalCents = sumCents(entries.map((entry) => entry.amountCents));
  return { id, date, dueOn: invoiceDueOn(due), familyId, payerId, totalCents };
}

interface Group {
  readonly family: Family;
  readonly payerId: string | undefined;
  readonly lines: readonly Line[];
}

function groupLines(facts: BillingFacts, charges: readonly Charge[]): Group[] {
  const rules = groupBy(facts.payerRules, ({ familyId }) => familyId);
  const { freed } = readLivingLines(facts.entries);
  const groups = new Map<string, { family: Family; payerId: string | undefined; lines: Line[] }>();
  for (const charge of charges) {
    const family = facts.families.get(facts.pupils.get(charge.pupilId)?.familyId ?? '');
    if (family === undefined) throw new Error(`No family for pupil ${charge.pupilId}`);
    const ofItem = rulesFor(rules.get(family.id) ?? [], family.id, charge.pupilId, charge.nature);
    for (const share of unbilledShares(charge, splitAmount(charge.amount.amountCents, ofItem), freed)) {
      const id = `${family.id}|${share.payerId ?? ''}`;
      const group = groups.get(id) ?? { family, payerId: share.payerId, lines: [] };
      group.lines.push({ charge, share, key: entryKey(charge.key, share.payerId) });
      groups.set(id, group);
    }
  }
  return [...groups.values()].sort(compareGroups);
}

/** Of a charge that a cancellation freed for one payer, what the others owe still stands: only the rest is billed. */
function unbilledShares(
  { key, amount }: Charge,
  shares: readonly PayerShare[],
  freed: LivingLines['freed'],
): readonly PayerShare[] {
  const standing = freed.get(key);
  if (standing === undefined) return shares;
  let left = amount.amountCents - standing.cents;
  return shares.flatMap((share) => {
    const amountCents = Math.min(share.amountCents, Math.max(0, left));
    if (standing.keys.has(entryKey(key, share.payerId)) || amountCents === 0) return [];
    left -= amountCents;
    return [{ ...share, amountCents }];
  });
}

/** By family name, then identifier, the family before its other payers: the order in which a person looks for them. */
function compareGroups(a: Group, b: Group): number {
  const keys = [a, b].map(({ family, payerId }) => [withoutAccents(family.name), family.id, payerId ?? '']);
  const orders = [0, 1, 2].map((index) => compareNatural(keys[0]?.[index] ?? '', keys[1]?.[index] ?? ''));
  return orders.find((order) => order !== 0) ?? 0;
}

function totalOf(lines: readonly Line[]): number {
  return sumCents(lines.map((line) => line.share.amountCents));
}

function dueOnOf(facts: BillingFacts, lines: readonly Line[]) {
  return invoiceDueOn(
    lines.map(({ charge }) => ({
      dueOn: dueDateOf(charge, facts.today, facts.calendars, facts.settings),
      isExtra: isExtra(charge.nature),
    })),
  );
}
