/** What an account of the books is for. */
import type { Nature } from '../ledger/entry';

/** What an account is for; the school's numbers stand in tab Réglages. */
export type AccountRole = 'debtors' | 'bank' | 'loss' | Exclude<Nature, 'payment' | 'refund'>;
