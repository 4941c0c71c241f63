/** Half-days of class of levels and years, from timetable, calendar and public holidays. */
import { readSchoolDays } from '../../../src/domain/attendance/school-days';
import { asDate } from '../../../src/domain/shared/local-date';
import { type SchoolYear, schoolYearStarting } from '../../../src/domain/shared/school-year';
import { sampleCalendar } from '../../builders/tariff-table';

const YEAR = schoolYearStarting(2022);
const calendar = [{ ...sampleCalendar(), year: YEAR }];
const days = readSchoolDays({ timetable: [], calendar, publicHolidays: [{ date: asDate('2023-05-18') }] });
const countOn = (day: string, level: 'MS' | 'CP' | '6e' = 'CP') => {
  const found = days.on(level, asDate(day));
  return found.ok ? found.value.map(({ halfDay }) => halfDay) : found.issues;
};

describe('the half-days of class of a day', () => {
  it.each([
    ['2022-09-01', 'CP', ['morning', 'afternoon']],
    ['2022-09-04', 'CP', []],
    ['2022-09-07', 'CP', ['morning']],
    ['2022-09-07', '6e', ['morning']],
    ['2022-09-07', 'MS', ['morning']],
    ['2022-10-21', 'CP', ['morning', 'afternoon']],
    ['2022-10-24', 'CP', []],
    ['2022-11-04', 'CP', []],
    ['2022-11-07', 'CP', ['morning', 'afternoon']],
    ['2023-05-18', 'CP', []],
    ['2023-07-07', 'CP', ['morning', 'afternoon']],
    ['2023-07-10', 'CP', []],
  ] as const)('on %s for %s are %j', (day, level, expected) => {
    expect(countOn(day, level)).toEqual(expected);
  });
});

describe('the half-days of class of a year', () => {
  it('are laid out once, however often they are asked for', () => {
    const [first, again] = [days.ofYear('CP', YEAR), days.ofYear('CP', YEAR)];
    expect(first).toBe(again);
  });

  it('between two days are those of the year within them, both included', () => {
    const week = days.between('CP', asDate('2022-09-05'), asDate('2022-09-09'));
    expect(week.ok && week.value.length).toBe(9);
    expect(week.ok && week.value.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(1560);
  });

  it('begin with the rentrée, even in August, and go on into the year after', () => {
    const next = {
      ...sampleCalendar(),
      year: schoolYearStarting(2023),
      ...{ firstDay: asDate('2023-08-30'), autumnStart: asDate('2023-10-21'), autumnReturn: asDate('2023-11-06') },
      ...{
        christmasStart: asDate('2023-12-23'),
        christmasReturn: asDate('2024-01-08'),
        winterStart: asDate('2024-02-10'),
      },
      ...{ winterReturn: asDate('2024-02-26'), springStart: asDate('2024-04-06'), springReturn: asDate('2024-04-22') },
      lastDay: asDate('2024-07-05'),
    };
    const both = readSchoolDays({ timetable: [], calendar: [...calendar, next], publicHolidays: [] });
    const datesOf = (from: string, to: string) => {
      const found = both.between('CP', asDate(from), asDate(to));
      return found.ok ? [...new Set(found.value.map(({ date }) => date))] : found.issues;
    };
    expect(datesOf('2023-08-29', '2023-08-29')).toEqual([]);
    expect(datesOf('2023-08-30', '2023-08-31')).toEqual(['2023-08-30', '2023-08-31']);
    expect(datesOf('2023-07-06', '2023-08-30')).toEqual(['2023-07-06', '2023-07-07', '2023-08-30']);
    expect(datesOf('2023-07-06', '2023-07-20')).toEqual(['2023-07-06', '2023-07-07']);
  });

  it('are refused where the calendar lacks the year, and for a level without class', () => {
    const year = '2023-24' as SchoolYear;
    expect(days.ofYear('CP', year)).toEqual({
      ok: false,
      issues: [{ code: 'calendar-year-missing', tab: 'Calendrier', column: 'Année', data: { year } }],
    });
    const creche = days.ofYear('Crèche', YEAR);
    expect(creche.ok ? [] : creche.issues.map(({ code }) => code)).toEqual(['no-timetable']);
  });

  it('follow the school’s own hours where it keeps some', () => {
    const timetable = [{ row: 2, level: 'CP' as const, weekday: 6, start: 540, end: 660 }];
    const own = readSchoolDays({ timetable, calendar, publicHolidays: [] });
    const saturday = own.on('CP', asDate('2022-09-03'));
    expect(saturday.ok && saturday.value).toEqual([
      { date: '2022-09-03', halfDay: 'morning', start: 540, minutes: 120 },
    ]);
    expect(own.on('CP', asDate('2022-09-05'))).toEqual({ ok: true, value: [] });
  });
});
