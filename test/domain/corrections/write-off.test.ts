/** Giving up what is open: the oldest first, never more than is open. */
import { isWaived, reminderFeeOf, waiveOpen } from '../../../src/domain/corrections/write-off';
import { readAccounts } from '../../../src/domain/ledger/accounts';
import { asDate } from '../../../src/domain/shared/local-date';
import { paymentEntry, typedEntry } from '../../builders/billing-facts';

const invoice = (id: string, dueOn: string, totalCents: number) => {
  const day = asDate(dueOn);
  const state = { type: 'invoice' as const, status: 'issued' as const };
  return { id, date: day, dueOn: day, familyId: 'F1', payerId: undefined, totalCents, ...state };
};

const OPEN = readAccounts(
  [invoice('2022-0002', '2022-08-01', 5000), invoice('2022-0001', '2022-07-01', 10000)],
  [paymentEntry('2022-0001', 2000)],
).open;

describe('waiveOpen', () => {
  it.each([
    ['all of it', undefined, ['2022-0001 8000 0', '2022-0002 5000 0']],
    ['a part', 3000, ['2022-0001 3000 5000']],
    ['more than the oldest', 9000, ['2022-0001 8000 0', '2022-0002 1000 4000']],
    ['the last centime', 13000, ['2022-0001 8000 0', '2022-0002 5000 0']],
  ])('takes %s from the oldest due on', (_, cents, expected) => {
    const waived = waiveOpen(OPEN, cents, 'perte', 'w') ?? [];
    expect(waived.map((one) => `${one.invoice.id} ${one.cents} ${one.leftCents}`)).toEqual(expected);
  });

  it('takes nothing where more is asked than is open', () => {
    expect(waiveOpen(OPEN, 13005, 'perte', 'w')).toBeUndefined();
  });

  it('books the same wish once', () => {
    const keys = (waiveOpen(OPEN, 3000, 'perte', 'w') ?? []).map(({ key }) => ({ nature: 'waiver' as const, key }));
    expect(isWaived(keys, 'perte', 'w')).toBe(true);
    expect(isWaived(keys, 'remise', 'w')).toBe(false);
    expect(isWaived(keys, 'perte', 'other')).toBe(false);
  });
});

describe('reminderFeeOf', () => {
  const fee = typedEntry({ nature: 'reminder', invoice: '2022-0001', amountCents: 2000, key: 'reminder|2022-0001|2' });

  it('finds the fee by the reminder’s identifier', () => {
    expect(reminderFeeOf('R-2022-0001-2', [fee])).toMatchObject({
      invoice: '2022-0001',
      rank: 2,
      cents: 2000,
      isWaived: false,
    });
    const waived = typedEntry({ nature: 'waiver', amountCents: -2000, key: 'waiver|reminder|2022-0001|2' });
    expect(reminderFeeOf('R-2022-0001-2', [fee, waived])?.isWaived).toBe(true);
  });

  it('tells the attempts at one level apart, each waived for itself', () => {
    const key = 'reminder|2022-0001|2|2';
    const second = typedEntry({ nature: 'reminder', invoice: '2022-0001', amountCents: 5000, key });
    const waived = typedEntry({ nature: 'waiver', amountCents: -2000, key: 'waiver|reminder|2022-0001|2' });
    expect(reminderFeeOf('R-2022-0001-2-2', [fee, second, waived])).toEqual({
      ...{ invoice: '2022-0001', rank: 2, cents: 5000, isWaived: false },
      waiverKey: 'waiver|reminder|2022-0001|2|2',
    });
    expect(reminderFeeOf('R-2022-0001-2', [fee, second, waived])?.isWaived).toBe(true);
  });

  it('knows a fee that was taken back with its reminder', () => {
    const back = typedEntry({ nature: 'waiver', amountCents: -2000, key: 'reminder-waiver|2022-0001|2' });
    expect(reminderFeeOf('R-2022-0001-2', [fee, back])?.isWaived).toBe(true);
  });

  it.each(['R-2022-0001-3', 'R-2022-0009-2', 'x', ''])('finds nothing for %j', (id) => {
    expect(reminderFeeOf(id, [fee])).toBeUndefined();
  });
});
