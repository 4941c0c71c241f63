/** Enrols a child in one go: family, legal representatives, payer, authorised persons, child, enrolment. */
import { proposeClass } from '../domain/admission/class-proposal';
import { fullName } from '../domain/shared/names';
import { type Issue, type Result, succeed } from '../domain/shared/result';
import { firstDayOf, nextSchoolYear, schoolYearOf } from '../domain/shared/school-year';
import type { Section } from '../domain/tariffs/tariff';
import type { Services } from '../google/services';
import { describeIssue } from '../messages/issues';
import { enrolledDone, REGISTER_TEXTS, waitingLine } from '../messages/register';
import { missingExtras } from '../sheets/read-table';
import { enrolmentsTable } from '../sheets/tables/register/pupils';
import { type Action, type ActionInput, type OutcomeView, type PlanItem, type PlanView, refused } from './action';
import { firstView } from './corrections/first-view';
import { admissionLines } from './register/admission-lines';
import { type Admission, prepareAdmission } from './register/prepare';
import { ADMISSION_TABLES, isAdmissionTab } from './register/tables';
import { fieldsOf, REASON_FIELD } from './register/wish/form';
import { INPUT_HELP } from './register/wish/labels';
import { readChild, readEnrolment, wishReader } from './register/wish/read-wish';
import { writeAdmission } from './register/write-admission';
import { type GatheredTabs, gatherTabs } from './shared/gather';
import { appendJournalOnce } from './shared/journal';
import { readUsedIds } from './shared/read-used-ids';
import { writePlanned } from './shared/write-planned';

type Gathered = GatheredTabs<typeof ADMISSION_TABLES>;
interface Prepared extends Admission {
  readonly tabs: Gathered['tabs'];
}

export const enrolPupil: Action = {
  name: 'enrol-pupil',
  caption: 'Inscrire un enfant…',
  group: 'register',
  place: 'panel',
  inputs: INPUT_HELP,
  plan: planAdmission,
  apply: applyAdmission,
};

function planAdmission(services: Services, input: ActionInput): PlanView {
  const gathered = gather(services, input);
  if (!gathered.ok) return refused(gathered.issues);
  const { tabs, notices } = gathered.value;
  const today = services.clock.today();
  const fields = fieldsOf({ input, families: tabs.rows.families, today, section: likelySection(input, today) });
  const isEmpty = !Object.keys(INPUT_HELP).some((name) => input[name] !== undefined && input[name] !== '');
  if (isEmpty) return firstView(REGISTER_TEXTS.choose, notices, fields);
  const { items, result } = prepare(services, gathered.value, input);
  const isOwing = !result.ok && result.issues.some(({ code }) => code === 'year-answer-owed');
  if (isOwing || String(input.motif ?? '') !== '') fields.push(REASON_FIELD);
  if (!result.ok) return withItems(refused(result.issues, fields), items);
  const admission = result.value;
  return {
    ok: true,
    lines: admissionLines(admission),
    warnings: [...notices, ...lostColumns(admission, tabs), ...admission.notices].map(describeIssue),
    options: [],
    isNothingToDo: admission.isNothingToDo,
    fingerprint: admission.fingerprint,
    fields,
    items,
  };
}

function applyAdmission(services: Services, input: ActionInput, fingerprint: string): OutcomeView {
  const written = writePlanned(
    services,
    fingerprint,
    (): Result<Prepared> => {
      const gathered = gather(services, input);
      if (!gathered.ok) return gathered;
      const { result } = prepare(services, gathered.value, input);
      return result.ok ? succeed({ ...result.value, tabs: gathered.value.tabs }) : result;
    },
    (prepared) => {
      appendJournalOnce(services, prepared.notes);
      writeAdmission(services.workbook, prepared.tabs.values, prepared);
      return succeed(prepared);
    },
  );
  if (!written.ok) return refused(written.issues);
  return { ok: true, lines: doneLines(written.value), remaining: 0, isRepeatable: true };
}

function gather(services: Services, input: ActionInput) {
  return gatherTabs(services, ADMISSION_TABLES, (name) => isAdmissionTab(name, input));
}

function prepare({ clock, workbook }: Services, { tabs, settings }: Gathered, input: ActionInput) {
  const usedIds = readUsedIds(workbook);
  return prepareAdmission({ rows: tabs.rows, ledger: tabs.rows, settings, today: clock.today(), usedIds }, input);
}

/** What an older workbook has no column for would be left out in silence. */
function lostColumns({ write }: Admission, { values }: Gathered['tabs']): Issue[] {
  const { tab } = enrolmentsTable;
  const isTold = write.enrolments.some(({ isFromOtherSchool }) => isFromOtherSchool !== undefined);
  const columns = isTold ? missingExtras(enrolmentsTable, values.get(tab)?.[0] ?? []) : [];
  const names = columns.map((header) => `« ${header} »`).join(', ');
  return columns.length === 0 ? [] : [{ code: 'register-columns-missing', data: { tab, columns: names } }];
}

function doneLines({ child, known, pupilId, write, checks }: Admission): string[] {
  const [enrolment] = write.enrolments;
  if (enrolment === undefined) return [REGISTER_TEXTS.nothing];
  const { request } = checks;
  const done = enrolledDone(fullName(known ?? child), pupilId, String(enrolment.id), String(enrolment.status));
  return [done, ...(request?.rank === undefined ? [] : [waitingLine(request.rank, request.fullOn)])];
}

/** What the form asks depends on it; the year that comes next serves where none is chosen. */
function likelySection(input: ActionInput, today: ReturnType<Services['clock']['today']>): Section | undefined {
  const reader = wishReader(input);
  const [child, wish] = [readChild(reader), readEnrolment(reader)];
  if (wish.ok && wish.value.section !== undefined) return wish.value.section;
  if (!child.ok || !wish.ok) return undefined;
  const { birth } = child.value;
  const year = wish.value.year ?? nextSchoolYear(schoolYearOf(today));
  const proposed = proposeClass({
    birth,
    year,
    firstDay: wish.value.start ?? firstDayOf(year),
    section: undefined,
    level: wish.value.level,
  });
  return proposed.ok ? proposed.value.section : undefined;
}

function withItems(refusal: ReturnType<typeof refused>, items: readonly PlanItem[]): PlanView {
  return items.length === 0 ? refusal : { ...refusal, items };
}
