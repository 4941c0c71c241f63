/** Records answers in tab Inscriptions: what they would change, and the change itself, the reasons in the Journal first. */
import { fullName } from '../../domain/shared/names';
import { type Issue, type Result, refuseAll, succeed } from '../../domain/shared/result';
import { type AnswerChange, type AnswerFacts, decideAnswer } from '../../domain/year/answers';
import type { YearChild } from '../../domain/year/year-child';
import type { Services } from '../../google/services';
import { answerNote, tooYoungWords } from '../../messages/year';
import { enrolmentsTable } from '../../sheets/tables/register/pupils';
import { updateById } from '../../sheets/update-by-id';
import { appendRows } from '../../sheets/write-table';
import type { ActionInput } from '../action';
import { appendJournalOnce } from '../shared/journal';
import { type Campaign, calendarIssues } from './campaign';
import { crecheNotices } from './creche-places';
import { readAnswers } from './read-answers';
import { changedCells, newEnrolmentIds, newEnrolmentRow } from './rows';

export interface Answers {
  readonly changes: readonly AnswerChange[];
  readonly notices: readonly Issue[];
}

/** @returns what the answers of the input change, or every reason why not */
export function decideAnswers(campaign: Campaign, input: ActionInput): Result<Answers> {
  const { school, today } = campaign;
  const read = readAnswers(input, today);
  if (!read.ok) return read;
  const children = new Map(school.children.map((child) => [child.pupil.id, child]));
  const issues: Issue[] = read.value.length === 0 ? [] : calendarIssues(campaign);
  const changes: AnswerChange[] = [];
  const notices: Issue[] = [];
  for (const { pupilId, ...given } of read.value) {
    const child = children.get(pupilId);
    if (child === undefined) {
      issues.push({ code: 'year-not-expected', data: { pupil: pupilId, year: school.to } });
      continue;
    }
    const decided = decideAnswer(child, given, factsOf(campaign, child));
    if (!decided.ok) issues.push(...decided.issues);
    else if (decided.value !== undefined) {
      changes.push(decided.value);
      notices.push(...noticesOf(campaign, decided.value));
    }
  }
  notices.push(...crecheNotices(campaign, changes));
  return issues.length > 0 ? refuseAll(issues) : succeed({ changes, notices });
}

function factsOf({ school }: Campaign, { pupil }: YearChild): AnswerFacts {
  return {
    year: school.to,
    owedCents: school.gateOf(pupil.familyId).owedCents,
    isInvoiced: school.isInvoiced(pupil.id),
    deadline: school.deadline,
  };
}

function noticesOf({ school }: Campaign, change: AnswerChange): Issue[] {
  const { child, answer, isLate, requestedOn, reason, place } = change;
  const name = fullName(child.pupil);
  const notices: Issue[] = [];
  if (isLate) {
    const amount = school.penalty.ok ? school.penalty.value : 0;
    const data = { name, on: requestedOn, deadline: school.deadline ?? '', amount };
    notices.push({ code: 'year-answer-late', article: 'R-2.2', data });
  }
  const { next } = child;
  if (answer === 'yes' && next.kind === 'level' && next.tooYoungFor !== undefined && place?.level === next.level) {
    notices.push({
      code: 'year-answer-stays',
      data: { name, level: next.level, why: tooYoungWords(next.tooYoungFor) },
    });
  }
  if (answer === 'yes' && reason !== undefined) {
    const amount = school.gateOf(child.pupil.familyId).owedCents;
    notices.push({ code: 'year-answer-override', article: 'R-1.7', data: { name, amount, reason } });
  }
  if (answer === 'no' && child.answer === 'yes') {
    notices.push({ code: 'year-answer-withdrawn', article: 'R-2.14', data: { name, year: school.to } });
  }
  return notices;
}

/** Writes the answers; call it under the write lock, with what was read under it. */
export function writeAnswers(services: Services, campaign: Campaign, { changes }: Answers): void {
  const { workbook } = services;
  const { school, gathered } = campaign;
  const { rows, values } = gathered.tabs;
  const notes = changes
    .filter(({ reason }) => reason !== undefined)
    .map((change) => {
      const gate = school.gateOf(change.child.pupil.familyId);
      const invoices = gate.overdue.map(({ invoice }) => invoice.id);
      return answerNote(change, school.to, { cents: gate.owedCents, invoices });
    });
  appendJournalOnce(services, notes);
  const nextId = newEnrolmentIds(rows.enrolments, rows.entries);
  const added = changes.flatMap(({ child, row, place, requestedOn, status }) => {
    if (row !== undefined || place === undefined) return [];
    return [newEnrolmentRow({ id: nextId(), pupilId: child.pupil.id, year: school.to, place, requestedOn, status })];
  });
  appendRows(workbook, enrolmentsTable, values.get(enrolmentsTable.tab) ?? [], added);
  const changed = changes.flatMap((change) =>
    change.row === undefined ? [] : [[change.row.id, changedCells(change)] as const],
  );
  updateById(workbook, enrolmentsTable, new Map(changed));
  workbook.flush();
}
