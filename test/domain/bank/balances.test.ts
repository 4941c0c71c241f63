/** Balances of a statement against its movements. */
import { readBankFile } from '../../../src/bank/read-bank-file';
import { type BalanceGap, findBalanceGaps } from '../../../src/domain/bank/balances';
import { bankFile, type FileText, OWN_IBAN } from '../../builders/bank-files';

function gapsOf(file: FileText): BalanceGap[] {
  const read = readBankFile(bankFile({ kind: 'camt.053', ...file }));
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return findBalanceGaps(read.value.reports);
}

describe('the balances of a statement', () => {
  it.each<[string, FileText]>([
    ['agree', { balances: ['100.00', '120.00'], entries: [{ amount: '50.00' }, { amount: '30.00', sign: 'DBIT' }] }],
    ['leave out what is not booked', { balances: ['1.00', '1.00'], entries: [{ amount: '50.00', status: 'PDNG' }] }],
    ['are missing', { entries: [{ amount: '50.00' }] }],
  ])('say nothing where they %s', (_, file) => {
    expect(gapsOf(file)).toEqual([]);
  });

  it('tell what is missing', () => {
    const gaps = gapsOf({ balances: ['100.00', '160.00'], entries: [{ amount: '50.00' }] });
    expect(gaps).toEqual([{ account: OWN_IBAN, expectedCents: 15_000, foundCents: 16_000 }]);
  });
});
