/** The roll of a class as one screen: a row a pupil, the codes of its half-days, and what a plan says beside. */
import type { RollPupil } from '../../domain/attendance/class-roll';
import { isTooEarly, type Moment, returnMoment } from '../../domain/attendance/illness';
import type { HalfDay } from '../../domain/attendance/timetable';
import { fromNativeDate, type LocalDate } from '../../domain/shared/local-date';
import type { Issue } from '../../domain/shared/result';
import { ROLL_COLUMNS, ROLL_LABELS, timeText } from '../../messages/attendance';
import type { AttendanceRow } from '../../sheets/attendance-log/read-days';
import { ATTENDANCE_CODES, wordOf } from '../../sheets/choices';
import type { GridColumn, PlanGrid } from '../action';
import { parseInputDate } from '../shared/read-input';
import { halfDayWord } from './mark-reader';

const HALF_DAYS: readonly HalfDay[] = ['morning', 'afternoon'];
const CODES = Object.keys(ATTENDANCE_CODES).map((word) => ({ value: word, label: word }));

/** The grid of a roll; cells of half-days without class cannot be filled in. */
export function rollGrid(caption: string, roll: readonly RollPupil[]): PlanGrid {
  const shown = HALF_DAYS.filter((halfDay) =>
    roll.some((pupil) => pupil.halfDays.some((one) => one.halfDay === halfDay)),
  );
  const columns = [
    ...shown.flatMap(columnsOf),
    { name: 'motif', label: ROLL_LABELS.motif, kind: 'text' as const },
    { name: 'annoncePar', label: ROLL_LABELS.annoncePar, kind: 'text' as const },
  ];
  const rows = roll.map((pupil) => ({ id: pupil.id, caption: `${pupil.name} (${pupil.id})`, cells: cellsOf(pupil) }));
  return { caption, columns, rows };
}

function columnsOf(halfDay: HalfDay): GridColumn[] {
  const { code, arrivee, minutes } = ROLL_COLUMNS[halfDay];
  return [
    { name: code, label: halfDayWord(halfDay), kind: 'choice', choices: CODES },
    { name: arrivee, label: ROLL_LABELS.arrivee, kind: 'text', isBeside: true },
    { name: minutes, label: ROLL_LABELS.minutes, kind: 'text', isBeside: true },
  ];
}

function cellsOf({ halfDays }: RollPupil): Readonly<Record<string, string>> {
  const cells: Record<string, string> = {};
  for (const { halfDay, held } of halfDays) {
    const columns = ROLL_COLUMNS[halfDay];
    cells[columns.code] = wordOf(ATTENDANCE_CODES, held.code);
    cells[columns.arrivee] = held.arrivedAt === undefined ? '' : timeText(held.arrivedAt);
    cells[columns.minutes] = held.minutes === undefined ? '' : String(held.minutes);
  }
  const first = (text: 'motive' | 'announcedBy') => halfDays.flatMap(({ held }) => held[text] ?? [])[0] ?? '';
  return { ...cells, motif: first('motive'), annoncePar: first('announcedBy') };
}

/** Children who came late and left early in one half-day: the grid has room for one of the two. */
export function lateAndEarlyNotices(roll: readonly RollPupil[]): Issue[] {
  return roll.flatMap(({ name, halfDays }) =>
    halfDays.flatMap(({ halfDay, besides = [] }) =>
      besides.map(({ row, minutes }): Issue => {
        const data = { name, halfDay: halfDayWord(halfDay), minutes: minutes ?? 0 };
        return { code: 'roll-late-and-early', tab: 'Présences', row, data };
      }),
    ),
  );
}

/** Children noted present before 24 hours have passed since their symptoms ended. */
export function tooEarlyNotices(
  roll: readonly RollPupil[],
  date: LocalDate,
  recent: readonly Pick<AttendanceRow, 'pupilId' | 'symptomsEndedAt'>[],
): Issue[] {
  return roll.flatMap(({ id, name, halfDays }): Issue[] => {
    const ends = recent.flatMap((row) => (row.pupilId === id ? (readMoment(row.symptomsEndedAt) ?? []) : []));
    const last = ends.sort((a, b) => (a.date === b.date ? a.minute - b.minute : a.date < b.date ? -1 : 1)).pop();
    const isThere = ({ code }: { readonly code: string }) => code === 'present' || code === 'early-leave';
    const isEarly = halfDays.some(
      ({ start, held }) => last !== undefined && isThere(held) && isTooEarly({ date, start }, last),
    );
    if (last === undefined || !isEarly) return [];
    const back = returnMoment(last);
    return [{ code: 'back-too-early', article: 'R-4.9', data: { name, date: back.date, time: timeText(back.minute) } }];
  });
}

/**
 * Reads a day with a time, from a cell or as typed.
 * @example readMoment('05.09.2022 18:00') // { date: '2022-09-05', minute: 1080 }
 */
export function readMoment(value: unknown): Moment | undefined {
  if (value instanceof Date) {
    const date = fromNativeDate(value);
    return date === undefined ? undefined : { date, minute: 60 * value.getHours() + value.getMinutes() };
  }
  const match = /^(\S+?)[ T]+(?:à +)?(\d{1,2})[:h](\d{2})$/.exec(String(value ?? '').trim());
  const date = parseInputDate(match?.[1] ?? '');
  const [hours, minutes] = [Number(match?.[2]), Number(match?.[3])];
  return date === undefined || !(hours < 24 && minutes < 60) ? undefined : { date, minute: 60 * hours + minutes };
}
