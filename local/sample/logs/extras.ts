/** Exceptional crèche days and damage. */
import { asDate, type LocalDate } from '../../../src/domain/shared/local-date';
import { DAMAGE_STATUSES, EXCEPTIONAL_DAY_STATUSES, wordOf } from '../../../src/sheets/choices';
import type { damagesTable, exceptionalDaysTable } from '../../../src/sheets/tables/logs/billable';
import { DAMAGES } from '../data/services';
import type { Child, SampleFamily } from '../model';
import type { Random } from '../random';
import type { SampleRecord } from '../rows';
import { SCHOOL_DAYS } from '../school-year';

type ExceptionalRecord = SampleRecord<typeof exceptionalDaysTable.columns> & { readonly date: string };
type DamageRecord = SampleRecord<typeof damagesTable.columns> & { readonly date: string };

const EXCEPTIONAL_CHILDREN = 0.25;
const GRANTED = 0.6;
/** School days before the day itself; at least two working days. */
const EARLIEST_REQUEST = 12;
const LATEST_REQUEST = 2;
const DAMAGE_FAMILIES = 0.05;
const DROPPED = 0.2;
/** What is to be shown happens before the winter holidays. */
const SHOWN_UNTIL = asDate('2023-01-31');

/** Days on which a child of the crèche is not expected, while it is enrolled. */
export function drawExceptionalDays(random: Random, family: SampleFamily): ExceptionalRecord[] {
  const isShown = family.situation === 'creche-and-school';
  return family.children.flatMap((child) => {
    if (child.section !== 'creche' || !(isShown || random.isLucky(EXCEPTIONAL_CHILDREN))) return [];
    const free = freeDays(child).filter(({ date }) => !isShown || date <= SHOWN_UNTIL);
    if (free.length === 0) return [];
    const { date, askable } = random.pick(free);
    const status = isShown || random.isLucky(GRANTED) ? 'granted' : random.pick(['requested', 'refused'] as const);
    const requestedOn = random.pick(askable);
    return [{ date, pupilId: child.id, requestedOn, status: wordOf(EXCEPTIONAL_DAY_STATUSES, status) }];
  });
}

/** Days on which the child has no place, each with the school days on which it could be asked for. */
function freeDays({ days, enrolments }: Child): { date: LocalDate; askable: LocalDate[] }[] {
  const [first, last] = [days[0], days[days.length - 1]];
  // Where frequency or presence changes in the year, a day may be free in one part only: leave those children out.
  if (first === undefined || last === undefined || enrolments.length !== 1) return [];
  const expected = new Set(days);
  const dates = SCHOOL_DAYS.map(({ date }) => date);
  return dates.flatMap((date, index) => {
    const askable = dates.slice(Math.max(0, index - EARLIEST_REQUEST), Math.max(0, index - LATEST_REQUEST));
    return askable.length > 0 && first < date && date < last && !expected.has(date) ? [{ date, askable }] : [];
  });
}

export function drawDamages(random: Random, family: SampleFamily): DamageRecord[] {
  const isShown = family.situation === 'late-re-enrolment';
  const child = family.children.find(({ days }) => days.length > 0);
  if (child === undefined || !(isShown || random.isLucky(DAMAGE_FAMILIES))) return [];
  const days = isShown ? child.days.filter((day) => day <= SHOWN_UNTIL) : child.days;
  const [description, price] = random.pick(DAMAGES);
  const status = !isShown && random.isLucky(DROPPED) ? 'dropped' : 'to-invoice';
  return [{ date: random.pick(days), pupilId: child.id, description, price, status: wordOf(DAMAGE_STATUSES, status) }];
}
