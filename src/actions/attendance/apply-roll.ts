/** Writes the roll of a class: few calls whatever the length of the log, and nothing of what others wrote meanwhile is lost. */
import { type Mark, otherMinutes } from '../../domain/attendance/roll-mark';
import { type Issue, type Result, refuse, refuseAll, succeed } from '../../domain/shared/result';
import type { Services } from '../../google/services';
import { clearedLine, heldText, keptLine, rollDone, twoMeasuresLine } from '../../messages/attendance';
import { describeIssue } from '../../messages/issues';
import { readDays } from '../../sheets/attendance-log/read-days';
import { writeDays } from '../../sheets/attendance-log/write-days';
import type { ActionInput } from '../action';
import { halfDayWord } from './mark-reader';
import { changesOf, type MarkedHalfDay, markRoll } from './roll-changes';
import { rollFrom } from './roll-frame';
import { readMarks } from './roll-input';
import { type RollToken, seenKey, seenOf } from './roll-token';

/** Reads the day anew under the write lock and writes what was entered on the roll that the plan showed. */
export function applyRoll(services: Services, input: ActionInput, token: RollToken): Result<readonly string[]> {
  const written = services.locks.withWriteLock(() => writeRoll(services, input, token));
  return written ?? refuse({ code: 'run-in-progress' });
}

function writeRoll(services: Services, input: ActionInput, token: RollToken): Result<readonly string[]> {
  const { className, date, frames } = token;
  const log = readDays(services, date, date);
  if (!log.ok) return log;
  const roll = rollFrom(frames, log.value, date);
  if (!roll.ok) return roll;
  const typed = readMarks(input, roll.value, className, services.clock.today());
  const marked = markRoll(roll.value, typed.marks);
  const issues = [...typed.issues, ...(marked.ok ? [] : marked.issues)];
  if (!marked.ok || issues.length > 0) return refuseAll(issues);
  const changed = changedSince(token, marked.value);
  const conflicts = changed.flatMap((one) => conflictOf(one, typed.marks));
  if (conflicts.length > 0) return refuseAll(conflicts);
  const changes = changesOf(marked.value, date);
  const unsure = writeDays(services, log.value, changes);
  const touched = marked.value.filter((one) => typed.marks.has(seenKey(one.pupil.id, one.place.halfDay)));
  return succeed([
    ...rollDone(className, date, { added: changes.additions.length, changed: changes.updates.size }),
    ...touched.flatMap(tellLines),
    ...changed.map(({ pupil, place }) => keptLine(pupil.name, place.halfDay, place.held)),
    ...sortedNotice(unsure.map(({ row }) => row)).map(describeIssue),
  ]);
}

/** What a person should know of a half-day as it was written. */
function tellLines({ pupil, place, mark }: MarkedHalfDay): string[] {
  const { held, halfDay } = place;
  const other = otherMinutes(place, mark);
  const gone = mark.code === 'present' && seenOf({ ...held, code: mark.code }) !== seenOf(mark);
  return [
    ...(other === undefined ? [] : [twoMeasuresLine(pupil.name, halfDay, other, mark.minutes ?? 0)]),
    ...(gone ? [clearedLine(pupil.name, halfDay, held)] : []),
  ];
}

/** Half-days whose row is another than the plan showed. */
function changedSince({ seen }: RollToken, marked: readonly MarkedHalfDay[]): MarkedHalfDay[] {
  return marked.filter(({ pupil, place }) => {
    const known = seen.get(seenKey(pupil.id, place.halfDay)) ?? '';
    return known !== (place.rows.length === 0 ? '' : seenOf(place.held));
  });
}

/** What was typed on a half-day that somebody else wrote meanwhile, unless both say the same. */
function conflictOf({ pupil, place, mark }: MarkedHalfDay, typed: ReadonlyMap<string, Mark>): Issue[] {
  const isSame = !typed.has(seenKey(pupil.id, place.halfDay)) || seenOf(mark) === seenOf(place.held);
  if (isSame || place.rows.length === 0) return [];
  const data = { name: pupil.name, halfDay: halfDayWord(place.halfDay), now: heldText(place.held) };
  return [{ code: 'roll-changed', tab: 'Présences', row: place.rows[0] ?? 0, column: 'Code', data }];
}

export function sortedNotice(rows: readonly number[]): Issue[] {
  return rows.length === 0 ? [] : [{ code: 'roll-taken-sorted', tab: 'Présences', data: { rows: rows.join(', ') } }];
}
