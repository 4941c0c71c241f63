/** Whose a payment without a sure reference may be: invoices and families, the likeliest first, for a person to choose. */
import type { Accounts, InvoiceAccount } from '../ledger/accounts';
import { isAskedFor } from '../ledger/asked-for';
import type { Movement } from './movements';
import type { NameMatch } from './names';

export type Reason = 'reference' | 'number' | 'amount' | 'principal' | 'name' | 'part-of-name';

export interface Candidate {
  readonly familyId: string;
  /** Undefined: the family, whose oldest invoices it settles. */
  readonly invoice: string | undefined;
  /** What the invoice still asks for; 0 for the family. */
  readonly openCents: number;
  readonly reasons: readonly Reason[];
}

export interface ProposalFacts {
  readonly accounts: Accounts;
  readonly searchNames: (text: string) => readonly NameMatch[];
  /** The invoice that a reference with wrong check digits was probably meant for. */
  readonly alike: (reference: string) => { readonly id: string } | undefined;
}

const WEIGHTS: Readonly<Record<Reason, number>> = {
  reference: 120,
  number: 100,
  name: 50,
  amount: 40,
  principal: 30,
  'part-of-name': 20,
};
const MOST = 6;
/** An amount that so many invoices ask for says nothing of itself. */
const COMMON_AMOUNT = 8;
const NUMBER = /(20\d\d)[-\s./]?(\d{4,6})/g;

/**
 * Makes the search for candidates; each search looks only at what the payment points to.
 * @example proposer(facts)(payment of 3735.00 by « Ader ») // 2022-0001 by amount and name, then the family F001
 */
export function proposer(facts: ProposalFacts): (movement: Movement, reference?: string) => Candidate[] {
  const { byInvoice } = facts.accounts;
  const open = facts.accounts.open.filter(isAskedFor);
  const byAmount = groupBy(open, ({ openCents }) => openCents);
  const byPrincipal = groupBy(
    open.filter(({ openFeesCents }) => openFeesCents > 0),
    ({ openPrincipalCents }) => openPrincipalCents,
  );
  const byFamily = groupBy(open, ({ invoice }) => invoice.familyId);
  return (movement, reference) => {
    const found = new Map<string, { account: InvoiceAccount; reasons: Set<Reason> }>();
    const add = (account: InvoiceAccount | undefined, reason: Reason): void => {
      if (account === undefined) return;
      const known = found.get(account.invoice.id) ?? { account, reasons: new Set<Reason>() };
      found.set(account.invoice.id, known);
      known.reasons.add(reason);
    };
    const alike = reference === undefined ? undefined : facts.alike(reference);
    if (alike !== undefined) add(byInvoice.get(alike.id), 'reference');
    for (const id of numbersIn(`${movement.message} ${movement.references.join(' ')}`))
      add(byInvoice.get(id), 'number');
    const names = facts.searchNames(`${movement.debtor} ${movement.message}`);
    for (const { familyId, payerId, isWhole } of names) {
      for (const account of byFamily.get(familyId) ?? []) {
        const isOwn = account.invoice.payerId === payerId;
        if (isOwn || payerId === undefined) add(account, isOwn && isWhole ? 'name' : 'part-of-name');
      }
    }
    addAmounts(byAmount.get(movement.cents) ?? [], 'amount', found, add);
    addAmounts(byPrincipal.get(movement.cents) ?? [], 'principal', found, add);
    const invoices = [...found.values()].map(({ account, reasons }) => ({
      familyId: account.invoice.familyId,
      invoice: account.invoice.id,
      openCents: account.openCents,
      reasons: [...reasons],
      order: `${account.invoice.dueOn}|${account.invoice.id}`,
    }));
    const ofFamilies = names.filter(({ payerId }) => payerId === undefined);
    const families = ofFamilies.map(({ familyId, isWhole }) => ({
      familyId,
      invoice: undefined,
      openCents: 0,
      reasons: [isWhole ? ('name' as const) : ('part-of-name' as const)],
      order: `9|${familyId}`,
    }));
    const once = new Map([...families, ...invoices].map((one) => [JSON.stringify([one.familyId, one.invoice]), one]));
    return [...once.values()]
      .sort((a, b) => weigh(b.reasons) - weigh(a.reasons) || (a.order < b.order ? -1 : 1))
      .slice(0, MOST)
      .map(({ order: _, ...candidate }) => candidate);
  };
}

function addAmounts(
  accounts: readonly InvoiceAccount[],
  reason: Reason,
  found: ReadonlyMap<string, unknown>,
  add: (account: InvoiceAccount, reason: Reason) => void,
): void {
  const isCommon = accounts.length > COMMON_AMOUNT;
  for (const account of accounts) if (!isCommon || found.has(account.invoice.id)) add(account, reason);
}

/** Invoice numbers in a text, however they are joined: `2022-0001`, `2022 0001`, or inside a reference. */
function numbersIn(text: string): string[] {
  return [...text.matchAll(NUMBER)].flatMap(([, year = '', digits = '']) =>
    [6, 5, 4].filter((length) => digits.length >= length).map((length) => `${year}-${digits.slice(0, length)}`),
  );
}

function weigh(reasons: readonly Reason[]): number {
  return reasons.reduce((sum, reason) => sum + WEIGHTS[reason], 0);
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
