/** Absences and late arrivals of some children, on half-days of their class. */
import { type ClassHalfDay, classHalfDays } from '../../../src/domain/attendance/class-days';
import { regulationTimetable } from '../../../src/domain/attendance/timetable';
import type { Level } from '../../../src/domain/enrolment/level';
import { addDays } from '../../../src/domain/shared/local-date';
import { ATTENDANCE_CODES, HALF_DAYS, wordOf } from '../../../src/sheets/choices';
import type { attendanceTable } from '../../../src/sheets/tables/logs/attendance';
import { ABSENCE_MOTIVES } from '../data/services';
import type { Child, SampleFamily } from '../model';
import type { Random } from '../random';
import { type SampleRecord, timeCell } from '../rows';
import { CALENDAR, HOLIDAYS } from '../school-year';

type AttendanceRecord = SampleRecord<typeof attendanceTable.columns> & { readonly date: string };

const ABSENT_CHILDREN = 0.3;
const MOST_ROWS = 4;
const LATE = 0.3;
const ANNOUNCED = 0.8;
const JUSTIFIED = 0.75;

export function drawAttendance(random: Random, family: SampleFamily): AttendanceRecord[] {
  const mother = family.adults[0];
  return family.children.flatMap((child) => {
    if (child.section === 'creche' || child.days.length === 0) return [];
    if (family.situation !== 'corporate' && !random.isLucky(ABSENT_CHILDREN)) return [];
    const chosen = new Set<ClassHalfDay>();
    for (let left = random.integer(1, MOST_ROWS); left > 0; left--) {
      const halfDay = random.pick(halfDaysOf(child.level));
      if (isExpected(child, halfDay)) chosen.add(halfDay);
    }
    return [...chosen].map((halfDay) => drawMark(random, child, halfDay, `${mother?.firstName} ${mother?.lastName}`));
  });
}

function drawMark(random: Random, child: Child, { date, halfDay, start }: ClassHalfDay, by: string): AttendanceRecord {
  const place = { date, pupilId: child.id, halfDay: wordOf(HALF_DAYS, halfDay) };
  if (random.isLucky(LATE)) {
    const minutes = random.integer(3, 25);
    return { ...place, code: wordOf(ATTENDANCE_CODES, 'late'), arrivedAt: timeCell(start + minutes), minutes };
  }
  const absence = { ...place, code: wordOf(ATTENDANCE_CODES, 'absent') };
  if (!random.isLucky(ANNOUNCED)) return absence;
  const justifiedOn = random.isLucky(JUSTIFIED) ? addDays(date, random.integer(1, 4)) : undefined;
  return { ...absence, motive: random.pick(ABSENCE_MOTIVES), announcedBy: by, announcedOn: date, justifiedOn };
}

function isExpected({ days }: Child, { date }: ClassHalfDay): boolean {
  const [first, last] = [days[0], days[days.length - 1]];
  return first !== undefined && last !== undefined && first <= date && date <= last;
}

const known = new Map<Level, readonly ClassHalfDay[]>();

function halfDaysOf(level: Level): readonly ClassHalfDay[] {
  const found = known.get(level) ?? classHalfDays(regulationTimetable(level) ?? new Map(), CALENDAR, HOLIDAYS);
  known.set(level, found);
  return found;
}
