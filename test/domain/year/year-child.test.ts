/** The children of a year: who is one, what was answered, who is gone, who is expected. */
import { isExpected, lastDayIn, readYearChildren } from '../../../src/domain/year/year-child';
import { CALENDARS } from '../../builders/billing-facts';
import { FROM, newRow, oldRow, TO, yearChild, yearPupil } from '../../builders/year-children';

describe('the answer of a child', () => {
  it.each([
    ['none without a row', [], 'none'],
    ['yes with a row in force', [{}], 'yes'],
    ['yes with a first enrolment that is asked for', [{ type: 'first', status: 'requested' }], 'yes'],
    ['no with a cancelled row', [{ status: 'cancelled' }], 'no'],
    ['no with a re-enrolment given up before its first day (D-2.32)', [{ status: 'left', end: '2023-08-20' }], 'no'],
    ['refused with a refused row', [{ status: 'refused' }], 'refused'],
    ['yes where a refusal was followed by an enrolment', [{ status: 'refused' }, {}], 'yes'],
    ['the last one of two closed rows', [{ status: 'refused' }, { status: 'cancelled' }], 'no'],
  ])('is %s', (_, coming, answer) => {
    expect(yearChild({}, {}, coming).answer).toBe(answer);
  });
});

describe('a child has left', () => {
  it.each([
    ['not with an open row', {}, {}, false],
    ['with the status Sorti', { status: 'left' }, {}, true],
    ['with a row Sortie, even at the end of classes', {}, { status: 'left', end: '2023-07-07' }, true],
    ['with a last day before the end of classes', {}, { end: '2023-07-06' }, true],
    [
      'not from the crèche to our maternelle, with no class day between (D-2.35)',
      { birth: '2020-11-30' },
      { section: 'creche', days: 2, status: 'left', end: '2023-07-07' },
      false,
    ],
    [
      'from the crèche a class day earlier',
      { birth: '2020-11-30' },
      { section: 'creche', days: 2, status: 'left', end: '2023-07-06' },
      true,
    ],
    [
      'from the crèche where it would stay',
      { birth: '2021-01-01' },
      { section: 'creche', days: 2, status: 'left', end: '2023-08-31' },
      true,
    ],
    ['not with a last day on the end of classes: no class is missed', {}, { end: '2023-07-07' }, false],
  ])('%s', (_, pupil, row, hasLeft) => {
    expect(yearChild(pupil, row).hasLeft).toBe(hasLeft);
  });
});

describe('the next year expects', () => {
  it.each([
    ['a child who goes on', {}, {}, [], true],
    ['no child after 6e', {}, { section: 'sixth-grade' }, [], false],
    ['a child of 6e that was enrolled again', {}, { section: 'sixth-grade' }, [{ section: 'sixth-grade' }], true],
    ['nobody who has left', {}, { end: '2023-01-31', status: 'left' }, [], false],
    ['a child who left and said no: the answer is counted', {}, { end: '2023-01-31' }, [{ status: 'cancelled' }], true],
    ['a child whose level is not known', { birth: '2009-01-01' }, {}, [], true],
  ])('%s', (_, pupil, row, coming, expected) => {
    expect(isExpected(yearChild(pupil, row, coming))).toBe(expected);
  });
});

describe('the last day of a leaver', () => {
  it.each([
    ['the end of classes', {}, {}, '2023-07-07'],
    ['31 August at the crèche (R-2.4)', {}, { section: 'creche', days: 3 }, '2023-08-31'],
    ['the one of its row', {}, { end: '2023-03-31' }, '2023-03-31'],
    ['the one that the register holds', { leftOn: '2023-03-30' }, { end: '2023-03-31' }, '2023-03-30'],
  ])('is %s', (_, pupil, row, day) => {
    expect(lastDayIn(yearChild(pupil, row), CALENDARS)).toBe(day);
  });
});

it('a child with two rows of a year is one child, with its last row', () => {
  const enrolments = [
    oldRow('E1', { section: 'creche', days: 2, end: '2022-12-31' }),
    oldRow('E1', { section: 'preschool-junior', start: '2023-01-09' }),
  ];
  const children = readYearChildren({ pupils: [yearPupil('E1')], enrolments, calendars: CALENDARS }, FROM, TO);
  expect(children.map(({ level, next }) => [level, next])).toEqual([['PS', { kind: 'level', level: 'MS' }]]);
});

it.each([
  ['rows that follow each other are none', '2022-12-31', '2023-01-01', false],
  ['rows with a common day are one', '2023-01-01', '2023-01-01', true],
])('a double: %s', (_, end, start, isDouble) => {
  const enrolments = [oldRow('E1', { end }), oldRow('E1', { start })];
  const [child] = readYearChildren({ pupils: [yearPupil('E1')], enrolments, calendars: CALENDARS }, FROM, TO);
  expect(child?.isDouble).toBe(isDouble);
});

it('a child of other years, asked for only, cancelled or withdrawn in this one, is none of them', () => {
  const pupils = ['E1', 'E2', 'E3', 'E4'].map((id) => yearPupil(id));
  const enrolments = [
    newRow('E1'),
    oldRow('E2', { type: 'first', status: 'requested' }),
    oldRow('E3', { status: 'cancelled' }),
    oldRow('E4', { status: 'left', end: '2022-08-20' }),
  ];
  expect(readYearChildren({ pupils, enrolments, calendars: CALENDARS }, FROM, TO)).toEqual([]);
});
