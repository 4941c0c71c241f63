/** Sharing a credit out: by payer in proportion, exactly, the latest lines first. */
import fc from 'fast-check';
import { readOpenLines, spreadCredit } from '../../../src/domain/corrections/open-lines';
import { creditNoteKey } from '../../../src/domain/ledger/credit-notes';
import { creditEntry, typedEntry } from '../../builders/billing-facts';

const line = (invoice: string, cents: number, payerId: string | undefined, period = 'T1') => ({
  entry: typedEntry({ id: `${invoice}-01`, invoice, amountCents: cents, payerId, period }),
  cents,
});

const shown = (credits: ReturnType<typeof spreadCredit>) =>
  credits.map(({ entry, cents }) => `${entry.payerId ?? ''} ${entry.invoice} ${entry.period} ${cents}`);

describe('spreadCredit', () => {
  it('takes the second instalment before the first, the later invoice before the earlier', () => {
    const lines = [
      line('2022-0001', 1000, undefined),
      line('2022-0007', 500, undefined),
      line('2022-0009', 1000, undefined, 'T2'),
    ];
    expect(shown(spreadCredit(lines, 1600))).toEqual([' 2022-0009 T2 1000', ' 2022-0007 T1 500', ' 2022-0001 T1 100']);
  });

  it('rounds each payer to 0.05 and leaves the payers together exact', () => {
    // 100.05 on lines of 33.35, 33.35 and 33.35, less 0.05: 100.00 at thirds.
    const lines = [line('2022-0001', 3335, 'P1'), line('2022-0002', 3335, 'P2'), line('2022-0003', 3335, 'P3')];
    expect(shown(spreadCredit(lines, 10000))).toEqual([
      'P1 2022-0001 T1 3335',
      'P2 2022-0002 T1 3330',
      'P3 2022-0003 T1 3335',
    ]);
  });

  it('gives no more than the lines hold, and nothing for nothing', () => {
    expect(shown(spreadCredit([line('2022-0001', 1000, 'P1')], 1500))).toEqual(['P1 2022-0001 T1 1000']);
    expect(spreadCredit([line('2022-0001', 1000, 'P1')], 0)).toEqual([]);
    expect(spreadCredit([], 100)).toEqual([]);
  });

  it('sums exactly, whatever the lines, and never takes a line below 0', () => {
    const lines = fc.array(
      fc.record({ cents: fc.integer({ min: 1, max: 2000 }), payer: fc.constantFrom('P1', 'P2', 'P3', undefined) }),
      { minLength: 1, maxLength: 8 },
    );
    const property = fc.property(lines, fc.double({ min: 0, max: 1, noNaN: true }), (made, part) => {
      const own = made.map(({ cents, payer }, at) => line(`2022-${String(at + 1).padStart(4, '0')}`, cents * 5, payer));
      const total = own.reduce((sum, { cents }) => sum + cents, 0);
      const credit = Math.floor((total * part) / 5) * 5;
      const credits = spreadCredit(own, credit);
      expect(credits.reduce((sum, { cents }) => sum + cents, 0)).toBe(credit);
      for (const { entry, cents } of credits) {
        expect(cents).toBeLessThanOrEqual(entry.amountCents);
        expect(cents % 5).toBe(0);
      }
    });
    fc.assert(property);
  });
});

describe('readOpenLines', () => {
  it('takes credits off the line that their key names, whatever its invoice’s other lines', () => {
    const first = typedEntry({ id: '2022-0001-01', invoice: '2022-0001', amountCents: 1000, key: 'tuition|a|famille' });
    const second = typedEntry({ id: '2022-0001-02', invoice: '2022-0001', amountCents: 500 });
    const on = { creditNote: '2022-0002', invoice: '2022-0001', isCancellation: false, quantity: undefined };
    const credits = [
      creditEntry('2022-0001', -400, { key: creditNoteKey({ ...on, line: 'tuition|a|famille' }) }),
      creditEntry('2022-0001', -500, { key: creditNoteKey({ ...on, line: 'id|2022-0001-02' }) }),
    ];
    expect(readOpenLines([first, second, ...credits]).map(({ entry, cents }) => [entry.id, cents])).toEqual([
      ['2022-0001-01', 600],
    ]);
  });

  it('leaves out what stands on no invoice', () => {
    expect(readOpenLines([typedEntry({ amountCents: 1000 })])).toEqual([]);
  });
});
