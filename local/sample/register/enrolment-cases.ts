/** How a situation changes the enrolment of the child that it concerns. */
import { addDays, addMonths, asDate, endOfMonth, type LocalDate } from '../../../src/domain/shared/local-date';
import type { EnrolmentPlan } from '../model';
import type { Random } from '../random';
import { CALENDAR } from '../school-year';
import type { Situation } from './situations';

type Case = (base: EnrolmentPlan, random: Random) => readonly EnrolmentPlan[];

/** One row with changes to the base. */
const change =
  (changes: (random: Random) => Partial<EnrolmentPlan>): Case =>
  (base, random) => [{ ...base, ...changes(random) }];

const arrival = (from: string, to: string): Case =>
  change((random) => ({ type: 'first', status: 'accepted', start: random.day(asDate(from), asDate(to)) }));

export const CASES: Readonly<Partial<Record<Situation, Case>>> = {
  'late-re-enrolment': change((random) => ({
    type: 're-enrolment',
    status: 'accepted',
    requestedOn: addDays(CALENDAR.reEnrolmentDeadline, random.integer(1, 28)),
  })),
  requested: change(() => ({ type: 'first', status: 'requested' })),
  'arrival-october': arrival('2022-10-03', '2022-10-21'),
  'arrival-january': arrival('2023-01-03', '2023-01-27'),
  'arrival-june': arrival('2023-06-01', '2023-06-16'),
  'creche-arrival': arrival('2022-11-07', '2023-02-06'),
  'creche-departure': change((random) => {
    const end = asDate(random.pick(['2022-11-30', '2023-01-31', '2023-03-31']));
    return { status: 'left', end, noticeOn: noticeBefore(random, end) };
  }),
  'creche-return': (base) => {
    const first = { ...base, status: 'left', end: asDate('2022-11-30') } as const;
    const back = { type: 'return', status: 'accepted', requestedOn: asDate('2022-12-12') } as const;
    return [
      { ...first, noticeOn: asDate('2022-09-20') },
      { ...base, ...back, start: asDate('2023-01-09') },
    ];
  },
  'frequency-up': (base) => changeFrequency({ ...base, ...packageOf(base.weekdays.slice(0, 4)) }, '2023-01-01', 1),
  'frequency-down': (base) => {
    const days = base.weekdays.length > 1 ? base.weekdays : [1, 2, 4];
    return changeFrequency({ ...base, ...packageOf(days) }, '2023-02-01', -1);
  },
  'school-departure': change((random) => ({
    type: 're-enrolment',
    status: 'left',
    end: random.day(asDate('2022-10-05'), asDate('2023-04-14')),
  })),
  withdrawn: change((random) => ({
    type: 're-enrolment',
    status: 'left',
    end: random.day(asDate('2022-06-01'), asDate('2022-08-26')),
  })),
  cancelled: change(() => ({ type: 'first', status: 'cancelled' })),
  refused: change(() => ({ type: 'first', status: 'refused' })),
};

/** A day on which a notice must be received to run out with the end of that month. */
function noticeBefore(random: Random, end: LocalDate): LocalDate {
  return addDays(endOfMonth(addMonths(end, -2)), -random.integer(0, 25));
}

/** Two contiguous rows of one presence (D-2.35); a reduction has its notice on the second. */
function changeFrequency(base: EnrolmentPlan, from: string, step: 1 | -1): EnrolmentPlan[] {
  const free = [1, 2, 3, 4, 5].filter((weekday) => !base.weekdays.includes(weekday));
  const weekdays = step > 0 ? [...base.weekdays, ...free.slice(0, 1)].sort() : base.weekdays.slice(0, -1);
  const start = asDate(from);
  const noticeOn = step > 0 ? undefined : addDays(addMonths(start, -3), 17);
  return [
    { ...base, end: addDays(start, -1) },
    { ...base, ...packageOf(weekdays), start, noticeOn },
  ];
}

function packageOf(weekdays: readonly number[]): Pick<EnrolmentPlan, 'days' | 'weekdays'> {
  return { days: weekdays.length, weekdays };
}
