/** Recognising movements that were booked before, across kinds of files and ways of naming. */
import { type BankName, bankId, parseBankId } from '../../../src/domain/bank/bank-id';
import { type Recognition, recogniser } from '../../../src/domain/bank/known-movements';
import type { Movement } from '../../../src/domain/bank/movements';
import { asDate } from '../../../src/domain/shared/local-date';

function movement(id: string, cents: number, references: readonly string[] = []): Movement {
  const name: BankName | undefined = parseBankId(id);
  if (name === undefined) throw new Error(id);
  const texts = { references, message: '', debtor: '' };
  const flags = { isBatch: false, isSumWrong: false, kind: name.kind };
  return { id: bankId(name), name, line: 1, date: asDate('2022-07-14'), cents, ...texts, ...flags };
}

type Case = [what: string, known: [string, number][], file: [string, number][], expected: Recognition[]];

describe('the recogniser of movements', () => {
  it.each<Case>([
    ['nothing is known', [], [['CAMT-T1@E1', 100]], ['new']],
    ['the same file comes again', [['CAMT-T1@E1', 100]], [['CAMT-T1@E1', 100]], ['known']],
    [
      'one movement stands twice in the file',
      [],
      [
        ['CAMT-T1@E1', 100],
        ['CAMT-T1@E1', 100],
      ],
      ['new', 'known'],
    ],
    [
      'two alike have references of their own',
      [],
      [
        ['CAMT-T1@E1', 100],
        ['CAMT-T2@E1', 100],
      ],
      ['new', 'new'],
    ],
    ['a camt.053 names the entry otherwise than the camt.054', [['CAMT-T1@E1', 100]], [['CAMT-T1@E9', 100]], ['known']],
    ['a camt.053 has no entry of its own', [['CAMT-T1@E1', 100]], [['CAMT-T1', 100]], ['known']],
    ['a reference comes back with another amount', [['CAMT-T1@E1', 100]], [['CAMT-T1@E1', 90]], ['conflict']],
    [
      'that other amount was booked by a person',
      [
        ['CAMT-T1@E1', 100],
        ['CAMT-T1@E1~90', 90],
      ],
      [['CAMT-T1@E1', 90]],
      ['known'],
    ],
    [
      'the camt.053 tells as a sum what the camt.054 told apart',
      [
        ['CAMT-T1@E1', 60],
        ['CAMT-T2@E1', 40],
      ],
      [['CAMT-E1', 100]],
      ['known'],
    ],
    ['a part of that sum was not booked', [['CAMT-T1@E1', 60]], [['CAMT-E1', 100]], ['conflict']],
    [
      'the sum was booked, then told apart',
      [['CAMT-E1', 100]],
      [
        ['CAMT-T1@E1', 60],
        ['CAMT-T2@E1', 40],
      ],
      ['conflict', 'conflict'],
    ],
    ['a single payment was booked by its entry', [['CAMT-E1', 100]], [['CAMT-T1@E1', 100]], ['known']],
    [
      'payments were named by their place before',
      [
        ['CAMT-E1#1', 60],
        ['CAMT-E1#2', 40],
      ],
      [
        ['CAMT-T1@E1', 40],
        ['CAMT-T2@E1', 60],
        ['CAMT-T3@E1', 40],
      ],
      ['known', 'known', 'new'],
    ],
    [
      'payments are named by their place now',
      [['CAMT-T1@E1', 60]],
      [
        ['CAMT-E1#1', 60],
        ['CAMT-E1#2', 60],
      ],
      ['known', 'new'],
    ],
    ['a payment is taken back under its own reference', [['CAMT-T1@E1', 100]], [['CAMTR-T1@E1', 100]], ['new']],
    [
      'that comes again',
      [
        ['CAMT-T1@E1', 100],
        ['CAMTR-T1@E1', -100],
      ],
      [['CAMTR-T1@E1', 100]],
      ['known'],
    ],
    ['another payment was typed', [['S-2022-07-14-ab', 100]], [['CAMT-T1@E1', 100]], ['new']],
  ])('when %s', (_, known, file, expected) => {
    const recognise = recogniser(
      known.map(([id, cents]) => ({ id, cents })),
      String,
    );
    expect(file.map(([id, cents]) => recognise(movement(id, cents)))).toEqual(expected);
  });

  it.each<[string, string | undefined, string[], Recognition]>([
    ['both give the same reference', 'RF1', ['RF1'], 'known'],
    ['they give different ones', 'RF1', ['RF2'], 'new'],
    ['only the file booked gave one', 'RF1', [], 'conflict'],
    ['only the new file gives one', undefined, ['RF1'], 'conflict'],
  ])('of an entry whose payments two files name otherwise, where %s', (_, reference, references, expected) => {
    const recognise = recogniser([{ id: 'CAMT-E1#1', cents: 60, reference }], String);
    expect(recognise(movement('CAMT-T1@E1', 60, references))).toBe(expected);
  });
});
