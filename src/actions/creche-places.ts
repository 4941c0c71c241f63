/** Shows the crèche's places by weekday with the waiting list, and keeps them in tab Places crèche. */
import { freePlaces } from '../domain/admission/creche-places';
import type { Calendars } from '../domain/enrolment/presence';
import type { SchoolCalendar } from '../domain/fees/school-calendar';
import type { LocalDate } from '../domain/shared/local-date';
import { type Issue, type Result, refuseAll, succeed } from '../domain/shared/result';
import { firstDayOf, nextSchoolYear, type SchoolYear, schoolYearOf } from '../domain/shared/school-year';
import type { Services } from '../google/services';
import { describeIssue } from '../messages/issues';
import { freePlacesLine } from '../messages/register';
import { NO_CAPACITY, requestLine } from '../messages/register-reports';
import { enrolmentsTable, pupilsTable } from '../sheets/tables/register/pupils';
import { calendarTable } from '../sheets/tables/setup/calendar';
import { settingsTable } from '../sheets/tables/setup/settings';
import { type Action, type ActionInput, type Field, type PlanView, refused } from './action';
import { fingerprintOf } from './fingerprint';
import { capacityOf } from './invoicing/exceptional-days';
import { applyReport, type PreparedReport } from './overview/apply-report';
import { isReportDue } from './overview/report-tab';
import { type PlacesView, placesReport, readPlaces } from './register/reports/places-report';
import { gatherTabs } from './shared/gather';
import { InputReader } from './shared/read-input';

const TABLES = { settings: settingsTable, calendar: calendarTable, pupils: pupilsTable, enrolments: enrolmentsTable };
const LABELS = { date: 'Au' } as const;
const FIELDS: readonly Field[] = [
  { name: 'date', label: 'Au (vide : aujourd’hui et la prochaine rentrée)', kind: 'date' },
];

interface Prepared extends PreparedReport {
  readonly view: PlacesView;
  readonly hasCapacity: boolean;
  readonly notices: readonly Issue[];
}

export const crechePlacesAction: Action = {
  name: 'creche-places',
  caption: 'Places et liste d’attente de la crèche…',
  group: 'register',
  inputs: { date: 'facultatif : le jour à regarder ; vide : aujourd’hui et la prochaine rentrée' },
  plan: planPlaces,
  apply: (services, input, fingerprint) => applyReport(services, fingerprint, () => prepare(services, input)),
};

function planPlaces(services: Services, input: ActionInput): PlanView {
  const prepared = prepare(services, input);
  if (!prepared.ok) return refused(prepared.issues, FIELDS);
  const { view, isDue, notices, hasCapacity, fingerprint } = prepared.value;
  return {
    ok: true,
    lines: [...(hasCapacity ? [] : [NO_CAPACITY]), ...linesOf(view)],
    warnings: [...notices, ...vacancies(view)].map(describeIssue),
    options: [],
    isNothingToDo: !isDue,
    fingerprint,
    fields: FIELDS,
  };
}

function prepare(services: Services, input: ActionInput): Result<Prepared> {
  const reader = new InputReader(input, LABELS);
  const date = reader.date('date');
  const gathered = gatherTabs(services, TABLES);
  const issues = [...reader.issues, ...(gathered.ok ? [] : gathered.issues)];
  if (!gathered.ok || issues.length > 0) return refuseAll(issues);
  const { tabs, settings, notices } = gathered.value;
  const { rows } = tabs;
  const today = services.clock.today();
  const calendars: Calendars = new Map<SchoolYear, SchoolCalendar>(rows.calendar.map((row) => [row.year, row]));
  const capacity = capacityOf(settings);
  const facts = { enrolments: rows.enrolments, calendars, capacity };
  const view = readPlaces(facts, rows.pupils, date === undefined ? daysOf(today) : [date], today);
  const report = placesReport(view);
  const isDue = isReportDue(services.workbook, report);
  if (!isDue.ok) return isDue;
  return succeed({
    ...{ view, report, notices, isDue: isDue.value, hasCapacity: capacity.size > 0 },
    fingerprint: fingerprintOf(report.rows),
  });
}

/** The crèche's year begins on 1 September. */
function daysOf(today: LocalDate): LocalDate[] {
  return [today, firstDayOf(nextSchoolYear(schoolYearOf(today)))];
}

function linesOf({ days, requests }: PlacesView): string[] {
  return [
    ...days.map(({ day, places }) =>
      freePlacesLine(
        day,
        places.map((row) => ({ weekday: row.weekday, free: freePlaces(row) })),
      ),
    ),
    ...requests.map(({ enrolment, ...request }) =>
      requestLine({ ...request, pupil: enrolment.pupilId, requestedOn: enrolment.requestedOn }),
    ),
  ];
}

/** A child with a place waits for nothing but its fee, or for somebody to look. */
function vacancies({ requests }: PlacesView): Issue[] {
  return requests
    .filter(({ rank, unchecked }) => rank === undefined && unchecked === undefined)
    .map(({ enrolment, name }): Issue => {
      const data = { name, pupil: enrolment.pupilId };
      return { code: 'creche-vacancy', tab: 'Inscriptions', row: enrolment.row, data };
    });
}
