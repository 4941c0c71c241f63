/** All rows of a child's school year together (R-2.14, R-2.18, D-2.33): never billed twice, never beyond what is due. */
import type { Enrolment } from '../../../src/domain/enrolment/enrolment';
import {
  after,
  billed,
  codesOf,
  creditEntry,
  enrolled,
  factsOf,
  runOf,
  typedEntry,
} from '../../builders/billing-facts';

type More = Parameters<typeof enrolled>[1];
const senior = (id: string, more: More = {}) => enrolled('E1', { id, section: 'preschool-senior', ...more });
const school = (id: string, more: More = {}) => enrolled('E1', { id, ...more });

/** What a later run bills and tells once the rows have changed. */
function later(
  before: readonly Enrolment[],
  then: readonly Enrolment[],
  days = ['2022-06-15', '2022-12-01'],
  more = {},
) {
  const facts = factsOf({ enrolments: before, today: days[0] ?? '', more });
  const { entries, notices } = runOf(after(facts, runOf(facts), days[1] ?? '', { enrolments: then }));
  return { lines: billed(entries), notices, codes: codesOf(notices), entries };
}

describe('a row renamed or typed anew is the row that was billed', () => {
  it.each<[string, Enrolment[], Enrolment[], string[]]>([
    ['renamed', [school('I1')], [school('I9')], ['E1 tuition T2 4150.00']],
    [
      'cancelled, and typed anew',
      [school('I1')],
      [school('I1', { status: 'cancelled' }), school('I2')],
      ['E1 tuition T2 4150.00'],
    ],
    [
      'joined by a withdrawn row: 3320 and 830 are due, 4150 was billed',
      [school('I1')],
      [school('I0', { end: '2022-08-15', status: 'left' }), school('I1', { end: '2022-11-11', status: 'left' })],
      // I1: 3320 less 4150 is nothing; I0: 830 is beyond what is due in all, 4150.
      [],
    ],
  ])('%s', (_, before, then, lines) => {
    expect(later(before, then).lines).toEqual(lines);
  });

  it('after both instalments too', () => {
    const facts = factsOf({ enrolments: [school('I1')], today: '2022-12-01' });
    const run = runOf(after(facts, runOf(facts), '2022-12-02', { enrolments: [school('I9')] }));
    expect([billed(run.entries), run.notices]).toEqual([[], []]);
  });

  it('with a key that names year, child, instalment and row', () => {
    const { entries } = runOf(factsOf({ enrolments: [school('I|1')], today: '2022-06-15' }));
    expect(entries.map(({ key }) => key)).toEqual(['tuition|2022-23|E1|T1|I%7C1|famille']);
  });
});

