/** Reads the file and the register, and decides what would be added; the plan shows it, apply does it anew. */

import { type CsvFile, readCsv } from '../../csv/read-csv';
import type { Calendars } from '../../domain/enrolment/presence';
import type { SchoolCalendar } from '../../domain/fees/school-calendar';
import { wordsOf } from '../../domain/register/header-words';
import { type Issue, type Result, refuse, refuseAll, succeed } from '../../domain/shared/result';
import { type SchoolYear, schoolYearOf } from '../../domain/shared/school-year';
import type { Services } from '../../google/services';
import { IMPORT_LABELS } from '../../messages/import';
import type { ReadTabs } from '../../sheets/read-tabs';
import { enrolmentsTable } from '../../sheets/tables/register/pupils';
import type { ActionInput, PlanItem } from '../action';
import { fingerprintOf } from '../fingerprint';
import { capacityOf } from '../invoicing/exceptional-days';
import { gatherTabs } from '../shared/gather';
import { readUsedIds } from '../shared/read-used-ids';
import { crecheNotices } from './creche-notices';
import { familyNotices } from './family-notices';
import { readMapping } from './mapping';
import { importNotices, lostColumns } from './notices';
import { type PupilStatuses, settleStatuses } from './pupil-status';
import { readCell } from './read-cell';
import { type FileProblem, type ReadLines, type RegisterLine, readLines } from './read-lines';
import { type Resolved, resolveLines } from './resolve';
import { IMPORT_TABLES } from './tables';
import { askTwins } from './twins';

/** Inputs that count where the file says nothing, and the columns that they fill. */
const DEFAULTS = [
  ['annee', 'year', enrolmentsTable.columns.year],
  ['type', 'type', enrolmentsTable.columns.type],
  ['statut', 'status', enrolmentsTable.columns.status],
] as const;

export interface PreparedRegister {
  readonly file: CsvFile;
  readonly mapping: ReadonlyMap<string, string>;
  readonly lines: readonly RegisterLine[];
  readonly resolved: Resolved;
  /** Every wrong cell of the file, in the order of its lines. */
  readonly problems: readonly FileProblem[];
  /** New children who are like another, and those among them on whom nobody has decided. */
  readonly items: readonly PlanItem[];
  readonly undecided: readonly FileProblem[];
  /** Wrong lines that the person chose to leave. */
  readonly leftOut: number;
  /** Lines that the person set aside, since the register knows their child. */
  readonly setAside: number;
  /** Cells of known pupils, by identifier. */
  readonly changes: PupilStatuses['changes'];
  /** School year of the enrolments whose line names none. */
  readonly year: string;
  readonly notices: readonly Issue[];
  /** What is told of lines that are right. */
  readonly lineNotices: readonly FileProblem[];
  readonly tabs: ReadTabs<typeof IMPORT_TABLES>;
  readonly fingerprint: string;
}

/** @returns the file, or why it is none */
export function openFile(input: ActionInput): Result<CsvFile> {
  const text = typeof input.contenu === 'string' ? input.contenu : '';
  if (text === '' && String(input.fichier ?? '') === '') return refuse({ code: 'import-file-missing' });
  if (text.includes('\u0000') || /^(UEsDB|<\?xml|<!DOCTYPE)/.test(text)) return refuse({ code: 'csv-no-text' });
  const file = readCsv(text);
  return file.ok && file.value.lines.length === 0 ? refuse({ code: 'csv-no-lines' }) : file;
}

