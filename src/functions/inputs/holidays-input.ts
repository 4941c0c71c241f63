/** The argument `feries`: the public holidays, days without class. */

import { help } from '../../domain/shared/help-text';
import type { LocalDate } from '../../domain/shared/local-date';
import { mapResult } from '../../domain/shared/result';
import { type CellValues, readTable } from '../../sheets/read-table';
import { calendarTable, publicHolidaysTable } from '../../sheets/tables/setup/calendar';
import type { TableArgument } from '../call/custom-function';
import { pickColumns } from './good-rows';

const columns = pickColumns(publicHolidaysTable, ['date']);

export const publicHolidays: TableArgument<ReadonlySet<LocalDate>> = {
  role: 'table',
  description: help('La plage de l’onglet Jours fériés avec ses en-têtes ; vide : l’onglet du classeur.'),
  isOptional: true,
  tab: publicHolidaysTable.tab,
  open: (values) => mapResult(readTable(columns, titled(values)), (rows) => new Set(rows.map(({ date }) => date))),
  // Another workbook than the school's has no such tab; in the school's own, a lost tab is an error.
  whenMissing: (workbook) => (workbook.values(calendarTable.tab) === undefined ? new Set() : undefined),
};

/** A range of nothing but dates is given the header that it lacks. */
function titled(values: CellValues): CellValues {
  const { header } = publicHolidaysTable.columns.date;
  const isTitled = values[0]?.some((cell) => String(cell).trim() === header) === true;
  return isTitled ? values : [[header], ...values];
}
