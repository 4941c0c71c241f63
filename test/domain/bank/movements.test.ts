/** Movements of a bank file: amounts, signs, dates, names that last, sums that are checked. */
import { readBankFile } from '../../../src/bank/read-bank-file';
import { parseBankAmount } from '../../../src/domain/bank/bank-amount';
import { bankId, cleanReference, parseBankId } from '../../../src/domain/bank/bank-id';
import { type FileMovements, readMovements } from '../../../src/domain/bank/movements';
import { bankFile, type EntryText } from '../../builders/bank-files';

function read(...entries: EntryText[]): FileMovements {
  const file = readBankFile(bankFile({ entries }));
  if (!file.ok) throw new Error(JSON.stringify(file.issues));
  return readMovements(file.value, (content) => `<${JSON.stringify(content).length}>`);
}

const idsOf = (found: FileMovements): string[] => found.movements.map(({ id }) => id);

describe('amounts of a bank file', () => {
  it.each([
    ['830.5', 83050],
    ['830.50', 83050],
    ['830.50000', 83050],
    ['830', 83000],
    ['0', 0],
    ['0.05', 5],
    ['830.505', undefined],
    ['-1.00', undefined],
    ['1,00', undefined],
    ["1'000.00", undefined],
    ['1e3', undefined],
    ['', undefined],
    ['9999999999999.00', undefined],
  ])('reads « %s » as %s centimes', (text, cents) => {
    expect(parseBankAmount(text)).toBe(cents);
  });
});

describe('identifiers of bank payments', () => {
  it.each([
    ['payment', 'T7', 0, 'E1', 'CAMT-T7@E1'],
    ['payment', 'E1', 0, '', 'CAMT-E1'],
    ['payment', 'E1', 2, '', 'CAMT-E1#2'],
    ['reversal', 'T7', 3, 'E1', 'CAMTR-T7#3@E1'],
  ] as const)('%s %s %s of %s is written %s and read back', (kind, base, ordinal, entry, id) => {
    const name = { kind, base, ordinal, entry };
    expect(bankId(name)).toBe(id);
    expect(parseBankId(id)).toEqual(name);
    expect(parseBankId(bankId(name, 5000))).toEqual(name);
  });

  it.each(['S-2022-07-15-ab', 'CAMT-', '', 'x CAMT-T1'])('« %s » is no identifier of a bank payment', (id) => {
    expect(parseBankId(id)).toBeUndefined();
  });

  it.each([
    ['NOTPROVIDED', ''],
    ['not provided', ''],
    ['0000', ''],
    ['-', ''],
    [' ZV 2022/07 14\n', 'ZV2022/0714'],
    ['A@B#C~D|E,F', 'A_B_C_D_E_F'],
    ['=1+1', '=1+1'],
    ['x'.repeat(200), 'x'.repeat(70)],
  ])('the reference « %s » becomes « %s »', (reference, clean) => {
    expect(cleanReference(reference)).toBe(clean);
  });
});

