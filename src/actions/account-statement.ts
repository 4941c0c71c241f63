/** Makes statements of account, one Doc and PDF a family, with a payment slip for what the family owes. */

import { STATEMENT_KIND } from '../documents/letters/statement';
import type { Services } from '../google/services';
import { documentOutcome, statementPlanLines } from '../messages/family-documents';
import { describeIssue } from '../messages/issues';
import { type Action, type ActionInput, type Field, type OutcomeView, type PlanView, refused } from './action';
import { openTemplates } from './documents/templates';
import {
  type Finished,
  finishStatements,
  readWishes,
  STATEMENTS_CONTINUATION,
} from './family-documents/finish-statements';
import { prepareStatements, STATEMENT_INPUTS, type StatementRun } from './family-documents/statements';
import { fingerprintOf } from './fingerprint';
import { familyChoices } from './shared/choices';
import { RETRY_MINUTES } from './shared/continuation';
import { runAlone } from './shared/run-alone';

export const accountStatement: Action = {
  name: 'account-statement',
  caption: 'Relevés de compte…',
  group: 'documents',
  inputs: STATEMENT_INPUTS,
  plan: planStatements,
  apply: (services, input, fingerprint) => runAlone(services, () => applyStatements(services, input, fingerprint)),
};

function planStatements(services: Services, input: ActionInput): PlanView {
  const run = prepareStatements(services, input, services.clock.today());
  if (!run.ok) return refused(run.issues, fieldsOf([]));
  const { statements, isMailed, gathered, notices } = run.value;
  const reachable = statements.filter(({ familyId }) => run.value.recipientsOf(familyId).length > 0).length;
  return {
    ok: true,
    lines: statementPlanLines({
      statements,
      isMailed,
      mails: reachable,
      withoutEmail: statements.length - reachable,
    }),
    warnings: notices.map(describeIssue),
    options: [],
    isNothingToDo: statements.length === 0,
    fingerprint: printOf(run.value),
    fields: fieldsOf(familyChoices(gathered.tabs.rows.families)),
  };
}

function applyStatements(services: Services, input: ActionInput, fingerprint: string): OutcomeView {
  const started = services.clock.now();
  const date = services.clock.today();
  const prepared = prepareStatements(services, input, date);
  if (!prepared.ok) return refused(prepared.issues);
  if (printOf(prepared.value) !== fingerprint) return refused([{ code: 'plan-outdated' }]);
  const templates = openTemplates(services, [STATEMENT_KIND]);
  if (!templates.ok) return refused(templates.issues);
  return outcome(prepared.value, finishStatements(services, prepared.value, { input, date }, templates.value, started));
}

/** Carries on the oldest wish that a stopped or cut-off execution left. Called by a trigger. */
export function continueStatements(services: Services): OutcomeView {
  const started = services.clock.now();
  // A half-typed row or a busy Drive must not end the work for good: it is tried again until it is done.
  services.triggers.runLater(STATEMENTS_CONTINUATION, RETRY_MINUTES);
  return runAlone(services, () => {
    const [wish] = readWishes(services);
    if (wish === undefined) {
      services.triggers.remove(STATEMENTS_CONTINUATION);
      return { ok: true, lines: documentOutcome(NOTHING), remaining: 0 };
    }
    const prepared = prepareStatements(services, wish.input, wish.date);
    if (!prepared.ok) return refused(prepared.issues);
    const templates = openTemplates(services, [STATEMENT_KIND]);
    if (!templates.ok) return refused(templates.issues);
    const done = finishStatements(services, prepared.value, wish, templates.value, started);
    return outcome(prepared.value, done);
  });
}

const CAPTION = 'la suite se fait d’elle-même';
const NOTHING = { made: [], queued: 0, remaining: 0, stoppedBy: undefined, detail: '', caption: CAPTION } as const;

function outcome({ jobs }: StatementRun, { made, remaining, stoppedBy, queued, detail = '' }: Finished): OutcomeView {
  const files = jobs.flatMap(({ id, name }) => {
    const link = made.get(id);
    return link === undefined ? [] : [{ name, pdf: link.pdf }];
  });
  const lines = documentOutcome({ made: files, queued, remaining, stoppedBy, detail, caption: CAPTION });
  return { ok: true, lines, remaining };
}

function printOf({ jobs, isMailed, recipientsOf }: StatementRun): string {
  return fingerprintOf([jobs.map(({ key }) => key), isMailed ? jobs.map(({ id }) => recipientsOf(id)) : []]);
}

function fieldsOf(families: readonly { value: string; label: string }[]): Field[] {
  return [
    { name: 'famille', label: 'Famille (vide : toutes)', kind: 'choice', choices: families },
    { name: 'du', label: 'Du', kind: 'date' },
    { name: 'au', label: 'Au', kind: 'date' },
    { name: 'solde', label: 'Seulement les familles qui doivent quelque chose', kind: 'flag' },
    { name: 'envoyer', label: 'Préparer aussi les envois', kind: 'flag' },
  ];
}
