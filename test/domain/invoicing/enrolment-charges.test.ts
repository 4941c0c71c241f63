/** Fees and penalties of an enrolment by annexe 2: fee, late re-enrolment, early return. */
import type { Enrolment } from '../../../src/domain/enrolment/enrolment';
import { billed, codesOf, enrolled, factsOf, inCreche, runOf, runsOn, typedEntry } from '../../builders/billing-facts';

type More = Parameters<typeof enrolled>[1];
const FEE = ['E1 enrolment-fee 500.00'];
const asked = (more: More = {}) => enrolled('E1', { type: 'first', status: 'requested', ...more });
const chargesOf = (enrolments: readonly Enrolment[], today = '2022-06-01') =>
  billed(runOf(factsOf({ enrolments, today })).entries).filter((line) => /fee|penalty/.test(line));

describe('the enrolment fee (R-2.1, D-2.32)', () => {
  it.each<[string, More, string[]]>([
    ['a first enrolment asked for', {}, FEE],
    ['a return asked for', { type: 'return' }, FEE],
    ['a first crèche enrolment asked for', { section: 'creche', days: 3 }, FEE],
    ['a re-enrolment', { type: 're-enrolment' }, []],
    ['a first enrolment already accepted', { status: 'accepted' }, []],
    ['a first enrolment already confirmed', { status: 'confirmed' }, []],
    ['a first enrolment cancelled', { status: 'cancelled' }, []],
    ['a first enrolment refused', { status: 'refused' }, []],
  ])('%s: charges %j → %j', (_, more, lines) => {
    expect(chargesOf([asked(more)])).toEqual(lines);
  });

  it('is billed once, also when the enrolment moves on', () => {
    const { run } = runsOn({ enrolments: [asked()] }, ['2022-03-01', '2022-03-02', '2022-06-15']);
    expect(run.entries).toEqual([]);
  });

  it.each<[string, More]>([
    ['renamed', { id: 'I9' }],
    ['moved to another school year', { id: 'I1', year: '2023-24' }],
    ['renamed and accepted', { id: 'I9', status: 'accepted' }],
  ])('is billed once, also when the row is %s', (_, more) => {
    const { facts } = runsOn({ enrolments: [asked({ id: 'I1' })] }, ['2022-05-01']);
    const run = runOf({ ...facts, enrolments: [asked(more)] });
    expect([billed(run.entries), run.notices]).toEqual([[], []]);
  });

  it('says that an accepted enrolment without its fee in the ledger was paid elsewhere', () => {
    const enrolments = [asked({ status: 'accepted' })];
    const noticesWith = (entries: Parameters<typeof factsOf>[0]['entries'] = []) =>
      codesOf(runOf(factsOf({ enrolments, entries, today: '2022-06-01' })).notices);
    expect(noticesWith()).toEqual(['fee-paid-elsewhere']);
    expect(noticesWith([typedEntry({ nature: 'enrolment-fee', amountCents: 50000 })])).toEqual([]);
    const { facts } = runsOn({ enrolments: [asked()] }, ['2022-05-01']);
    expect(runOf({ ...facts, enrolments }).notices).toEqual([]);
  });

  /** A first row, then a row of type Première asked for: is the fee due again? */
  it.each<[string, Enrolment, More, string[]]>([
    ['crèche to 31 August, school at the rentrée', inCreche('E1', 3, { year: '2021-22' }), {}, []],
    [
      'crèche to the end of July, school at the rentrée',
      inCreche('E1', 3, { year: '2021-22', end: '2022-07-29' }),
      {},
      [],
    ],
    [
      'crèche to 30 November, school on 1 December',
      inCreche('E1', 3, { end: '2022-11-30' }),
      { start: '2022-12-01' },
      [],
    ],
    ['crèche to Friday, school on Monday', inCreche('E1', 3, { end: '2022-11-18' }), { start: '2022-11-21' }, []],
    ['crèche to Friday, school on Tuesday', inCreche('E1', 3, { end: '2022-11-18' }), { start: '2022-11-22' }, FEE],
    ['crèche before Noël, school at the return', inCreche('E1', 3, { end: '2022-12-16' }), { start: '2023-01-03' }, []],
    [
      'crèche before Noël, school a day after the return',
      inCreche('E1', 3, { end: '2022-12-16' }),
      { start: '2023-01-04' },
      FEE,
    ],
    [
      'school to the end of classes, school at the rentrée',
      enrolled('E1', { year: '2021-22', end: '2022-07-07' }),
      {},
      [],
    ],
    ['school, left a week before the end of classes', enrolled('E1', { year: '2021-22', end: '2022-06-30' }), {}, FEE],
    [
      'school to Toussaint, back in January',
      enrolled('E1', { end: '2022-10-21' }),
      { start: '2023-01-09', type: 'return' },
      FEE,
    ],
    [
      'a change of frequency of the crèche',
      inCreche('E1', 3, { end: '2022-12-31' }),
      { section: 'creche', days: 4, start: '2023-01-01' },
      [],
    ],
    [
      'a crèche departure closes the file, also over the summer',
      inCreche('E1', 3, { year: '2021-22', end: '2022-07-15' }),
      { section: 'creche', days: 3 },
      FEE,
    ],
    [
      'a crèche departure closes the file: a return a year later',
      inCreche('E1', 3, { year: '2021-22', end: '2021-12-31' }),
      { section: 'creche', days: 3, start: '2023-01-01', type: 'return' },
      FEE,
    ],
  ])('%s', (_, before, more, lines) => {
    expect(chargesOf([before, asked(more)])).toEqual(lines);
    expect(chargesOf([asked(more), before])).toEqual(lines);
  });

  it('is asked once where both the crèche and the school that follows are asked for', () => {
    const creche = asked({ section: 'creche', days: 2, end: '2022-12-31' });
    expect(chargesOf([creche, asked({ start: '2023-01-01' })])).toEqual(FEE);
  });
});

