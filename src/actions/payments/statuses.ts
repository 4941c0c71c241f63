/** Brings Factures.Statut and Inscriptions.Statut in line with the ledger; writes only what differs. */
import type { LedgerEntry } from '../../domain/ledger/entry';
import { type InvoiceStatus, invoiceStatusChanges } from '../../domain/ledger/statuses';
import { type EnrolmentChange, enrolmentChanges } from '../../domain/ledger/statuses-enrolments';
import type { Services } from '../../google/services';
import { STATUS_CHANGED } from '../../messages/payments';
import { ENROLMENT_STATUSES, INVOICE_STATUSES, wordOf } from '../../sheets/choices';
import type { RowsOf } from '../../sheets/read-tabs';
import { invoicesTable } from '../../sheets/tables/ledger/invoices';
import { enrolmentsTable } from '../../sheets/tables/register/pupils';
import { updateById } from '../../sheets/update-by-id';
import { appendJournalOnce } from '../shared/journal';
import type { StatusTables } from './tables';

type StatusRows = RowsOf<StatusTables>;

/** What an action has just written, beside what it had read. */
export interface JustWritten {
  readonly entries?: readonly LedgerEntry[];
  readonly invoices?: StatusRows['invoices'];
}

export interface StatusChanges {
  readonly invoices: ReadonlyMap<string, InvoiceStatus>;
  readonly enrolments: readonly EnrolmentChange[];
}

/** Whether the tabs lag behind the ledger, as a cut-off run leaves them. */
export function isBehind({ invoices, enrolments }: StatusChanges): boolean {
  return invoices.size > 0 || enrolments.length > 0;
}

/** What differs between the tabs and the ledger. */
export function statusChanges(rows: StatusRows, written: JustWritten = {}): StatusChanges {
  const entries = [...rows.entries, ...(written.entries ?? [])];
  const invoices = [...rows.invoices, ...(written.invoices ?? [])];
  const calendars = new Map(rows.calendar.map((row) => [row.year, row]));
  return {
    invoices: invoiceStatusChanges(invoices, entries),
    enrolments: enrolmentChanges({ enrolments: rows.enrolments, calendars, entries }),
  };
}

/**
 * The last step of every action that writes to the ledger, under the write lock. The tabs are read again only where
 * something differs, and rows are found by their identifiers; each change of an enrolment stands in the journal.
 * @param rows as the action read them before it wrote
 * @example updateStatuses(services, tabs.rows, { entries: added })
 */
export function updateStatuses(services: Services, rows: StatusRows, written: JustWritten = {}): StatusChanges {
  const changes = statusChanges(rows, written);
  const { workbook } = services;
  const ofInvoices = [...changes.invoices].map(
    ([id, status]) => [id, { status: wordOf(INVOICE_STATUSES, status) }] as const,
  );
  updateById(workbook, invoicesTable, new Map(ofInvoices));
  if (changes.enrolments.length > 0) {
    const ofEnrolments = changes.enrolments.map(({ enrolment, from, to }) => ({
      id: enrolment.id,
      before: wordOf(ENROLMENT_STATUSES, from),
      after: wordOf(ENROLMENT_STATUSES, to),
    }));
    // Journal first: a row that a cut-off run left there is found again, a change without its row would be lost.
    appendJournalOnce(
      services,
      ofEnrolments.map(({ id, ...words }) => ({ what: STATUS_CHANGED, tab: enrolmentsTable.tab, line: id, ...words })),
    );
    updateById(workbook, enrolmentsTable, new Map(ofEnrolments.map(({ id, after }) => [id, { status: after }])));
  }
  return changes;
}
