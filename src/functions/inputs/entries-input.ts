/** The argument `ecritures`: the ledger's amounts by family. */

import { familyBalance } from '../../domain/ledger/invoice';
import { groupBy } from '../../domain/shared/group-by';
import { help } from '../../domain/shared/help-text';
import type { LocalDate } from '../../domain/shared/local-date';
import { mapResult, type Result, refuseAll, succeed } from '../../domain/shared/result';
import { entriesTable } from '../../sheets/tables/ledger/entries';
import type { TableArgument } from '../call/custom-function';
import { type GoodAndBad, pickColumns, readGoodRows } from './good-rows';

export interface EntriesInput {
  /** The sum of a family's entries up to a date, that day included; undefined: of all. Centimes. */
  balanceOf(familyId: string, until: LocalDate | undefined): Result<number>;
}

const columns = pickColumns(entriesTable, ['date', 'familyId', 'amountCents']);
type EntryRows = GoodAndBad<typeof columns.columns>;

export const entries: TableArgument<EntriesInput> = {
  role: 'table',
  description: help('La plage de l’onglet Écritures avec ses en-têtes, par exemple Écritures!A:N.'),
  isOptional: false,
  tab: entriesTable.tab,
  open: (values) => mapResult(readGoodRows(columns, values), byFamily),
};

function byFamily({ rows, bad }: EntryRows): EntriesInput {
  const families = groupBy(rows, ({ familyId }) => familyId);
  return {
    balanceOf(familyId, until) {
      const issues = bad.flatMap((row) => {
        const [family, day] = [row.readable('familyId')?.value, row.readable('date')?.value];
        const isLater = until !== undefined && day !== undefined && day > until;
        return isLater || (family !== undefined && family !== familyId) ? [] : row.issues;
      });
      if (issues.length > 0) return refuseAll(issues);
      return succeed(familyBalance(families.get(familyId) ?? [], familyId, until));
    },
  };
}
