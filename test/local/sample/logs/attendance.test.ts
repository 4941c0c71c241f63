import { CALENDAR, HOLIDAYS } from '../../../../local/sample/school-year';
import { classHalfDays, findHalfDay } from '../../../../src/domain/attendance/class-days';
import { regulationTimetable } from '../../../../src/domain/attendance/timetable';
import { attendanceTable } from '../../../../src/sheets/tables/logs/attendance';
import { enrolmentsTable } from '../../../../src/sheets/tables/register/pupils';
import { readSample } from '../read-sample';

const school = readSample({ families: 600, seed: 3 });
const rows = school.rows(attendanceTable);

describe('the attendance log of a made-up school', () => {
  it('marks each half-day of a child once', () => {
    const keys = rows.map(({ date, pupilId, halfDay }) => `${date}|${pupilId}|${halfDay}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('marks only half-days on which the class has lessons', () => {
    const levels = new Map(school.rows(enrolmentsTable).map(({ pupilId, level }) => [pupilId, level ?? 'PS']));
    const wrong = rows.filter(({ date, pupilId, halfDay }) => {
      const week = regulationTimetable(levels.get(pupilId) ?? 'Crèche');
      return week === undefined || !findHalfDay(classHalfDays(week, CALENDAR, HOLIDAYS), date, halfDay);
    });
    expect(wrong).toEqual([]);
  });

  it('has absences with and without a reason, and late arrivals with their time', () => {
    const absent = rows.filter(({ code }) => code === 'absent');
    expect(new Set(absent.map(({ motive }) => motive !== undefined))).toEqual(new Set([true, false]));
    const late = rows.filter(({ code }) => code === 'late');
    expect(late.length).toBeGreaterThan(0);
    expect(late.every(({ arrivedAt, minutes }) => arrivedAt !== undefined && minutes !== undefined)).toBe(true);
  });
});
