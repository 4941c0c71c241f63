/** The tabs that an import of a bank file reads, each once. */
import { guardiansTable } from '../../sheets/tables/register/families';
import { PAYMENT_TABLES } from '../payments/tables';

export const BANK_TABLES = { ...PAYMENT_TABLES, guardians: guardiansTable } as const;

export type BankTables = typeof BANK_TABLES;
