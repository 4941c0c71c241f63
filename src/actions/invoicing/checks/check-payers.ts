/** Whether the payers' rows can be applied: identifiers unique, a child of the family, shares that make up the whole. */
import { isInvoiceLine } from '../../../domain/ledger/entry';
import { isWhole } from '../../../domain/ledger/payer-shares';
import { groupBy } from '../../../domain/shared/group-by';
import type { Issue } from '../../../domain/shared/result';
import { wordOf } from '../../../sheets/choices';
import { checkUnique } from '../../../sheets/read-table';
import type { RowsOf } from '../../../sheets/read-tabs';
import { BILLABLE_OBJECTS, PAYER_OBJECTS } from '../../../sheets/tables/register/payers';
import type { InvoicingTables } from '../tables';

type PayerRow = RowsOf<InvoicingTables>['payers'][number];

export function checkPayers(rows: Pick<RowsOf<InvoicingTables>, 'payers' | 'pupils'>): Issue[] {
  const families = new Map(rows.pupils.map((pupil) => [pupil.id, pupil.familyId]));
  return [
    ...checkIdentity(rows.payers),
    ...rows.payers.flatMap((payer): Issue[] => {
      const family = payer.pupilId === undefined ? undefined : families.get(payer.pupilId);
      if (family === undefined || family === payer.familyId) return [];
      const data = { pupil: payer.pupilId ?? '', family };
      return [{ code: 'payer-other-family', tab: 'Payeurs', row: payer.row, column: 'Élève', data }];
    }),
    ...rows.payers.flatMap(checkObject),
    ...checkShares(rows.payers),
  ];
}

/** Payments, credits and reminder fees stand beside the invoices: a payer of them would never be invoiced. */
function checkObject({ row, object }: PayerRow): Issue[] {
  if (object === 'all' || isInvoiceLine({ nature: object })) return [];
  const [, ...natures] = BILLABLE_OBJECTS;
  const data = { value: wordOf(PAYER_OBJECTS, object), choices: natures.join(', ') };
  return [{ code: 'payer-object-never-billed', tab: 'Payeurs', row, column: 'Objet', data }];
}

/** A payer may have several rows, one an item, but then they are one and the same person. */
function checkIdentity(payers: readonly PayerRow[]): Issue[] {
  const items = payers.map((payer) => ({ ...payer, item: [payer.id, payer.pupilId ?? '', payer.object].join('|') }));
  const twice = checkUnique('Payeurs', 'Payeur', items, (row) => row.item).map((issue): Issue => {
    const data = { ...issue.data, value: String(issue.data?.value).split('|')[0] ?? '' };
    return { ...issue, data };
  });
  const known = new Map<string, PayerRow>();
  const issues = [...twice];
  for (const payer of payers) {
    const other = known.get(payer.id);
    if (other === undefined) known.set(payer.id, payer);
    else if (other.familyId !== payer.familyId || other.name !== payer.name) {
      issues.push({
        code: 'payer-two-people',
        tab: 'Payeurs',
        row: payer.row,
        column: 'Payeur',
        data: { value: payer.id, other: other.row },
      });
    }
  }
  return issues;
}

/** The shares of each item, so of one family, child and object, make up the whole; told where its first row stands. */
function checkShares(payers: readonly PayerRow[]): Issue[] {
  const items = groupBy(payers, ({ familyId, pupilId, object }) => JSON.stringify([familyId, pupilId ?? null, object]));
  return [...items.values()].flatMap((rows): Issue[] => {
    const [first] = rows;
    const sum = rows.reduce((total, { share }) => total + share, 0);
    if (first === undefined || isWhole(sum)) return [];
    const { familyId, pupilId, object } = first;
    const data = {
      rows: rows.map(({ row }) => row).join(', '),
      family: familyId,
      object: wordOf(PAYER_OBJECTS, object),
      pupil: pupilId ?? '',
      sum: Math.round(sum * 100) / 100,
    };
    return [{ code: 'shares-not-100', tab: 'Payeurs', row: first.row, column: 'Part', data }];
  });
}
