/** Reads the file and the register, and decides what would be added; the plan shows it, apply does it anew. */

import { type CsvFile, readCsv } from '../../csv/read-csv';
import { wordsOf } from '../../domain/register/header-words';
import { type Issue, type Result, refuse, refuseAll, succeed } from '../../domain/shared/result';
import { schoolYearOf } from '../../domain/shared/school-year';
import type { Services } from '../../google/services';
import { IMPORT_LABELS } from '../../messages/import';
import type { ReadTabs } from '../../sheets/read-tabs';
import { enrolmentsTable } from '../../sheets/tables/register/pupils';
import type { ActionInput, PlanItem } from '../action';
import { fingerprintOf } from '../fingerprint';
import { gatherTabs } from '../shared/gather';
import { readMapping } from './mapping';
import { importNotices } from './notices';
import { readCell } from './read-cell';
import { type FileProblem, type ReadLines, type RegisterLine, readLines } from './read-lines';
import { type Resolved, resolveLines } from './resolve';
import { IMPORT_TABLES } from './tables';
import { askTwins, withoutLeft } from './twins';

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
  /** New children who are like another. */
  readonly items: readonly PlanItem[];
  /** Wrong lines that the person chose to leave. */
  readonly leftOut: number;
  /** School year of the enrolments whose line names none. */
  readonly year: string;
  readonly notices: readonly Issue[];
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
  const defaults = readDefaults(input);
  const issues = [...(mapping.ok ? [] : mapping.issues), ...(defaults.ok ? [] : defaults.issues)];
  if (!mapping.ok || !defaults.ok) return refuseAll(issues);
  const gathered = gatherTabs(services, IMPORT_TABLES);
  if (!gathered.ok) return gathered;
  const { tabs, notices } = gathered.value;
  const year = defaults.value.year ?? schoolYearOf(services.clock.today());
  const read = readLines(file, mapping.value, { ...defaults.value, year });
  const kept = withoutLeft(read.lines, input);
  const first = resolveLines(kept, tabs.rows);
  const twins = askTwins(first.newPupils, tabs.rows.pupils, input);
  const isKept = new Set(kept.map(({ number }) => number));
  const all = allProblems(read, [...first.problems, ...twins.problems]);
  const problems = all.filter(({ line }) => isKept.has(line));
  const isLenient = input.sansLignesFausses === true || input.sansLignesFausses === 'oui';
  const { lines, resolved } = isLenient ? withoutBad(kept, problems, tabs.rows) : { lines: kept, resolved: first };
  return succeed({
    file,
    mapping: mapping.value,
    lines,
    resolved,
    problems,
    items: twins.items,
    leftOut: isLenient ? kept.length - lines.length : 0,
    year,
    notices: [...notices, ...importNotices(tabs, resolved)],
    tabs,
    fingerprint: fingerprintOf([resolved.added, isLenient, problems.length]),
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
  rows: ReadTabs<typeof IMPORT_TABLES>['rows'],
) {
  let problems = all;
  let lines = kept;
  for (;;) {
    const bad = new Set(problems.map(({ line }) => line));
    lines = lines.filter(({ number }) => !bad.has(number));
    const resolved = resolveLines(lines, rows);
    if (resolved.problems.length === 0) return { lines, resolved };
    problems = resolved.problems;
  }
}

function readDefaults(input: ActionInput): Result<Readonly<Record<string, string>>> {
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
  return issues.length > 0 ? refuseAll(issues) : succeed(defaults);
}

/** The header of the file that fills a field; the field itself where none does. */
export function columnOf(mapping: ReadonlyMap<string, string>, field: string): string {
  for (const [header, name] of mapping) if (wordsOf(name) === wordsOf(field)) return header;
  return field;
}
