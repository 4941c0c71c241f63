/** Which invoices are due for a reminder on a day, at which level (R-3.1, D-3.5, D-3.7). */
import { type InvoiceAccount, readAccounts } from '../ledger/accounts';
import { addDays, type LocalDate, laterOf } from '../shared/local-date';
import { compareNatural } from '../shared/natural-order';
import type { ReminderFacts } from './facts';
import { type InvoiceHistory, readHistory } from './history';

/** A reminder comes no sooner than this many days after the one before of its invoice. */
const GAP_DAYS = 10;

/** An invoice that may be reminded, with the level that comes next. */
export interface DueInvoice {
  readonly account: InvoiceAccount;
  readonly rank: number;
  /** The first day on which this level may go out. */
  readonly from: LocalDate;
}

export interface DueInvoices {
  /** In the order of a run: level, due date, number. */
  readonly due: readonly DueInvoice[];
  /** Overdue and on hold. */
  readonly held: readonly { readonly account: InvoiceAccount; readonly hold: NonNullable<InvoiceHistory['hold']> }[];
  /** All levels sent and still open: a further one only when a person asks. */
  readonly exhausted: readonly DueInvoice[];
  /** Open, and not due for a reminder yet. */
  readonly later: readonly DueInvoice[];
}

/** @param asked invoices for which a person asks for a reminder beyond the last level */
export function findDue(facts: ReminderFacts, asked: ReadonlySet<string>): DueInvoices {
  const { today, days } = facts;
  const historyOf = readHistory(facts.reminders, today);
  const found = {
    due: [] as DueInvoice[],
    held: [] as DueInvoices['held'][number][],
    exhausted: [] as DueInvoice[],
    later: [] as DueInvoice[],
  };
  for (const account of readAccounts(facts.invoices, facts.entries).byInvoice.values()) {
    const history = historyOf(account.invoice.id);
    if (account.openPrincipalCents <= 0 || account.invoice.status === 'cancelled' || history.isPending) continue;
    const next = nextLevel(account, history, days);
    const isFurther = next.rank > days.length;
    if (history.hold !== undefined && today >= next.from) found.held.push({ account, hold: history.hold });
    else if (isFurther && !asked.has(account.invoice.id)) found.exhausted.push(next);
    else if (today >= next.from) found.due.push(next);
    else if (history.hold === undefined) found.later.push(next);
  }
  return { ...found, due: found.due.sort(compareRun) };
}

function nextLevel(account: InvoiceAccount, history: InvoiceHistory, days: readonly number[]): DueInvoice {
  const rank = history.rank + 1;
  const afterDue = addDays(account.invoice.dueOn, days[Math.min(rank, days.length) - 1] ?? 0);
  const from = history.lastOn === undefined ? afterDue : laterOf(afterDue, addDays(history.lastOn, GAP_DAYS));
  return { account, rank, from };
}

type RunOrder = { readonly rank: number; readonly account: { readonly invoice: { dueOn: LocalDate; id: string } } };

/** The order decides the yearly fee (D-3.5). */
export function compareRun(a: RunOrder, b: RunOrder): number {
  const [left, right] = [a.account.invoice, b.account.invoice];
  if (a.rank !== b.rank) return a.rank - b.rank;
  if (left.dueOn !== right.dueOn) return left.dueOn < right.dueOn ? -1 : 1;
  return compareNatural(left.id, right.id);
}
