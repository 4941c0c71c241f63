/** Whether the calendar's dates follow each other and every school year that is enrolled for has its row. */

import { addMonths } from '../../domain/shared/local-date';
import type { Issue } from '../../domain/shared/result';
import { firstDayOf, lastDayOf } from '../../domain/shared/school-year';
import type { RowsOf } from '../../sheets/read-tabs';
import type { RowOf } from '../../sheets/table';
import { calendarTable } from '../../sheets/tables/setup/calendar';
import type { InvoicingTables } from './tables';

type CalendarRow = RowOf<typeof calendarTable>;
type DateColumn = Exclude<keyof CalendarRow, 'row' | 'year' | 'firstMonth' | 'monthCount'>;

/** Dates that follow each other; two may be equal: a holiday that the school does not have, a limit on a due date. */
const TERM_ORDER: readonly DateColumn[] = [
  'firstDay',
  'autumnStart',
  'autumnReturn',
  'christmasStart',
  'christmasReturn',
  'winterStart',
  'winterReturn',
  'springStart',
  'springReturn',
  'lastDay',
];
const PAYMENT_ORDER: readonly DateColumn[] = [
  'firstIssue',
  'firstDue',
  'confirmationLimit',
  'secondIssue',
  'secondDue',
];

export function checkCalendars(rows: Pick<RowsOf<InvoicingTables>, 'calendar' | 'enrolments'>): Issue[] {
  const issues = rows.calendar.flatMap(checkRow);
  const known = new Map<string, number>();
  for (const { year, row } of rows.calendar) {
    const other = known.get(year);
    if (other === undefined) known.set(year, row);
    else issues.push({ code: 'calendar-twice', tab: 'Calendrier', row, column: 'Année', data: { year, other } });
  }
  const years = new Set(rows.enrolments.map(({ year }) => year));
  for (const year of [...years].sort()) {
    if (!known.has(year)) issues.push({ code: 'calendar-missing', tab: 'Calendrier', column: 'Année', data: { year } });
  }
  return issues;
}

function checkRow(row: CalendarRow): Issue[] {
  const headerOf = (name: DateColumn): string => calendarTable.columns[name].header;
  const at = { tab: 'Calendrier', row: row.row };
  const outOfOrder = [TERM_ORDER, PAYMENT_ORDER].flatMap((order) =>
    order.slice(1).flatMap((name, index): Issue[] => {
      const before = order[index];
      if (before === undefined || row[before] <= row[name]) return [];
      return [{ code: 'calendar-order', ...at, column: headerOf(name), data: { before: headerOf(before) } }];
    }),
  );
  // The rentrée may fall in the last days of August.
  const earliest = addMonths(firstDayOf(row.year), -1);
  const outside = TERM_ORDER.filter((name) => row[name] < earliest || row[name] > lastDayOf(row.year));
  const data = { year: row.year };
  return [
    ...outOfOrder,
    ...outside.map((name): Issue => ({ code: 'calendar-outside-year', ...at, column: headerOf(name), data })),
  ];
}
