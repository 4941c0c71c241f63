/** The school year of a day of class where the rentrée lies in August: one rule for every part that asks. */

import { classesOn } from '../../../src/domain/attendance/classes-on-day';
import { helpAccounts } from '../../../src/domain/attendance/extra-help';
import { readSchoolDays } from '../../../src/domain/attendance/school-days';
import { staysBetween } from '../../../src/domain/attendance/tally-stays';
import { classesOfDay } from '../../../src/domain/audience/class-members';
import { type ClassEnrolment, type ClassPupil, enrolledPupils } from '../../../src/domain/audience/enrolled-pupil';
import { countHeads } from '../../../src/domain/overview/head-counts';
import { classYearOn, classYearSpan, rentreeIn } from '../../../src/domain/shared/class-year';
import { asDate } from '../../../src/domain/shared/local-date';
import { schoolYearStarting } from '../../../src/domain/shared/school-year';

const [LAST, THIS] = [schoolYearStarting(2021), schoolYearStarting(2022)];
const breaks = (first: number) => {
  const day = (text: string, year = first) => asDate(`${year}-${text}`);
  return {
    ...{ autumnStart: day('10-17'), autumnReturn: day('10-31') },
    ...{ christmasStart: day('12-19'), christmasReturn: day('01-03', first + 1) },
    ...{ winterStart: day('02-13', first + 1), winterReturn: day('02-27', first + 1) },
    ...{ springStart: day('04-11', first + 1), springReturn: day('04-25', first + 1) },
  };
};
const CALENDAR = [
  { row: 2, year: LAST, firstDay: asDate('2021-09-01'), ...breaks(2021), lastDay: asDate('2022-07-07') },
  { row: 3, year: THIS, firstDay: asDate('2022-08-29'), ...breaks(2022), lastDay: asDate('2023-07-07') },
];

const pupil = (id: string, birth: string): ClassPupil => ({
  ...{ row: 2, id, familyId: 'F1', lastName: id, firstName: 'Ada', birth: asDate(birth), className: undefined },
});
const enrolment = (pupilId: string, year = THIS, more: Partial<ClassEnrolment> = {}): ClassEnrolment => ({
  ...{ row: 2, id: `I-${pupilId}`, pupilId, year, section: 'elementary', kind: 'normal', days: undefined },
  ...{ type: 're-enrolment', requestedOn: undefined, start: undefined, end: undefined, noticeOn: undefined },
  ...{ status: 'confirmed', level: 'CP', className: 'CP A' },
  ...more,
});
/** E1 is new, E2 moves up, E3 has left. */
const PUPILS = [pupil('E1', '2016-05-05'), pupil('E2', '2015-05-05'), pupil('E3', '2015-05-06')];
const ENROLMENTS = [
  enrolment('E1'),
  enrolment('E2', LAST),
  enrolment('E2', THIS, { level: 'CE1', className: 'CE1 A' }),
  enrolment('E3', LAST),
];

describe.each([
  ['2022-07-07', LAST, ['CP A: E2 E3']],
  ['2022-08-28', LAST, ['CP A: E2 E3']],
  ['2022-08-29', THIS, ['CE1 A: E2', 'CP A: E1']],
  ['2022-08-30', THIS, ['CE1 A: E2', 'CP A: E1']],
  ['2022-08-31', THIS, ['CE1 A: E2', 'CP A: E1']],
  ['2022-09-01', THIS, ['CE1 A: E2', 'CP A: E1']],
])('%s, with a rentrée on 29 August 2022, is a day of %s', (text, year, classes) => {
  const date = asDate(text);
  const days = readSchoolDays({ timetable: [], calendar: CALENDAR, publicHolidays: [] });

  it('for the calendar and the days of class', () => {
    expect([classYearOn(CALENDAR, date), days.yearOn(date)]).toEqual([year, year]);
  });

  it('for the roll, which lists that year’s classes', () => {
    const found = classesOn({ pupils: PUPILS, enrolments: ENROLMENTS }, days, date);
    expect(found.map(({ name, pupils }) => `${name}: ${pupils.map((one) => one.pupil.id).join(' ')}`)).toEqual(classes);
    const halfDays = found.flatMap(({ pupils }) => pupils.map((one) => one.halfDays.length > 0));
    // Thursday 7 July is a day of class, Sunday 28 August is none.
    expect(new Set(halfDays)).toEqual(new Set([text !== '2022-08-28']));
  });

  it('for class lists and head-counts', () => {
    const lists = classesOfDay(PUPILS, ENROLMENTS, date, CALENDAR);
    expect(lists.map(({ name, members }) => `${name}: ${members.map((one) => one.pupil.id).join(' ')}`)).toEqual(
      classes,
    );
    expect(countHeads(PUPILS, ENROLMENTS, date, CALENDAR).total).toBe(2);
  });

  it('for extra help', () => {
    const session = { row: 2, date, pupilId: 'E1', minutes: 30 };
    expect(helpAccounts([session], year, CALENDAR).size).toBe(1);
    expect(helpAccounts([session], year === THIS ? LAST : THIS, CALENDAR).size).toBe(0);
  });

  it('for the statistics', () => {
    const stays = staysBetween(PUPILS, ENROLMENTS, CALENDAR, date, date);
    const found = stays.map((stay) => stay.year);
    expect(found).toEqual(text === '2022-08-28' ? [] : [year, year]);
  });
});

describe('a child of the new year in August', () => {
  const days = [
    ['came on 30 August', { start: asDate('2022-08-30') }, '2022-08-29', 1],
    ['left on 30 August', { end: asDate('2022-08-30') }, '2022-08-30', 1],
    ['left on 30 August, the day after', { end: asDate('2022-08-30') }, '2022-08-31', 0],
  ] as const;
  it.each(days)('who %s', (_, more, day, count) => {
    const rows = [enrolment('E1', THIS, more)];
    expect(enrolledPupils(PUPILS, rows, THIS, asDate(day), asDate('2022-08-29'))).toHaveLength(count);
  });

  it('is in the class whose row began last', () => {
    const rows = [
      enrolment('E1', THIS, { end: asDate('2022-08-29') }),
      enrolment('E1', THIS, { className: 'CP B', start: asDate('2022-08-30') }),
    ];
    const on = (day: string) => enrolledPupils(PUPILS, rows, THIS, asDate(day), asDate('2022-08-29'))[0]?.className;
    expect(['2022-08-29', '2022-08-30'].map(on)).toEqual(['CP A', 'CP B']);
  });
});

describe('the span of a school year', () => {
  it.each([
    [LAST, '2021-09-01', '2022-08-28'],
    [THIS, '2022-08-29', '2023-08-31'],
    [schoolYearStarting(2023), '2023-09-01', '2024-08-31'],
  ])('%s goes from %s to %s', (year, from, to) => {
    expect(classYearSpan(CALENDAR, year)).toEqual({ from, to });
  });

  it('has the rentrée of the calendar, none for a year that it lacks', () => {
    expect([THIS, schoolYearStarting(2023)].map((year) => rentreeIn(CALENDAR, year))).toEqual([
      '2022-08-29',
      undefined,
    ]);
  });

  it('gives a day that two rows hold to the year that began last, whatever the order of the rows', () => {
    const overlapping = CALENDAR.map((row) => (row.year === LAST ? { ...row, lastDay: asDate('2022-08-31') } : row));
    for (const rows of [overlapping, [...overlapping].reverse()]) {
      expect(classYearOn(rows, asDate('2022-08-30'))).toBe(THIS);
    }
  });
});
