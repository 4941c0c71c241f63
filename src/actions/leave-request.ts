/** Leave requests, the "Urlaubsgesuch": asked, granted or refused, with the decision letter and the register. */
import { type Result, succeed } from '../domain/shared/result';
import type { Services } from '../google/services';
import { describeIssue } from '../messages/issues';
import { LEAVE_FORM, LEAVE_INPUTS, LEAVE_LABELS, LEAVE_OUTCOMES } from '../messages/leaves';
import { type Action, type ActionInput, type OutcomeView, type PlanView, refused } from './action';
import { openTemplates, type Templates } from './documents/templates';
import { finishLeaves } from './leaves/finish';
import { LEAVE_LETTER_KIND } from './leaves/letters';
import { gatherLeaves, type PreparedLeaves, prepareLeaves } from './leaves/prepare';
import { leaveFields, leaveItems, leaveLines } from './leaves/view';
import { hasEffect } from './leaves/work';
import { LEAVES_CONTINUATION, writeLeaves } from './leaves/write';
import { RETRY_MINUTES } from './shared/continuation';
import { InputReader } from './shared/read-input';
import { runAlone, runInProgress } from './shared/run-alone';
import { writePlanned } from './shared/write-planned';

export const leaveRequest: Action = {
  name: 'leave-request',
  caption: LEAVE_FORM.caption,
  group: 'attendance',
  inputs: LEAVE_INPUTS,
  plan: planLeaves,
  apply: (services, input, fingerprint) => runAlone(services, () => applyLeaves(services, input, fingerprint)),
};

function planLeaves(services: Services, input: ActionInput): PlanView {
  const gathered = gatherLeaves(services);
  if (!gathered.ok) return refused(gathered.issues, leaveFields(undefined));
  const fields = leaveFields(gathered.value.tabs.rows);
  const prepared = prepareLeaves(services, gathered.value, input);
  if (!prepared.ok) return refused(prepared.issues, fields);
  const { asked, decided, notices, fingerprint } = prepared.value;
  const today = services.clock.today();
  const isOne = new InputReader(input, LEAVE_LABELS).hasAny(['eleve', 'conge']);
  return {
    ok: true,
    lines: leaveLines(prepared.value),
    warnings: [...notices, ...gathered.value.notices].map(describeIssue),
    options: [],
    isNothingToDo: asked === undefined && !decided.some(hasEffect),
    fingerprint,
    fields,
    items: isOne ? [] : leaveItems(prepared.value, input, today),
  };
}

function prepare(services: Services, input: ActionInput | undefined): Result<PreparedLeaves> {
  const gathered = gatherLeaves(services);
  return gathered.ok ? prepareLeaves(services, gathered.value, input) : gathered;
}

function applyLeaves(services: Services, input: ActionInput, fingerprint: string): OutcomeView {
  const started = services.clock.now();
  const written = writePlanned(
    services,
    fingerprint,
    () => prepare(services, input),
    (prepared) => write(services, prepared),
  );
  if (!written.ok) return refused(written.issues);
  const { prepared } = written.value;
  if (prepared.decided.every((one) => !hasEffect(one))) return outcome(prepared, [], 0);
  return finish(services, written.value, started);
}

/** Carries on what a stopped or cut-off execution left of decisions. Called by a trigger. */
export function continueLeaves(services: Services): OutcomeView {
  const started = services.clock.now();
  // A half-typed row or a busy Drive must not end the work for good: it is tried again until it is done.
  services.triggers.runLater(LEAVES_CONTINUATION, RETRY_MINUTES);
  return runAlone(services, () => {
    const written = services.locks.withWriteLock((): Result<Written> => {
      const prepared = prepare(services, undefined);
      return prepared.ok ? write(services, prepared.value) : prepared;
    });
    if (written === undefined) return runInProgress();
    return written.ok ? finish(services, written.value, started) : refused(written.issues);
  });
}

interface Written {
  readonly prepared: PreparedLeaves;
  readonly templates: Templates;
}

const NO_TEMPLATES: Templates = new Map();

/** A template that cannot be filled refuses the decision before anything of it is written. */
function write(services: Services, prepared: PreparedLeaves): Result<Written> {
  const hasLetters = prepared.decided.some(({ letter }) => letter !== undefined);
  const templates = hasLetters ? openTemplates(services, [LEAVE_LETTER_KIND]) : succeed(NO_TEMPLATES);
  if (!templates.ok) return templates;
  const done = writeLeaves(services, prepared);
  return done.ok ? succeed({ prepared, templates: templates.value }) : done;
}

function finish(services: Services, { prepared, templates }: Written, started: number): OutcomeView {
  const { lines, remaining } = finishLeaves(services, prepared, templates, started);
  return outcome(prepared, lines, remaining);
}

function outcome({ asked, decided }: PreparedLeaves, letters: readonly string[], remaining: number): OutcomeView {
  const lines = [
    ...(asked === undefined ? [] : [LEAVE_OUTCOMES.asked(asked.id)]),
    ...decided
      .filter(({ isChanged }) => isChanged)
      .map(({ leave, verdict }) => LEAVE_OUTCOMES.decided(leave.id, verdict.decision)),
    ...letters,
  ];
  return { ok: true, lines: lines.length > 0 ? lines : [LEAVE_OUTCOMES.nothing], remaining, isRepeatable: true };
}
