/** Payers that were typed beside a new child: one row each, for this child alone. */
import type { Issue } from '../../../domain/shared/result';
import type { TariffKind } from '../../../domain/tariffs/tariff';
import { PAYER_TYPES, wordOf } from '../../../sheets/choices';
import { PAYER_OBJECTS, payersTable } from '../../../sheets/tables/register/payers';
import type { NewRow } from '../../../sheets/write-table';
import { checkPayers } from '../../invoicing/checks/check-payers';
import type { InputReader } from '../../shared/read-input';
import { readNewRow } from '../new-row';
import type { RegisterRows } from '../tables';
import { LABELS, PAYERS } from '../wish/labels';
import { readChoice } from '../wish/read-wish';

export type NewPayer = NewRow<(typeof payersTable)['columns']>;
type PayerRow = RegisterRows['payers'][number];

export interface TypedPayer {
  readonly cells: NewPayer & { readonly name: string; readonly object: string; readonly share: number };
  /** The label of its name, for messages. */
  readonly label: string;
}

const PARTS = ['Nom', 'Type', 'Objet', 'Part', 'Adresse', 'Numero', 'Npa', 'Ville', 'Pays', 'Email'] as const;
const WHOLE = 100;

/** Reads the typed payers; an employer pays at the Corporate tariff unless something else is said. */
export function readPayers(reader: InputReader, kind: TariffKind | undefined): TypedPayer[] {
  return PAYERS.filter((prefix) => reader.hasAny(PARTS.map((part) => prefix + part))).flatMap((prefix) => {
    const name = reader.requiredText(`${prefix}Nom`);
    const object = readChoice(reader, `${prefix}Objet`, PAYER_OBJECTS) ?? 'all';
    const type = readChoice(reader, `${prefix}Type`, PAYER_TYPES) ?? (kind === 'corporate' ? 'employer' : undefined);
    const share = reader.text(`${prefix}Part`);
    const cells = {
      type: type === undefined ? undefined : wordOf(PAYER_TYPES, type),
      street: reader.text(`${prefix}Adresse`),
      houseNumber: reader.text(`${prefix}Numero`),
      postcode: reader.text(`${prefix}Npa`),
      town: reader.text(`${prefix}Ville`),
      country: reader.text(`${prefix}Pays`),
      emails: reader.text(`${prefix}Email`),
      object: wordOf(PAYER_OBJECTS, object),
      share: share === undefined ? WHOLE : Number(share.replace('%', '').trim().replace(',', '.')),
    };
    return name === undefined ? [] : [{ cells: { name, ...cells }, label: LABELS[`${prefix}Nom`] ?? prefix }];
  });
}

/**
 * The pupil whom an interrupted run meant: a payer's row of this family names a child that is nowhere else.
 * @example orphanedPupil(rows, 'F1', typed) // 'E051'
 */
export function orphanedPupil(
  { payers, pupils, enrolments }: Pick<RegisterRows, 'payers' | 'pupils' | 'enrolments'>,
  familyId: string,
  typed: readonly TypedPayer[],
): string | undefined {
  const known = new Set([...pupils.map(({ id }) => id), ...enrolments.map(({ pupilId }) => pupilId)]);
  const found = payers.find(
    (row) =>
      row.familyId === familyId &&
      row.pupilId !== undefined &&
      !known.has(row.pupilId) &&
      typed.some(({ cells }) => isSame(row, cells)),
  );
  return found?.pupilId;
}

export interface PayerRows {
  readonly rows: readonly NewPayer[];
  readonly issues: readonly Issue[];
}

/** The rows that are missing; a payer whom the family has already keeps its identifier. */
export function payerRows(
  { payers, pupils }: Pick<RegisterRows, 'payers' | 'pupils'>,
  { familyId, pupilId }: { readonly familyId: string; readonly pupilId: string },
  typed: readonly TypedPayer[],
  nextId: () => string,
): PayerRows {
  const rows: NewPayer[] = [];
  const read: PayerRow[] = [];
  const issues: Issue[] = [];
  for (const { cells, label } of typed) {
    const isThere = payers.some((row) => row.familyId === familyId && row.pupilId === pupilId && isSame(row, cells));
    if (isThere) continue;
    const known = [...payers, ...read].find((row) => row.familyId === familyId && row.name === cells.name);
    const row = { id: known?.id ?? nextId(), familyId, pupilId, ...cells };
    const checked = readNewRow(payersTable, row);
    if (checked.ok) read.push(checked.value);
    else issues.push(...checked.issues.map((issue) => ({ ...issue, column: `${issue.column} (${label})` })));
    rows.push(row);
  }
  const told = new Set(checkPayers({ payers, pupils }).map((issue) => JSON.stringify(issue)));
  const wrong = checkPayers({ payers: [...payers, ...read], pupils }).filter(
    (issue) => !told.has(JSON.stringify(issue)),
  );
  return { rows, issues: [...issues, ...wrong.map(withoutRow)] };
}

/** Rows that are not written yet have no number. */
function withoutRow({ row: _, ...issue }: Issue): Issue {
  const { sum = '', object = '' } = issue.data ?? {};
  return issue.code === 'shares-not-100' ? { code: 'payer-shares', data: { sum, object } } : issue;
}

function isSame(row: PayerRow, cells: TypedPayer['cells']): boolean {
  return row.name === cells.name && wordOf(PAYER_OBJECTS, row.object) === cells.object && row.share === cells.share;
}
