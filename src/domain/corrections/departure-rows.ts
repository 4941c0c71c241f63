/** Which enrolment rows a departure ends, and how (R-2.14, R-2.19, D-2.16, D-2.32, D-2.35). */
import { crecheMonths } from '../enrolment/creche-billing';
import type { Enrolment } from '../enrolment/enrolment';
import { firstDayOfPresence, lastDayOfPresence } from '../enrolment/presence';
import { type Child, groupByChild } from '../invoicing/children';
import { recordedOn } from '../invoicing/creche-charges';
import type { BillingFacts } from '../invoicing/facts';
import type { InvoicedIndex } from '../invoicing/invoiced';
import type { LocalDate } from '../shared/local-date';
import { type Issue, type Result, refuse, refuseAll, succeed } from '../shared/result';
import { lastDayOf, nextSchoolYear, type SchoolYear, schoolYearOf } from '../shared/school-year';

export interface DepartureInput {
  readonly pupilId: string;
  /** Last day of presence; before the first one: a withdrawal. */
  readonly date: LocalDate;
  /** Undefined: the year of the date; in the summer after the last class that of the re-enrolment. */
  readonly year: SchoolYear | undefined;
  /** Day on which the crèche's notice was received; undefined: as the row says, else the day of the run (D-2.35). */
  readonly noticeOn: LocalDate | undefined;
  /** Whether re-enrolments of later years are withdrawn too. */
  readonly areLaterWithdrawn: boolean;
}

export interface RowChange {
  readonly before: Enrolment;
  readonly after: Enrolment;
}

export interface DepartureRows {
  readonly year: SchoolYear;
  /** Rows that change, the departure's own first; those that already stand as they should are left out. */
  readonly changes: readonly RowChange[];
  /** The departure's own row, as it will stand. */
  readonly row: Enrolment;
  /** Rows of later years that stay as they are. */
  readonly later: readonly Enrolment[];
}

/**
 * @returns refusals, with tab and row: unknown enrolment, an enrolment only asked for, a row that begins after the
 * departure, a day after the year
 * @example E1, 10 November 2022 // the row of 2022-23 with Fin 2022-11-10 and Statut Sortie
 */
export function departureRows(facts: BillingFacts, input: DepartureInput, index: InvoicedIndex): Result<DepartureRows> {
  const { pupilId, date } = input;
  const child = groupByChild(facts.enrolments, facts.calendars).find((one) => one.pupilId === pupilId);
  const data = { pupil: pupilId, date };
  if (child === undefined)
    return refuse({ code: 'departure-not-enrolled', tab: 'Inscriptions', data: { ...data, year: '' } });
  const year = input.year ?? yearOfDeparture(facts, child, date);
  const rows = child.inForce.filter((row) => row.year === year);
  const requested = child.living.filter((row) => row.year === year && !child.inForce.includes(row));
  const [first] = rows;
  if (first === undefined) {
    const place = requested.map(({ row }) => ({ tab: 'Inscriptions', row }));
    return refuse(
      ...place.map((at): Issue => ({ code: 'departure-only-requested', ...at, column: 'Statut', data })),
      ...(place.length > 0 ? [] : [{ code: 'departure-not-enrolled', tab: 'Inscriptions', data: { ...data, year } }]),
    );
  }
  if (date > lastDayOf(year))
    return refuse({ code: 'departure-after-year', data: { departure: date, year, end: lastDayOf(year) } });
  const started = rows.filter((row) => firstDayOfPresence(row, facts.calendars) <= date);
  const own = started[started.length - 1] ?? first;
  const after = rows.slice(rows.indexOf(own) + 1);
  if (after.length > 0) {
    return refuseAll(
      after.map(({ row, start }): Issue => {
        return {
          code: 'departure-row-later',
          tab: 'Inscriptions',
          row,
          column: 'Début',
          data: { ...data, start: start ?? '' },
        };
      }),
    );
  }
  const later = child.inForce.filter((row) => row.year > year);
  const left = endRow(facts, child, own, input, index);
  const withdrawn = input.areLaterWithdrawn ? later.map((row) => ({ before: row, after: withdraw(row, date) })) : [];
  const changes = [{ before: own, after: left }, ...withdrawn].filter(({ before, after: next }) =>
    isChanged(before, next),
  );
  return succeed({ year, changes, row: left, later: input.areLaterWithdrawn ? [] : later });
}

/** A school year that is over is not left: what is given up in summer is the next one. A crèche place goes on in summer. */
function yearOfDeparture({ calendars }: BillingFacts, { inForce }: Child, date: LocalDate): SchoolYear {
  const year = schoolYearOf(date);
  const next = nextSchoolYear(year);
  const own = inForce.filter((row) => row.year === year);
  const hasNext = inForce.some((row) => row.year === next);
  const lastClass = calendars.get(year)?.lastDay;
  const isOver = lastClass !== undefined && date > lastClass;
  const inCreche = own.some((row) => row.section === 'creche' && lastDayOfPresence(row) >= date);
  return hasNext && (own.length === 0 || (isOver && !inCreche)) ? next : year;
}

function endRow(
  facts: BillingFacts,
  child: Child,
  row: Enrolment,
  { date, noticeOn }: DepartureInput,
  index: InvoicedIndex,
): Enrolment {
  const left: Enrolment = { ...row, end: date, status: 'left' };
  if (row.section !== 'creche') return left;
  if (noticeOn !== undefined) return { ...left, noticeOn };
  if (row.noticeOn !== undefined) return left;
  // A departure recorded before keeps the day that its billing went by.
  const recorded = row.end === date ? recordedOn(facts, child, index, date) : facts.today;
  return needsNotice(facts, child, row, left) ? { ...left, noticeOn: recorded } : left;
}

/** Asked of the months themselves: none is needed for a move to our own school, or for a child that never came. */
function needsNotice({ calendars, today }: BillingFacts, { inForce }: Child, row: Enrolment, left: Enrolment): boolean {
  let isNeeded = false;
  const rows = inForce.map((other) => (other === row ? left : other));
  const creche = rows.filter(({ section, year }) => section === 'creche' && year === row.year);
  const school = rows.filter(({ section }) => section !== 'creche');
  crecheMonths({ creche, school }, calendars, (end) => {
    if (end === left.end) isNeeded = true;
    return today;
  });
  return isNeeded;
}

function withdraw(row: Enrolment, date: LocalDate): Enrolment {
  return { ...row, end: date, status: 'left' };
}

function isChanged(before: Enrolment, after: Enrolment): boolean {
  return before.end !== after.end || before.status !== after.status || before.noticeOn !== after.noticeOn;
}
