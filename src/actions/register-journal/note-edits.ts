/** What the triggers of edits and changes do: the register is looked at, the log of days forgets where its rows stand. */
import {
  type EditEvent,
  headerOf,
  isByAnotherProgram,
  isSeenChange,
  readEdit,
  userOf,
} from '../../google/register-triggers';
import type { Services } from '../../google/services';
import { UNKNOWN_PERSON } from '../../messages/register-journal';
import { forgetDays } from '../../sheets/attendance-log/read-days';
import { attendanceTable } from '../../sheets/tables/logs/attendance';
import { isRegisterTab } from './register-tabs';
import { syncRegister } from './sync-register';
import { noteAfter } from './watch-register';

/** @param open the services, opened only where there is something to do */
export function noteEdit(open: () => Services, event: unknown): void {
  const edit = readEdit(event);
  if (edit === undefined) return;
  if (edit.tab === attendanceTable.tab && movesDays(edit, event)) forgetDays(open());
  if (!isRegisterTab(edit.tab)) return;
  const services = open();
  const { isBlock, user, ...edited } = edit;
  const who = user || UNKNOWN_PERSON;
  noteAfter(services, () => syncRegister(services, { who, tabs: [edit.tab], edited: isBlock ? undefined : edited }));
}

/** Rows and columns taken away, undone, changed by another program: the whole register is looked at. */
export function noteChange(open: () => Services, event: unknown): void {
  if (!isSeenChange(event)) return;
  const services = open();
  // Rows put in or taken out are noticed by the index itself; another program may have changed any row.
  if (isByAnotherProgram(event)) forgetDays(services);
  noteAfter(services, () => syncRegister(services, { who: userOf(event) || UNKNOWN_PERSON }));
}

/** Columns that say which half-day a row is of. */
const KEY_HEADERS: ReadonlySet<string> = new Set(
  (['date', 'pupilId', 'halfDay'] as const).map((name) => attendanceTable.columns[name].header),
);

/** Whether an edit may give a row another day: a motive or a justification typed by hand does not. */
function movesDays({ isBlock }: EditEvent, event: unknown): boolean {
  return isBlock || KEY_HEADERS.has(headerOf(event));
}
