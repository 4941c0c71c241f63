/** Fees of reminders that never went out: taken back once, never twice. */

import type { LEDGER_TABLES } from '../../../src/actions/reminders/tables';
import { takeBackEntries } from '../../../src/actions/reminders/take-back';
import { asDate } from '../../../src/domain/shared/local-date';
import type { RowsOf } from '../../../src/sheets/read-tabs';
import { entriesOf, feeEntry, invoiceOf, reminderOf } from '../../builders/reminder-facts';

const A = '2022-0001';
const TODAY = asDate('2022-10-25');

type Rows = RowsOf<typeof LEDGER_TABLES>;
type More = Parameters<typeof feeEntry>[3];

const REMINDERS = [reminderOf(`${A} 2 2022-10-21 proposed`)];

/** What is taken back of an invoice of 1'000.00 with a fee and further entries on it, in centimes. */
function takenBack(fee: number, more: readonly More[] = [], paid = 0, reminders = REMINDERS) {
  const words = { id: A, year: '2022-23', paid };
  const entries = [...entriesOf(words), feeEntry(A, 2, fee), ...more.map((one) => feeEntry(A, 2, -fee, one))];
  const rows = { entries, invoices: [invoiceOf(words)] } as unknown as Pick<Rows, 'entries' | 'invoices'>;
  return takeBackEntries(reminders, rows, TODAY);
}

const cancelled: More = { nature: 'credit-note', amountCents: -100_000, key: `cancellation|2022-0009|${A}|0` };
const waived = (amountCents: number): More => ({
  nature: 'waiver',
  amountCents,
  key: `waiver|cancellation|2022-0009|${A}`,
});
const written: More = { nature: 'waiver', amountCents: -102_000, key: `waiver|perte|${A}|w` };

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

it.each<[string, readonly More[], number, number[]]>([
  ['that was taken back before', [{ nature: 'waiver', key: 'reminder-waiver|2022-0001|2' }], 0, []],
  ['that a person waived', [{ nature: 'waiver', key: 'waiver|reminder|2022-0001|2' }], 0, []],
  ['of a paid invoice, as credit', [], 102_000, [-2000]],
  ['of an invoice cancelled with its fees', [cancelled, waived(-2000)], 0, []],
  ['of one cancelled with its fees after a payment', [cancelled, waived(-2000)], 102_000, []],
  ['of one cancelled without them', [cancelled], 0, [-2000]],
  ['of one cancelled without them after a payment', [cancelled], 102_000, [-2000]],
  ['that was written off with the invoice', [written], 0, []],
  ['of which a part was written off', [{ ...written, amountCents: -101_500 }], 0, [-500]],
])('a fee %s', (_, more, paid, expected) => {
  expect(takenBack(2000, more, paid).map(({ amountCents }) => amountCents)).toEqual(expected);
});

it('leaves a waived fee of 0 alone', () => {
  expect(takenBack(0)).toEqual([]);
});

it('never takes more back than is left, over all reminders of an invoice', () => {
  const third: More = { nature: 'reminder', amountCents: 5000, key: `reminder|${A}|3` };
  const reminders = [...REMINDERS, reminderOf(`${A} 3 2022-10-21 proposed`)];
  const back = takenBack(2000, [third, cancelled, waived(-1000)], 0, reminders);
  expect(back.map(({ amountCents }) => amountCents)).toEqual([-2000, -4000]);
});
