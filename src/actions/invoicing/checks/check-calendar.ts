/** Whether the calendar's dates follow each other and every school year that is enrolled for has its row. */
import type { Issue } from '../../../domain/shared/result';
import { checkCalendarRow } from '../../../sheets/check-calendar-row';
import type { RowsOf } from '../../../sheets/read-tabs';
import type { RowOf } from '../../../sheets/table';
import { calendarTable } from '../../../sheets/tables/setup/calendar';
import type { InvoicingTables } from '../tables';

/** Issue, payment and confirmation: each on the day of the one before, or later. */
const PAYMENT_ORDER = ['firstIssue', 'firstDue', 'confirmationLimit', 'secondIssue', 'secondDue'] as const;

export function checkCalendars(rows: Pick<RowsOf<InvoicingTables>, 'calendar' | 'enrolments'>): Issue[] {
  const issues = rows.calendar.flatMap((row) => [...checkCalendarRow(row), ...checkPayments(row)]);
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

function checkPayments(row: RowOf<typeof calendarTable>): Issue[] {
  const { columns, tab } = calendarTable;
  return PAYMENT_ORDER.slice(1).flatMap((name, index): Issue[] => {
    const before = PAYMENT_ORDER[index];
    if (before === undefined || row[before] <= row[name]) return [];
    const data = { before: columns[before].header };
    return [{ code: 'calendar-order', tab, row: row.row, column: columns[name].header, data }];
  });
}
