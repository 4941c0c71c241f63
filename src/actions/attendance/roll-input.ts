/** What was entered for a roll: a grid of the dialog, or lists from the command line; every problem at once. */
import type { RollPupil } from '../../domain/attendance/class-roll';
import type { Mark } from '../../domain/attendance/roll-mark';
import type { LocalDate } from '../../domain/shared/local-date';
import { oneLine } from '../../domain/shared/one-line';
import type { Issue } from '../../domain/shared/result';
import { ROLL_COLUMNS, type RollColumn } from '../../messages/attendance';
import { ATTENDANCE_CODES, HALF_DAYS } from '../../sheets/choices';
import { type ActionInput, gridCell } from '../action';
import { InputReader } from '../shared/read-input';
import { type Cells, isEmpty, MarkReader } from './mark-reader';

export interface TypedMarks {
  /** By pupil and half-day. */
  readonly marks: ReadonlyMap<string, Mark>;
  readonly issues: readonly Issue[];
}

/**
 * @param input `grille`, `marques` and `absents`
 * @param today stands for the day of an announcement that names none
 * @example readMarks({ absents: 'E1' }, roll, 'CP', today).marks.get('E1|morning') // absent
 */
export function readMarks(
  input: ActionInput,
  roll: readonly RollPupil[],
  className: string,
  today: LocalDate,
): TypedMarks {
  const reader = new MarkReader(roll, className, today);
  readGrid(reader, input);
  readList(reader, input.marques);
  const absent: Mark = { code: ATTENDANCE_CODES.Absent };
  for (const id of new InputReader(input, { absents: 'absents' }).list('absents')) {
    const pupil = reader.pupil(id);
    for (const { halfDay } of pupil?.halfDays ?? []) if (pupil) reader.add(pupil, halfDay, absent);
  }
  return { marks: reader.marks, issues: reader.issues };
}

function readGrid(reader: MarkReader, input: ActionInput): void {
  const { grille } = input;
  if (typeof grille !== 'object' || grille === null) return;
  for (const id of Object.keys(grille)) {
    const pupil = reader.pupil(id);
    if (pupil === undefined) continue;
    const motive = gridCell(input, id, 'motif');
    const by = gridCell(input, id, 'annoncePar');
    const words = { motif: motive, annonceePar: by };
    const read = (Object.keys(HALF_DAYS) as (keyof typeof HALF_DAYS)[]).flatMap((word) => {
      const columns = ROLL_COLUMNS[HALF_DAYS[word]];
      const cell = (column: RollColumn) => gridCell(input, id, columns[column]);
      const cells = { code: cell('code'), arrivee: cell('arrivee'), minutes: cell('minutes') };
      const isTyped = Object.values(cells).some((text) => text !== undefined && text !== '');
      const held = pupil.halfDays.find(({ halfDay }) => halfDay === HALF_DAYS[word])?.held;
      if (held === undefined && isTyped) reader.halfDays(pupil, word);
      if (held === undefined) return [];
      const mark = reader.read(pupil, cells);
      const isLate = mark.arrivedAt !== undefined;
      const isPresent = (mark.code ?? (isLate ? 'late' : held.code)) === 'present';
      return [{ halfDay: HALF_DAYS[word], mark, isTyped, isPresent }];
    });
    // The words are about what was missed; where nothing was, the refusal names the first half-day.
    const about = read.filter(({ isPresent }) => !isPresent);
    const target = about.length > 0 ? about : read.slice(0, 1);
    const hasWords = motive !== undefined || by !== undefined;
    for (const one of read) {
      if (one.isTyped) reader.add(pupil, one.halfDay, one.mark);
      if (hasWords && target.includes(one)) reader.add(pupil, one.halfDay, reader.read(pupil, words));
    }
  }
}

function readList(reader: MarkReader, list: unknown): void {
  if (isEmpty(list)) return;
  if (!Array.isArray(list)) {
    reader.issues.push({ code: 'roll-list', data: { field: 'marques' } });
    return;
  }
  for (const item of list) {
    const cells: Cells = typeof item === 'object' && item !== null ? (item as Cells) : {};
    const pupil = reader.pupil(oneLine(String(cells.eleve ?? '')));
    if (pupil === undefined) continue;
    const mark = reader.read(pupil, cells);
    for (const halfDay of reader.halfDays(pupil, cells.demiJournee)) reader.add(pupil, halfDay, mark);
  }
}
