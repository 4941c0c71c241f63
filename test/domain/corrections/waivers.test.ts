/** What a credit note takes back of what was given up: nobody is paid what he never paid. */
import fc from 'fast-check';
import {
  isWaiverBack,
  takeBackWaivers,
  waivedOnPrincipal,
  waiverBackKey,
} from '../../../src/domain/corrections/waivers';
import { readAccounts } from '../../../src/domain/ledger/accounts';
import type { LedgerEntry } from '../../../src/domain/ledger/entry';
import { asDate } from '../../../src/domain/shared/local-date';
import { creditEntry, paymentEntry, typedEntry } from '../../builders/billing-facts';

const ID = '2022-0001';
const DAY = asDate('2022-06-15');
const owner = { familyId: 'F1', payerId: undefined };
const record = (id: string, totalCents: number, type: 'invoice' | 'credit-note' = 'invoice') => ({
  ...{ id, date: DAY, dueOn: DAY, totalCents, type, status: 'issued' as const },
  ...owner,
});
const entry = (nature: LedgerEntry['nature'], amountCents: number, key: string) =>
  typedEntry({ id: key, invoice: ID, nature, amountCents, key });

interface Case {
  readonly total?: number;
  readonly fees?: number;
  readonly waived: number;
  readonly paid?: number;
  readonly credit: number;
}

function takeBack({ total = 415_000, fees = 0, waived, paid = 0, credit }: Case) {
  const entries = [
    entry('tuition', total, 'k1|famille'),
    entry('reminder', fees, 'reminder|x|2'),
    entry('waiver', -waived, 'waiver|perte|x|w'),
    paymentEntry(ID, paid),
  ];
  const { byInvoice } = readAccounts([record(ID, total)], entries);
  const note = { note: record('2022-0002', -credit, 'credit-note'), entries: [creditEntry(ID, -credit)] };
  const [back, ...others] = takeBackWaivers(byInvoice, entries, [note]);
  expect(others).toEqual([]);
  const account = byInvoice.get(ID);
  if (account === undefined) throw new Error('No account');
  const cents = back?.cents ?? 0;
  return { cents, openCents: account.openCents - credit + cents, onPrincipal: waivedOnPrincipal(account, entries) };
}

describe('a credit note of 2490.00 on an invoice of 4150.00 (R-2.18)', () => {
  const credit = 249_000;
  it.each<[string, Case, number, number]>([
    ['where all was written off, fees of 70.00 too', { fees: 7000, waived: 422_000, credit }, 249_000, 0],
    ['where all was written off but the fees, which stay due', { fees: 7000, waived: 415_000, credit }, 249_000, 7000],
    ['with 500.00 waived and the rest open', { waived: 50_000, credit }, 0, 116_000],
    ['with 500.00 waived and the rest paid', { waived: 50_000, paid: 365_000, credit }, 50_000, -199_000],
    ['with 3000.00 paid and the rest written off', { waived: 115_000, paid: 300_000, credit }, 115_000, -134_000],
    ['with 1000.00 paid and the rest written off', { waived: 315_000, paid: 100_000, credit }, 249_000, 0],
    ['with 2000.00 waived and nothing paid', { waived: 200_000, credit }, 34_000, 0],
    ['where nothing was waived', { waived: 0, paid: 415_000, credit }, 0, -249_000],
  ])('%s', (_, given, cents, openCents) => {
    expect(takeBack(given)).toMatchObject({ cents, openCents });
  });
});

it('never makes money of what nobody paid, nor asks for what was given up', () => {
  const amounts = fc.integer({ min: 0, max: 500 }).map((amount) => amount * 5);
  const property = fc.property(amounts, amounts, amounts, amounts, amounts, (total, fees, waived, paid, credit) => {
    fc.pre(waived + paid <= total + fees && credit <= total);
    const { cents, openCents, onPrincipal } = takeBack({ total, fees, waived, paid, credit });
    expect(cents).toBeLessThanOrEqual(Math.min(onPrincipal, credit));
    expect(-openCents).toBeLessThanOrEqual(paid);
    // What was open before, and no more, stays open.
    expect(openCents).toBeLessThanOrEqual(Math.max(0, total + fees - waived - paid));
  });
  fc.assert(property);
});

it('is known by its key', () => {
  expect(isWaiverBack({ nature: 'waiver', key: waiverBackKey('2022-0002', ID) })).toBe(true);
  expect(isWaiverBack({ nature: 'waiver', key: `waiver|perte|${ID}|w` })).toBe(false);
});
