/** The ledger always balances: whatever happens in whatever order, a family's entries are its open invoices less credit. */
import * as fc from 'fast-check';
import { type InvoiceRecord, readAccounts } from '../../../src/domain/ledger/accounts';
import { bookRefund, useCredit } from '../../../src/domain/ledger/credit';
import type { LedgerEntry } from '../../../src/domain/ledger/entry';
import { familyBalance } from '../../../src/domain/ledger/invoice';
import { bookPayment } from '../../../src/domain/ledger/payments';
import { invoiceStatusChanges } from '../../../src/domain/ledger/statuses';
import { addDays, asDate } from '../../../src/domain/shared/local-date';
import { CREDIT_LABELS } from '../../../src/messages/payments';
import { feeOn, invoiceOf, lineOf, paymentOfCents, TEXTS } from '../../builders/accounts';
import { creditEntry, typedEntry } from '../../builders/billing-facts';

const FAMILIES = ['F1', 'F2'];
const PAYERS = [undefined, 'P1', 'P2'];
const isEmployer = (payer: string) => payer === 'P1';

const cents = fc.integer({ min: 1, max: 60_000 });
const step = fc.record({
  kind: fc.constantFrom('invoice', 'invoice', 'payment', 'payment', 'payment', 'fee', 'credit', 'waiver', 'refund'),
  family: fc.constantFrom(...FAMILIES),
  payer: fc.constantFrom(...PAYERS),
  cents,
  days: fc.nat(200),
  index: fc.nat(20),
  isNamed: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

interface State {
  invoices: InvoiceRecord[];
  entries: LedgerEntry[];
}

function take(state: State, { kind, family, payer, cents: amount, days, index, isNamed }: Step, turn: number): void {
  const accounts = readAccounts(state.invoices, state.entries);
  const own = state.invoices.filter(({ familyId }) => familyId === family);
  const chosen = own[index % Math.max(1, own.length)];
  if (kind === 'invoice') {
    const id = `2022-${String(state.invoices.length + 1).padStart(4, '0')}`;
    const dueOn = addDays(asDate('2022-07-01'), days);
    const invoice = invoiceOf(id, { familyId: family, payerId: payer, totalCents: amount, dueOn });
    const used = useCredit(accounts, invoice, CREDIT_LABELS, payer === 'P2');
    expect(used.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(0);
    state.invoices.push(invoice);
    state.entries.push(lineOf(invoice), ...used);
  } else if (kind === 'payment') {
    const invoices = isNamed && chosen !== undefined ? [chosen.id] : [];
    const payment = paymentOfCents(amount, { id: `S-${turn}`, familyId: family, invoices });
    const { parts, entries, record } = bookPayment(accounts, isEmployer, payment, TEXTS);
    expect(parts.reduce((sum, part) => sum + part.cents, 0)).toBe(amount);
    expect(record.amountCents).toBe(amount);
    for (const { invoice, cents: settled } of parts) {
      // Never more on an invoice than it asks for, so that no payment makes an open amount negative.
      if (invoice !== undefined) expect(settled).toBeLessThanOrEqual(accounts.byInvoice.get(invoice)?.openCents ?? 0);
    }
    state.entries.push(...entries);
  } else if (kind === 'refund') {
    const credit = Math.min(amount, accounts.creditOf(family, payer));
    if (credit === 0) return;
    const { id, date } = paymentOfCents(credit, { id: `R-${turn}` });
    const refund = { id, date, familyId: family, payerId: payer, cents: credit, source: 'Saisie', message: undefined };
    state.entries.push(bookRefund(refund, { label: 'Remboursement', detail: 'Saisie' }).entry);
  } else if (chosen !== undefined) {
    const of = { familyId: family, payerId: chosen.payerId, id: `${kind}-${turn}` };
    if (kind === 'fee') state.entries.push({ ...feeOn(chosen, 2000, turn), ...of });
    if (kind === 'credit')
      state.entries.push({ ...creditEntry(chosen.id, -Math.min(amount, chosen.totalCents)), ...of });
    if (kind === 'waiver') {
      const open = Math.max(0, accounts.byInvoice.get(chosen.id)?.openCents ?? 0);
      const amountCents = -Math.min(amount, open);
      state.entries.push(typedEntry({ ...of, nature: 'waiver', invoice: chosen.id, amountCents }));
    }
  }
}

function expectBalance({ invoices, entries }: State): void {
  const { byInvoice, credits } = readAccounts(invoices, entries);
  for (const family of FAMILIES) {
    const open = [...byInvoice.values()].filter(({ invoice }) => invoice.familyId === family);
    const asked = open.reduce((sum, { openCents }) => sum + Math.max(0, openCents), 0);
    const credit = credits.filter(({ familyId }) => familyId === family).reduce((sum, one) => sum + one.cents, 0);
    expect(familyBalance(entries, family)).toBe(asked - credit);
  }
}

describe('a ledger of invoices, payments, fees, credit notes, waivers and refunds', () => {
  it('sums to the open invoices less credit, family by family, after every step', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const state: State = { invoices: [], entries: [] };
        for (const [turn, one] of steps.entries()) {
          take(state, one, turn);
          expectBalance(state);
        }
        const keys = state.entries.flatMap(({ key }) => key ?? []);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  it('tells what is paid by what is open, after every step', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const state: State = { invoices: [], entries: [] };
        for (const [turn, one] of steps.entries()) take(state, one, turn);
        const changes = invoiceStatusChanges(state.invoices, state.entries);
        for (const [id, { openCents }] of readAccounts(state.invoices, state.entries).byInvoice) {
          expect((changes.get(id) ?? 'issued') === 'paid').toBe(openCents <= 0);
        }
      }),
    );
  });
});
