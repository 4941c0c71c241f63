/** Names and keys of reminders, the days of the setting, the threshold of access. */
import { familiesOverThreshold } from '../../../src/domain/reminders/access';
import {
  feeKey,
  feeWaiverKey,
  freeName,
  isFeeWaiverKey,
  nameOf,
  nameOfFeeKey,
  reminderId,
  waivedLaterKey,
} from '../../../src/domain/reminders/reminder';
import { parseReminderDays } from '../../../src/domain/reminders/reminder-days';
import { feeEntry, type InvoiceWords, reminderFacts } from '../../builders/reminder-facts';

describe('names', () => {
  it.each([
    ['R-2022-0001-2', 1, 'reminder|2022-0001|2'],
    ['R-2022-0001-2-3', 3, 'reminder|2022-0001|2|3'],
    ['R-2022-0001-2-retenu', 0, 'reminder|2022-0001|2|0'],
    ['ancien 17', 1, 'reminder|2022-0001|2'],
  ])('%s is attempt %d, key %s', (id, attempt, key) => {
    const name = nameOf({ id, invoice: '2022-0001', invoiceRank: 2 });
    expect([name.attempt, feeKey(name)]).toEqual([attempt, key]);
  });

  it('are never given twice', () => {
    const taken = new Set(['R-2022-0001-1', 'R-2022-0001-1-2']);
    const name = freeName('2022-0001', 1, (one) => taken.has(reminderId(one)));
    expect(reminderId(name)).toBe('R-2022-0001-1-3');
    expect(nameOf({ id: reminderId(name), invoice: '2022-0001', invoiceRank: 1 })).toEqual(name);
  });
});

describe('the keys of a fee', () => {
  const second = { invoice: '2022-0001', rank: 2, attempt: 2 };

  it('are of one attempt, the waiver by a person included', () => {
    expect([second, { ...second, attempt: 1 }].map(waivedLaterKey)).toEqual([
      'waiver|reminder|2022-0001|2|2',
      'waiver|reminder|2022-0001|2',
    ]);
  });

  it.each([second, { ...second, attempt: 1 }, { ...second, invoice: 'A|7%' }])('name the reminder again', (name) => {
    expect(nameOfFeeKey(feeKey(name))).toEqual(name);
    expect([waivedLaterKey(name), feeWaiverKey(name), feeKey(name)].map(isFeeWaiverKey)).toEqual([true, true, false]);
  });

  it.each([
    '',
    'reminder|2022-0001',
    'reminder|2022-0001|x',
    'reminder-waiver|2022-0001|2',
    'waiver|perte|2022-0001|1',
  ])('%j is none', (key) => {
    expect(nameOfFeeKey(key)).toBeUndefined();
  });
});

describe('the days of the setting', () => {
  it.each([
    ['10, 20, 30', [10, 20, 30]],
    [' 7;14 ; 365', [7, 14, 365]],
    ['10/20/30', [10, 20, 30]],
  ])('%s', (text, days) => {
    expect(parseReminderDays(text)).toEqual(days);
  });

  it.each(['', '10', '10, 20', '10, 20, 30, 40', '30, 20, 10', '10, 10, 20', '0, 10, 20', '10, 20, 366', '-5, 1, 2'])(
    '« %s » is refused',
    (text) => {
      expect(parseReminderDays(text)).toBeUndefined();
    },
  );

  it.each(['10, vingt, 30', '10,5, 20, 30', '102030', '10, 20, 30 jours'])('« %s » is refused', (text) => {
    expect(parseReminderDays(text)).toBeUndefined();
  });
});

describe('the threshold of access (R-3.6)', () => {
  const over = (invoices: InvoiceWords[], threshold: number | undefined, extra = [feeEntry('2022-0001', 2, 2000)]) =>
    familiesOverThreshold(reminderFacts('2022-10-11', invoices, [], { extra }), threshold).map(
      ({ familyId, cents, invoices: numbers }) => `${familyId} ${cents} ${numbers.join(' ')}`,
    );
  const [a, b] = [{ id: '2022-0001' }, { id: '2022-0002', family: 'F2', cents: 102_005 }];

  it('marks families that owe it, fees included, the largest arrears first', () => {
    expect(over([a, b], 102_000)).toEqual(['F2 102005 2022-0002', 'F1 102000 2022-0001']);
    expect(over([a, b], 102_001)).toEqual(['F2 102005 2022-0002']);
    expect(over([a, b], undefined)).toEqual([]);
  });

  it('counts what is past its due date alone, over all invoices of the family, employers’ left out', () => {
    const more = (words: Partial<InvoiceWords>) => over([a, { id: '2022-0003', ...words }], 150_000);
    expect(more({})).toEqual(['F1 202000 2022-0001 2022-0003']);
    expect(more({ dueOn: '2022-10-10' })).toHaveLength(1);
    expect(more({ dueOn: '2022-10-11' })).toEqual([]);
    expect(more({ payer: 'EMP' })).toEqual([]);
    expect(more({ status: 'cancelled' })).toEqual([]);
    expect(more({ year: '2022-23', paid: 60_000 })).toEqual([]);
  });
});
