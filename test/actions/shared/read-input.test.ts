/** Dates and amounts as people type them. */
import { InputReader, parseInputAmount, parseInputDate } from '../../../src/actions/shared/read-input';
import { asDate } from '../../../src/domain/shared/local-date';

describe('a date', () => {
  it.each([
    ['2022-07-15', '2022-07-15'],
    ['15.07.2022', '2022-07-15'],
    [' 5.7.2022 ', '2022-07-05'],
    ['29.02.2024', '2024-02-29'],
    ['29.02.2023', undefined],
    ['31.06.2022', undefined],
    ['15/07/2022', undefined],
    ['15.07.22', undefined],
    ['', undefined],
  ])('%s is %s', (text, expected) => {
    expect(parseInputDate(text)).toBe(expected);
  });
});

describe('an amount', () => {
  it.each<[unknown, number | undefined]>([
    [830.5, 83050],
    ['830.50', 83050],
    ['830,50', 83050],
    ["1'830.50", 183050],
    ['1’830.50', 183050],
    ['1 830,50', 183050],
    ['CHF 12', 1200],
    ["1'234'567.05", 123456705],
    ['-5', -500],
    [0, 0],
    [0.1 + 0.2, 30],
    [10.005, undefined],
    ['10.005', undefined],
    ["1'23", undefined],
    ['1,234.50', undefined],
    ['douze', undefined],
    ['', undefined],
    [Number.NaN, undefined],
    [true, undefined],
    [null, undefined],
  ])('%p is %p centimes', (value, expected) => {
    expect(parseInputAmount(value)).toBe(expected);
  });
});

describe('a reader', () => {
  const reader = (input: Record<string, unknown>) => new InputReader(input, { a: 'Le A', b: 'Le B' });

  it('knows what is given', () => {
    expect([{}, { a: '' }, { a: ' ' }, { a: null }, { c: 1 }].map((input) => reader(input).hasAny())).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(reader({ b: 0 }).hasAny()).toBe(true);
  });

  it('takes lists and texts with commas, each item once', () => {
    expect(reader({ a: ['1', ' 2 ', '1'] }).list('a')).toEqual(['1', '2']);
    expect(reader({ a: '1, 2;2' }).list('a')).toEqual(['1', '2']);
    expect(reader({}).list('a')).toEqual([]);
  });

  it('takes a text on one line', () => {
    expect(reader({ a: ' x\r\n\ty ' }).text('a')).toBe('x y');
    expect(reader({ a: 12 }).text('a')).toBe('12');
  });

  it('collects what is wrong', () => {
    const one = reader({ b: {} });
    one.requiredText('a');
    one.text('b');
    one.positiveAmount('a');
    one.pastDate('a', asDate('2022-07-15'));
    expect(one.issues.map(({ code, data }) => [code, data?.label])).toEqual([
      ['input-missing', 'Le A'],
      ['input-text', 'Le B'],
      ['input-missing', 'Le A'],
      ['input-missing', 'Le A'],
    ]);
  });

  it.each([
    ['2022-07-15', []],
    ['2022-07-16', ['date-in-future']],
  ])('finds %s in the future on 15 July: %j', (a, codes) => {
    const one = reader({ a });
    one.pastDate('a', asDate('2022-07-15'));
    expect(one.issues.map(({ code }) => code)).toEqual(codes);
  });
});