describe('late re-enrolment (R-2.2): the deadline 15 May is in time', () => {
  const PENALTY = ['E1 penalty 500.00'];
  it.each<[string, More, string[]]>([
    ['on the deadline', { requestedOn: '2022-05-15' }, []],
    ['the day after', { requestedOn: '2022-05-16' }, PENALTY],
    ['with no date: in time', {}, []],
    ['a first enrolment', { requestedOn: '2022-05-16', type: 'first' }, []],
    ['a return', { requestedOn: '2022-05-16', type: 'return' }, []],
    ['the crèche, never', { requestedOn: '2022-05-16', section: 'creche', days: 2 }, []],
    ['asked for and not yet accepted: in force at once', { requestedOn: '2022-05-16', status: 'requested' }, PENALTY],
    ['cancelled', { requestedOn: '2022-05-16', status: 'cancelled' }, []],
    ['asked for after the day of the run', { requestedOn: '2022-06-02' }, []],
    ['by the deadline of its own year', { requestedOn: '2022-05-16', year: '2023-24' }, []],
  ])('%s: %j → %j', (_, more, lines) => {
    expect(chargesOf([enrolled('E1', more)])).toEqual(lines);
  });

  it.each<[string, Enrolment, string[]]>([
    ['a school row', enrolled('E1', { end: '2022-11-06' }), []],
    ['the crèche', inCreche('E1', 3, { end: '2022-11-04' }), []],
    ['a row that ended before the holidays', enrolled('E1', { end: '2022-10-21' }), []],
    ['a row with a class day between', enrolled('E1', { end: '2022-10-20' }), PENALTY],
    ['a row that was withdrawn', enrolled('E1', { end: '2022-08-20', status: 'left' }), PENALTY],
    ['a row that was cancelled', enrolled('E1', { end: '2022-11-06', status: 'cancelled' }), PENALTY],
    ['a row of the year before', enrolled('E1', { year: '2021-22' }), PENALTY],
  ])('going on from %s → %j', (_, before, lines) => {
    const start = before.year === '2021-22' ? undefined : ('2022-11-07' as never);
    expect(chargesOf([before, enrolled('E1', { start, requestedOn: '2022-10-25' })], '2022-10-26')).toEqual(lines);
  });

  it('is charged once', () => {
    const school = { enrolments: [enrolled('E1', { requestedOn: '2022-05-16' })] };
    expect(billed(runsOn(school, ['2022-05-20', '2022-05-21']).run.entries)).toEqual([]);
  });
});

