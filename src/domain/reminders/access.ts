/** Families whose arrears pass the threshold at which the school may refuse access; a person decides. */
import { readAccounts } from '../ledger/accounts';
import { isToEmployer, type ReminderFacts } from './facts';

export interface Arrears {
  readonly familyId: string;
  /** Open amounts past their due date, reminder fees included. */
  readonly cents: number;
  readonly invoices: readonly string[];
}

/**
 * @param thresholdCents undefined: never
 * @returns families that owe at least the threshold, invoices to employers left out; the largest arrears first
 */
export function familiesOverThreshold(
  facts: Pick<ReminderFacts, 'today' | 'invoices' | 'entries' | 'isEmployer'>,
  thresholdCents: number | undefined,
): Arrears[] {
  if (thresholdCents === undefined) return [];
  const byFamily = new Map<string, { cents: number; invoices: string[] }>();
  for (const { invoice, openCents } of readAccounts(facts.invoices, facts.entries).open) {
    if (invoice.dueOn >= facts.today || invoice.status === 'cancelled' || isToEmployer(invoice, facts)) continue;
    const known = byFamily.get(invoice.familyId) ?? { cents: 0, invoices: [] };
    byFamily.set(invoice.familyId, { cents: known.cents + openCents, invoices: [...known.invoices, invoice.id] });
  }
  return [...byFamily]
    .map(([familyId, arrears]) => ({ familyId, ...arrears }))
    .filter(({ cents }) => cents > 0 && cents >= thresholdCents)
    .sort((a, b) => b.cents - a.cents || (a.familyId < b.familyId ? -1 : 1));
}
