/** Meals on a child's crèche days: lunch is included in the package, so that the canteen is not charged. */
import { type Enrolment, isInForce } from '../enrolment/enrolment';
import { type Calendars, firstDayOfPresence, lastDayOfPresence } from '../enrolment/presence';
import { weekdaysOf } from '../enrolment/weekdays';
import { type LocalDate, weekdayOf } from '../shared/local-date';
import { foldName } from '../shared/names';
import { compareNatural } from '../shared/natural-order';
import type { Issue } from '../shared/result';
import { schoolYearOf } from '../shared/school-year';
import { roundQuantity } from './billed-quantities';
import type { BillingFacts, Consumption } from './facts';

const MEALS = /cantine|repas|dejeuner|diner|lunch/;
const FRIDAY = 5;

export interface CrecheMeals {
  /** Consumptions that the crèche's package includes. */
  readonly included: ReadonlySet<Consumption>;
  /** Of the school year: what is left out, a line a service; whose weekdays are not known, so that all is billed. */
  readonly notices: readonly Issue[];
}

/**
 * The meals that are not charged: those on a day on which the child comes to the crèche by its package.
 * @example crecheMeals(facts).included // the canteen on 3 October 2022, a Monday, of a child that comes on Mondays
 */
export function crecheMeals({ consumptions, services, enrolments, calendars, today }: BillingFacts): CrecheMeals {
  const rowOn = crecheRows(enrolments, calendars);
  const mealIds = new Set([...services.keys()].filter(isMeal));
  const included = new Set<Consumption>();
  const left = new Map<string, { quantity: number; pupils: Set<string> }>();
  const unknown = new Map<string, Issue>();
  for (const meal of consumptions) {
    const { pupilId, serviceId, date, quantity } = meal;
    if (date > today || !mealIds.has(serviceId)) continue;
    const row = rowOn(pupilId, date);
    if (row === undefined) continue;
    const isOfYear = schoolYearOf(date) === schoolYearOf(today);
    const weekdays = weekdaysOf(row);
    if (weekdays?.includes(weekdayOf(date))) {
      included.add(meal);
      if (!isOfYear) continue;
      const known = left.get(serviceId) ?? { quantity: 0, pupils: new Set() };
      left.set(serviceId, { quantity: known.quantity + quantity, pupils: known.pupils.add(pupilId) });
    } else if (weekdays === undefined && isOfYear && weekdayOf(date) <= FRIDAY) {
      unknown.set(`${row.id}|${serviceId}`, unknownWeekdays(row, serviceId));
    }
  }
  const told = [...left].map(([service, { quantity, pupils }]): Issue => {
    const data = { service, quantity: roundQuantity(quantity), pupils: [...pupils].sort(compareNatural).join(', ') };
    return { code: 'meals-included', article: 'R-2.4', tab: 'Consommations', data };
  });
  return { included, notices: [...told, ...unknown.values()] };
}

/** Whether a service is a meal, by the school's own name for it. */
function isMeal(serviceId: string): boolean {
  return MEALS.test(foldName(serviceId));
}

function unknownWeekdays({ row, pupilId }: Enrolment, service: string): Issue {
  const place = { tab: 'Inscriptions', row, column: 'Jours de présence' };
  return { code: 'meals-weekdays-unknown', article: 'R-2.4', ...place, data: { pupil: pupilId, service } };
}

/** The crèche row of a child on a day; of several that of known weekdays which names it. */
function crecheRows(enrolments: readonly Enrolment[], calendars: Calendars) {
  const byPupil = new Map<string, Enrolment[]>();
  for (const row of enrolments) {
    if (row.section !== 'creche' || !isInForce(row)) continue;
    byPupil.set(row.pupilId, [...(byPupil.get(row.pupilId) ?? []), row]);
  }
  return (pupilId: string, date: LocalDate): Enrolment | undefined => {
    const rows = (byPupil.get(pupilId) ?? []).filter(
      (row) => firstDayOfPresence(row, calendars) <= date && date <= lastDayOfPresence(row),
    );
    return rows.find((row) => weekdaysOf(row)?.includes(weekdayOf(date))) ?? rows[0];
  };
}