describe('return to the crèche in less than two months (R-2.23): a month at the new rate, besides the fee', () => {
  const PENALTY = ['E1 penalty 1549.00'];
  const left = (end: string) => inCreche('E1', 2, { end, noticeOn: '2022-08-01', status: 'left' });
  it.each([
    ['2022-10-31', '2022-11-01', []],
    ['2022-10-31', '2022-11-02', PENALTY],
    ['2022-10-31', '2022-12-30', PENALTY],
    ['2022-10-31', '2022-12-31', []],
    ['2022-10-31', '2023-01-01', []],
    ['2022-12-31', '2023-02-27', PENALTY],
    ['2022-12-31', '2023-02-28', []],
    ['2022-11-18', '2022-11-21', []],
    ['2022-11-18', '2022-11-22', PENALTY],
  ])('left on %s, back on %s: %j', (end, start, lines) => {
    const back = inCreche('E1', 3, { start, type: 'return', status: 'accepted' });
    expect(chargesOf([left(end), back])).toEqual(lines);
  });

  it.each<[string, More, string[]]>([
    ['asked for: its fee only, the penalty when it is accepted', { status: 'requested' }, FEE],
    ['a re-enrolment', { type: 're-enrolment' }, []],
    ['asked for after the day of the run', { requestedOn: '2022-06-02' }, []],
    ['withdrawn before it began', { end: '2022-11-14', status: 'left' }, []],
    ['to a school section', { section: 'preschool-junior', days: undefined }, []],
  ])('%s: none', (_, more, lines) => {
    const back = inCreche('E1', 3, { start: '2022-11-15', type: 'return', status: 'accepted', ...more });
    expect(chargesOf([left('2022-10-31'), back])).toEqual(lines);
  });

  it('is reckoned from the last day that the child was there, not from a return that never was', () => {
    const never = inCreche('E1', 3, { start: '2022-11-15', end: '2022-11-10', type: 'return', status: 'left' });
    const back = inCreche('E1', 3, { start: '2023-01-02', type: 'return', status: 'accepted' });
    expect(chargesOf([left('2022-10-31'), never, back])).toEqual([]);
  });

  it('is taken after the sibling reduction: 1549 × 90 %', () => {
    const back = inCreche('E1', 3, { start: '2022-12-01', type: 'return', status: 'accepted' });
    const pupils = { E1: 'F1 2021-01-01', E2: 'F1 2014-01-01' };
    const facts = factsOf({ enrolments: [left('2022-10-31'), back, enrolled('E2')], pupils, today: '2022-06-01' });
    expect(billed(runOf(facts).entries)).toEqual(['E1 penalty 1394.10']);
  });
});

describe('a row `Sortie` without its last day', () => {
  it.each<[string, string, More, string[]]>([
    ['is told and billed to the end of the year', '2022-12-01', { status: 'left' }, ['left-without-end']],
    ['is silent with the day', '2022-12-01', { status: 'left', end: '2023-07-07' }, []],
    ['is told on the last day of its year', '2023-08-31', { status: 'left' }, ['left-without-end']],
    ['is silent when its year is over', '2023-09-01', { status: 'left' }, []],
  ])('%s', (_, today, more, codes) => {
    const run = runOf(factsOf({ enrolments: [enrolled('E1', more)], today }));
    expect(billed(run.entries)).toEqual(['E1 tuition T1 4150.00', 'E1 tuition T2 4150.00']);
    expect(codesOf(run.notices)).toEqual(codes);
  });
});
