/** What entries that even out an invoice are made of: reminder fees that go, and what was waived and is taken back. */
import { isWaiverBack } from '../corrections/waivers';
import { isFeeWaiver, type LedgerEntry } from '../ledger/entry';
import type { AccountRole } from './account-role';

export interface Part {
  readonly role: AccountRole;
  /** As in the ledger: below 0 where it takes back a fee. */
  readonly cents: number;
}

const CANCELLATION = 'waiver|cancellation|';

/**
 * @param entries the whole ledger in its order: what stood on the invoice before counts
 * @param roleOf the account of an entry that is none of these
 * @returns the parts of each such entry, which sum up to it; what nothing explains is a rebate
 * @example fees of 20.00, a loss of 30.00 before // 10.00 = −20.00 on the fees, +30.00 on the losses
 */
export function evenedOut(
  entries: readonly LedgerEntry[],
  roleOf: (entry: LedgerEntry) => AccountRole,
): Map<LedgerEntry, Part[]> {
  const found = new Map<LedgerEntry, Part[]>();
  if (!entries.some((entry) => isCancellation(entry) || isWaiverBack(entry))) return found;
  const byInvoice = new Map<string, Map<AccountRole, number>>();
  for (const entry of entries) {
    if (entry.invoice === undefined) continue;
    const known = byInvoice.get(entry.invoice) ?? new Map<AccountRole, number>();
    byInvoice.set(entry.invoice, known);
    if (isCancellation(entry)) {
      const parts = [...known].map(([role, cents]): Part => ({ role, cents: 0 - cents }));
      const rest = entry.amountCents - parts.reduce((sum, { cents }) => sum + cents, 0);
      found.set(entry, withRest(parts, rest));
    } else if (isWaiverBack(entry)) {
      const parts = takenBack(known, entry.amountCents);
      for (const { role, cents } of parts) known.set(role, (known.get(role) ?? 0) + cents);
      found.set(entry, parts);
    } else if (entry.nature === 'reminder' || entry.nature === 'waiver') {
      const role = entry.nature === 'reminder' || isFeeWaiver(entry) ? 'reminder' : roleOf(entry);
      known.set(role, (known.get(role) ?? 0) + entry.amountCents);
    }
  }
  return found;
}

/** Losses before rebates: what a credit note makes needless was never lost. */
function takenBack(known: ReadonlyMap<AccountRole, number>, cents: number): Part[] {
  const loss = Math.min(cents, Math.max(0, 0 - (known.get('loss') ?? 0)));
  const parts: Part[] = [
    { role: 'loss', cents: loss },
    { role: 'waiver', cents: cents - loss },
  ];
  return parts.filter((part) => part.cents !== 0);
}

function withRest(parts: readonly Part[], rest: number): Part[] {
  const sums = new Map<AccountRole, number>(parts.map(({ role, cents }) => [role, cents]));
  sums.set('waiver', (sums.get('waiver') ?? 0) + rest);
  return [...sums]
    .map(([role, cents]): Part => ({ role, cents }))
    .filter(({ cents }) => cents !== 0)
    .sort(feesFirst);
}

const feesFirst = (a: Part, b: Part): number => Number(b.role === 'reminder') - Number(a.role === 'reminder');

function isCancellation({ nature, key }: LedgerEntry): boolean {
  return nature === 'waiver' && key?.startsWith(CANCELLATION) === true;
}
