/** The pages of the record book that an input asks for: one a pupil, with what the log says of the period. */
import { recordPageFields } from '../../documents/letters/record-page';
import { classNameOf } from '../../domain/attendance/class-roll';
import type { LocalDate } from '../../domain/shared/local-date';
import { fullName } from '../../domain/shared/names';
import { type Issue, type Result, refuseAll, succeed } from '../../domain/shared/result';
import type { Services } from '../../google/services';
import { RECORD_PAGE_NAME } from '../../messages/lists';
import { checkCalendarRow } from '../../sheets/check-calendar-row';
import type { Settings } from '../../sheets/settings';
import type { ActionInput } from '../action';
import type { DocumentJob } from '../documents/make-documents';
import { askGate, type Passage } from '../family-documents/gate';
import { jobOf } from '../family-documents/jobs';
import { activeNumbers } from '../family-documents/names';
import { schoolIdentity, toAddress } from '../invoicing/contents';
import { type GatheredTabs, gatherTabs } from '../shared/gather';
import type { ListRun } from './finish';
import { countRecords, dataOf, type FoundRecord, type RecordRows } from './record-counts';
import { hasLeftSchool, type RecordQuestion, readRecordQuestion } from './record-question';
import { GATE_TABS, RECORD_TABLES } from './record-tables';

type Rows = RecordRows;

export interface RecordRun extends ListRun {
  readonly question: RecordQuestion;
  /** Half-days missed, over all pages. */
  readonly absent: number;
  /** Present for a pupil who left: the page stands behind the gate of. */
  readonly passage: Passage | undefined;
  readonly notices: readonly Issue[];
}

type Gathered = Result<GatheredTabs<typeof RECORD_TABLES>>;

/** Reads what pages need; who owes what only where a pupil has left. */
export function gatherRecords(services: Services, input: ActionInput, today: LocalDate): Gathered {
  const id = String(input.eleve ?? '').trim();
  return gatherTabs(services, RECORD_TABLES, (name, rows) => {
    return !GATE_TABS.includes(name) || (id !== '' && hasLeftSchool(rows as Rows, id, today));
  });
}

/** @param today day of the documents; a continuation hands in the day of the wish */
export function prepareRecordPages(
  services: Services,
  input: ActionInput,
  today: LocalDate,
  gathered: Gathered = gatherRecords(services, input, today),
): Result<RecordRun> {
  if (!gathered.ok) return gathered;
  const { rows } = gathered.value.tabs;
  const asked = readRecordQuestion(input, rows, today);
  const calendar = rows.calendar.flatMap(checkCalendarRow);
  if (!asked.ok || calendar.length > 0) return refuseAll([...(asked.ok ? [] : asked.issues), ...calendar]);
  return answer(services, gathered.value, asked.value, today);
}

function answer(
  services: Services,
  { tabs, settings, notices: general }: GatheredTabs<typeof RECORD_TABLES>,
  question: RecordQuestion,
  today: LocalDate,
): Result<RecordRun> {
  const { rows } = tabs;
  const { pupilIds, isSingle } = question;
  const issues: Issue[] = [];
  const gone = pupilIds.filter((id) => hasLeftSchool(rows, id, today));
  const pupils = rows.pupils.filter(({ id }) => pupilIds.includes(id) && (isSingle || !gone.includes(id)));
  const left = rows.pupils.filter(({ id }) => gone.includes(id));
  const passage = isSingle && left[0] !== undefined ? passageOf(rows, left[0], question, today) : undefined;
  issues.push(...(passage?.issues ?? []));
  const counted = countRecords(services, rows, pupils, question);
  if (!counted.ok) return refuseAll([...issues, ...counted.issues]);
  const { records, missing, oddities } = counted.value;
  // A class has its pages without those that cannot be made; one pupil's page is refused.
  if (isSingle) issues.push(...missing);
  for (const { familyId, row } of pupils) {
    if (rows.families.some((family) => family.id === familyId)) continue;
    issues.push({ code: 'family-document-family', tab: 'Élèves', row, column: 'Famille', data: { value: familyId } });
  }
  if (issues.length > 0) return refuseAll(issues);
  const jobs = question.pupilIds.flatMap((id) => {
    const [pupil, found] = [pupils.find((one) => one.id === id), records.get(id)];
    return pupil === undefined || found === undefined ? [] : [pageJob(rows, settings, question, pupil, found, today)];
  });
  const told = isSingle
    ? []
    : left.map((pupil): Issue => ({ code: 'record-left', article: 'R-1.7', data: dataOf(pupil) }));
  return succeed({
    ...{ jobs, root: settings.documentFolder, question, passage },
    absent: [...records.values()].reduce((sum, { record }) => sum + record.absent, 0),
    notices: [...general, ...(passage?.warnings ?? []), ...told, ...(isSingle ? [] : missing), ...oddities],
  });
}

type PupilRow = Rows['pupils'][number];

function passageOf(rows: Rows, pupil: PupilRow, { reason }: RecordQuestion, today: LocalDate): Passage {
  return askGate(rows, {
    familyId: pupil.familyId,
    ...{ today, reason, journal: rows.journal },
    certificate: RECORD_PAGE_NAME,
    about: { tab: 'Élèves', line: pupil.id },
  });
}

function pageJob(
  rows: Rows,
  settings: Settings,
  { from, to, year }: RecordQuestion,
  pupil: PupilRow,
  { record, stay }: FoundRecord,
  date: LocalDate,
): DocumentJob {
  const family = rows.families.find(({ id }) => id === pupil.familyId);
  if (family === undefined) throw new Error(`No family ${pupil.familyId}`);
  const name = fullName(pupil);
  const letterhead = { school: schoolIdentity(settings), date, addressee: toAddress(family), familyName: family.name };
  return jobOf({
    id: pupil.id,
    kind: 'record-page',
    subject: 'livret',
    name: `${pupil.id} ${RECORD_PAGE_NAME} ${to} ${name}`,
    folder: [year, 'Livrets'],
    fields: recordPageFields({
      ...{ letterhead, year, from, to, record },
      pupil: { id: pupil.id, name, birth: pupil.birth, className: classNameOf(stay) },
      helpNumbers: activeNumbers(rows.usefulNumbers),
    }),
  });
}
