/** The tabs that leave requests read, each once; the register of attendance is read apart, by its days. */
import { mailsTable } from '../../sheets/tables/ledger/outgoing';
import { familiesTable, guardiansTable } from '../../sheets/tables/register/families';
import { usefulNumbersTable } from '../../sheets/tables/setup/useful-numbers';
import { CLASS_TABLES } from '../attendance/tables';

export const LEAVE_TABLES = {
  ...CLASS_TABLES,
  families: familiesTable,
  guardians: guardiansTable,
  usefulNumbers: usefulNumbersTable,
  mails: mailsTable,
} as const;
