/** Brings the attendance log and the half-days of class together: each half-day of each pupil is marked once. */
import { groupBy } from '../shared/group-by';
import type { LocalDate } from '../shared/local-date';
import { type Issue, type Result, refuseAll, succeed } from '../shared/result';
import { type Leave, standingOf } from './absences';
import { isAbsence } from './attendance';
import { isInAdvance } from './class-roll';
import { otherMinutes } from './roll-mark';
import type { SchoolDays } from './school-days';
import { MARK, openMarks, placeIn, type StayMarks } from './tally-days';
import type { AttendanceLog } from './tally-log';
import type { Stay } from './tally-stays';

export interface TallyFacts {
  readonly log: AttendanceLog;
  /** Of every pupil whose rows count. */
  readonly stays: readonly Stay[];
  /** Every pupil of the register, those beside the stays as well. */
  readonly pupilIds: ReadonlySet<string>;
  /** Pupils of whom nothing is asked: their rows are passed over in silence. */
  readonly isLeftOut?: (pupilId: string) => boolean;
  readonly leaves: readonly Leave[];
  readonly schoolDays: SchoolDays;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export interface Tally {
  /** One a stay of a level that has class, in the order of the stays. */
  readonly marks: readonly StayMarks[];
  /** Rows of the period that count for nothing or contradict another, by tab and row. */
  readonly oddities: readonly Issue[];
}

const TAB = 'Présences';
const CODES = { absent: MARK.absent, excused: MARK.excused, leave: MARK.leave } as const;

/**
 * Reads the log once. Of several rows of one half-day the mildest says whether it was missed, as in `oneRowPerHalfDay`;
 * a late arrival and an early leave add up, as in `minutesMissed`.
 * @returns refusals of timetables and calendar; what is odd in the log itself never stops the count
 * @example tallyAttendance(facts).value.marks[0]?.marks // Uint8Array, a place a half-day of the pupil's presence
 */
export function tallyAttendance(facts: TallyFacts): Result<Tally> {
  const { log, from, to } = facts;
  const opened = openAll(facts);
  if (!opened.ok) return opened;
  const byPupil = groupBy(opened.value, ({ stay }) => stay.pupilId);
  const counted = new Set(opened.value.map(({ stay }) => stay));
  const uncounted = new Set(facts.stays.flatMap((stay) => (counted.has(stay) ? [] : [stay.pupilId])));
  const leaves = groupBy(facts.leaves, ({ pupilId }) => pupilId);
  const oddities: Issue[] = [];
  for (let index = 0; index < log.row.length; index++) {
    const date = log.date[index];
    const pupilId = log.pupilId[index] ?? '';
    if (date === undefined || date < from || date > to || facts.isLeftOut?.(pupilId) === true) continue;
    const target = byPupil.get(pupilId)?.find(({ stay }) => date >= stay.from && date <= stay.to);
    const halfDay = log.halfDay[index];
    const place = target === undefined || halfDay === undefined ? -1 : placeIn(target, date, halfDay);
    if (target !== undefined && place >= 0) {
      const odd = mark(target, place, log, index, leaves.get(pupilId) ?? []);
      if (odd !== undefined) oddities.push(odd);
      oddities.push(...lateOddity(target, place, log, index));
    } else {
      const odd = strayRow(facts, uncounted, target !== undefined, log.row[index] ?? 0, date, pupilId);
      if (odd !== undefined) oddities.push(odd);
    }
  }
  return succeed({ marks: opened.value, oddities });
}

function openAll({ stays, schoolDays }: TallyFacts): Result<StayMarks[]> {
  const open = openMarks(schoolDays);
  const marks: StayMarks[] = [];
  const issues = new Map<string, Issue>();
  for (const stay of stays) {
    const opened = open(stay);
    if (!opened.ok) for (const issue of opened.issues) issues.set(JSON.stringify(issue), issue);
    else if (opened.value !== undefined) marks.push(opened.value);
  }
  return issues.size > 0 ? refuseAll([...issues.values()]) : succeed(marks);
}

/**
 * Rows of presence add up; of others the milder stands, whatever their order.
 * @returns what is odd about the row
 */
function mark(target: StayMarks, place: number, log: AttendanceLog, index: number, leaves: readonly Leave[]) {
  const { marks, rows, partial } = target;
  const [before, other] = [marks[place] ?? 0, rows[place] ?? 0];
  const row = log.row[index] ?? 0;
  const own = readMark(target, log, index, leaves);
  const [weight, known] = [weightOf(own), weightOf(before)];
  if (weight === 0) {
    const lost = minutesLost(target, place, log, index);
    if (lost > 0) partial.set(place, (partial.get(place) ?? 0) + lost);
  }
  const isMilder = weight < known || (weight === known && weight > 0 && (own & MARK.code) > (before & MARK.code));
  const stands = other === 0 || isMilder ? own : weight === 0 && known === 0 ? before | own : before;
  marks[place] = stands | ((before | own) & MARK.called);
  if (stands !== before || other === 0) rows[place] = row;
  if (other === 0 || weight === known) return undefined;
  return oddity('attendance-twice', row, 'Code', { other, date: String(log.date[index]) });
}

function readMark({ stay }: StayMarks, log: AttendanceLog, index: number, leaves: readonly Leave[]): number {
  const code = log.code[index] ?? 'present';
  const called = isInAdvance({ code, announcedOn: log.announcedOn[index] }) ? 0 : MARK.called;
  if (code === 'late') return MARK.present | MARK.late | called;
  if (code === 'early-leave') return MARK.present | MARK.earlyLeave | called;
  if (!isAbsence(code)) return MARK.present | called;
  const date = log.date[index] as LocalDate;
  const [halfDay, row] = [log.halfDay[index] ?? 'morning', log.row[index] ?? 0];
  const record = { row, date, pupilId: stay.pupilId, halfDay, code, justifiedOn: log.justifiedOn[index] };
  return CODES[code as keyof typeof CODES] | MARK[standingOf(record, leaves) ?? 'unjustified'] | called;
}

/** How much a mark weighs on a child: nothing where it was there, least where a leave was granted. */
function weightOf(mark: number): number {
  if ((mark & MARK.code) <= MARK.present) return 0;
  if ((mark & MARK.authorised) > 0) return 1;
  return (mark & MARK.justified) > 0 ? 2 : 3;
}

function minutesLost({ days, offset }: StayMarks, place: number, log: AttendanceLog, index: number): number {
  const code = log.code[index];
  if (code === 'present') return 0;
  const typed = log.minutes[index];
  if (typed !== undefined) return typed;
  const arrivedAt = log.arrivedAt[index];
  const halfDay = days.halfDays[offset + place];
  if (code !== 'late' || arrivedAt === undefined || halfDay === undefined) return 0;
  return Math.min(halfDay.minutes, Math.max(0, arrivedAt - halfDay.start));
}

/** A late arrival of which nothing tells how long it was, or two cells tell it differently: the minutes count. */
function lateOddity({ days, offset }: StayMarks, place: number, log: AttendanceLog, index: number): Issue[] {
  const halfDay = days.halfDays[offset + place];
  if (log.code[index] !== 'late' || halfDay === undefined) return [];
  const [row, arrivedAt, minutes] = [log.row[index] ?? 0, log.arrivedAt[index], log.minutes[index]];
  if (arrivedAt === undefined && minutes === undefined) return [oddity('late-unmeasured', row, 'Minutes', {})];
  const other = otherMinutes(halfDay, { code: log.code[index] ?? 'present', arrivedAt, minutes });
  return other === undefined ? [] : [oddity('late-two-measures', row, 'Minutes', { minutes: minutes ?? 0, other })];
}

function strayRow(
  { pupilIds }: TallyFacts,
  uncounted: ReadonlySet<string>,
  isPresent: boolean,
  row: number,
  date: LocalDate,
  pupilId: string,
): Issue | undefined {
  if (!pupilIds.has(pupilId)) return oddity('reference-unknown', row, 'Élève', { value: pupilId, column: 'Élève' });
  // A level without a timetable, as the crèche, may have rows of its own, which nothing here counts.
  if (uncounted.has(pupilId)) return undefined;
  const code = isPresent ? 'attendance-no-class' : 'attendance-outside-presence';
  return oddity(code, row, 'Date', { date, pupil: pupilId });
}

function oddity(code: string, row: number, column: string, data: Readonly<Record<string, string | number>>): Issue {
  return { code, tab: TAB, row, column, data };
}
