/** Late pick-ups: alone, two siblings fetched together, minutes typed by hand, and one at midday that costs nothing. */
import { asDate, type LocalDate } from '../../../src/domain/shared/local-date';
import type { latePickupsTable } from '../../../src/sheets/tables/logs/billable';
import type { Child, SampleFamily } from '../model';
import type { Random } from '../random';
import { type SampleRecord, timeCell } from '../rows';
import { weekdayOfSchoolDay } from '../school-year';

type LateRecord = SampleRecord<typeof latePickupsTable.columns> & { readonly date: string };

const LATE_FAMILIES = 0.1;
const LATE_AT_MIDDAY = 0.03;
const TYPED_MINUTES = 0.25;
const UNTIL_EVENING = 0.6;
const EVENING = 18 * 60 + 30;
const END_OF_WORKSHOPS = 17 * 60;
const MIDDAY = 11 * 60 + 30;
const WEDNESDAY = 3;
/** The family that shows a late pick-up has it before the winter holidays. */
const SHOWN_UNTIL = asDate('2023-01-31');

export function drawLatePickups(random: Random, family: SampleFamily): LateRecord[] {
  const isShown = family.situation === 'creche-and-school';
  const rows = isShown || random.isLucky(LATE_FAMILIES) ? drawEvening(random, family, isShown) : [];
  return [...rows, ...(random.isLucky(LATE_AT_MIDDAY) ? drawMidday(random, family) : [])];
}

/** All children who are there that day are fetched together: one charge for the longest delay. */
function drawEvening(random: Random, { children }: SampleFamily, isShown: boolean): LateRecord[] {
  const known = children.filter(({ days }) => days.length > 0);
  if (known.length === 0) return [];
  const days = random.pick(known).days.filter((day) => hasAfternoon(day) && (!isShown || day <= SHOWN_UNTIL));
  if (days.length === 0) return [];
  const date = random.pick(days);
  const present = known.filter((child) => child.days.includes(date));
  const minutes = random.integer(3, 45);
  if (present.length === 1 && random.isLucky(TYPED_MINUTES)) return [{ date, pupilId: present[0]?.id, minutes }];
  const expectedAt = drawExpected(random, present);
  const times = { expectedAt: timeCell(expectedAt), collectedAt: timeCell(expectedAt + minutes) };
  return present.map(({ id }) => ({ date, pupilId: id, ...times }));
}

/** Who is fetched together was in the garderie; the crèche is open as long. */
function drawExpected(random: Random, present: readonly Child[]): number {
  const isEvening = present.length > 1 || present[0]?.section === 'creche';
  return isEvening || random.isLucky(UNTIL_EVENING) ? EVENING : END_OF_WORKSHOPS;
}

function drawMidday(random: Random, { children }: SampleFamily): LateRecord[] {
  const child = children.find(({ section, days }) => section.startsWith('preschool') && days.some(hasAfternoon));
  if (child === undefined) return [];
  const date = random.pick(child.days.filter(hasAfternoon));
  const collectedAt = MIDDAY + random.integer(5, 25);
  return [{ date, pupilId: child.id, expectedAt: timeCell(MIDDAY), collectedAt: timeCell(collectedAt) }];
}

function hasAfternoon(day: LocalDate): boolean {
  return weekdayOfSchoolDay(day) !== WEDNESDAY;
}
