/** Tuition due for a presence: arrival by months, departure by bands, the lesser of both (D-2.17). */
import type { ExplainedAmount, Step } from '../shared/explained';
import { type LocalDate, laterOf } from '../shared/local-date';
import { timesFraction, timesRate } from '../shared/money';
import { type Result, refuse, succeed } from '../shared/result';
import { lastDayOf } from '../shared/school-year';
import { findTariff, type TariffTable } from '../tariffs/tariff-table';
import { departureBandOf, monthsDueFrom, type TuitionCalendar } from './school-calendar';
import { exactAnnualTuition, roundExplained, type TuitionQuery } from './tuition';

export type EnrolmentType = 'first' | 're-enrolment' | 'return';

export interface PresenceQuery extends TuitionQuery {
  /** First day of presence; undefined: the first day of school. */
  readonly arrival: LocalDate | undefined;
  /** Last day of presence; undefined: stays. */
  readonly departure: LocalDate | undefined;
  readonly type: EnrolmentType;
  /** First day in another of our sections, or under another tariff: the child stays, so no departure is counted. */
  readonly handover?: LocalDate | undefined;
}

/** The share of the annual tuition that is due, as a fraction with its step. */
interface Share {
  readonly numerator: number;
  readonly denominator: number;
  readonly step: Step;
}

/**
 * Tuition due for a presence, rounded once to 0.05.
 * @returns centimes with their steps; refusals: tariffs, `arrival-after-year`, `departure-before-arrival`
 * @example Élémentaire, rank 1, 2023-01-09 to 2023-03-10 // 4980.00, the lesser of 6/10 and 80 %
 */
export function tuitionDue(
  tariffs: TariffTable,
  calendar: TuitionCalendar,
  query: PresenceQuery,
): Result<ExplainedAmount> {
  const annual = exactAnnualTuition(tariffs, query);
  const arrival = laterOf(query.arrival ?? calendar.firstDay, calendar.firstDay);
  const dates = checkDates(calendar, arrival, query.departure);
  const isLeaving = dates === undefined && query.handover === undefined;
  const left = isLeaving ? departureShare(tariffs, calendar, query) : succeed(undefined);
  if (!annual.ok || dates !== undefined || !left.ok) {
    return refuse(...(annual.ok ? [] : annual.issues), ...(dates ?? []), ...(left.ok ? [] : left.issues));
  }
  const arrived = arrivalShare(calendar, arrival, query.handover);
  const share = left.value === undefined ? arrived : lesserOf(arrived, left.value);
  const steps = [...annual.value.steps, ...(share === undefined ? [] : [share.step])];
  const { numerator, denominator } = share ?? { numerator: 1, denominator: 1 };
  return succeed(roundExplained({ exact: timesFraction(annual.value.exact, numerator, denominator), steps }));
}

function checkDates(calendar: TuitionCalendar, arrival: LocalDate, departure: LocalDate | undefined) {
  const end = lastDayOf(calendar.year);
  if (arrival > end) return [{ code: 'arrival-after-year', data: { arrival, end, year: calendar.year } }];
  // A departure before the first day is a withdrawal (D-2.16), whatever the planned arrival was.
  if (departure !== undefined && departure < arrival && departure >= calendar.firstDay) {
    return [{ code: 'departure-before-arrival', data: { arrival, departure } }];
  }
  return undefined;
}

/** Months from the arrival on; the month of a handover belongs to what follows. */
function arrivalShare(
  calendar: TuitionCalendar,
  arrival: LocalDate,
  handover: LocalDate | undefined,
): Share | undefined {
  const following = handover === undefined ? 0 : monthsDueFrom(calendar, handover);
  const months = monthsDueFrom(calendar, arrival) - following;
  if (months === calendar.monthCount) return undefined;
  const of = calendar.monthCount;
  const data = { months, of, arrival, ...(handover === undefined ? {} : { handover }) };
  const code = handover === undefined ? 'months' : 'months-before-change';
  return { numerator: months, denominator: of, step: { code, rule: 'R-2.8', data } };
}

function departureShare(
  tariffs: TariffTable,
  calendar: TuitionCalendar,
  { departure, type, year }: PresenceQuery,
): Result<Share | undefined> {
  if (departure === undefined) return succeed(undefined);
  const band = departureBandOf(calendar, departure);
  if (band === 1 && type !== 're-enrolment') {
    const step: Step = { code: 'withdrawn', rule: 'D-2.16', data: { departure } };
    return succeed({ numerator: 0, denominator: 1, step });
  }
  const tariff = findTariff(tariffs, year, 'departure-share', undefined, band);
  if (!tariff.ok) return tariff;
  const basisPoints = tariff.value.amount;
  const step: Step = { code: 'departure-share', rule: 'R-2.14', data: { departure, basisPoints } };
  return succeed({ ...timesRate({ numerator: 1, denominator: 1 }, basisPoints), step });
}

function lesserOf(arrived: Share | undefined, left: Share): Share {
  if (arrived === undefined) return left;
  const isArrivalLess = arrived.numerator * left.denominator <= left.numerator * arrived.denominator;
  const [share, other] = isArrivalLess ? [arrived, left] : [left, arrived];
  const step: Step = {
    ...share.step,
    code: `${share.step.code}-lesser`,
    data: { ...other.step.data, ...share.step.data },
  };
  return { ...share, step: { ...step, rule: `${share.step.rule}, D-2.17` } };
}
