/** Places at the crèche for the children of a file: told, since a school may bring in what it has agreed to. */
import { crecheRequests } from '../../domain/admission/creche-places';
import type { ByWeekday } from '../../domain/enrolment/creche-capacity';
import type { Enrolment } from '../../domain/enrolment/enrolment';
import type { Calendars } from '../../domain/enrolment/presence';
import type { LocalDate } from '../../domain/shared/local-date';
import { weekdayWords } from '../../messages/register';
import { enrolmentOf } from './enrolment-index';
import type { FileProblem } from './read-lines';
import type { KnownRow } from './registry-index';

/** A row that is not written yet comes after all others, in the order of the file. */
const LAST_ROW = 1_000_000;
const FIELD = 'Inscription · Jours de présence';

export interface CrecheFacts {
  readonly enrolments: readonly Enrolment[];
  readonly calendars: Calendars;
  readonly capacity: ByWeekday;
  readonly today: LocalDate;
}

/** @returns a notice for each line whose child would have to wait, or whose weekdays are not known */
export function crecheNotices(
  added: readonly KnownRow[],
  { enrolments, calendars, capacity, today }: CrecheFacts,
): FileProblem[] {
  const asked = added.flatMap(({ id, line = 0, values }) => {
    const row = enrolmentOf(values);
    const isWaiting = row?.section === 'creche' && row.status !== 'cancelled' && row.status !== 'refused';
    // Whatever its status, it asks for a place behind those who have or asked for one.
    return isWaiting ? [{ ...row, id, line, row: LAST_ROW + line, type: 'first', status: 'requested' } as const] : [];
  });
  if (capacity.size === 0 || asked.length === 0) return [];
  const lines = new Map(asked.map(({ id, line }) => [id, line]));
  const requests = crecheRequests({ enrolments: [...enrolments, ...asked], calendars, capacity }, today);
  return requests.flatMap(({ enrolment: { id }, weekdays, fullOn }): FileProblem[] => {
    const line = lines.get(id);
    if (line === undefined) return [];
    if (weekdays === undefined) return [{ line, field: FIELD, issue: { code: 'enrol-weekdays-missing' } }];
    if (fullOn.length === 0) return [];
    const data = { weekdays: weekdayWords(fullOn) };
    return [{ line, field: FIELD, issue: { code: 'import-creche-full', article: 'R-2.21', data } }];
  });
}
