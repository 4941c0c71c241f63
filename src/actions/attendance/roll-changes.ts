/** What an entry writes: a row for every pupil and half-day, changes in place, never a second row. */
import type { AttendanceRecord } from '../../domain/attendance/absences';
import { isPartial } from '../../domain/attendance/attendance';
import type { RollHalfDay, RollPupil } from '../../domain/attendance/class-roll';
import { type CheckedMark, checkMark, type Mark } from '../../domain/attendance/roll-mark';
import type { LocalDate } from '../../domain/shared/local-date';
import { type Issue, type Result, refuseAll, succeed } from '../../domain/shared/result';
import type { DayChanges, NewAttendanceRow } from '../../sheets/attendance-log/write-days';
import { ATTENDANCE_CODES, wordOf } from '../../sheets/choices';
import { halfDayWord } from './mark-reader';
import { seenKey, seenOf } from './roll-token';

const MINUTES_PER_DAY = 24 * 60;

/** The roll as it is to stand. */
export interface MarkedHalfDay {
  readonly pupil: RollPupil;
  readonly place: RollHalfDay;
  readonly mark: CheckedMark;
}

/** Checks what was typed against the roll; every problem at once. */
export function markRoll(roll: readonly RollPupil[], marks: ReadonlyMap<string, Mark>): Result<MarkedHalfDay[]> {
  const issues: Issue[] = [];
  const marked = roll.flatMap((pupil) =>
    pupil.halfDays.map((place): MarkedHalfDay => {
      const typed = marks.get(seenKey(pupil.id, place.halfDay));
      if (typed === undefined) return { pupil, place, mark: place.held };
      const data = { name: pupil.name, halfDay: halfDayWord(place.halfDay) };
      const checked = checkMark(place, place.held, typed, data);
      issues.push(...checked.issues);
      const twin = place.besides?.find(({ code }) => code === checked.mark.code);
      if (twin !== undefined) issues.push(besideIssue(pupil.name, twin));
      return { pupil, place, mark: checked.mark };
    }),
  );
  return issues.length > 0 ? refuseAll(issues) : succeed(marked);
}

/** One of the two events is said to be the other: which row would go cannot be known. */
function besideIssue(name: string, { row, code }: AttendanceRecord): Issue {
  const data = { name, code: wordOf(ATTENDANCE_CODES, code) };
  return { code: 'roll-beside', tab: 'Présences', row, column: 'Code', data };
}

/** What differs from the log. What is neither late nor gone early is said by both rows of a child that was noted so. */
export function changesOf(marked: readonly MarkedHalfDay[], date: LocalDate): DayChanges {
  const updates = new Map<number, NewAttendanceRow>();
  const additions: NewAttendanceRow[] = [];
  for (const { pupil, place, mark } of marked) {
    const cells = cellsOf(mark);
    if (place.rows.length === 0) {
      additions.push({ date, pupilId: pupil.id, halfDay: halfDayWord(place.halfDay), ...cells });
    } else if (seenOf(mark) !== seenOf(place.held)) {
      const besides = isPartial(mark.code) ? [] : (place.besides ?? []).map(({ row }) => row);
      for (const row of [...place.rows, ...besides]) updates.set(row, cells);
    }
  }
  return { updates, additions };
}

function cellsOf({ code, arrivedAt, minutes, motive, announcedBy, announcedOn, justifiedOn }: CheckedMark) {
  return {
    code: wordOf(ATTENDANCE_CODES, code),
    arrivedAt: arrivedAt === undefined ? '' : arrivedAt / MINUTES_PER_DAY,
    minutes: minutes ?? '',
    motive: motive ?? '',
    announcedBy: announcedBy ?? '',
    announcedOn: announcedOn ?? '',
    justifiedOn: justifiedOn ?? '',
  };
}
