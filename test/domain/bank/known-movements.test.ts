/** Recognising movements that were booked before, across kinds of files and ways of naming. */
import fc from 'fast-check';
import { type BankName, parseBankId } from '../../../src/domain/bank/bank-id';
import type { KnownPayment } from '../../../src/domain/bank/bank-memory';
import { type Recognition, recogniseMovements } from '../../../src/domain/bank/known-movements';
import type { Movement } from '../../../src/domain/bank/movements';
import { asDate } from '../../../src/domain/shared/local-date';

const DAY = '2022-07-14';
const RULES = { fold: String, kind: 'camt.054' as const };

function movement(id: string, cents: number, more: Partial<Movement> & { day?: string } = {}): Movement {
  const name: BankName | undefined = parseBankId(id);
  if (name === undefined) throw new Error(id);
  const { day = DAY, ...others } = more;
  const texts = { references: [], message: '', debtor: '' };
  const flags = { isBatch: false, isSumWrong: false, kind: name.kind };
  return { id, name, line: 1, date: asDate(day), bookedOn: asDate(day), cents, ...texts, ...flags, ...others };
}

const paid = (id: string, cents: number, day = DAY, more: Partial<KnownPayment> = {}): KnownPayment => {
  return { id, cents, date: asDate(day), source: 'Banque (camt.054)', ...more };
};

const recognitions = (movements: readonly Movement[], known: readonly KnownPayment[]) =>
  recogniseMovements(movements, known, RULES).map(({ recognition }) => recognition);

type Case = [what: string, known: [string, number][], file: [string, number][], expected: Recognition[]];

