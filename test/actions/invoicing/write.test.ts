/** The status that a new invoice is written with. */
import { withStatus } from '../../../src/actions/invoicing/write';
import { invoiceOf, lineOf } from '../../builders/accounts';
import { paymentEntry } from '../../builders/billing-facts';

it.each([
  [0, 'issued'],
  [1, 'part-paid'],
  [9999, 'part-paid'],
  [10000, 'paid'],
])('an invoice of 100.00 with %d centimes of credit is %s', (credit, status) => {
  const { type: _, status: __, ...invoice } = invoiceOf('2022-0001');
  const entries = [lineOf(invoiceOf('2022-0001')), ...(credit === 0 ? [] : [paymentEntry('2022-0001', credit)])];
  expect(withStatus([invoice], entries).map((row) => [row.type, row.status])).toEqual([['invoice', status]]);
});
