/** Reads single marks of a roll from typed cells, and collects them by half-day; every problem is kept. */
import type { AttendanceCode } from '../../domain/attendance/attendance';
import type { RollPupil } from '../../domain/attendance/class-roll';
import type { Mark } from '../../domain/attendance/roll-mark';
import type { HalfDay } from '../../domain/attendance/timetable';
import type { LocalDate } from '../../domain/shared/local-date';
import { withoutAccents } from '../../domain/shared/names';
import { oneLine } from '../../domain/shared/one-line';
import type { Issue } from '../../domain/shared/result';
import { ROLL_LABELS } from '../../messages/attendance';
import { ATTENDANCE_CODES, HALF_DAYS, wordOf } from '../../sheets/choices';
import { attendanceTable } from '../../sheets/tables/logs/attendance';
import { parseInputDate } from '../shared/read-input';
import { seenKey } from './roll-token';

type Writable = { -readonly [K in keyof Mark]: Mark[K] };
export type Cells = Readonly<Record<string, unknown>>;

const { arrivedAt, minutes } = attendanceTable.columns;
const CODES = Object.keys(ATTENDANCE_CODES).join(', ');

/** Collects marks, each half-day once. */
export class MarkReader {
  readonly marks = new Map<string, Writable>();
  readonly issues: Issue[] = [];

  constructor(
    private readonly roll: readonly RollPupil[],
    private readonly className: string,
    private readonly today: LocalDate,
  ) {}

  /** The pupil of an identifier, or an issue. */
  pupil(id: string): RollPupil | undefined {
    const found = this.roll.find((pupil) => pupil.id === id) ?? this.alike(id);
    if (found === undefined) {
      this.issues.push({ code: 'roll-pupil-unknown', data: { value: id, className: this.className } });
    }
    return found;
  }

  /** The only pupil whose identifier is the same but for capitals and accents. */
  private alike(id: string): RollPupil | undefined {
    const [found, ...others] = this.roll.filter((pupil) => withoutAccents(pupil.id) === withoutAccents(id.trim()));
    return others.length === 0 ? found : undefined;
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
      code: this.value(pupil, ROLL_LABELS.code, cells.code, readCode),
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

/** @example readHalfDay('apres-midi') // 'afternoon' */
export function readHalfDay(text: string): HalfDay | undefined {
  return choiceOf(HALF_DAYS, text);
}

function readCode(text: string): { readonly value: AttendanceCode } | undefined {
  const value = choiceOf(ATTENDANCE_CODES, text);
  return value === undefined ? undefined : { value };
}

/** What a word stands for, whatever its accents, capitals, blanks and hyphens. */
function choiceOf<T>(choices: Readonly<Record<string, T>>, typed: string): T | undefined {
  return Object.entries(choices).find(([word]) => lettersOf(word) === lettersOf(typed))?.[1];
}

const lettersOf = (text: string): string => withoutAccents(text).replace(/[^a-z]/g, '');

export const halfDayWord = (halfDay: HalfDay): string => wordOf(HALF_DAYS, halfDay);

function schemaValue<T>(read: { readonly success: boolean; readonly data?: T | undefined }) {
  return read.success && read.data !== undefined ? { value: read.data } : undefined;
}

function dateValue(text: string) {
  const date = parseInputDate(text);
  return date === undefined ? undefined : { value: date };
}

export function isEmpty(typed: unknown): boolean {
  return typed === undefined || typed === null || (typeof typed === 'string' && typed.trim() === '');
}

/** Text on one line; '' clears what stood there. */
function textOf(typed: unknown): string | undefined {
  return typed === undefined || typed === null ? undefined : oneLine(String(typed));
}
