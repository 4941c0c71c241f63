import { timetableTable } from '../../../src/sheets/tables/logs/attendance';
import { publicHolidaysTable } from '../../../src/sheets/tables/setup/calendar';
import { readSample } from './read-sample';

const school = readSample({ families: 1, seed: 1 });

describe('the tabs that do not depend on the families', () => {
  it.each([
    ['PS', 24 * 60],
    ['MS', 24 * 60],
    ['GS', 24 * 60],
    ['CP', 26 * 60],
    ['CE1', 26 * 60],
    ['CE2', 26 * 60],
    ['CM1', 26 * 60],
    ['CM2', 26 * 60],
    ['6e', 31 * 60 + 40],
  ])('give %s its minutes of class a week (R-4.7)', (level, minutes) => {
    const rows = school.rows(timetableTable).filter((row) => row.level === level);
    expect(rows.reduce((sum, { start, end }) => sum + end - start, 0)).toBe(minutes);
  });

  it('hold the public holidays of Basel, all in the school year', () => {
    const dates = school.rows(publicHolidaysTable).map(({ date }) => date);
    expect(dates).toEqual(expect.arrayContaining(['2023-04-07', '2023-04-10', '2023-05-18', '2023-05-29']));
    expect(dates.filter((date) => date < '2022-09-01' || date > '2023-08-31')).toEqual([]);
  });
});
