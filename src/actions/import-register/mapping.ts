/** Which column of the file goes where: proposed by the headers, changed by the person. */

import type { CsvFile } from '../../csv/read-csv';
import { wordsOf } from '../../domain/register/header-words';
import { proposeFields } from '../../domain/register/propose-fields';
import { type Issue, type Result, refuseAll, succeed } from '../../domain/shared/result';
import { FIELD_LABEL, IGNORED_FIELD, MAPPING_CAPTION } from '../../messages/import';
import { type ActionInput, gridCell, type PlanGrid } from '../action';
import { REGISTER_FIELDS } from './fields';

const COLUMN = 'champ';
const NEEDED = ['Élève · Prénom', 'Élève · Naissance'];
const ADDRESS = ['Famille · Adresse', 'Famille · NPA', 'Famille · Ville'];
/** With it a line may name a family that the register knows. */
const FAMILY_ID = 'Famille · Famille';
const NAMES = ['Élève · Nom', 'Famille · Nom'];
const KNOWN = REGISTER_FIELDS.map(({ name }) => name).join(', ');
const SAMPLE = 40;

/** By the words of the field, so that `eleve nom` or `Élève · Nom` both name it. */
const BY_WORDS = new Map(REGISTER_FIELDS.map(({ name }) => [wordsOf(name), name]));

/**
 * The input `correspondance` (`{ "column of the file": "field" }`), then the grid, change what the headers propose.
 * @returns names of fields by header; refusals for unknown columns and fields, for fields that two columns fill, and
 *   for fields without which no line can be imported
 */
export function readMapping(file: CsvFile, input: ActionInput): Result<ReadonlyMap<string, string>> {
  const issues: Issue[] = [];
  const wishes = [...wishesOf(input.correspondance, file.headers, issues), ...gridWishes(file, input)];
  const mapping = withWishes(file, wishes, issues);
  issues.push(...checkMapping(mapping));
  return issues.length > 0 ? refuseAll(issues) : succeed(mapping);
}

function withWishes(file: CsvFile, wishes: readonly [string, string][], issues: Issue[]): Map<string, string> {
  const mapping = new Map(proposeFields(file.headers, REGISTER_FIELDS));
  // A column that the person names takes the field from the one that was proposed for it.
  for (const [header, wish] of wishes) {
    if (wish === '' || wish === IGNORED_FIELD) {
      mapping.delete(header);
      continue;
    }
    const field = BY_WORDS.get(wordsOf(wish));
    if (field === undefined) {
      issues.push({ code: 'import-field-unknown', data: { value: wish, column: header, known: KNOWN } });
      continue;
    }
    for (const [other, taken] of mapping) {
      if (taken === field && !wishes.some(([named]) => named === other)) mapping.delete(other);
    }
    mapping.set(header, field);
  }
  return mapping;
}

function wishesOf(value: unknown, headers: readonly string[], issues: Issue[]): [string, string][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([column, field]): [string, string][] => {
    const header = headers.find((one) => one === column) ?? headers.find((one) => wordsOf(one) === wordsOf(column));
    if (header !== undefined) return [[header, String(field)]];
    issues.push({ code: 'import-column-unknown', data: { value: column, known: headers.join(', ') } });
    return [];
  });
}

function gridWishes({ headers }: CsvFile, input: ActionInput): [string, string][] {
  return headers.flatMap((header): [string, string][] => {
    const cell = gridCell(input, header, COLUMN);
    return cell === undefined ? [] : [[header, cell]];
  });
}

function checkMapping(mapping: ReadonlyMap<string, string>): Issue[] {
  const columns = new Map<string, string[]>();
  for (const [header, field] of mapping) columns.set(field, [...(columns.get(field) ?? []), header]);
  const twice = [...columns].filter(([, headers]) => headers.length > 1);
  const needed = columns.has(FAMILY_ID) ? NEEDED : [...NEEDED, ...ADDRESS];
  const missing = needed.filter((name) => !columns.has(name));
  if (NAMES.every((name) => !columns.has(name))) missing.unshift(NAMES.join(' ou '));
  return [
    ...twice.map(([field, headers]) => ({
      code: 'import-field-twice',
      data: { field, columns: headers.join(', ') },
    })),
    ...(missing.length === 0 ? [] : [{ code: 'import-field-missing', data: { fields: missing.join(', ') } }]),
  ];
}

/** The columns with what they hold first, each with the field that it fills by all that was said. */
export function mappingGrid(file: CsvFile, input: ActionInput): PlanGrid {
  const wishes = [...wishesOf(input.correspondance, file.headers, []), ...gridWishes(file, input)];
  const mapping = withWishes(file, wishes, []);
  const choices = [IGNORED_FIELD, ...REGISTER_FIELDS.map(({ name }) => name)].map((name) => ({
    value: name,
    label: name,
  }));
  return {
    caption: MAPPING_CAPTION,
    asksPlan: true,
    columns: [{ name: COLUMN, label: FIELD_LABEL, kind: 'choice', choices }],
    rows: file.headers.map((header, index) => {
      const sample = file.lines.map(({ cells }) => cells[index] ?? '').find((cell) => cell !== '') ?? '';
      const caption = sample === '' ? header : `${header} (${sample.replace(/\s+/g, ' ').slice(0, SAMPLE)})`;
      return { id: header, caption, cells: { [COLUMN]: mapping.get(header) ?? IGNORED_FIELD } };
    }),
  };
}
