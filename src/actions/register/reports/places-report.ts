/** Tab Places crèche: what is taken and free on each weekday, then every request in its turn. */
import {
  type CrecheRequest,
  crechePlaces,
  crecheRequests,
  freePlaces,
  type PlacesFacts,
  type WeekdayPlaces,
} from '../../../domain/admission/creche-places';
import type { ByWeekday } from '../../../domain/enrolment/creche-capacity';
import type { LocalDate } from '../../../domain/shared/local-date';
import { fullName } from '../../../domain/shared/names';
import { weekdayName, weekdayWords } from '../../../messages/register';
import { PLACES_HEADERS, PLACES_TAB, placesRemark } from '../../../messages/register-reports';
import type { Report } from '../../overview/report-tab';
import type { EnrolmentRow } from '../admission/child-rows';
import type { RegisterRows } from '../tables';

export interface DayPlaces {
  readonly day: LocalDate;
  readonly places: readonly WeekdayPlaces[];
}

export interface NamedRequest extends CrecheRequest<EnrolmentRow> {
  readonly name: string;
  /** Undefined: places can be checked. */
  readonly unchecked: 'weekdays' | 'capacity' | undefined;
}

export interface PlacesView {
  readonly days: readonly DayPlaces[];
  /** In their turn: those with a place, and those that wait. */
  readonly requests: readonly NamedRequest[];
}

/** @param days in order; of each the weekdays stand in the report */
export function readPlaces(
  facts: PlacesFacts<EnrolmentRow>,
  pupils: RegisterRows['pupils'],
  days: readonly LocalDate[],
  today: LocalDate,
): PlacesView {
  const names = new Map(pupils.map((pupil) => [pupil.id, fullName(pupil)]));
  const requests = crecheRequests(facts, today);
  return {
    days: days.map((day) => ({ day, places: crechePlaces(facts, requests, day) })),
    requests: requests.map((request) => {
      const name = names.get(request.enrolment.pupilId) ?? '';
      return { ...request, name, unchecked: uncheckedOf(request, facts.capacity) };
    }),
  };
}

function uncheckedOf({ weekdays }: CrecheRequest, capacity: ByWeekday): NamedRequest['unchecked'] {
  if (weekdays === undefined) return 'weekdays';
  return weekdays.some((weekday) => capacity.has(weekday)) ? undefined : 'capacity';
}

export function placesReport({ days, requests }: PlacesView): Report {
  return {
    tab: PLACES_TAB,
    columns: PLACES_HEADERS.map((header, index) => ({ header, format: formatOf(index) })),
    rows: [...days.flatMap(weekdayRows), ...requests.map(requestRow)],
  };
}

/** Columns that hold counts: from Capacité to Attente. */
const COUNTS: ReadonlySet<number> = new Set([2, 3, 4, 5, 6]);
/** Columns that hold days: Situation au, Demandée le, Premier jour. */
const DATES: ReadonlySet<number> = new Set([0, 9, 10]);
const BLANKS = 6;

function formatOf(index: number): '@' | '0' | 'yyyy-mm-dd' {
  if (DATES.has(index)) return 'yyyy-mm-dd';
  return COUNTS.has(index) ? '0' : '@';
}

function weekdayRows({ day, places }: DayPlaces): (string | number)[][] {
  return places.map((row) => [
    ...[day, weekdayName(row.weekday), row.places ?? '', row.taken, row.promised, freePlaces(row) ?? ''],
    ...Array.from({ length: BLANKS }, () => ''),
  ]);
}

function requestRow({
  enrolment,
  name,
  firstDay,
  weekdays,
  fullOn,
  rank,
  unchecked,
}: NamedRequest): (string | number)[] {
  return [
    ...Array.from({ length: BLANKS }, () => ''),
    ...[rank ?? '', `${name} (${enrolment.pupilId})`, weekdays === undefined ? '' : weekdayWords(weekdays)],
    ...[enrolment.requestedOn ?? '', firstDay, placesRemark(fullOn, unchecked)],
  ];
}
