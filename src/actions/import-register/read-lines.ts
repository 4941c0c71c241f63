/** Turns the lines of a file into rows of the register, by the columns' mapping; every wrong cell with its line and column. */

import type { CsvFile, CsvLine } from '../../csv/read-csv';
import { type Level, levelByAge, sectionOfLevel } from '../../domain/enrolment/level';
import { parseWeekdays } from '../../domain/enrolment/weekdays';
import { type ImportPart, relationIn } from '../../domain/register/propose-fields';
import type { LocalDate } from '../../domain/shared/local-date';
import type { Issue } from '../../domain/shared/result';
import type { SchoolYear } from '../../domain/shared/school-year';
import { SECTIONS, wordOf } from '../../sheets/choices';
import { REGISTER_FIELDS, type RegisterField } from './fields';
import { readCell } from './read-cell';

/** What one part of a line says: cells as they are written, and what they mean. */
export interface PartRecord {
  readonly cells: Readonly<Record<string, string | number>>;
  readonly values: Readonly<Record<string, unknown>>;
  /** Names of the columns that the line does not fill itself. */
  readonly proposed: ReadonlySet<string>;
}

export interface RegisterLine {
  readonly number: number;
  readonly parts: Readonly<Partial<Record<ImportPart, PartRecord>>>;
}

/** Something wrong in the file: a line, and the field of the register that its column fills. */
export interface FileProblem {
  readonly line: number;
  /** Name of the field, e.g. `Élève · Nom`. */
  readonly field: string;
  readonly issue: Issue;
}

export interface ReadLines {
  readonly lines: readonly RegisterLine[];
  readonly problems: readonly FileProblem[];
}

/** What counts where the file says nothing. */
export interface Defaults {
  /** By column of tab Inscriptions: a school year, a status. */
  readonly cells: Readonly<Record<string, string>>;
  /** Whether a line that says nothing of an enrolment gets one all the same. */
  readonly isEnrolling: boolean;
}

interface MappedColumn {
  readonly position: number;
  readonly header: string;
  readonly field: RegisterField;
}

/**
 * @param mapping names of fields by header
 * @example readLines(file, new Map([['Nom', 'Élève · Nom']]), { cells: {}, isEnrolling: false }).lines[0] // { number: 2, parts: { Élève: … } }
 */
export function readLines(file: CsvFile, mapping: ReadonlyMap<string, string>, defaults: Defaults): ReadLines {
  const fields = new Map(REGISTER_FIELDS.map((field) => [field.name, field]));
  const columns = file.headers.flatMap((header, position): MappedColumn[] => {
    const field = fields.get(mapping.get(header) ?? '');
    return field === undefined ? [] : [{ position, header, field }];
  });
  const problems: FileProblem[] = [];
  const lines = file.lines.map((line) => readLine(line, columns, defaults, problems));
  return { lines, problems };
}

function readLine(line: CsvLine, columns: readonly MappedColumn[], defaults: Defaults, problems: FileProblem[]) {
  const parts: Partial<Record<ImportPart, OpenRecord>> = {};
  const wrong = new Set<string>();
  const put = (field: RegisterField, text: string, isProposed: boolean): void => {
    const read = readCell(field.column, text);
    if (!read.ok) {
      wrong.add(field.name);
      const choices = field.column.choices?.join(', ') ?? '';
      const issue = { code: read.code, data: { value: text.slice(0, 60), choices } };
      problems.push({ line: line.number, field: field.name, issue });
      return;
    }
    const part = parts[field.part] ?? openRecord();
    parts[field.part] = part;
    part.cells[field.key] = read.cell;
    part.values[field.key] = read.value;
    if (isProposed) part.proposed.add(field.key);
  };
  for (const { position, field } of columns) {
    const text = line.cells[position] ?? '';
    if (text !== '') put(field, text, false);
  }
  if (defaults.isEnrolling) parts.Inscription ??= openRecord();
  for (const field of REGISTER_FIELDS) {
    const text = fallback(field, parts, columns, defaults);
    const isGiven = wrong.has(field.name) || parts[field.part]?.cells[field.key] !== undefined;
    if (text !== undefined && !isGiven) put(field, text, true);
  }
  return { number: line.number, parts };
}

interface OpenRecord extends PartRecord {
  readonly cells: Record<string, string | number>;
  readonly values: Record<string, unknown>;
  readonly proposed: Set<string>;
}

const openRecord = (): OpenRecord => ({ cells: {}, values: {}, proposed: new Set() });

type Parts = RegisterLine['parts'];

/** What another cell of the line, or the person, says in place of an empty one. */
function fallback(
  { name, part, key }: RegisterField,
  parts: Parts,
  columns: readonly MappedColumn[],
  defaults: Defaults,
): string | undefined {
  const textAt = (other: ImportPart, otherKey: string): string | undefined => {
    const cell = parts[other]?.cells[otherKey];
    return cell === undefined ? undefined : String(cell);
  };
  if (name === 'Famille · Nom') return textAt('Élève', 'lastName');
  if (name === 'Élève · Nom') return textAt('Famille', 'name');
  // A part that the line does not speak of gets no row.
  if (parts[part] === undefined) return undefined;
  if (part === 'Responsable 1' || part === 'Responsable 2') {
    if (key === 'lastName') return textAt('Famille', 'name') ?? textAt('Élève', 'lastName');
    if (key === 'relation')
      return columns.map((one) => (one.field.part === part ? relationIn(one.header) : undefined)).find(Boolean);
  }
  if (part === 'Payeur') return { object: 'Tout', share: '100' }[key];
  if (part !== 'Inscription') return undefined;
  if (key === 'section') return sectionOfLine(parts);
  if (key === 'days') return daysOf(textAt('Inscription', 'weekdays'));
  return defaults.cells[key] ?? (key === 'kind' ? 'Normal' : undefined);
}

function daysOf(weekdays: string | undefined): string | undefined {
  const count = weekdays === undefined ? 0 : (parseWeekdays(weekdays)?.length ?? 0);
  return count === 0 ? undefined : String(count);
}

/** The section of the line's level, else the one that the child's age proposes in that year (D-1.4). */
function sectionOfLine({ Élève: pupil, Inscription: enrolment }: Parts): string | undefined {
  const typed = enrolment?.values.level as Level | undefined;
  if (typed !== undefined) return wordOf(SECTIONS, sectionOfLevel(typed));
  const birth = pupil?.values.birth as LocalDate | undefined;
  const year = enrolment?.values.year as SchoolYear | undefined;
  const level = birth === undefined || year === undefined ? undefined : levelByAge(birth, year);
  return level?.ok === true ? wordOf(SECTIONS, sectionOfLevel(level.value)) : undefined;
}
