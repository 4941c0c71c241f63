/** Places at the crèche: how many are taken on each weekday, who asked for one, and who waits. */
import { type ByWeekday, crecheFull } from '../enrolment/creche-capacity';
import { type Enrolment, isInForce } from '../enrolment/enrolment';
import { type Calendars, firstDayOfPresence, isWithdrawn, lastDayOfPresence } from '../enrolment/presence';
import { weekdaysOf } from '../enrolment/weekdays';
import { addDays, type LocalDate, weekdayOf } from '../shared/local-date';

export const CRECHE_WEEKDAYS: readonly number[] = [1, 2, 3, 4, 5];
const DAYS_A_WEEK = 7;

export interface PlacesFacts<E extends Enrolment = Enrolment> {
  readonly enrolments: readonly E[];
  readonly calendars: Calendars;
  /** A weekday that is absent is not checked. */
  readonly capacity: ByWeekday;
}

/** One weekday on a day. */
export interface WeekdayPlaces {
  readonly weekday: number;
  /** Undefined: not checked. */
  readonly places: number | undefined;
  /** Children whose enrolment counts. */
  readonly taken: number;
  /** Children who asked, for whom there is a place, and whose enrolment does not count yet. */
  readonly promised: number;
}

/** An enrolment that was asked for and does not count yet. */
export interface CrecheRequest<E extends Enrolment = Enrolment> {
  readonly enrolment: E;
  readonly firstDay: LocalDate;
  /** Undefined where they cannot be known: nothing can be checked. */
  readonly weekdays: readonly number[] | undefined;
  /** Weekdays without a place; the child waits where there is one. */
  readonly fullOn: readonly number[];
  /** Place in the waiting list, from 1; undefined where there is a place. */
  readonly rank: number | undefined;
}

interface Stay {
  readonly pupilId: string;
  readonly first: LocalDate;
  readonly last: LocalDate;
  readonly weekdays: readonly number[];
}

/**
 * Gives the requests their places in turn: by the day of the request, those without one last, then by row. A request
 * that fits holds its places against those after it; one that does not fit on all its weekdays waits and holds none.
 * @param today requests whose time is over are left out
 * @example crecheRequests(facts, asDate('2022-06-15')) // [{ enrolment: I7, fullOn: [1], rank: 1, … }]
 */
export function crecheRequests<E extends Enrolment>(
  { enrolments, calendars, capacity }: PlacesFacts<E>,
  today: LocalDate,
): CrecheRequest<E>[] {
  const held = staysOf(enrolments, calendars);
  let waiting = 0;
  return enrolments
    .filter((row) => isRequest(row) && !isWithdrawn(row, calendars) && lastDayOfPresence(row) >= today)
    .sort(compareRequests)
    .map((enrolment) => {
      const stay = stayOf(enrolment, calendars);
      const weekdays = weekdaysOf(enrolment);
      const taken = new Map((weekdays ?? []).map((weekday) => [weekday, mostAtOnce(held, stay, weekday)]));
      const fullOn = crecheFull(weekdays ?? [], taken, capacity).map(({ data }) => Number(data?.weekday));
      if (fullOn.length === 0) held.push(stay);
      const rank = fullOn.length === 0 ? undefined : ++waiting;
      return { enrolment, firstDay: stay.first, weekdays, fullOn, rank };
    });
}

/**
 * What is taken, promised and free on each weekday, as it stands on a day; at a weekend, on the Monday after it.
 * @param requests those of `crecheRequests`
 */
export function crechePlaces(
  { enrolments, calendars, capacity }: PlacesFacts,
  requests: readonly CrecheRequest[],
  day: LocalDate,
): WeekdayPlaces[] {
  const taken = staysOf(enrolments, calendars);
  const openDay = CRECHE_WEEKDAYS.includes(weekdayOf(day)) ? day : dayFrom(day, 1);
  const promised = requests
    .filter(({ rank }) => rank === undefined)
    .map(({ enrolment }) => stayOf(enrolment, calendars));
  return CRECHE_WEEKDAYS.map((weekday) => ({
    weekday,
    places: capacity.get(weekday),
    taken: childrenOn(taken, weekday, openDay).size,
    promised: childrenOn(promised, weekday, openDay).size,
  }));
}

/** Places that are left, never below 0; undefined where the weekday is not checked. */
export function freePlaces({ places, taken, promised }: WeekdayPlaces): number | undefined {
  return places === undefined ? undefined : Math.max(0, places - taken - promised);
}

/** A re-enrolment counts from the first: it takes its places and asks for none. */
function isRequest(row: Enrolment): boolean {
  return row.section === 'creche' && row.status === 'requested' && !isInForce(row);
}

function compareRequests(a: Enrolment, b: Enrolment): number {
  const [left, right] = [a.requestedOn ?? '9999', b.requestedOn ?? '9999'];
  if (left === right) return a.row - b.row;
  return left < right ? -1 : 1;
}

function staysOf(enrolments: readonly Enrolment[], calendars: Calendars): Stay[] {
  return enrolments
    .filter((row) => row.section === 'creche' && isInForce(row) && !isWithdrawn(row, calendars))
    .map((row) => stayOf(row, calendars));
}

function stayOf(row: Enrolment, calendars: Calendars): Stay {
  return {
    pupilId: row.pupilId,
    first: firstDayOfPresence(row, calendars),
    last: lastDayOfPresence(row),
    weekdays: weekdaysOf(row) ?? [],
  };
}

/** The highest number of other children on a weekday at any time of a stay: it rises only where another one begins. */
function mostAtOnce(held: readonly Stay[], stay: Stay, weekday: number): number {
  const { pupilId, last } = stay;
  const first = dayFrom(stay.first, weekday);
  const others = held.filter((other) => other.pupilId !== pupilId && other.weekdays.includes(weekday));
  const starts = others.map((other) => dayFrom(other.first, weekday)).filter((day) => first < day && day <= last);
  if (first > last) return 0;
  return Math.max(...[first, ...new Set(starts)].map((day) => childrenOn(others, weekday, day).size));
}

/** The first such weekday on or after a day: a place that ends before it is free by then. */
function dayFrom(day: LocalDate, weekday: number): LocalDate {
  return addDays(day, (weekday - weekdayOf(day) + DAYS_A_WEEK) % DAYS_A_WEEK);
}

function childrenOn(stays: readonly Stay[], weekday: number, day: LocalDate): Set<string> {
  const present = stays.filter(
    ({ first, last, weekdays }) => first <= day && day <= last && weekdays.includes(weekday),
  );
  return new Set(present.map(({ pupilId }) => pupilId));
}
