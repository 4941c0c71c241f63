/** The gate of with its boundary day (D-1.8): overdue amounts only, over all invoices of the family. */
import { gateFor, gateIssues } from '../../../src/domain/gate/gate';
import { readAccounts } from '../../../src/domain/ledger/accounts';
import { asDate } from '../../../src/domain/shared/local-date';
import { accountEntry, accountInvoice } from '../../builders/family-account';

const invoices = [
  accountInvoice('2022-0001', 50_000, { dueOn: '2022-07-15' }),
  accountInvoice('2022-0002', 30_000, { dueOn: '2022-06-30', payerId: 'P1' }),
  accountInvoice('2022-0003', 99_900, { dueOn: '2022-06-30', familyId: 'F2' }),
];
const on = (today: string, entries: ReturnType<typeof accountEntry>[] = []) =>
  gateFor(readAccounts(invoices, entries), 'F1', asDate(today));

describe('the gate of certificates (art. 1.5)', () => {
  it.each([
    ['2022-06-30', true, 0, []],
    ['2022-07-01', false, 30_000, ['2022-0002']],
    ['2022-07-15', false, 30_000, ['2022-0002']],
    ['2022-07-16', false, 80_000, ['2022-0002', '2022-0001']],
  ] as const)('on %s: open %s, %i centimes overdue', (today, isOpen, owedCents, ids) => {
    const gate = on(today);
    expect([gate.isOpen, gate.owedCents]).toEqual([isOpen, owedCents]);
    expect(gate.overdue.map(({ invoice }) => invoice.id)).toEqual(ids);
  });

  it('opens when everything overdue is paid, and stays shut for a centime', () => {
    const paid = (cents: number) => [
      accountEntry('payment', -30_000, { invoice: '2022-0002' }),
      accountEntry('payment', -cents, { invoice: '2022-0001' }),
    ];
    expect(on('2022-07-16', paid(50_000)).isOpen).toBe(true);
    expect(on('2022-07-16', paid(49_999))).toMatchObject({ isOpen: false, owedCents: 1 });
  });

  it('holds reminder fees that are left open, though the principal is paid', () => {
    const entries = [
      accountEntry('payment', -30_000, { invoice: '2022-0002' }),
      accountEntry('reminder', 2_000, { invoice: '2022-0002' }),
    ];
    expect(on('2022-07-01', entries)).toMatchObject({ isOpen: false, owedCents: 2_000 });
  });

  it('counts a payer’s credit for what he owes, not for what another payer owes', () => {
    const credit = (payerId: string | undefined) => [accountEntry('payment', -30_000, { payerId })];
    expect(on('2022-07-01', credit('P1')).isOpen).toBe(true);
    expect(on('2022-07-01', credit(undefined)).isOpen).toBe(false);
  });

  it('says invoice by invoice what is owed, principal and fees apart', () => {
    const entries = [accountEntry('reminder', 2_000, { invoice: '2022-0002' })];
    expect(gateIssues(on('2022-07-16', entries), 'F1')).toEqual([
      { code: 'gate-closed', article: 'R-1.7', data: { family: 'F1', amount: 82_000 } },
      {
        code: 'gate-invoice',
        data: { invoice: '2022-0002', due: '2022-06-30', amount: 32_000, principal: 30_000, fees: 2_000 },
      },
      {
        code: 'gate-invoice',
        data: { invoice: '2022-0001', due: '2022-07-15', amount: 50_000, principal: 50_000, fees: 0 },
      },
    ]);
    expect(gateIssues(on('2022-06-30'), 'F1')).toEqual([]);
  });
});
