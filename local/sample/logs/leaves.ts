/** Leaves asked for and extra help. */
import { addDays, daysBetween, type LocalDate } from '../../../src/domain/shared/local-date';
import { DECISIONS, wordOf } from '../../../src/sheets/choices';
import type { extraHelpTable, leavesTable } from '../../../src/sheets/tables/logs/attendance';
import { LEAVE_MOTIVES } from '../data/services';
import type { SampleFamily } from '../model';
import type { Random } from '../random';
import type { SampleRecord } from '../rows';

type LeaveRecord = SampleRecord<typeof leavesTable.columns>;
type HelpRecord = SampleRecord<typeof extraHelpTable.columns> & { readonly date: string };

const LEAVE_FAMILIES = 0.07;
const LONGEST_LEAVE = 4;
const HELPED_CHILDREN = 0.05;
const MOST_SESSIONS = 6;

export function drawLeaves(random: Random, family: SampleFamily, nextId: () => string): LeaveRecord[] {
  const child = family.children.find(({ section, days }) => section !== 'creche' && days.length > LONGEST_LEAVE);
  if (child === undefined || !random.isLucky(LEAVE_FAMILIES)) return [];
  const first = random.integer(0, child.days.length - 1 - LONGEST_LEAVE);
  const [from, to] = [child.days[first], child.days[first + random.integer(0, LONGEST_LEAVE)]];
  if (from === undefined || to === undefined) return [];
  const requestedOn = addDays(from, -random.integer(12, 30));
  const decision = random.pick(['granted', 'granted', 'refused', 'pending'] as const);
  const decided =
    decision === 'pending' ? {} : { decidedOn: addDays(requestedOn, random.integer(2, 8)), decidedBy: 'Direction' };
  const words = { motive: random.pick(LEAVE_MOTIVES), decision: wordOf(DECISIONS, decision) };
  return [{ id: nextId(), pupilId: child.id, requestedOn, from, to: withinWeek(from, to), ...words, ...decided }];
}

/** A leave does not run on over holidays. */
function withinWeek(from: LocalDate, to: LocalDate): LocalDate {
  return daysBetween(from, to) > 7 ? from : to;
}

/** Weekly sessions; the 6e has none. */
export function drawExtraHelp(random: Random, family: SampleFamily): HelpRecord[] {
  return family.children.flatMap((child) => {
    const isHelped = child.section !== 'creche' && child.section !== 'sixth-grade' && random.isLucky(HELPED_CHILDREN);
    if (!isHelped || child.days.length < 5 * MOST_SESSIONS + 1) return [];
    const sessions = random.integer(2, MOST_SESSIONS);
    const first = random.integer(1, child.days.length - 5 * sessions);
    const agreedOn = child.days[first - 1];
    return Array.from({ length: sessions }, (_, week) => child.days[first + 5 * week]).flatMap((date) =>
      date === undefined ? [] : [{ date, pupilId: child.id, minutes: random.pick([45, 60]), agreedOn }],
    );
  });
}
