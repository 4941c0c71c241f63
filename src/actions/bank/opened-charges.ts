/** What the bank takes back and nothing follows up by itself: paid fees and first instalments, cancelled invoices. */
import type { LedgerEntry } from '../../domain/ledger/entry';
import { chargesOpenedBy } from '../../domain/ledger/open-charges';
import type { Issue } from '../../domain/shared/result';
import { openChargeNotice } from '../payments/gather';
import type { Answered } from './answers';
import type { PreparedImport } from './prepare';

/** @param answers reversals that a person attributed count too */
export function openedCharges({ tabs, sorted, facts }: PreparedImport, answers: readonly Answered[]): Issue[] {
  const reversals = answers.filter(({ question }) => question.movement.kind === 'reversal');
  if (sorted.takenBack.length + reversals.length === 0) return [];
  const { enrolments, calendar, entries } = tabs.rows;
  const calendars = new Map(calendar.map((row) => [row.year, row]));
  const booked = [...sorted.bookings.map((one) => one.booked), ...sorted.takenBack, ...answers];
  const added = booked.flatMap((one) => one.entries);
  const takenBack = [...sorted.takenBack, ...reversals].flatMap((one) => one.entries);
  return [
    ...reopenedInvoices(takenBack, facts),
    ...chargesOpenedBy({ enrolments, calendars, entries }, added).map(openChargeNotice),
  ];
}

/** Cancelled invoices on which something is open again: nobody is reminded of them. */
function reopenedInvoices(takenBack: readonly LedgerEntry[], { book }: PreparedImport['facts']): Issue[] {
  const families = new Map(
    takenBack.flatMap(({ invoice, familyId }) => (invoice === undefined ? [] : [[invoice, familyId] as const])),
  );
  return [...families].flatMap(([invoice, family]): Issue[] => {
    const account = book.accountsOf(family).byInvoice.get(invoice);
    if (account?.invoice.status !== 'cancelled' || account.openCents <= 0) return [];
    return [{ code: 'bank-reversal-cancelled', data: { invoice, family, amount: account.openCents } }];
  });
}