describe('the movements of a bank file', () => {
  it('are the payments of a batch, each with its own amount and name', () => {
    const found = read({
      amount: '150.00',
      bankReference: 'E1',
      announced: 2,
      details: [
        { amount: '100.00', bankReference: 'T1' },
        { amount: '50.00', bankReference: 'T2' },
      ],
    });
    expect(found.movements.map(({ id, cents, isSumWrong }) => [id, cents, isSumWrong])).toEqual([
      ['CAMT-T1@E1', 10_000, false],
      ['CAMT-T2@E1', 5000, false],
    ]);
    expect([found.creditedCents, found.notices]).toEqual([15_000, []]);
  });

  it.each<[string, EntryText, string[]]>([
    ['its entry’s reference', { amount: '1.00', bankReference: 'E1', details: [{}] }, ['CAMT-E1']],
    ['its entry’s reference without details', { amount: '1.00', bankReference: 'E1' }, ['CAMT-E1']],
    [
      'its entry’s reference and its place',
      { amount: '2.00', bankReference: 'E1', details: [{ amount: '1.00' }, { amount: '1.00' }] },
      ['CAMT-E1#1', 'CAMT-E1#2'],
    ],
    [
      'its place where the bank repeats one reference',
      {
        amount: '2.00',
        bankReference: 'E1',
        details: [
          { amount: '1.00', bankReference: 'E1' },
          { amount: '1.00', bankReference: 'E1' },
        ],
      },
      ['CAMT-E1#1', 'CAMT-E1#2'],
    ],
    [
      'its place where only the first repeats the entry’s reference',
      {
        amount: '2.00',
        bankReference: 'E1',
        details: [
          { amount: '1.00', bankReference: 'E1' },
          { amount: '1.00', bankReference: 'T2' },
        ],
      },
      ['CAMT-E1#1', 'CAMT-T2@E1'],
    ],
  ])('are named by %s', (_, entry, ids) => {
    expect(idsOf(read(entry))).toEqual(ids);
  });

  it('are two where two alike have no reference at all, under the same names in every file', () => {
    const twice = [
      { amount: '10.00', details: [{ debtor: 'Ader' }] },
      { amount: '10.00', details: [{ debtor: 'Ader' }] },
    ];
    const [first, second] = idsOf(read(...twice));
    expect(second).toBe(`${first}~2`);
    expect(idsOf(read(...twice))).toEqual([first, second]);
  });

  it.each<[string, EntryText, EntryText]>([
    ['of one day and amount', { amount: '10.00', bankReference: 'E1' }, { amount: '10.00', bankReference: 'E1' }],
    [
      'of two days',
      { amount: '10.00', bankReference: 'E1' },
      { amount: '10.00', bankReference: 'E1', booked: '2022-07-15' },
    ],
    ['of two amounts', { amount: '10.00', bankReference: 'E1' }, { amount: '9.00', bankReference: 'E1' }],
  ])('are two where two entries %s have the same reference', (_, first, second) => {
    expect(idsOf(read(first, second))).toEqual(['CAMT-E1', 'CAMT-E1~2']);
  });

  it('take their amount from the entry where it is alone, and are told where several have none', () => {
    const alone = read({ amount: '10.00', details: [{ amountAt: 'nowhere' }] });
    const foreign = read({ amount: '10.00', details: [{ amount: '9.50', currency: 'EUR' }] });
    const several = read({ amount: '10.00', details: [{ amountAt: 'nowhere' }, { amountAt: 'nowhere' }] });
    expect([alone, foreign].map(({ movements }) => movements.map(({ cents }) => cents))).toEqual([[1000], [1000]]);
    expect(several.movements).toEqual([]);
    expect(several.notices.map(({ code }) => code)).toEqual([
      'bank-batch-sum',
      'bank-line-unreadable',
      'bank-line-unreadable',
    ]);
  });

  it('take the value date, else the day of booking', () => {
    const found = read(
      { amount: '1.00', booked: '2022-07-13', valued: '2022-07-14' },
      { amount: '1.00', booked: '2022-07-13', valued: 'jamais' },
    );
    expect(found.movements.map(({ date }) => date)).toEqual(['2022-07-14', '2022-07-13']);
    expect(found.movements.map(({ bookedOn }) => bookedOn)).toEqual(['2022-07-13', '2022-07-13']);
  });

  it.each<[string, EntryText, string]>([
    ['an amount', { amount: 'dix' }, 'bank-line-unreadable'],
    ['an amount of 0', { amount: '0.00' }, 'bank-line-unreadable'],
    ['a sign', { amount: '1.00', sign: '' }, 'bank-line-unreadable'],
    ['a day', { amount: '1.00', booked: '2022-02-30' }, 'bank-line-unreadable'],
    ['francs', { amount: '1.00', currency: 'EUR' }, 'bank-line-currency'],
    ['a currency', { amount: '1.00', currency: '' }, 'bank-line-currency'],
  ])('leave out and tell a line without %s, the others stand', (_, entry, code) => {
    const found = read(entry, { amount: '1.00', bankReference: 'E2' });
    expect(found.notices.map((issue) => [issue.code, issue.data?.line])).toEqual([[code, 1]]);
    expect(idsOf(found)).toEqual(['CAMT-E2']);
  });

  it.each(['PDNG', 'INFO', 'FUTR', ''])('do not count while their status is « %s »', (status) => {
    const found = read({ amount: '1.00', status });
    expect([found.movements.length, found.pending]).toEqual([0, 1]);
  });

  it.each<[string, EntryText, string, string]>([
    ['money in', { amount: '1.00' }, 'payment', ''],
    ['money out', { amount: '1.00', sign: 'DBIT' }, '', 'outgoing'],
    ['money in taken back', { amount: '1.00', sign: 'DBIT', isReversal: true }, 'reversal', ''],
    ['money out that came back', { amount: '1.00', isReversal: true }, '', 'returned'],
    [
      'a detail taken back',
      { amount: '1.00', sign: 'DBIT', details: [{ amount: '1.00', isReversal: true }] },
      'reversal',
      '',
    ],
    [
      'a detail taken back inside money in',
      { amount: '1.00', details: [{ amount: '1.00', sign: 'DBIT', isReversal: true }] },
      'reversal',
      '',
    ],
    [
      'money in taken back whose parts keep the sign of what they take back',
      { amount: '1.00', sign: 'DBIT', isReversal: true, details: [{ amount: '1.00', sign: 'CRDT' }] },
      'reversal',
      '',
    ],
  ])('tell %s apart', (_, entry, kind, other) => {
    const { movements, outgoing, returned } = read(entry);
    expect(movements.map((movement) => movement.kind)).toEqual(kind === '' ? [] : [kind]);
    expect([outgoing.length, returned.count]).toEqual([other === 'outgoing' ? 1 : 0, other === 'returned' ? 1 : 0]);
  });

  it.each<[string, EntryText, string[], boolean]>([
    ['more than it', { amount: '10.00', details: [{ amount: '6.00' }, { amount: '5.00' }] }, ['bank-batch-sum'], true],
    ['less by the charges', { amount: '10.00', details: [{ amount: '11.50', charges: '1.50' }] }, [], false],
    [
      'fewer than announced',
      { amount: '10.00', announced: 3, details: [{ amount: '4.00' }, { amount: '6.00' }] },
      ['bank-batch-count'],
      false,
    ],
    [
      'less what was taken back',
      { amount: '10.00', details: [{ amount: '12.00' }, { amount: '2.00', sign: 'DBIT', isReversal: true }] },
      [],
      false,
    ],
  ])('are checked against their entry: details that are %s', (_, entry, codes, isSumWrong) => {
    const { notices, movements } = read(entry);
    expect(notices.map(({ code }) => code)).toEqual(codes);
    expect(movements[0]?.isSumWrong).toBe(isSumWrong);
  });

  it('of an entry without details are a batch where the bank announces several', () => {
    const found = read({ amount: '10.00', announced: 3 }, { amount: '10.00', announced: 1 }, { amount: '10.00' });
    expect(found.movements.map(({ isBatch }) => isBatch)).toEqual([true, false, false]);
  });
});
