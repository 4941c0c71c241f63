/** Makes lists of the classes of a day: the class list, and whom to call and who may collect each child. */
import type { Services } from '../google/services';
import { describeIssue } from '../messages/issues';
import { LIST_NAMES, listPlanLines } from '../messages/lists';
import { type Action, type ActionInput, type Field, type OutcomeView, type PlanView, refused } from './action';
import { fingerprintOf } from './fingerprint';
import { type ClassListRun, prepareClassLists } from './lists/class-list-run';
import { finishLists } from './lists/finish';
import { listOutcome } from './lists/outcome';
import { runAlone } from './shared/run-alone';

export const classLists: Action = {
  name: 'class-lists',
  caption: 'Listes de classe, d’urgence et de sortie…',
  group: 'documents',
  inputs: {
    type: 'classe (liste de classe) ou urgence (urgence et sortie) ; vide : classe',
    classe: 'une ou plusieurs classes, séparées par des virgules ; vide : toutes',
    date: 'jour de la liste ; vide : aujourd’hui',
  },
  plan: planLists,
  apply: (services, input, fingerprint) => runAlone(services, () => applyLists(services, input, fingerprint)),
};

function planLists(services: Services, input: ActionInput): PlanView {
  const run = prepareClassLists(services, input, services.clock.today());
  if (!run.ok) return refused(run.issues, fieldsOf([]));
  const { kind, day, groups, classes, notices } = run.value;
  const counts = groups.map(({ name, members }) => ({ name, count: members.length }));
  return {
    ok: true,
    lines: listPlanLines(LIST_NAMES[kind], day, counts),
    warnings: notices.map(describeIssue),
    options: [],
    isNothingToDo: groups.length === 0,
    fingerprint: printOf(run.value),
    fields: fieldsOf(classes),
  };
}

function applyLists(services: Services, input: ActionInput, fingerprint: string): OutcomeView {
  const [started, date] = [services.clock.now(), services.clock.today()];
  const run = prepareClassLists(services, input, date);
  if (!run.ok) return refused(run.issues);
  if (printOf(run.value) !== fingerprint) return refused([{ code: 'plan-outdated' }]);
  const done = finishLists(services, run.value, { action: classLists.name, input, date }, started);
  return done.ok ? listOutcome(run.value, done.value) : refused(done.issues);
}

function printOf({ jobs }: ClassListRun): string {
  return fingerprintOf(jobs.map(({ key }) => key));
}

function fieldsOf(classes: readonly string[]): Field[] {
  const kinds = [
    { value: 'classe', label: 'Liste de classe' },
    { value: 'urgence', label: 'Urgence et sortie' },
  ];
  return [
    { name: 'type', label: 'Liste', kind: 'choice', choices: kinds },
    {
      name: 'classe',
      label: 'Classe (vide : toutes)',
      kind: classes.length === 0 ? 'text' : 'choice',
      choices: classes.map((name) => ({ value: name, label: name })),
    },
    { name: 'date', label: 'Jour (vide : aujourd’hui)', kind: 'date' },
  ];
}
