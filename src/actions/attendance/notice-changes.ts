/** What an announced or justified absence writes, and the lines that say so. */
import type { LocalDate } from '../../domain/shared/local-date';
import { type Issue, type Result, refuse, succeed } from '../../domain/shared/result';
import { addedLine, completedLine, presentLine, sameLine } from '../../messages/absence-notice';
import { timeText } from '../../messages/attendance';
import type { AttendanceRow, LoggedDays } from '../../sheets/attendance-log/read-days';
import type { DayChanges, NewAttendanceRow } from '../../sheets/attendance-log/write-days';
import { ATTENDANCE_CODES, wordOf } from '../../sheets/choices';
import { attendanceTable } from '../../sheets/tables/logs/attendance';
import { halfDayWord } from './mark-reader';
import type { NoticeHalfDay } from './notice-days';
import type { Notice } from './notice-input';
import { readMoment } from './roll-view';

export interface NoticeChanges extends DayChanges {
  readonly lines: readonly string[];
}

type Cells = { readonly [K in keyof NewAttendanceRow]: string | undefined };

/** @returns refusal `notice-columns` where the tab lacks a column that was filled in */
export function noticeChanges(
  notice: Notice,
  halfDays: readonly NoticeHalfDay[],
  log: LoggedDays,
  today: LocalDate,
): Result<NoticeChanges> {
  const told = cellsOf(notice);
  const missing = missingColumns(told, log);
  if (missing.length > 0) return refuse(...missing);
  const announced = { announcedOn: notice.announcedOn ?? (notice.justifiedOn === undefined ? today : undefined) };
  const updates = new Map<number, NewAttendanceRow>();
  const additions: NewAttendanceRow[] = [];
  const byRow = new Map(log.rows.map((row) => [row.row, row]));
  const lines = halfDays.map(({ place, entry, isMissed }) => {
    const { held, rows } = entry;
    if (!isMissed) return presentLine(place, held);
    if (rows.length === 0) {
      const isLeave = held.code === 'leave';
      const code = wordOf(ATTENDANCE_CODES, isLeave ? 'leave' : 'absent');
      const key = { date: place.date, pupilId: notice.pupil.id, halfDay: halfDayWord(place.halfDay), code };
      additions.push({ ...key, ...announced, ...told });
      return addedLine(place, isLeave);
    }
    // The day of a first announcement stays, unless another one is typed.
    const cells = held.announcedOn === undefined ? { ...announced, ...told } : told;
    const due = rows.flatMap((row) => {
      const changed = changedCells(byRow.get(row), cells);
      return Object.keys(changed).length === 0 ? [] : [[row, changed] as const];
    });
    for (const [row, changed] of due) updates.set(row, changed);
    return due.length === 0 ? sameLine(place, held) : completedLine(place, held);
  });
  return succeed({ updates, additions, lines });
}

function cellsOf(notice: Notice): Cells {
  const { motive, announcedBy, announcedOn, justifiedOn, isNatureTold, isContagious, symptomsEnded } = notice;
  const yesNo = (answer: boolean | undefined) => (answer === undefined ? undefined : answer ? 'oui' : 'non');
  const ended = symptomsEnded && `${symptomsEnded.date} ${timeText(symptomsEnded.minute).padStart(5, '0')}`;
  const all: Cells = {
    ...{ motive, announcedBy, announcedOn, justifiedOn },
    ...{ isNatureTold: yesNo(isNatureTold), isContagious: yesNo(isContagious) },
    ...{ symptomsEndedAt: ended, certificateOn: notice.certificateOn },
  };
  return Object.fromEntries(Object.entries(all).filter(([, cell]) => cell !== undefined));
}

function missingColumns(cells: Cells, { headers }: LoggedDays): Issue[] {
  const columns = Object.keys(cells)
    .filter((name) => headers.positions[name] === undefined)
    .map((name) => `« ${attendanceTable.columns[name as keyof typeof attendanceTable.columns].header} »`);
  return columns.length === 0 ? [] : [{ code: 'notice-columns', data: { columns: columns.join(', ') } }];
}

/** The cells that do not stand there yet. */
function changedCells(row: AttendanceRow | undefined, cells: Cells): NewAttendanceRow {
  const isThere = (name: string, cell: string | undefined) => {
    const known: unknown = row?.[name as keyof AttendanceRow];
    if (name === 'symptomsEndedAt') {
      return JSON.stringify(readMoment(known)) === JSON.stringify(readMoment(cell));
    }
    return (typeof known === 'boolean' ? (known ? 'oui' : 'non') : known) === cell;
  };
  return Object.fromEntries(Object.entries(cells).filter(([name, cell]) => cell !== undefined && !isThere(name, cell)));
}
