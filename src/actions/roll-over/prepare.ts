/** Computes a passage: what becomes of each child, which cells change, what a person should know. */

import { fullName } from '../../domain/shared/names';
import { type Issue, type Result, refuseAll, succeed } from '../../domain/shared/result';
import { missingTariffs } from '../../domain/tariffs/tariff-table';
import { levelIn } from '../../domain/year/next-place';
import { type Choice, type Passage, planPassages, type Question } from '../../domain/year/passage';
import { isThere, type YearChild } from '../../domain/year/year-child';
import { overrideOfPassage } from '../../messages/roll-over';
import { checkCalendarRow } from '../../sheets/check-calendar-row';
import { type ActionInput, choiceOf, reasonOf } from '../action';
import { fingerprintOf } from '../fingerprint';
import type { JournalNote } from '../shared/journal';
import { choiceIssues } from './choice-issues';
import { classReader } from './classes';
import type { GatheredPassage } from './gather';
import { type LineFacts, type Newcomer, protocolLines } from './lines';
import { outsideNotices } from './outside';
import type { ProtocolLine } from './protocol';

export interface PreparedPassage extends LineFacts {
  readonly facts: GatheredPassage;
  readonly lines: readonly ProtocolLine[];
  readonly notices: readonly Issue[];
  /** Decisions that still lack the Direction's reason: nothing is written before. */
  readonly missing: readonly Issue[];
  readonly notes: readonly JournalNote[];
  readonly fingerprint: string;
}

/** @returns a refusal where the calendar of either year is missing or out of order */
export function preparePassage(facts: GatheredPassage, input: ActionInput): Result<PreparedPassage> {
  const { school, gathered, today } = facts;
  const { rows } = gathered.tabs;
  const issues = calendarIssues(facts);
  if (issues.length > 0) return refuseAll(issues);
  const passages = planPassages(school.children, {
    to: school.to,
    today,
    deadline: school.deadline,
    owedOf: (familyId) => school.gateOf(familyId).owedCents,
    chosen: (child, question) => chosenFor(input, child, question),
  });
  const unknown = choiceIssues(input, facts, passages);
  if (unknown.length > 0) return refuseAll(unknown);
  const newcomers = newcomersOf(facts);
  const classOf = classReader(input);
  const lines = protocolLines(facts, { passages, newcomers, classOf });
  const overrides = passages.filter(({ fate }) => fate.kind === 'goes' && fate.isOverride);
  return succeed({
    facts,
    passages,
    newcomers,
    classOf,
    lines,
    notices: [...gathered.notices, ...noticesOf(facts, passages), ...outsideNotices(facts, passages, newcomers)],
    missing: overrides
      .filter(({ child }) => reasonOf(input, child.pupil.id) === '')
      .map(({ child }) => aboutAccount('year-answer-owed', facts, child)),
    notes: overrides.map(({ child }) => {
      const gate = school.gateOf(child.pupil.familyId);
      const invoices = gate.overdue.map(({ invoice }) => invoice.id);
      return overrideOfPassage(school.to, child.pupil.id, gate.owedCents, invoices, reasonOf(input, child.pupil.id));
    }),
    fingerprint: fingerprintOf([
      school.to,
      facts.current,
      passages.map(({ child, fate, question }) => [child.pupil.id, fate, question?.exceptions ?? []]),
      newcomers.map(({ pupil, row }) => [pupil.id, row.className ?? '']),
      rows.enrolments.length,
    ]),
  });
}

function chosenFor(input: ActionInput, { pupil }: YearChild, { preset, choices }: Question): Choice {
  const named = choices.map((value) => ({ value, label: value }));
  return choiceOf(input, { id: pupil.id, value: preset, choices: named }) as Choice;
}

function calendarIssues({ gathered, school }: GatheredPassage): Issue[] {
  const { calendar } = gathered.tabs.rows;
  return [school.from, school.to].flatMap((year): Issue[] => {
    const row = calendar.find((one) => one.year === year);
    if (row !== undefined) return checkCalendarRow(row);
    return [{ code: 'calendar-missing', tab: 'Calendrier', column: 'Année', data: { year } }];
  });
}

function newcomersOf({ gathered, school }: GatheredPassage): Newcomer[] {
  const { pupils, enrolments } = gathered.tabs.rows;
  const known = new Set(school.children.map(({ pupil }) => pupil.id));
  const rows = enrolments.filter(({ year, pupilId }) => year === school.to && !known.has(pupilId));
  return pupils.flatMap((pupil): Newcomer[] => {
    const row = rows.find((one) => one.pupilId === pupil.id && isThere(one, school.calendars));
    return row === undefined ? [] : [{ pupil, row }];
  });
}

export function levelOfNewcomer({ pupil, row }: Newcomer) {
  return levelIn(row, pupil.birth);
}

function noticesOf(facts: GatheredPassage, passages: readonly Passage[]): Issue[] {
  const { school, today } = facts;
  const lacking = missingTariffs(school.tariffs, school.to).length;
  const tariffs: Issue[] =
    lacking === 0 ? [] : [{ code: 'roll-over-tariffs', tab: 'Tarifs', data: { year: school.to, count: lacking } }];
  const end = school.calendars.get(school.from)?.lastDay;
  const early: Issue[] =
    end === undefined || today > end ? [] : [{ code: 'roll-over-early', data: { end, year: school.from } }];
  const leavers = passages
    .filter(({ child, fate }) => fate.kind === 'leaves' && school.gateOf(child.pupil.familyId).owedCents > 0)
    .map(({ child }) => aboutAccount('roll-over-leaver-owes', facts, child));
  return [...tariffs, ...early, ...leavers];
}

function aboutAccount(code: string, { school }: GatheredPassage, { pupil }: YearChild): Issue {
  const amount = school.gateOf(pupil.familyId).owedCents;
  const data = { name: fullName(pupil), pupil: pupil.id, year: school.to, amount };
  return { code, article: 'R-1.7', tab: 'Élèves', row: pupil.row, data };
}
