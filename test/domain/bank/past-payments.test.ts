/** Payments of the workbook as a bank file may speak of them. */
import { bankId, parseBankId } from '../../../src/domain/bank/bank-id';
import type { Movement } from '../../../src/domain/bank/movements';
import { indexPayments } from '../../../src/domain/bank/past-payments';
import { asDate } from '../../../src/domain/shared/local-date';
import { accountEntry } from '../../builders/family-account';

const DAY = asDate('2022-07-14');

function movement(id: string, cents = 5000): Movement {
  const name = parseBankId(id);
  if (name === undefined) throw new Error(id);
  const texts = { references: [], message: '', debtor: '' };
  const flags = { isBatch: false, isSumWrong: false, kind: name.kind };
  return { id: bankId(name), name, line: 1, date: DAY, bookedOn: DAY, cents, ...texts, ...flags };
}

const paid = (id: string, cents: number, familyId = 'F1', date = '2022-07-14') =>
  accountEntry('payment', -cents, { key: `payment|${id}|2022-0001`, invoice: '2022-0001', familyId, date });
const row = (id: string, amountCents: number, reference?: string) => ({
  ...{ id, date: DAY, amountCents, reference },
  source: 'Banque (camt.053)',
  message: 'Ader',
});

describe('payments of the workbook', () => {
  it('are known from the ledger and from their tab, each once, with what the ledger says', () => {
    const entries = [paid('CAMT-T1', 3000), paid('CAMT-T1', 2000), paid('S-1', 100)];
    const { known } = indexPayments(entries, [row('CAMT-T1', 5000, ' rf1 '), row('CAMT-T9', 700)], (text) =>
      text.trim(),
    );
    expect(known).toEqual([
      { id: 'CAMT-T1', cents: 5000, date: DAY, reference: 'rf1', source: 'Banque (camt.053)', words: 'Ader' },
      { id: 'S-1', cents: 100, date: DAY },
      { id: 'CAMT-T9', cents: 700, date: DAY, reference: undefined, source: 'Banque (camt.053)', words: 'Ader' },
    ]);
  });

  it('that were typed are the twin of one movement only, of their amount, family or reference', () => {
    const rows = [row('S-1', 5000), row('S-2', 5000, 'RF2')];
    const past = indexPayments([paid('S-1', 5000), paid('S-2', 5000, 'F2'), paid('CAMT-T3', 5000)], rows, String);
    expect(past.takeTwin(movement('CAMT-T1', 4000), 'F1', [])).toBeUndefined();
    expect(past.takeTwin(movement('CAMT-T1'), 'F1', [])).toBe('S-1');
    expect(past.takeTwin(movement('CAMT-T2'), 'F1', [])).toBeUndefined();
    expect(past.takeTwin(movement('CAMT-T2'), 'F1', ['RF2'])).toBe('S-2');
  });

  it('are taken back by the bank’s reference before the invoice’s, and each once', () => {
    const rows = [row('CAMT-T1@E1', 5000, 'RF1'), row('CAMT-T2@E1', 5000, 'RF2'), row('CAMT-T3', 5000, 'RF2')];
    const past = indexPayments(
      rows.map(({ id }) => paid(id, 5000)),
      rows,
      String,
    );
    const find = (id: string, references: string[]) => {
      const { isSure, payments } = past.takenBackBy(movement(id), references);
      return [isSure, ...payments.map((payment) => payment.id)];
    };
    expect(find('CAMTR-T3', [])).toEqual([true, 'CAMT-T3']);
    expect(find('CAMTR-E1', ['RF2'])).toEqual([true, 'CAMT-T2@E1']);
    expect(find('CAMTR-T9', ['RF2'])).toEqual([true, 'CAMT-T2@E1', 'CAMT-T3']);
    expect(find('CAMTR-T9', [])).toEqual([false, 'CAMT-T1@E1', 'CAMT-T2@E1', 'CAMT-T3']);
    past.markReversed('CAMT-T3');
    expect(find('CAMTR-T3', [])).toEqual([false, 'CAMT-T1@E1', 'CAMT-T2@E1']);
  });

  it('of one batch and amount that settle different things are left to a person', () => {
    const rows = [row('CAMT-T1@E1', 5000, 'RF1'), row('CAMT-T2@E1', 5000, 'RF2')];
    const entries = [paid('CAMT-T1@E1', 5000), paid('CAMT-T2@E1', 5000, 'F2')];
    const { isSure, payments } = indexPayments(entries, rows, String).takenBackBy(movement('CAMTR-E1'), []);
    expect([isSure, payments.length]).toEqual([false, 2]);
  });

  it('that were taken back before are not taken back again', () => {
    const back = accountEntry('payment', 5000, { key: 'payment|CAMTR-T1|2022-0001|CAMT-T1' });
    const { payments } = indexPayments([paid('CAMT-T1', 5000), back], [], String).takenBackBy(movement('CAMTR-T1'), []);
    expect(payments).toEqual([]);
  });
});
