/** What a payment or a refund needs: the tabs, each once, and whose account it is. */
import { rowlessInvoices } from '../../domain/ledger/accounts';
import type { LedgerEntry } from '../../domain/ledger/entry';
import { listOpenCharges, type OpenCharge } from '../../domain/ledger/open-charges';
import { openPaymentBook, type PaymentBook } from '../../domain/ledger/payments-book';
import { listUnconfirmed } from '../../domain/ledger/statuses-enrolments';
import type { LocalDate } from '../../domain/shared/local-date';
import { type Issue, mapResult, type Result } from '../../domain/shared/result';
import type { Services } from '../../google/services';
import { paymentDetail, paymentLabel } from '../../messages/payments';
import type { ReadTabs } from '../../sheets/read-tabs';
import type { Field } from '../action';
import { familyChoices } from '../shared/choices';
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
    const book = openPaymentBook(invoices, entries, payers, PAYMENT_TEXTS);
    return { tabs, book, notices: [...notices, ...rowlessNotices(tabs.rows)] };
  });
}

type Rows = GatheredPayments['tabs']['rows'];

const MOST_NUMBERS = 10;

/** Invoices that a cut-off run left without a row: nothing is paid on them, and what settles them is no credit. */
export function rowlessNotices({ invoices, entries }: Pick<Rows, 'invoices' | 'entries'>): Issue[] {
  const issued = entries.filter(({ key }) => key !== undefined);
  const numbers = [...rowlessInvoices(issued, new Set(invoices.map(({ id }) => id))).keys()].sort();
  if (numbers.length === 0) return [];
  const shown = [...numbers.slice(0, MOST_NUMBERS), ...(numbers.length > MOST_NUMBERS ? ['…'] : [])].join(', ');
  return [{ code: 'invoices-without-row', tab: 'Factures', data: { invoices: shown } }];
}

/** The families as a choice, by name. */
export function familyField({ families }: Rows, label: string): Field {
  return { name: 'famille', label, kind: 'choice', choices: familyChoices(families), isRequired: true };
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
    .map(({ enrolment, invoices, isCancelled }) => ({
      code: unconfirmedCode(enrolment.status, isCancelled),
      article: 'R-2.6',
      tab: 'Inscriptions',
      row: enrolment.row,
      data: { pupil: enrolment.pupilId, invoices: invoices.join(', ') },
    }));
}

function unconfirmedCode(status: string, isCancelled: boolean): string {
  if (isCancelled) return 'first-charge-cancelled';
  return status === 'confirmed' ? 'confirmed-unpaid' : 'cannot-be-confirmed';
}

/** Enrolments that count although their fee is invoiced and open, as things to tell. */
export function openFeeNotices({ enrolments, calendar, entries }: Pick<Rows, 'enrolments' | 'calendar' | 'entries'>) {
  const calendars = new Map(calendar.map((row) => [row.year, row]));
  return listOpenCharges({ enrolments, calendars, entries })
    .filter(({ charge }) => charge === 'fee')
    .map(openChargeNotice);
}

export function openChargeNotice({ enrolment, charge, invoices }: OpenCharge): Issue {
  const { row, pupilId, status } = enrolment;
  return {
    code: charge === 'fee' ? 'fee-open' : 'first-charge-open',
    article: charge === 'fee' ? 'R-2.1' : 'R-2.6',
    tab: 'Inscriptions',
    row,
    column: 'Statut',
    data: { pupil: pupilId, status, invoices: invoices.join(', ') },
  };
}
