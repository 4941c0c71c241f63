/** Every tab of the workbook by name, for the data check: each is read once. */
import { paymentsTable } from '../../sheets/tables/ledger/invoices';
import { journalTable, remindersTable } from '../../sheets/tables/ledger/outgoing';
import { attendanceTable, extraHelpTable, leavesTable } from '../../sheets/tables/logs/attendance';
import { usefulNumbersTable } from '../../sheets/tables/setup/useful-numbers';
import { INVOICING_TABLES } from '../invoicing/tables';

export const CHECK_TABLES = {
  ...INVOICING_TABLES,
  payments: paymentsTable,
  reminders: remindersTable,
  attendance: attendanceTable,
  extraHelp: extraHelpTable,
  leaves: leavesTable,
  usefulNumbers: usefulNumbersTable,
  journal: journalTable,
} as const;

export type CheckTables = typeof CHECK_TABLES;
