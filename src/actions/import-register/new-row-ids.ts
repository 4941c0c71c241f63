/** Identifiers for the rows that an import adds, in the school's own pattern, none of which the file or a tab uses. */
import { newIds } from '../../domain/admission/new-ids';
import type { ImportPart } from '../../domain/register/propose-fields';
import type { PartRecord, RegisterLine } from './read-lines';
import type { ImportRows, WrittenTab } from './tables';

const LETTERS: Readonly<Record<WrittenTab, string>> = {
  families: 'F',
  guardians: 'R',
  payers: 'P',
  pupils: 'E',
  enrolments: 'I',
};

/**
 * Identifiers that other rows and lines refer to count as taken.
 * @param used what the ledger, the mails and the journal still name (see `usedIds`)
 */
export function idMakers(
  rows: ImportRows,
  lines: readonly RegisterLine[],
  used: ReadonlySet<string>,
): Record<WrittenTab, () => string> {
  const inFile = (part: ImportPart): string[] => lines.flatMap(({ parts }) => idOf(parts[part]) ?? []);
  const families = [...rows.guardians, ...rows.payers, ...rows.pupils].map(({ familyId }) => familyId);
  const pupils = [
    ...rows.enrolments.map(({ pupilId }) => pupilId),
    ...rows.payers.flatMap(({ pupilId }) => pupilId ?? []),
  ];
  const taken: Record<WrittenTab, string[]> = {
    families: [...families, ...inFile('Famille')],
    guardians: [...inFile('Responsable 1'), ...inFile('Responsable 2')],
    payers: inFile('Payeur'),
    pupils: [...pupils, ...inFile('Élève')],
    enrolments: inFile('Inscription'),
  };
  return byTab((tab) => newIds([...rows[tab].map(({ id }) => id), ...taken[tab]], LETTERS[tab], used));
}

/** The identifier that the file gives, if any. */
export function idOf(record: PartRecord | undefined): string | undefined {
  const id = record?.values.id;
  return typeof id === 'string' ? id : undefined;
}

/** Something for each tab that is written. */
export function byTab<T>(make: (tab: WrittenTab) => T): Record<WrittenTab, T> {
  return {
    families: make('families'),
    guardians: make('guardians'),
    payers: make('payers'),
    pupils: make('pupils'),
    enrolments: make('enrolments'),
  };
}
