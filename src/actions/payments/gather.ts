/** What a payment or a refund needs: the tabs, each once, and whose account it is. */
import type { LedgerEntry } from '../../domain/ledger/entry';
import { openPaymentBook, type PaymentBook } from '../../domain/ledger/payments-book';
import { listUnconfirmed } from '../../domain/ledger/statuses-enrolments';
import type { LocalDate } from '../../domain/shared/local-date';
import { compareNatural } from '../../domain/shared/natural-order';
import { type Issue, mapResult, type Result } from '../../domain/shared/result';
import type { Services } from '../../google/services';
import { paymentDetail, paymentLabel } from '../../messages/payments';
import type { ReadTabs } from '../../sheets/read-tabs';
import type { Field } from '../action';
import { gatherTabs } from '../shared/gather';
import { PAYMENT_TABLES, type PaymentTables } from './tables';

export const PAYMENT_TEXTS = { label: paymentLabel, detail: paymentDetail };

export interface GatheredPayments {
  readonly tabs: ReadTabs<PaymentTables>;
  readonly book: PaymentBook;
  readonly notices: readonly Issue[];
}

/** @returns the tabs of payments with their accounts, or every problem of every tab */
export function gatherPayments(services: Services): Result<GatheredPayments> {
  return mapResult(gatherTabs(services, PAYMENT_TABLES), ({ tabs, notices }) => {
    const { invoices, entries, payers } = tabs.rows;
    return { tabs, book: openPaymentBook(invoices, entries, payers, PAYMENT_TEXTS), notices };
  });
}

type Rows = GatheredPayments['tabs']['rows'];

/** The families as a choice, by name. */
export function familyField(rows: Rows, label: string): Field {
  const inOrder = [...rows.families].sort(
    (a, b) => compareNatural(foldName(a.name), foldName(b.name)) || compareNatural(a.id, b.id),
  );
  const choices = inOrder.map(({ id, name }) => ({ value: id, label: `${name} (${id})` }));
  return { name: 'famille', label, kind: 'choice', choices, isRequired: true };
}

function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}

/** What a family or one of its payers is called; undefined for one that is not in its tab. */
export function nameOf(rows: Rows, familyId: string, payerId: string | undefined): string | undefined {
  if (payerId === undefined) return rows.families.find(({ id }) => id === familyId)?.name;
  return rows.payers.find((payer) => payer.id === payerId && payer.familyId === familyId)?.name;
}

/**
 * Enrolments that cannot be confirmed, as things to tell.
 * @param familyId of this family alone; undefined: of all
 */
export function unconfirmedNotices(
  rows: Pick<Rows, 'enrolments' | 'calendar' | 'invoices'> & { readonly entries: readonly LedgerEntry[] },
  today: LocalDate,
  familyId?: string,
): Issue[] {
  const calendars = new Map(rows.calendar.map((row) => [row.year, row]));
  const { enrolments, entries } = rows;
  const isOurs = (invoice: { familyId: string }) => familyId === undefined || invoice.familyId === familyId;
  const own = new Set(rows.invoices.filter(isOurs).map(({ id }) => id));
  return listUnconfirmed({ enrolments, calendars, entries }, today)
    .filter(({ invoices }) => invoices.some((id) => own.has(id)))
    .map(({ enrolment, invoices }) => ({
      code: 'cannot-be-confirmed',
      article: 'R-2.6',
      tab: 'Inscriptions',
      row: enrolment.row,
      data: { pupil: enrolment.pupilId, invoices: invoices.join(', ') },
    }));
}
