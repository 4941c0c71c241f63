/** What an enrolment of a file makes of its child's own row: Inscrit, also where the child had left. */
import { isInForce } from '../../domain/enrolment/enrolment';
import { type Calendars, firstDayOfPresence, lastDayOfPresence } from '../../domain/enrolment/presence';
import type { LocalDate } from '../../domain/shared/local-date';
import { comeBack } from '../register/admission/begun';
import { enrolmentOf } from './enrolment-index';
import type { Cells, Resolved } from './resolve';
import type { ImportRows } from './tables';

export interface PupilStatuses {
  /** New rows of Élèves, with their status. */
  readonly pupils: readonly Cells[];
  /** Cells of known pupils, by identifier. */
  readonly changes: ReadonlyMap<string, { readonly status: string; readonly leftOn?: string }>;
  /** Known pupils who had left. */
  readonly returned: ImportRows['pupils'];
}

const ENROLLED = 'Inscrit';

/** Enrolments that are over, refused or cancelled bring nobody back. */
export function settleStatuses(
  { added, fresh }: Pick<Resolved, 'added' | 'fresh'>,
  rows: Pick<ImportRows, 'pupils'>,
  { calendars, today }: { readonly calendars: Calendars; readonly today: LocalDate },
): PupilStatuses {
  const firstDays = new Map<string, LocalDate>();
  for (const { values } of fresh.enrolments) {
    const row = enrolmentOf(values);
    if (row === undefined || row.status === 'left' || lastDayOfPresence(row) < today) continue;
    if (!isInForce(row) && row.status !== 'requested') continue;
    const day = firstDayOfPresence(row, calendars);
    const known = firstDays.get(row.pupilId);
    if (known === undefined || day < known) firstDays.set(row.pupilId, day);
  }
  const changes = new Map<string, { status: string; leftOn?: string }>();
  const returned = rows.pupils.filter((pupil) => {
    const day = firstDays.get(pupil.id);
    const back = day === undefined ? undefined : comeBack(pupil, day);
    if (back !== undefined) changes.set(pupil.id, back);
    else if (day !== undefined && pupil.status === undefined) changes.set(pupil.id, { status: ENROLLED });
    return back !== undefined;
  });
  const pupils = added.pupils.map((cells) => {
    const isOpen = cells.status === undefined && cells.leftOn === undefined;
    return isOpen && firstDays.has(String(cells.id)) ? { ...cells, status: ENROLLED } : cells;
  });
  return { pupils, changes, returned };
}
