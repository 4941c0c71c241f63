/** Whether the payers' rows can be applied: identifiers unique, a child of the family, at most 100 % an item. */
import type { Nature } from '../../../domain/ledger/entry';
import type { Issue } from '../../../domain/shared/result';
import { checkUnique } from '../../../sheets/read-table';
import type { RowsOf } from '../../../sheets/read-tabs';
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
    ...checkShares(rows.payers),
  ];
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

function checkShares(payers: readonly PayerRow[]): Issue[] {
  const sums = new Map<string, number>();
  return payers.flatMap((payer): Issue[] => {
    const item: [string, string, Nature | 'all'] = [payer.familyId, payer.pupilId ?? '', payer.object];
    const key = item.join('|');
    const sum = (sums.get(key) ?? 0) + payer.share;
    sums.set(key, sum);
    if (sum <= 100 + 1e-9) return [];
    const data = { sum: Math.round(sum * 100) / 100 };
    return [{ code: 'shares-above-100', tab: 'Payeurs', row: payer.row, column: 'Part', data }];
  });
}
