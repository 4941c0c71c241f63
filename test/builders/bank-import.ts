/** Words for tests of an import: files of single payments, and what stands in the workbook afterwards. */
import type { PlanView } from '../../src/actions/action';
import { bankFile, type DetailText, type EntryText, type FileText } from './bank-files';
import { type BankSchool, rowsOf } from './bank-school';

/** References of 2022-0001 and 2022-0004. */
export const REFERENCE_1 = 'RF3320220001';
export const QR_4 = '000000000000000000202200040';

/** One entry with one payment. */
export function single(
  reference: string,
  amount: string,
  detail: DetailText,
  more: Partial<EntryText> = {},
): EntryText {
  return { amount, bankReference: reference, details: [detail], ...more };
}

export const fileOf = (entries: readonly EntryText[], more: Partial<FileText> = {}): string =>
  bankFile({ entries, ...more });

/** A plan that is no refusal. */
export function planned(view: PlanView): Extract<PlanView, { ok: true }> {
  if (!view.ok) throw new Error(view.problems.join('\n'));
  return view;
}

export const payments = (school: BankSchool) =>
  rowsOf(school, 'Paiements', 'Paiement', 'Famille', 'Montant', 'Facture');
export const statuses = (school: BankSchool) => rowsOf(school, 'Factures', 'Facture', 'Statut');
/** The ledger's lines of payments: nature, invoice, amount. */
export const settled = (school: BankSchool) =>
  rowsOf(school, 'Écritures', 'Nature', 'Facture', 'Montant').filter((row) => row.startsWith('Paiement'));
