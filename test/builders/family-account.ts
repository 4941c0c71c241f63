/** Invoices and ledger entries of one family F1, from a nature and an amount. */
import type { InvoiceRecord } from '../../src/domain/ledger/accounts';
import type { LedgerEntry, Nature } from '../../src/domain/ledger/entry';
import { asDate } from '../../src/domain/shared/local-date';
import { parseSchoolYear, type SchoolYear } from '../../src/domain/shared/school-year';

type Texts<T> = { readonly [K in keyof T]?: T[K] | string | undefined };

/** An issued invoice of 15 June 2022, due on 15 July, addressed to the family unless told. */
export function accountInvoice(
  id: string,
  totalCents: number,
  more: Texts<Pick<InvoiceRecord, 'date' | 'dueOn' | 'familyId' | 'payerId' | 'type'>> = {},
): InvoiceRecord {
  const { date = '2022-06-15', dueOn = '2022-07-15', familyId = 'F1', payerId } = more;
  const type = more.type === 'credit-note' ? 'credit-note' : 'invoice';
  return { id, date: asDate(date), dueOn: asDate(dueOn), familyId, payerId, totalCents, type, status: 'issued' };
}

/** An entry of 15 June 2022 without pupil, key or invoice unless told. */
export function accountEntry(
  nature: Nature,
  amountCents: number,
  more: Texts<Omit<LedgerEntry, 'nature' | 'amountCents'>> = {},
): LedgerEntry {
  const { date = '2022-06-15', year, familyId = 'F1', label = 'Ligne', id = 'X1', ...rest } = more;
  const absent = { payerId: undefined, pupilId: undefined, period: undefined, invoice: undefined };
  const unknown = { article: undefined, detail: undefined, key: undefined };
  const schoolYear: SchoolYear | undefined = year === undefined ? undefined : parseSchoolYear(year);
  return {
    ...absent,
    ...unknown,
    ...rest,
    id,
    familyId,
    label,
    date: asDate(date),
    year: schoolYear,
    nature,
    amountCents,
  };
}
