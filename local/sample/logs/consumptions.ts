/** What children take besides class: one row a month and service, dated on the month's last day of presence. */
import { yearMonthOf } from '../../../src/domain/shared/year-month';
import type { consumptionsTable } from '../../../src/sheets/tables/logs/billable';
import { CANTEEN, type ServiceData, WEEKLY_SERVICES } from '../data/services';
import type { Child, SampleFamily } from '../model';
import type { Random } from '../random';
import type { SampleRecord } from '../rows';
import { weekdayOfSchoolDay } from '../school-year';

type ConsumptionRecord = SampleRecord<typeof consumptionsTable.columns> & { readonly date: string };

const CANTEEN_USERS = 0.5;
const WEEKLY_USERS = 0.35;
/** Wednesday afternoons are free. */
const LUNCH_DAYS = [1, 2, 4, 5] as const;

/** Lunch is in the crèche's package, so only the school sections take services. */
export function drawConsumptions(random: Random, family: SampleFamily): ConsumptionRecord[] {
  const pupils = family.children.filter(({ section, days }) => section !== 'creche' && days.length > 0);
  const isShown = family.situation === 'corporate';
  return pupils.flatMap((child) => [
    ...(isShown || random.isLucky(CANTEEN_USERS) ? drawCanteen(random, child) : []),
    ...(isShown || random.isLucky(WEEKLY_USERS) ? drawWeekly(random, child) : []),
  ]);
}

function drawCanteen(random: Random, child: Child): ConsumptionRecord[] {
  const days = random.shuffle(LUNCH_DAYS).slice(0, random.integer(1, LUNCH_DAYS.length));
  return monthlyRows(child, CANTEEN, days);
}

function drawWeekly(random: Random, child: Child): ConsumptionRecord[] {
  return monthlyRows(child, random.pick(WEEKLY_SERVICES), [random.pick(LUNCH_DAYS)]);
}

function monthlyRows({ id, days }: Child, service: ServiceData, weekdays: readonly number[]): ConsumptionRecord[] {
  const months = new Map<string, { date: string; quantity: number }>();
  for (const date of days) {
    if (!weekdays.includes(weekdayOfSchoolDay(date))) continue;
    const month = yearMonthOf(date);
    months.set(month, { date, quantity: (months.get(month)?.quantity ?? 0) + 1 });
  }
  return [...months.values()].map((row) => ({ ...row, pupilId: id, serviceId: service.id }));
}
