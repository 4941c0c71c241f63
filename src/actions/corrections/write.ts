/** Writes a correction: journal, register, ledger, Factures, statuses, one write each; a second run completes it. */
import type { LocalDate } from '../../domain/shared/local-date';
import type { Services } from '../../google/services';
import { DEPARTURE_TEXTS } from '../../messages/corrections';
import { shortDate } from '../../messages/words';
import { ENROLMENT_STATUSES, PUPIL_STATUSES, wordOf } from '../../sheets/choices';
import type { ReadTabs } from '../../sheets/read-tabs';
import { entriesTable } from '../../sheets/tables/ledger/entries';
import { invoicesTable } from '../../sheets/tables/ledger/invoices';
import { enrolmentsTable, pupilsTable } from '../../sheets/tables/register/pupils';
import { updateById } from '../../sheets/update-by-id';
import { appendRows } from '../../sheets/write-table';
import { invoiceRow } from '../invoicing/write';
import { entryRow } from '../payments/ledger-rows';
import { updateStatuses } from '../payments/statuses';
import { appendJournal } from '../shared/journal';
import type { CorrectionTables } from './tables';
import type { CorrectionWork } from './work';

/**
 * Call it under the write lock with tabs read under it. The register comes before the ledger: a departure that was cut
 * off between the two shows as invoiced too much, and settling it again gives the credit.
 */
export function writeCorrection(
  services: Services,
  { rows, values }: Pick<ReadTabs<CorrectionTables>, 'rows' | 'values'>,
  work: CorrectionWork,
  iban: string,
): void {
  const { workbook } = services;
  appendJournal(services, [...work.journal, ...registerNotes(work)]);
  updateById(workbook, enrolmentsTable, new Map(work.enrolments.map(({ after }) => [after.id, enrolmentCells(after)])));
  updateById(workbook, pupilsTable, new Map(work.pupils.map((pupil) => [pupil.id, pupilCells(pupil)])));
  if (work.entries.length > 0) {
    appendRows(workbook, entriesTable, values.get(entriesTable.tab) ?? [], work.entries.map(entryRow));
    workbook.flush();
  }
  const added = [...work.rebuilt, ...work.creditNotes, ...work.invoices];
  if (added.length > 0) {
    const invoiceRows = added.map((invoice) => invoiceRow(invoice, iban));
    appendRows(workbook, invoicesTable, values.get(invoicesTable.tab) ?? [], invoiceRows);
    workbook.flush();
  }
  const changed = new Map(work.enrolments.map(({ before, after }) => [before.id, after]));
  const enrolments = rows.enrolments.map((row) => ({ ...row, ...changed.get(row.id) }));
  updateStatuses(services, { ...rows, enrolments }, { entries: work.entries });
}

function enrolmentCells({ end, noticeOn, status }: CorrectionWork['enrolments'][number]['after']) {
  return { end, noticeOn, status: wordOf(ENROLMENT_STATUSES, status) };
}

function pupilCells({ leftOn, hasLeft }: CorrectionWork['pupils'][number]) {
  return { leftOn, ...(hasLeft ? { status: wordOf(PUPIL_STATUSES, 'left') } : {}) };
}

const shownDay = (day: LocalDate | undefined): string => (day === undefined ? '—' : shortDate(day));

/** Every change of a register row, old and new. */
function registerNotes({ enrolments, pupils }: CorrectionWork) {
  const words = (end: LocalDate | undefined, notice: LocalDate | undefined, status: string) =>
    [`Fin ${shownDay(end)}`, ...(notice === undefined ? [] : [`Préavis ${shownDay(notice)}`]), `Statut ${status}`].join(
      ' ; ',
    );
  return [
    ...enrolments.map(({ before, after }) => ({
      what: DEPARTURE_TEXTS.journal,
      tab: enrolmentsTable.tab,
      line: before.id,
      before: words(before.end, before.noticeOn, wordOf(ENROLMENT_STATUSES, before.status)),
      after: words(after.end, after.noticeOn, wordOf(ENROLMENT_STATUSES, after.status)),
    })),
    ...pupils.map(({ id, leftOn }) => ({
      what: DEPARTURE_TEXTS.pupilJournal,
      tab: pupilsTable.tab,
      line: id,
      after: `Sortie ${shownDay(leftOn)}`,
    })),
  ];
}
