/** How much of a service was billed, key by key, credits and cancellations counted. */
import { billedQuantities } from '../../../src/domain/invoicing/billed-quantities';
import { indexLedger } from '../../../src/domain/invoicing/invoiced';
import { creditNoteKey } from '../../../src/domain/ledger/credit-notes';
import { creditEntry, typedEntry } from '../../builders/billing-facts';

const GROUP = 'service|E1|Cantine|2022-10';
const line = (invoice: string, total: number) =>
  typedEntry({ invoice, nature: 'service', period: '2022-10', amountCents: 100, key: `${GROUP}|${total}|famille` });
const credit = (invoice: string, total: number, isCancellation: boolean, quantity?: number) =>
  creditEntry(invoice, -100, {
    key: creditNoteKey({
      creditNote: '2022-0009',
      invoice,
      line: `${GROUP}|${total}|famille`,
      isCancellation,
      quantity,
    }),
  });

const LINES = [line('2022-0001', 3), line('2022-0002', 5), line('2022-0003', 5.5)];

describe('billedQuantities', () => {
  it.each([
    ['what lies between the keys', LINES, 5.5, 5.5, [3, 2, 0.5], []],
    ['less what was credited', [...LINES, credit('2022-0002', 5, false, 1.5)], 4, 5.5, [3, 2, 0.5], []],
    ['less what a cancellation freed', [...LINES, credit('2022-0002', 5, true)], 3.5, 5.5, [3, 0.5], [2]],
    [
      'with what was billed anew',
      [...LINES, credit('2022-0002', 5, true), line('2022-0010', 5)],
      5.5,
      5.5,
      [3, 2, 0.5],
      [],
    ],
  ])('is %s', (_, entries, quantity, highest, parts, freed) => {
    const billed = billedQuantities(indexLedger(entries)).get(GROUP);
    expect(billed).toMatchObject({ quantity, highest });
    expect(billed?.parts.map((part) => part.quantity)).toEqual(parts);
    expect(billed?.freed.map((part) => part.quantity)).toEqual(freed);
  });
});
