/** Fees of reminders that never went out: taken back once, never twice. */

import type { LEDGER_TABLES } from '../../../src/actions/reminders/tables';
import { takeBackEntries } from '../../../src/actions/reminders/take-back';
import { asDate } from '../../../src/domain/shared/local-date';
import type { RowsOf } from '../../../src/sheets/read-tabs';
import { entriesOf, feeEntry, invoiceOf, reminderOf } from '../../builders/reminder-facts';

const A = '2022-0001';
const TODAY = asDate('2022-10-25');

type Rows = RowsOf<typeof LEDGER_TABLES>;

function takenBack(
  fee: number,
  more: Parameters<typeof feeEntry>[3][] = [],
  status: 'issued' | 'cancelled' = 'issued',
) {
  const words = { id: A, year: '2022-23', status };
  const entries = [...entriesOf(words), feeEntry(A, 2, fee), ...more.map((one) => feeEntry(A, 2, -fee, one))];
  const rows = { entries, invoices: [invoiceOf(words)] } as unknown as Pick<Rows, 'entries' | 'invoices'>;
  return takeBackEntries([reminderOf(`${A} 2 2022-10-21 proposed`)], rows, TODAY);
}

it('takes a booked fee back by an entry of its own', () => {
  expect(takenBack(2000)).toMatchObject([
    {
      id: 'R-2022-0001-2-annulé',
      nature: 'waiver',
      amountCents: -2000,
      invoice: A,
      familyId: 'F1',
      date: TODAY,
      key: 'reminder-waiver|2022-0001|2',
    },
  ]);
});

it.each<[string, ReturnType<typeof takenBack>]>([
  ['a waived fee', takenBack(0)],
  ['a fee taken back before', takenBack(2000, [{ nature: 'waiver', key: 'reminder-waiver|2022-0001|2' }])],
  ['a fee that a person waived', takenBack(2000, [{ nature: 'waiver', key: 'waiver|reminder|2022-0001|2' }])],
  ['a cancelled invoice', takenBack(2000, [], 'cancelled')],
])('leaves %s alone', (_, entries) => {
  expect(entries).toEqual([]);
});
