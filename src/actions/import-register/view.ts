/** What the preview of an import says: counts, first lines, differences, and everything that is wrong in the file. */

import { groupBy } from '../../domain/shared/group-by';
import type { LocalDate } from '../../domain/shared/local-date';
import {
  differenceText,
  type FirstLine,
  fileProblem,
  firstLineText,
  furtherLines,
  type ImportCounts,
  ignoredColumns,
  yearText,
} from '../../messages/import';
import { describeIssue } from '../../messages/issues';
import { shortDate } from '../../messages/words';
import { TABLE_OF } from './fields';
import { columnOf, type PreparedRegister } from './prepare';
import type { FileProblem } from './read-lines';

const SHOWN_LINES = 3;
const YEAR_FIELD = 'Inscription · Année';
/** Of one kind in one column; of the others the lines are listed. */
const SHOWN_PROBLEMS = 20;

/** Told where the year of the enrolments is not the file's own. */
export function yearLines({ mapping, resolved, year }: PreparedRegister): string[] {
  const isTold = [...mapping.values()].includes(YEAR_FIELD);
  return isTold || resolved.added.enrolments.length === 0 ? [] : [yearText(year)];
}

export function countsOf({ file, resolved, leftOut, setAside }: PreparedRegister, name: string): ImportCounts {
  const { added, known, differences } = resolved;
  const pair = (tab: keyof typeof added): readonly [number, number] => [added[tab].length, known[tab].size];
  const differing = (part: string): number =>
    new Set(differences.filter((one) => one.part === part).map(({ id }) => id)).size;
  return {
    file: name === '' ? 'Fichier' : name,
    lines: file.lines.length,
    separator: file.separator,
    families: pair('families'),
    pupils: pair('pupils'),
    guardians: pair('guardians'),
    payers: pair('payers'),
    enrolments: pair('enrolments'),
    differing: { families: differing('Famille'), pupils: differing('Élève') },
    leftOut,
    setAside,
  };
}

export function firstLines({ lines }: PreparedRegister): string[] {
  return lines.slice(0, SHOWN_LINES).map(({ number, parts }): string => {
    const { Élève: pupil, Famille: family, Inscription: enrolment } = parts;
    const { lastName = '', firstName = '', birth } = pupil?.cells ?? {};
    const { year = '', section = '', level = '', className = '' } = enrolment?.cells ?? {};
    const line: FirstLine = {
      line: number,
      pupil: `${lastName} ${firstName}`,
      birth: shortDate(birth as LocalDate | undefined),
      family: String(family?.cells.name ?? family?.cells.id ?? ''),
      enrolment: [section, level, className, year].filter((word) => word !== '').join(' '),
    };
    return firstLineText(line);
  });
}

/** What a person should know, none of which stops the import. */
export function importWarnings(prepared: PreparedRegister): string[] {
  const { file, mapping, resolved, notices, lineNotices } = prepared;
  const ignored = file.headers.filter((header) => !mapping.has(header));
  return [
    ...notices.map(describeIssue),
    ...textsOf(mapping, lineNotices),
    ...(ignored.length > 0 ? [ignoredColumns(ignored)] : []),
    ...resolved.differences.map(({ line, part, id, difference: { key, inFile, known } }) => {
      const header = TABLE_OF[part].columns[key]?.header ?? key;
      return differenceText(line, `${part} ${id}`, header, inFile, known);
    }),
  ];
}

/** What is wrong, and what is to be decided first. */
export function problemTexts({ mapping, problems, undecided }: PreparedRegister): string[] {
  return [...textsOf(mapping, problems), ...textsOf(mapping, undecided)];
}

/** Each with line and column of the file, in its order; of many alike the further lines are listed together. */
function textsOf(mapping: ReadonlyMap<string, string>, problems: readonly FileProblem[]): string[] {
  const alike = groupBy(problems, ({ field, issue }) => `${field}|${issue.code}`);
  const further = new Set([...alike.values()].flatMap((group) => group.slice(SHOWN_PROBLEMS)));
  const shown = problems.filter((problem) => !further.has(problem));
  const rest = [...groupBy([...further], ({ field }) => field)];
  return [
    ...shown.map(({ line, field, issue }) => fileProblem(line, columnOf(mapping, field), describeIssue(issue))),
    ...rest.map(([field, group]) => {
      return furtherLines(
        columnOf(mapping, field),
        group.map(({ line }) => line),
      );
    }),
  ];
}
