/** The half-days of class expected of a pupil: the one rule that letters, leaves, statistics and the roll share. */
import { classesOn } from '../../../src/domain/attendance/classes-on-day';
import { comesOn, expectedHalfDays } from '../../../src/domain/attendance/expected-half-days';
import { readSchoolDays } from '../../../src/domain/attendance/school-days';
import { type StayingPupil, staysBetween } from '../../../src/domain/attendance/tally-stays';
import type { ClassEnrolment } from '../../../src/domain/audience/enrolled-pupil';
import { addDays, asDate } from '../../../src/domain/shared/local-date';
import { sampleCalendar, YEAR } from '../../builders/tariff-table';

const CALENDAR = [{ ...sampleCalendar(), year: YEAR }];
const CRECHE = [1, 2, 3, 4, 5].map((weekday) => ({
  ...{ row: weekday + 1, level: 'Crèche' as const, weekday, start: 8 * 60, end: 12 * 60 },
}));
const DAYS = readSchoolDays({ timetable: CRECHE, calendar: CALENDAR, publicHolidays: [] });

const pupilOf = (rest: Partial<StayingPupil> = {}): StayingPupil => ({
  ...{ row: 2, id: 'E1', familyId: 'F1', lastName: 'Ader', firstName: 'Ada', birth: asDate('2016-05-05') },
  ...rest,
});
const rowOf = (rest: Partial<ClassEnrolment> = {}): ClassEnrolment => ({
  ...{ row: 2, id: 'I1', pupilId: 'E1', year: YEAR, section: 'elementary', kind: 'normal', days: undefined },
  ...{ type: 'first', requestedOn: undefined, start: undefined, end: undefined, noticeOn: undefined },
  ...{ status: 'confirmed', className: 'CP A' },
  ...rest,
});
const TWO_DAYS = { section: 'creche', days: 2, weekdays: 'lundi, mardi', className: 'Crèche' } as const;

function expectedOf(pupil: StayingPupil, rows: readonly ClassEnrolment[], from: string, to: string): string[] {
  const found = expectedHalfDays(DAYS, staysBetween([pupil], rows, CALENDAR, asDate(from), asDate(to)));
  return found.ok ? found.value.map(({ date, halfDay }) => `${date.slice(5)} ${halfDay[0]}`) : [];
}

describe('the half-days expected of a pupil', () => {
  it.each<[string, Partial<StayingPupil>, Partial<ClassEnrolment>, string, string, string[]]>([
    ['from Début on', {}, { start: asDate('2022-09-20') }, '09-19', '09-20', ['09-20 m', '09-20 a']],
    ['to Fin, included', {}, { end: asDate('2022-09-19') }, '09-19', '09-20', ['09-19 m', '09-19 a']],
    ['from Entrée on', { enteredOn: asDate('2022-09-20') }, {}, '09-19', '09-20', ['09-20 m', '09-20 a']],
    ['to Sortie', { status: 'left', leftOn: asDate('2022-09-19') }, {}, '09-19', '09-20', ['09-19 m', '09-19 a']],
    ['none while only asked for', {}, { status: 'requested' }, '09-19', '09-20', []],
    ['of the crèche on its own weekdays', {}, TWO_DAYS, '09-19', '09-23', ['09-19 m', '09-20 m']],
    [
      'of the crèche every day where its days are not known',
      {},
      { ...TWO_DAYS, weekdays: 'le matin' },
      '09-22',
      '09-23',
      ['09-22 m', '09-23 m'],
    ],
  ])('are %s', (_, pupil, row, from, to, expected) => {
    expect(expectedOf(pupilOf(pupil), [rowOf(row)], `2022-${from}`, `2022-${to}`)).toEqual(expected);
  });

  it('change with the level: Wednesday of a CP has one half-day, Thursday of a 6e two (art. 2.2.5)', () => {
    const rows = [rowOf({ level: 'CP' }), rowOf({ id: 'I2', level: '6e', start: asDate('2022-09-22') })];
    expect(expectedOf(pupilOf(), rows, '2022-09-21', '2022-09-22')).toEqual(['09-21 m', '09-22 m', '09-22 a']);
  });

  it('are refused where nothing tells the level', () => {
    const stays = staysBetween(
      [pupilOf({ birth: asDate('2001-05-05') })],
      [rowOf()],
      CALENDAR,
      asDate('2022-09-05'),
      asDate('2022-09-05'),
    );
    const found = expectedHalfDays(DAYS, stays);
    expect(found.ok ? [] : found.issues.map(({ code, tab, row }) => [code, tab, row])).toEqual([
      ['level-unknown', 'Inscriptions', 2],
    ]);
  });

  it.each<[string, Partial<StayingPupil>, Partial<ClassEnrolment>]>([
    ['a pupil of the whole year', {}, {}],
    ['one that comes later and leaves', {}, { start: asDate('2022-09-14'), end: asDate('2022-09-22') }],
    [
      'one that the register says has entered and left',
      { enteredOn: asDate('2022-09-13'), status: 'left', leftOn: asDate('2022-09-21') },
      {},
    ],
    ['a crèche child of two days', {}, TWO_DAYS],
    ['one that was refused', {}, { status: 'refused' }],
  ])('are on each day those of the roll: %s', (_, pupil, row) => {
    const [pupils, enrolments] = [[pupilOf(pupil)], [rowOf(row)]];
    for (let date = asDate('2022-09-10'); date <= '2022-09-26'; date = addDays(date, 1)) {
      const roll = classesOn({ pupils, enrolments }, DAYS, date).flatMap((group) => group.pupils);
      const ofRoll = roll.flatMap(({ halfDays }) => halfDays.map(({ halfDay }) => `${date.slice(5)} ${halfDay[0]}`));
      expect(expectedOf(pupilOf(pupil), enrolments, date, date)).toEqual(ofRoll);
    }
  });
});

it.each([
  [undefined, '2022-09-14', true],
  [[1, 2], '2022-09-13', true],
  [[1, 2], '2022-09-14', false],
])('a child of the weekdays %j comes on %s: %s', (weekdays, date, expected) => {
  expect(comesOn(weekdays, asDate(date))).toBe(expected);
});
