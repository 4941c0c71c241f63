/** Whether a passage may still be taken back: only until the first entry of the year that begins. */
import type { Issue } from '../../domain/shared/result';
import { firstDayOf } from '../../domain/shared/school-year';
import { entriesTable } from '../../sheets/tables/ledger/entries';
import { attendanceTable } from '../../sheets/tables/logs/attendance';
import type { GatheredPassage } from './gather';
import { LINE_COUNT, standingOf } from './protocol';

/** @returns the first entry or attendance that forbids it, none where it may be taken back */
export function undoIssues({ gathered, school, protocol }: GatheredPassage): Issue[] {
  const { entries, attendance } = gathered.tabs.rows;
  const { to: year } = school;
  const counted = standingOf(protocol.rows).find(({ column }) => column === LINE_COUNT);
  const ofYear = entries.filter((entry) => entry.year === year);
  const first = ofYear[Number(counted?.after ?? 0)];
  const billed: Issue[] =
    first === undefined
      ? []
      : [
          {
            code: 'roll-over-billed',
            tab: entriesTable.tab,
            row: first.row,
            data: { id: first.id, date: first.date, label: first.label, year },
          },
        ];
  const opening = school.calendars.get(year)?.firstDay ?? firstDayOf(year);
  const taken = attendance.find(({ date }) => date >= opening);
  const attended: Issue[] =
    taken === undefined
      ? []
      : [
          {
            code: 'roll-over-attended',
            tab: attendanceTable.tab,
            row: taken.row,
            data: { date: taken.date, pupil: taken.pupilId, year },
          },
        ];
  return [...billed, ...attended];
}
