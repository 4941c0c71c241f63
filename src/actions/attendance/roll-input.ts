/** What was entered for a roll: a grid of the dialog, or lists from the command line; every problem at once. */
import type { RollPupil } from '../../domain/attendance/class-roll';
import type { Mark } from '../../domain/attendance/roll-mark';
import type { HalfDay } from '../../domain/attendance/timetable';
import type { LocalDate } from '../../domain/shared/local-date';
import { oneLine } from '../../domain/shared/one-line';
import type { Issue } from '../../domain/shared/result';
import { ROLL_COLUMNS, ROLL_LABELS, type RollColumn } from '../../messages/attendance';
import { ATTENDANCE_CODES, HALF_DAYS, wordOf } from '../../sheets/choices';
import { attendanceTable } from '../../sheets/tables/logs/attendance';
import { type ActionInput, gridCell } from '../action';
import { InputReader, parseInputDate } from '../shared/read-input';
import { seenKey } from './roll-token';

export interface TypedMarks {
  /** By pupil and half-day. */
  readonly marks: ReadonlyMap<string, Mark>;
  readonly issues: readonly Issue[];
}

type Writable = { -readonly [K in keyof Mark]: Mark[K] };
type Cells = Readonly<Record<string, unknown>>;

const { code, arrivedAt, minutes } = attendanceTable.columns;
const CODES = Object.keys(ATTENDANCE_CODES).join(', ');

/** Collects marks, each half-day once. */
class MarkReader {
  readonly marks = new Map<string, Writable>();
  readonly issues: Issue[] = [];

  constructor(
    private readonly roll: readonly RollPupil[],
    private readonly className: string,
    private readonly today: LocalDate,
  ) {}

  /** The pupil of an identifier, or an issue. */
  pupil(id: string): RollPupil | undefined {
    const found = this.roll.find((pupil) => pupil.id === id);
    if (found === undefined) {
      this.issues.push({ code: 'roll-pupil-unknown', data: { value: id, className: this.className } });
    }
    return found;
  }

  /** The half-days that are meant: all of the pupil's where none is named. */
  halfDays(pupil: RollPupil, word: unknown): readonly HalfDay[] {
    const all = pupil.halfDays.map(({ halfDay }) => halfDay);
    if (isEmpty(word)) return all;
    const named = readHalfDay(String(word));
    if (named === undefined) this.issues.push({ code: 'half-day-unknown', data: { value: String(word) } });
    else if (all.includes(named)) return [named];
    else this.issues.push({ code: 'roll-half-day-off', data: { name: pupil.name, halfDay: halfDayWord(named) } });
    return [];
  }

  /** Reads one cell; undefined where nothing was typed, or where it is wrong. */
  value<T>(
    pupil: RollPupil,
    field: string,
    typed: unknown,
    parse: (text: string) => { readonly value: T } | undefined,
  ): T | undefined {
    if (isEmpty(typed)) return undefined;
    const read = parse(String(typed).trim());
    if (read !== undefined) return read.value;
    const data = { name: pupil.name, field, value: String(typed).slice(0, 60), choices: CODES };
    this.issues.push({ code: field === ROLL_LABELS.code ? 'code-unknown' : 'roll-cell', data });
    return undefined;
  }

  add(pupil: RollPupil, halfDay: HalfDay, typed: Mark): void {
    const key = seenKey(pupil.id, halfDay);
    const known = this.marks.get(key) ?? {};
    if (known.code !== undefined && typed.code !== undefined && known.code !== typed.code) {
      const data = { name: pupil.name, halfDay: halfDayWord(halfDay) };
      this.issues.push({ code: 'roll-typed-twice', data });
    }
    const given = Object.entries(typed).filter(([, value]) => value !== undefined);
    this.marks.set(key, { ...known, ...Object.fromEntries(given) });
  }

  /** The mark of one half-day from cells named as on the command line. */
  read(pupil: RollPupil, cells: Cells): Mark {
    const announcedBy = textOf(cells.annonceePar);
    return {
      code: this.value(pupil, ROLL_LABELS.code, cells.code, (text) => schemaValue(code.schema.safeParse(text))),
      arrivedAt: this.value(pupil, ROLL_LABELS.arrivee, cells.arrivee, (text) =>
        schemaValue(arrivedAt.schema.safeParse(text)),
      ),
      minutes: this.value(pupil, ROLL_LABELS.minutes, cells.minutes, (text) =>
        schemaValue(minutes.schema.safeParse(text)),
      ),
      motive: textOf(cells.motif),
      announcedBy,
      announcedOn:
        this.value(pupil, ROLL_LABELS.annonceeLe, cells.annonceeLe, dateValue) ??
        (announcedBy === undefined || announcedBy === '' ? undefined : this.today),
      justifiedOn: this.value(pupil, ROLL_LABELS.justifieeLe, cells.justifieeLe, dateValue),
    };
  }
}

/**
 * @param input `grille`, `marques` and `absents`
 * @param today stands for the day of an announcement that names none
 * @example readMarks({ absents: 'E1' }, roll, 'CP', today).marks.get('E1|morning') // { code: 'absent' }
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
  for (const id of new InputReader(input, { absents: 'absents' }).list('absents')) {
    const pupil = reader.pupil(id);
    for (const { halfDay } of pupil?.halfDays ?? []) if (pupil) reader.add(pupil, halfDay, { code: 'absent' });
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

/** @example readHalfDay('apres-midi') // 'afternoon' */
export function readHalfDay(text: string): HalfDay | undefined {
  const letters = text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  if (letters === 'matin') return 'morning';
  return letters === 'apresmidi' ? 'afternoon' : undefined;
}

export const halfDayWord = (halfDay: HalfDay): string => wordOf(HALF_DAYS, halfDay);

function schemaValue<T>(read: { readonly success: boolean; readonly data?: T | undefined }) {
  return read.success && read.data !== undefined ? { value: read.data } : undefined;
}

function dateValue(text: string) {
  const date = parseInputDate(text);
  return date === undefined ? undefined : { value: date };
}

function isEmpty(typed: unknown): boolean {
  return typed === undefined || typed === null || (typeof typed === 'string' && typed.trim() === '');
}

/** Text on one line; '' clears what stood there. */
function textOf(typed: unknown): string | undefined {
  return typed === undefined || typed === null ? undefined : oneLine(String(typed));
}
