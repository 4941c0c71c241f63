/** Legal representatives and authorised persons that were typed beside a new child (R-1.10), each once in its family. */
import { nameKey } from '../../../domain/admission/likeness';
import type { Issue } from '../../../domain/shared/result';
import { guardiansTable } from '../../../sheets/tables/register/families';
import type { NewRow } from '../../../sheets/write-table';
import type { InputReader } from '../../shared/read-input';
import { readNewRow } from '../new-row';
import type { RegisterRows } from '../tables';
import { COLLECTORS, GUARDIANS, LABELS } from '../wish/labels';

type NewGuardian = NewRow<(typeof guardiansTable)['columns']>;
type GuardianRow = RegisterRows['guardians'][number];

export interface Adults {
  /** Rows to be written. */
  readonly rows: readonly NewGuardian[];
  /** What is set in rows of the register: a known person who may now fetch the child. */
  readonly changes: ReadonlyMap<string, NewGuardian>;
  /** All adults of the family once that is written. */
  readonly all: readonly Pick<GuardianRow, 'isLegal' | 'mayCollect' | 'emails'>[];
  readonly names: { readonly legal: readonly string[]; readonly authorised: readonly string[] };
  readonly issues: readonly Issue[];
  readonly notices: readonly Issue[];
}

const PARTS = ['Nom', 'Prenom', 'Civilite', 'Lien', 'Email', 'Telephone'] as const;

/** @param familyId undefined while the family is a question */
export function readAdults(
  reader: InputReader,
  known: readonly GuardianRow[],
  familyId: string | undefined,
  nextId: () => string,
): Adults {
  const before = reader.issues.length;
  const own = known.filter((row) => row.familyId === familyId);
  const rows: NewGuardian[] = [];
  const changes = new Map<string, NewGuardian>();
  const all: Pick<GuardianRow, 'isLegal' | 'mayCollect' | 'emails'>[] = [...own];
  const [issues, notices]: [Issue[], Issue[]] = [[], []];
  const names: { legal: string[]; authorised: string[] } = { legal: [], authorised: [] };
  const seen = new Set<string>();
  for (const prefix of [...GUARDIANS, ...COLLECTORS]) {
    if (!reader.hasAny(PARTS.map((part) => prefix + part))) continue;
    const isLegal = GUARDIANS.some((guardian) => guardian === prefix);
    const lastName = reader.requiredText(`${prefix}Nom`);
    const firstName = reader.text(`${prefix}Prenom`);
    const rest = {
      title: reader.text(`${prefix}Civilite`),
      relation: reader.text(`${prefix}Lien`),
      emails: reader.text(`${prefix}Email`),
      phone: reader.text(`${prefix}Telephone`),
    };
    if (lastName === undefined) continue;
    const name = [firstName, lastName].filter((part) => part !== undefined).join(' ');
    const key = keyOf({ lastName, firstName });
    if (seen.has(key)) {
      notices.push({ code: 'adult-twice', data: { name } });
      continue;
    }
    seen.add(key);
    (isLegal ? names.legal : names.authorised).push(name);
    const other = own.find((row) => keyOf(row) === key);
    if (other !== undefined) {
      notices.push({ code: 'adult-known', tab: guardiansTable.tab, row: other.row, data: { name } });
      const isUnauthorised = !isLegal && other.isLegal === false && other.mayCollect !== true;
      if (isUnauthorised) changes.set(other.id, { mayCollect: 'oui' });
      if (isUnauthorised) all.splice(all.indexOf(other), 1, { ...other, mayCollect: true });
      continue;
    }
    const row = {
      ...{ id: nextId(), familyId: familyId ?? '?', lastName, firstName, ...rest },
      isLegal: isLegal ? 'oui' : 'non',
      mayCollect: 'oui',
    };
    const read = readNewRow(guardiansTable, row);
    if (read.ok) all.push(read.value);
    else
      issues.push(...read.issues.map((issue) => ({ ...issue, column: `${issue.column} (${LABELS[`${prefix}Nom`]})` })));
    rows.push(row);
  }
  return { rows, changes, all, names, issues: [...reader.issues.slice(before), ...issues], notices };
}

function keyOf({
  lastName,
  firstName,
}: {
  readonly lastName: string;
  readonly firstName?: string | undefined;
}): string {
  return `${nameKey(lastName)}|${nameKey(firstName ?? '')}`;
}