/** @returns refusals of the mapping, the inputs and the workbook; what is wrong in the lines stands beside the rest */
export function prepareRegister(services: Services, file: CsvFile, input: ActionInput): Result<PreparedRegister> {
  const mapping = readMapping(file, input);
  const defaults = readDefaults(input, mapping.ok ? mapping.value : undefined);
  const issues = [...(mapping.ok ? [] : mapping.issues), ...(defaults.ok ? [] : defaults.issues)];
  if (!mapping.ok || !defaults.ok) return refuseAll(issues);
  const gathered = gatherTabs(services, IMPORT_TABLES);
  if (!gathered.ok) return gathered;
  const { tabs, settings } = gathered.value;
  const { rows } = tabs;
  const today = services.clock.today();
  const year = defaults.value.year ?? schoolYearOf(today);
  const isEnrolling = Object.keys(defaults.value).length > 0;
  const read = readLines(file, mapping.value, { cells: { ...defaults.value, year }, isEnrolling });
  const calendars: Calendars = new Map<SchoolYear, SchoolCalendar>(rows.calendar.map((row) => [row.year, row]));
  const facts = { calendars, used: readUsedIds(services.workbook), sameAs: new Map<string, string>() };
  const first = resolveLines(read.lines, rows, facts);
  const twins = askTwins(first.fresh.pupils, rows.pupils, input);
  const resolve = (lines: readonly RegisterLine[]) => resolveLines(lines, rows, { ...facts, sameAs: twins.sameAs });
  const kept = read.lines.filter(({ number }) => !twins.left.has(number));
  const whole = twins.left.size + twins.sameAs.size === 0 ? first : resolve(kept);
  const problems = allProblems(read, whole.problems).filter(({ line }) => !twins.left.has(line));
  const isLenient = input.sansLignesFausses === true || input.sansLignesFausses === 'oui';
  const { lines, resolved } = isLenient ? withoutBad(kept, problems, resolve) : { lines: kept, resolved: whole };
  const statuses = settleStatuses(resolved, rows, { calendars, today });
  const added = { ...resolved.added, pupils: statuses.pupils };
  const capacity = capacityOf(settings);
  const ofCreche = crecheNotices(resolved.fresh.enrolments, {
    enrolments: rows.enrolments,
    calendars,
    capacity,
    today,
  });
  const isThere = new Set(lines.map(({ number }) => number));
  return succeed({
    file,
    mapping: mapping.value,
    lines,
    resolved: { ...resolved, added },
    changes: statuses.changes,
    problems,
    undecided: twins.undecided.filter(({ line }) => isThere.has(line)),
    items: twins.items,
    leftOut: isLenient ? kept.length - lines.length : 0,
    setAside: twins.left.size,
    year,
    lineNotices: [...resolved.notices, ...ofCreche, ...familyNotices(resolved.fresh.families, rows.families)].sort(
      (a, b) => a.line - b.line,
    ),
    notices: [
      ...gathered.value.notices,
      ...lostColumns(mapping.value, tabs),
      ...importNotices({ ...resolved, added }, statuses),
    ],
    tabs,
    fingerprint: fingerprintOf([added, [...statuses.changes], isLenient, problems.length]),
  });
}

/** A cell that cannot be read is wrong once: that it is missing for what follows is no news. */
function allProblems(read: ReadLines, problems: readonly FileProblem[]): FileProblem[] {
  const wrong = new Set(read.problems.map(({ line, field }) => `${line}|${field}`));
  const others = problems.filter(({ line, field }) => !wrong.has(`${line}|${field}`));
  return [...read.problems, ...others].sort((a, b) => a.line - b.line);
}

/** Leaves wrong lines out until none is left: what a line refers to may go with another. */
function withoutBad(
  kept: readonly RegisterLine[],
  all: readonly FileProblem[],
  resolve: (lines: readonly RegisterLine[]) => Resolved,
) {
  let problems = all;
  let lines = kept;
  for (;;) {
    const bad = new Set(problems.map(({ line }) => line));
    lines = lines.filter(({ number }) => !bad.has(number));
    const resolved = resolve(lines);
    if (resolved.problems.length === 0) return { lines, resolved };
    problems = resolved.problems;
  }
}

/**
 * What the person said of all enrolments. Whoever says one of it has children enrolled of whom the file says nothing:
 * then type and status must be known, since a request is invoiced.
 */
function readDefaults(
  input: ActionInput,
  mapping: ReadonlyMap<string, string> | undefined,
): Result<Readonly<Record<string, string>>> {
  const defaults: Record<string, string> = {};
  const issues: Issue[] = [];
  for (const [name, key, column] of DEFAULTS) {
    const value = String(input[name] ?? '').trim();
    if (value === '') continue;
    const read = readCell(column, value);
    const data = { label: IMPORT_LABELS[name], value, choices: column.choices?.join(', ') ?? '' };
    if (read.ok) defaults[key] = String(read.cell);
    else issues.push({ code: 'import-default-wrong', data });
  }
  const isEnrolling = DEFAULTS.some(([name]) => String(input[name] ?? '').trim() !== '');
  const inFile = new Set(mapping?.values() ?? []);
  for (const [name, , column] of DEFAULTS.filter(([name]) => name !== 'annee')) {
    const isTold = String(input[name] ?? '').trim() !== '' || inFile.has(`Inscription · ${column.header}`);
    if (!isEnrolling || isTold || mapping === undefined) continue;
    issues.push({ code: 'import-default-missing', data: { label: IMPORT_LABELS[name] } });
  }
  return issues.length > 0 ? refuseAll(issues) : succeed(defaults);
}

/** The header of the file that fills a field; the field itself where none does. */
export function columnOf(mapping: ReadonlyMap<string, string>, field: string): string {
  for (const [header, name] of mapping) if (wordsOf(name) === wordsOf(field)) return header;
  return field;
}