describe('the recogniser of movements', () => {
  it.each<Case>([
    ['nothing is known', [], [['CAMT-T1@E1', 100]], ['new']],
    ['the same file comes again', [['CAMT-T1@E1', 100]], [['CAMT-T1@E1', 100]], ['known']],
    [
      'one name stands twice in the file',
      [],
      [
        ['CAMT-T1@E1', 100],
        ['CAMT-T1@E1~2', 100],
      ],
      ['new', 'new'],
    ],
    [
      'a file of one name twice comes again after one of both was booked',
      [['CAMT-T1@E1~2', 100]],
      [
        ['CAMT-T1@E1', 100],
        ['CAMT-T1@E1~2', 100],
      ],
      ['new', 'known'],
    ],
    [
      'content without a reference comes once more than before',
      [['CAMT-X1', 100]],
      [
        ['CAMT-X1', 100],
        ['CAMT-X1~2', 100],
      ],
      ['known', 'new'],
    ],
    [
      'one reference stands for two amounts and one is booked',
      [['CAMT-E1', 100]],
      [
        ['CAMT-E1', 90],
        ['CAMT-E1~2', 100],
      ],
      ['new', 'known'],
    ],
    [
      'a sum that is known stands twice in the file',
      [
        ['CAMT-T1@E1', 60],
        ['CAMT-T2@E1', 40],
      ],
      [
        ['CAMT-E1', 100],
        ['CAMT-E1~2', 100],
      ],
      ['known', 'new'],
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
    const payments = known.map(([id, cents]) => paid(id, cents));
    const movements = file.map(([id, cents]) => movement(id, cents));
    expect(recognitions(movements, payments)).toEqual(expected);
  });

  it.each<[string, string | undefined, string[], Recognition]>([
    ['both give the same reference', 'RF1', ['RF1'], 'known'],
    ['they give different ones', 'RF1', ['RF2'], 'new'],
    ['only the file booked gave one', 'RF1', [], 'conflict'],
    ['only the new file gives one', undefined, ['RF1'], 'conflict'],
  ])('of an entry whose payments two files name otherwise, where %s', (_, reference, references, expected) => {
    const known = paid('CAMT-E1#1', 60, DAY, { reference });
    expect(recognitions([movement('CAMT-T1@E1', 60, { references })], [known])).toEqual([expected]);
  });

  it('takes one reference on two days for two payments, each known again by its day', () => {
    const [first, second] = [movement('CAMT-E1', 100), movement('CAMT-E1', 100, { day: '2022-07-15' })];
    const [booked] = recogniseMovements([second], [paid('CAMT-E1', 100)], RULES);
    expect(booked).toMatchObject({ recognition: 'new', movement: { id: 'CAMT-E1~20220715' } });
    const both = [paid('CAMT-E1', 100), paid('CAMT-E1~20220715', 100, '2022-07-15')];
    expect(recognitions([second], both)).toEqual(['known']);
    expect(recognitions([first, movement('CAMT-E1~2', 100, { day: '2022-07-15' })], both)).toEqual(['known', 'known']);
    expect(recognitions([movement('CAMT-E1', 100, { day: '2022-07-16' })], both)).toEqual(['new']);
  });

  it('gives every movement that is not known an identifier of its own', () => {
    const later = ['CAMT-E1', 'CAMT-E1~2'].map((id) => movement(id, 100, { day: '2022-07-15' }));
    const found = recogniseMovements(later, [paid('CAMT-E1', 100), paid('CAMT-E1~2', 100)], RULES);
    expect(found.map((one) => one.movement.id)).toEqual(['CAMT-E1~20220715', 'CAMT-E1~20220715~2']);
    const [other] = recogniseMovements([movement('CAMT-E1', 90)], [paid('CAMT-E1', 100)], RULES);
    expect(other).toMatchObject({ recognition: 'conflict', movement: { id: 'CAMT-E1~90' } });
  });

  it('never takes more movements for known than there are payments, in whatever files', () => {
    const ids = fc.constantFrom('CAMT-E1', 'CAMT-T1@E1', 'CAMT-E1#1', 'CAMT-X1');
    const days = fc.constantFrom('2022-07-14', '2022-07-15');
    const payment = fc.tuple(ids, fc.integer({ min: 1, max: 2 }), days);
    const list = fc.array(payment, { maxLength: 5 });
    fc.assert(
      fc.property(list, list, (known, file) => {
        const payments = known.map(([id, cents, day], place) => paid(`${id}~${place}`, cents, day));
        const movements = file.map(([id, cents, day], place) => movement(`${id}~${place}`, cents, { day }));
        const sumOf = (list: readonly { cents: number }[]) => list.reduce((sum, { cents }) => sum + cents, 0);
        const found = recogniseMovements(movements, payments, RULES);
        const held = found.filter(({ recognition }) => recognition === 'known').map((one) => one.movement);
        expect(sumOf(held)).toBeLessThanOrEqual(sumOf(payments));
        const others = found.filter(({ recognition }) => recognition !== 'known').map((one) => one.movement.id);
        expect(new Set([...others, ...payments.map(({ id }) => id)]).size).toBe(others.length + payments.length);
      }),
    );
  });
});

describe('a payment from the other kind of file', () => {
  const twinOf = (more: Partial<Movement> & { day?: string }, known: Partial<KnownPayment>, cents = 100) => {
    const payment = paid('CAMT-N1', 100, DAY, { source: 'Banque (camt.053)', words: 'Egger Bob : merci', ...known });
    return recogniseMovements([movement('CAMT-T1', cents, more)], [payment], RULES)[0]?.twin;
  };

  it.each<[string, Partial<Movement> & { day?: string }, Partial<KnownPayment>, boolean]>([
    ['its reference and day', { references: ['RF1'] }, { reference: 'RF1' }, true],
    ['its reference without the zeros in front', { references: ['007'] }, { reference: '7' }, true],
    ['its reference three days later', { references: ['RF1'], day: '2022-07-17' }, { reference: 'RF1' }, true],
    ['its reference three days before', { references: ['RF1'], day: '2022-07-11' }, { reference: 'RF1' }, true],
    ['its reference four days later', { references: ['RF1'], day: '2022-07-18' }, { reference: 'RF1' }, false],
    ['another reference', { references: ['RF2'], debtor: 'Egger' }, { reference: 'RF1' }, false],
    ['its debtor', { debtor: 'EGGER' }, {}, true],
    ['its debtor, a reference in one file only', { debtor: 'Bob Egger', references: ['RF1'] }, {}, true],
    ['another debtor', { debtor: 'Ader' }, {}, false],
    ['no debtor at all', {}, {}, true],
    ['the same kind of file', { debtor: 'EGGER' }, { source: 'Banque (camt.054), choisi par une personne' }, false],
    ['an unknown file', { debtor: 'EGGER' }, { source: undefined }, true],
  ])('under another name is seen by %s', (_, more, known, isTwin) => {
    expect(twinOf(more, known)).toBe(isTwin ? 'CAMT-N1' : undefined);
  });

  it('is of the same amount, and stands for one movement only', () => {
    expect(twinOf({}, {}, 99)).toBeUndefined();
    const known = [paid('CAMT-N1', 100, DAY, { source: 'Banque (camt.053)' })];
    const twins = (file: readonly Movement[]) => recogniseMovements(file, known, RULES).map(({ twin }) => twin);
    expect(twins([movement('CAMT-T1', 100), movement('CAMT-T2', 100)])).toEqual(['CAMT-N1', undefined]);
    expect(twins([movement('CAMT-T1', 100), movement('CAMT-N1', 100)])).toEqual([undefined, undefined]);
  });

  it('under the same name is asked about where the files date it otherwise', () => {
    const known = (source: string) => [paid('CAMT-N1', 100, '2022-07-13', { source })];
    const [other] = recogniseMovements([movement('CAMT-N1', 100)], known('Banque (camt.053)'), RULES);
    expect(other).toMatchObject({ recognition: 'conflict', movement: { id: 'CAMT-N1~20220714' } });
  });
});
