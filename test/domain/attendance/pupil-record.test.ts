/** A pupil's record agrees with the counts of the statistics, whatever the log holds. */
import fc from 'fast-check';
import { CALENDAR } from '../../../local/sample/school-year';
import type { AttendanceRecord } from '../../../src/domain/attendance/absences';
import { type AttendanceCode, minutesMissed } from '../../../src/domain/attendance/attendance';
import { pupilRecord } from '../../../src/domain/attendance/pupil-record';
import { readSchoolDays } from '../../../src/domain/attendance/school-days';
import { tallyAttendance } from '../../../src/domain/attendance/tally';
import { logOf } from '../../../src/domain/attendance/tally-log';
import { addDays, asDate } from '../../../src/domain/shared/local-date';
import { schoolYearStarting } from '../../../src/domain/shared/school-year';

const [FROM, TO] = [asDate('2022-09-01'), asDate('2022-09-30')];
const year = schoolYearStarting(2022);
const schoolDays = readSchoolDays({ timetable: [], calendar: [{ ...CALENDAR, year }], publicHolidays: [] });
const stay = { row: 2, pupilId: 'E1', year, level: 'CP', className: 'CP A', from: FROM, to: TO };

function recordOf(log: readonly AttendanceRecord[]) {
  const facts = { stays: [stay], pupilIds: new Set(['E1']), leaves: [], schoolDays, from: FROM, to: TO };
  const tally = tallyAttendance({ ...facts, log: logOf(log) });
  if (!tally.ok) throw new Error(JSON.stringify(tally.issues));
  return pupilRecord(tally.value.marks, (row) => `motif ${row}`);
}

const codes: readonly AttendanceCode[] = ['present', 'absent', 'late', 'early-leave', 'excused', 'leave'];
const logs = fc
  .uniqueArray(
    fc.record({ day: fc.nat(29), isMorning: fc.boolean(), code: fc.nat(5), minutes: fc.nat(60), isTold: fc.boolean() }),
    {
      selector: ({ day, isMorning }) => `${day} ${isMorning}`,
    },
  )
  .map((marks) =>
    marks.map(
      ({ day, isMorning, code, minutes, isTold }, index): AttendanceRecord => ({
        row: index + 2,
        date: addDays(FROM, day),
        pupilId: 'E1',
        halfDay: isMorning ? 'morning' : 'afternoon',
        code: codes[code] ?? 'present',
        minutes: code === 2 || code === 3 ? minutes : undefined,
        justifiedOn: isTold ? TO : undefined,
      }),
    ),
  );

describe('a pupil’s record', () => {
  it('lists as many absences and as much lateness as it counts, and their minutes make the whole', () => {
    fc.assert(
      fc.property(logs, (log) => {
        const record = recordOf(log);
        const count = (standing: string) => record.absences.filter((one) => one.standing === standing).length;
        const late = record.partial.filter(({ code }) => code === 'late').length;
        expect([record.absences.length, late]).toEqual([record.absent, record.late]);
        expect([count('justified'), count('unjustified')]).toEqual([record.justified, record.unjustified]);
        const days = schoolDays.between('CP', FROM, TO);
        const missed = days.ok ? minutesMissed(days.value, log) : days;
        expect(missed).toEqual({ ok: true, value: record.minutesMissed });
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the order of the days and the motive of each row', () => {
    const absent = { pupilId: 'E1', code: 'absent' } as const;
    const record = recordOf([
      { ...absent, row: 2, date: asDate('2022-09-06'), halfDay: 'morning' },
      { ...absent, row: 3, date: asDate('2022-09-05'), halfDay: 'afternoon' },
      { ...absent, row: 4, date: asDate('2022-09-05'), halfDay: 'morning' },
    ]);
    expect(record.absences.map(({ date, motive }) => `${date} ${motive}`)).toEqual([
      '2022-09-05 motif 4',
      '2022-09-05 motif 3',
      '2022-09-06 motif 2',
    ]);
  });
});
