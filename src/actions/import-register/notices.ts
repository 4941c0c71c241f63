/** What an import leaves for a person to do: years without a calendar, children who had left, children without enrolment. */
import { fullName } from '../../domain/shared/names';
import type { Issue } from '../../domain/shared/result';
import type { ReadTabs } from '../../sheets/read-tabs';
import type { Resolved } from './resolve';
import type { IMPORT_TABLES } from './tables';

/** @returns notices, none of which stops the import: the workbook may be completed after it */
export function importNotices({ rows }: ReadTabs<typeof IMPORT_TABLES>, { added, newPupils }: Resolved): Issue[] {
  const known = new Set<string>(rows.calendar.map(({ year }) => year));
  const years = [...new Set(added.enrolments.map(({ year }) => String(year ?? '')))].filter(
    (year) => year !== '' && !known.has(year),
  );
  const enrolled = new Set(added.enrolments.map(({ pupilId }) => String(pupilId)));
  const returned = rows.pupils.filter(({ id, status }) => status === 'left' && enrolled.has(id));
  const without = newPupils.filter(({ id }) => !enrolled.has(id));
  const names = returned.map((pupil) => `${fullName(pupil)} (${pupil.id})`).join(', ');
  return [
    ...years.map((year): Issue => ({ code: 'year-calendar', tab: 'Calendrier', column: 'Année', data: { year } })),
    ...(returned.length === 0 ? [] : [{ code: 'import-returned', data: { names } }]),
    ...(without.length === 0 ? [] : [{ code: 'import-not-enrolled', data: { count: without.length } }]),
  ];
}
