/** The passage to the next school year: rehearsed child by child, written in one go, taken back until the year begins. */

import { type Issue, type Result, refuseAll, succeed } from '../domain/shared/result';
import { headCounts } from '../domain/year/head-counts';
import type { Passage } from '../domain/year/passage';
import type { Services } from '../google/services';
import { describeIssue } from '../messages/issues';
import {
  CLASS_COLUMN,
  CLASS_GRID_CAPTION,
  choiceLabel,
  finishLines,
  nothingToPass,
  passageFinished,
  passageOutcome,
  passageUndone,
  questionCaption,
  rehearsalLines,
  undoLines,
} from '../messages/roll-over';
import {
  type Action,
  type ActionInput,
  type Field,
  type OutcomeView,
  type PlanGrid,
  type PlanItem,
  type PlanView,
  refused,
} from './action';
import { fingerprintOf } from './fingerprint';
import { classPassages } from './roll-over/classes';
import { type GatheredPassage, gatherPassage } from './roll-over/gather';
import { levelOfNewcomer, type PreparedPassage, preparePassage } from './roll-over/prepare';
import { LINE_COUNT, leaversOf, NEW_ROW, pendingOf, standingOf, undoingOf } from './roll-over/protocol';
import { undoIssues } from './roll-over/undo';
import { finishPassage, finishUndo, undoPassage, writePassage } from './roll-over/write';
import { runAlone } from './shared/run-alone';
import { writePlanned } from './shared/write-planned';

export const rollOver: Action = {
  name: 'roll-over',
  caption: 'Passage à l’année suivante…',
  group: 'register',
  inputs: {
    annee: 'facultatif : année scolaire qui commence ; vide : celle après « Année scolaire » des Réglages',
    choix: 'par élève à décider : {"E001": "passe"} ; passe, passe-tard, redouble, part ou attend',
    motifs: 'motif de la Direction, par élève qui passe malgré des montants échus : {"E001": "…"}',
    classes: 'classes suivantes : {"CP A": "CE1 B"} ; vide : le même nom avec le niveau suivant',
    annuler: 'true : annuler le passage, tant que l’année n’a pas commencé',
  },
  plan: planRollOver,
  apply: (services, input, fingerprint) => runAlone(services, () => applyRollOver(services, input, fingerprint)),
};

const FIELDS: readonly Field[] = [
  { name: 'annuler', label: 'Annuler le dernier passage', kind: 'flag', hint: 'Tant que l’année n’a pas commencé.' },
];

/** What an apply writes, whichever work it is. */
interface Prepared {
  readonly facts: GatheredPassage;
  /** Undefined: a passage is taken back, or finished. */
  readonly passage: PreparedPassage | undefined;
  readonly fingerprint: string;
}

function prepare(services: Services, input: ActionInput): Result<Prepared> {
  const gathered = gatherPassage(services, input);
  if (!gathered.ok) return gathered;
  const facts = gathered.value;
  if (facts.work === 'pass') {
    const passage = preparePassage(facts, input);
    return passage.ok
      ? succeed({ facts, passage: passage.value, fingerprint: passage.value.fingerprint })
      : refuseAll(passage.issues);
  }
  const issues = facts.work === 'undo' ? undoIssues(facts) : [];
  if (issues.length > 0) return refuseAll(issues);
  const rows = facts.protocol.rows.map(({ tab, line, column, state }) => [tab, line, column, state ?? '']);
  return succeed({ facts, passage: undefined, fingerprint: fingerprintOf([facts.work, facts.school.to, rows]) });
}

function planRollOver(services: Services, input: ActionInput): PlanView {
  const prepared = prepare(services, input);
  if (!prepared.ok) return refused(prepared.issues, FIELDS);
  const { facts, passage, fingerprint } = prepared.value;
  if (passage !== undefined) return passageView(passage);
  return {
    ok: true,
    lines: otherLines(facts),
    warnings: facts.gathered.notices.map(describeIssue),
    options: [],
    isNothingToDo: false,
    fingerprint,
    fields: FIELDS,
  };
}

function otherLines({ work, school, protocol }: GatheredPassage): string[] {
  const { rows } = protocol;
  if (work === 'finish-pass') return finishLines(work, school.to, pendingOf(rows).length);
  if (work === 'finish-undo') return finishLines(work, school.to, undoingOf(rows).length);
  const standing = standingOf(rows).filter(({ column }) => column !== LINE_COUNT);
  const fresh = standing.filter(({ column }) => column === NEW_ROW).length;
  return undoLines(school.to, standing.length - fresh, fresh);
}

function passageView(prepared: PreparedPassage): PlanView {
  const { facts, passages, newcomers, classOf, lines, notices, missing, fingerprint } = prepared;
  const { from, to } = facts.school;
  const leavers = leaversOf(facts.protocol.rows);
  const counts = headCounts(passages, newcomers.map(levelOfNewcomer), leavers);
  const view = rehearsalLines({ from, to, passages, counts, newcomers: newcomers.length, leavers, classOf });
  const grid = gridOf(passages);
  return {
    ok: true,
    lines: lines.length === 0 ? [nothingToPass(to), ...view] : view,
    warnings: [...missing, ...notices].map(describeIssue),
    options: [],
    isNothingToDo: lines.length === 0,
    fingerprint,
    fields: FIELDS,
    items: itemsOf(passages),
    ...(grid === undefined ? {} : { grid }),
  };
}

function itemsOf(passages: readonly Passage[]): PlanItem[] {
  return passages.flatMap((passage): PlanItem[] => {
    const { child, question } = passage;
    if (question === undefined) return [];
    const choices = question.choices.map((value) => ({ value, label: choiceLabel(value, passage) }));
    const isOwing = child.answer === 'none' && question.exceptions.includes('arrears');
    const asksReason = isOwing ? ['passe', 'passe-tard', 'redouble'] : [];
    return [{ id: child.pupil.id, caption: questionCaption(passage), choices, value: question.preset, asksReason }];
  });
}

function gridOf(passages: readonly Passage[]): PlanGrid | undefined {
  const rows = classPassages(passages).map(({ id, proposed, count }) => {
    return { id, caption: `${id} (${count})`, cells: { classe: proposed } };
  });
  const columns = [{ name: 'classe', label: CLASS_COLUMN, kind: 'text' as const }];
  return rows.length === 0 ? undefined : { caption: CLASS_GRID_CAPTION, columns, rows };
}

function applyRollOver(services: Services, input: ActionInput, fingerprint: string): OutcomeView {
  const written = writePlanned(
    services,
    fingerprint,
    () => prepare(services, input),
    (prepared) => write(services, prepared),
  );
  if (!written.ok) return refused(written.issues);
  return { ok: true, lines: written.value, remaining: 0, isRepeatable: true };
}

function write(services: Services, { facts, passage }: Prepared): Result<string[]> {
  const { work, school } = facts;
  const told = (first: readonly string[], left: readonly Issue[]) => succeed([...first, ...left.map(describeIssue)]);
  if (passage === undefined) {
    if (work === 'finish-pass') return told([passageFinished(school.to)], finishPassage(services, facts));
    const left = work === 'undo' ? undoPassage(services, facts) : finishUndo(services, facts);
    return told([passageUndone(school.to, left.length)], left);
  }
  if (passage.missing.length > 0) return refuseAll(passage.missing);
  const count = (kind: string) => passage.passages.filter(({ fate }) => fate.kind === kind).length;
  const counts = { goes: count('goes'), leaves: count('leaves'), undecided: count('undecided') };
  const left = passage.lines.length === 0 ? [] : writePassage(services, passage);
  return told(passageOutcome(school.to, counts), left);
}
