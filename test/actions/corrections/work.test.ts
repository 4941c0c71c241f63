/** Whatever is billed, paid, cancelled, settled and corrected: the ledger balances and the numbers have no gap. */
import fc from 'fast-check';
import { knownNumbers } from '../../../src/domain/invoicing/assemble';
import type { BillingFacts } from '../../../src/domain/invoicing/facts';
import { readAccounts } from '../../../src/domain/ledger/accounts';
import { numberGaps } from '../../../src/domain/ledger/invoice';
import { sumCents } from '../../../src/domain/shared/money';
import { enrolled, factsOf, inCreche, paymentEntry, typedEntry } from '../../builders/billing-facts';
import {
  billOn,
  cancelled,
  corrected,
  netOf,
  on,
  recordsOf,
  settled,
  shownDifferences,
} from '../../builders/corrections';

const DAYS = ['2022-06-15', '2022-08-20', '2022-10-12', '2022-12-01', '2023-01-20', '2023-05-05'];

type Step = {
  readonly what: 'bill' | 'pay' | 'waive' | 'cancel' | 'settle' | 'correct' | 'change';
  readonly pick: number;
};

const step = fc.record({
  what: fc.constantFrom<Step['what']>('bill', 'bill', 'pay', 'waive', 'cancel', 'settle', 'correct', 'change'),
  pick: fc.nat({ max: 1000 }),
});

function start(): BillingFacts {
  const enrolments = [
    enrolled('E1', { id: 'I1' }),
    enrolled('E2', { id: 'I2' }),
    inCreche('E3', 2, { id: 'I3', type: 'first' }),
  ];
  const payers = [
    { id: 'P1', share: 55, object: 'tuition' as const },
    { id: 'P2', share: 45, object: 'tuition' as const },
  ];
  return factsOf({
    enrolments,
    payers,
    consumed: [{ quantity: 3 }],
    damages: [{}],
    late: [{ minutes: 12 }],
    today: DAYS[0] ?? '',
  });
}

/** What cannot be done in the state as it is leaves it so. */
function take(facts: BillingFacts, { what, pick }: Step): BillingFacts {
  const open = readAccounts(recordsOf(facts), facts.entries).open;
  const invoice = open[pick % Math.max(1, open.length)]?.invoice.id;
  const day = DAYS.filter((one) => one <= facts.today)[pick % DAYS.length] ?? facts.today;
  switch (what) {
    case 'bill':
      return billOn(facts, DAYS[Math.min(DAYS.length - 1, DAYS.indexOf(facts.today) + 1)] ?? facts.today);
    case 'pay':
      return invoice === undefined ? facts : withPayment(facts, invoice, (pick % 20) * 5000 + 5);
    case 'waive':
      return invoice === undefined ? facts : withWaiver(facts, invoice, pick % 2 === 0);
    case 'cancel':
      return invoice === undefined ? facts : cancelled(facts, invoice);
    case 'settle':
      return settled(facts, ['E1', 'E2', 'E3'][pick % 3] ?? 'E1', day);
    case 'correct':
      return corrected(facts);
    case 'change':
      return on(facts, facts.today, {
        [`I${1 + (pick % 2)}`]: { section: pick % 4 < 2 ? 'sixth-grade' : 'elementary' },
      });
  }
}

function withPayment(facts: BillingFacts, invoice: string, cents: number): BillingFacts {
  const line = facts.entries.find((entry) => entry.invoice === invoice);
  const payment = { ...paymentEntry(invoice, cents), id: `Z${facts.entries.length}`, payerId: line?.payerId };
  return { ...facts, entries: [...facts.entries, payment] };
}

/** All that is open on the invoice, or half of it. */
function withWaiver(facts: BillingFacts, invoice: string, isWhole: boolean): BillingFacts {
  const account = readAccounts(recordsOf(facts), facts.entries).byInvoice.get(invoice);
  const { openCents = 0, invoice: record } = account ?? {};
  const key = `waiver|perte|${invoice}|${facts.entries.length}`;
  const amountCents = isWhole ? -openCents : -Math.floor(openCents / 2);
  const waiver = typedEntry({ id: key, nature: 'waiver', invoice, amountCents, key, payerId: record?.payerId });
  return { ...facts, entries: [...facts.entries, waiver] };
}

describe('any sequence of invoices, payments, waivers and corrections', () => {
  it('keeps the ledger the sum of what is open less what is credit, gapless, and comes to rest', () => {
    const property = fc.property(fc.array(step, { minLength: 1, maxLength: 9 }), (steps) => {
      let facts = billOn(start(), DAYS[0] ?? '');
      for (const one of steps) {
        facts = take(facts, one);
        const { open, credits } = readAccounts(recordsOf(facts), facts.entries);
        const balance = sumCents(open.map(({ openCents }) => openCents)) - sumCents(credits.map(({ cents }) => cents));
        expect(netOf(facts, () => true)).toBe(balance);
        expect(numberGaps(knownNumbers(facts))).toEqual([]);
        // What nobody paid is nobody's credit.
        const paid = netOf(facts, ({ nature }) => nature === 'payment');
        expect(sumCents(credits.map(({ cents }) => cents))).toBeLessThanOrEqual(0 - paid);
      }
      const done = corrected(billOn(facts, facts.today));
      expect(shownDifferences(done).filter((shown) => !shown.endsWith('*'))).toEqual([]);
      expect(billOn(done, done.today).entries).toEqual(done.entries);
      expect(corrected(done).entries).toEqual(done.entries);
    });
    fc.assert(property, { numRuns: 80 });
  });
});