describe('in all never more than is due', () => {
  const entries = [
    typedEntry({ period: 'T1', amountCents: 89000, key: 'tuition|2022-23|E1|T1|A|famille' }),
    typedEntry({ period: 'T1', amountCents: 348000, key: 'tuition|2022-23|E1|T1|B|famille' }),
  ];
  const run = (enrolments: Enrolment[], more: Parameters<typeof typedEntry>[0][] = []) =>
    runOf(factsOf({ enrolments, entries: [...entries, ...more.map(typedEntry)], today: '2022-12-01' }));

  it('the first row cancelled, the second for the whole year: 8700 less 890 and 3480', () => {
    const { entries: lines, notices } = run([senior('A', { status: 'cancelled' }), senior('B')]);
    expect([billed(lines), notices]).toEqual([['E1 tuition T2 4330.00'], []]);
    expect(lines[0]?.detail).toContain(
      "limité à CHF 8'700.00 dus en tout pour l’année, dont CHF 4'370.00 déjà facturés",
    );
  });

  it.each<[string, Parameters<typeof typedEntry>[0], string[], [string, number][]]>([
    [
      'a credit on an instalment: 8700 less 4270',
      { nature: 'credit-note', period: 'T1', amountCents: -10000 },
      ['E1 tuition T2 4430.00'],
      [],
    ],
    ['a credit without a period', { nature: 'credit-note', amountCents: -10000 }, ['E1 tuition T2 4430.00'], []],
    [
      'a credit of another year',
      { nature: 'credit-note', year: '2021-22', amountCents: -10000 },
      ['E1 tuition T2 4330.00'],
      [],
    ],
    ['tuition typed without a period', { amountCents: 30000 }, ['E1 tuition T2 4030.00'], []],
    ['all of it typed', { amountCents: 433000 }, [], []],
    ['more than all of it', { amountCents: 433005 }, [], [['over-invoiced', 5]]],
  ])('%s counts', (_, entry, lines, told) => {
    const { entries: written, notices } = run([senior('A', { status: 'cancelled' }), senior('B')], [entry]);
    expect(billed(written)).toEqual(lines);
    expect(notices.map(({ code, data }) => [code, data?.amount])).toEqual(told);
  });

  it('a change of section after instalment 1: T1 4350 of 8700 × 2/10 + 8300 × 8/10 = 8380, nothing over-invoiced', () => {
    const rows = [senior('A', { end: '2022-11-07', status: 'left' }), school('B', { start: '2022-11-08' })];
    // B would have 3320 + 3320; 8380 less 4350 is 4030, so that its second instalment is 710.
    const { lines, codes } = later([senior('A')], rows);
    expect([lines, codes]).toEqual([['E1 tuition T1 3320.00', 'E1 tuition T2 710.00'], []]);
    const again = later([senior('A')], rows, ['2022-06-15', '2022-11-10']);
    expect([again.lines, again.codes]).toEqual([['E1 tuition T1 3320.00'], []]);
  });

  it('an instalment typed without a key counts for one row alone', () => {
    const rows = [senior('A', { end: '2022-11-07', status: 'left' }), school('B', { start: '2022-11-08' })];
    const typed = [typedEntry({ period: 'T1', amountCents: 87000 })];
    const { entries: lines, notices } = runOf(factsOf({ enrolments: rows, entries: typed, today: '2022-12-01' }));
    expect(billed(lines)).toEqual(['E1 tuition T2 870.00', 'E1 tuition T1 3320.00', 'E1 tuition T2 3320.00']);
    expect(notices).toEqual([]);
  });

  it('a credit after a departure and a return: 1660 stays, 6/10 of 8300 follow', () => {
    const gone = school('A', { end: '2022-10-10', status: 'left' });
    const facts = factsOf({ enrolments: [school('A')], today: '2022-06-15' });
    const back = [gone, school('B', { start: '2023-01-09', type: 're-enrolment' })];
    const ledger = [...runOf(facts).entries, creditEntry('2022-0001', -249000)];
    const { entries: lines, notices } = runOf({
      ...factsOf({ enrolments: back, entries: ledger, today: '2022-12-01' }),
    });
    expect(billed(lines)).toEqual(['E1 tuition T1 2490.00', 'E1 tuition T2 2490.00']);
    expect(codesOf(notices)).not.toContain('over-invoiced');
  });

  it('a person is asked for what is left after the limit only', () => {
    const unpaid = [senior('A', { status: 'cancelled' }), senior('B', { status: 'accepted' })];
    const told = run(unpaid).notices.map(({ code, data }) => [code, data?.amount]);
    expect(told).toEqual([['unconfirmed', 433000]]);
  });
});

describe('a change of section within the year', () => {
  it('is no departure: the months are shared out between the two rows (R-2.8)', () => {
    const rows = [senior('I1', { end: '2022-11-07', status: 'left' }), school('I2', { start: '2022-11-08' })];
    const run = runOf(factsOf({ today: '2022-12-01', enrolments: rows }));
    // 8700 × 2/10 (September, October) and 8300 × 8/10 (from November).
    const total = run.entries.reduce((sum, entry) => sum + entry.amountCents, 0);
    expect(total).toBe(174000 + 664000);
  });

  /** Élémentaire (8300), then Maternelle Moyens et Grands (8700), then gone. */
  it.each<[string, string, string, string[], number]>([
    // 8300 × 2/10 = 1660 and 8700 × 40 % = 3480 are limited to 8700 × 40 %.
    ['2022-11-06', '2022-11-07', '2022-11-25', ['830.00', '830.00', '1740.00', '80.00'], 348000],
    // 8300 × 1/10 = 830 and the lesser of 9/10 and 20 %, 1740, are limited to 8700 × 20 %.
    ['2022-10-02', '2022-10-03', '2022-10-14', ['415.00', '415.00', '870.00', '40.00'], 174000],
    // 8300 × 4/10 = 3320 and the lesser of 6/10 and 80 %, 5220, are limited to 8700 × 80 %.
    ['2023-01-08', '2023-01-09', '2023-03-10', ['1660.00', '1660.00', '2610.00', '1030.00'], 696000],
    // With an interruption each row owes its own: 8300 × 20 % and 3480.
    ['2022-10-14', '2022-11-07', '2022-11-25', ['830.00', '830.00', '1740.00', '1740.00'], 514000],
  ])('to %s, from %s, left on %s: %j', (end, start, gone, lines, total) => {
    const rows = [school('A', { end, status: 'left' }), senior('B', { start, end: gone, status: 'left' })];
    const { entries } = runOf(factsOf({ enrolments: rows, today: '2022-12-01' }));
    expect(billed(entries).map((line) => line.split(' ')[3])).toEqual(lines);
    expect(entries.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(total);
  });

  it('three rows that end in a departure are one presence: 8700 × 40 %', () => {
    const rows = [
      school('A', { end: '2022-10-02', status: 'left' }),
      senior('B', { start: '2022-10-03', end: '2022-11-06', status: 'left' }),
      senior('C', { start: '2022-11-07', end: '2022-11-25', status: 'left' }),
    ];
    const { entries } = runOf(factsOf({ enrolments: rows, today: '2022-12-01' }));
    expect(entries.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(348000);
  });
});
