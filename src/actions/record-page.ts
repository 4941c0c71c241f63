/** Makes the record book's page of absences and lateness for a pupil or a class and a period. */
import { foldClass } from '../domain/audience/select-audience';
import { compareNatural } from '../domain/shared/natural-order';
import type { Services } from '../google/services';
import { describeIssue } from '../messages/issues';
import { recordPlanLines } from '../messages/lists';
import { type Action, type ActionInput, type Field, type OutcomeView, type PlanView, refused } from './action';
import { keepOverride } from './family-documents/gate';
import { makeOne } from './family-documents/make-one';
import { fingerprintOf } from './fingerprint';
import { finishLists } from './lists/finish';
import { listOutcome } from './lists/outcome';
import { gatherRecords, prepareRecordPages, type RecordRun } from './lists/record-run';
import { pupilChoices } from './shared/choices';
import { runAlone } from './shared/run-alone';

export const recordPage: Action = {
  name: 'record-page',
  caption: 'Page de livret : absences et retards…',
  group: 'documents',
  inputs: {
    eleve: 'identifiant de l’élève ; ou une classe',
    classe: 'une ou plusieurs classes, séparées par des virgules, pour une page par élève',
    du: 'premier jour ; vide : le 1er septembre de l’année scolaire',
    au: 'dernier jour ; vide : aujourd’hui',
    motif:
      'pour un élève parti dont le compte est en retard : motif de la Direction pour passer outre ; inscrit au Journal',
  },
  plan: planPages,
  apply: (services, input, fingerprint) => runAlone(services, () => applyPages(services, input, fingerprint)),
};

function planPages(services: Services, input: ActionInput): PlanView {
  const today = services.clock.today();
  const gathered = gatherRecords(services, input, today);
  const fields = fieldsOf(gathered.ok ? gathered.value.tabs.rows.pupils : []);
  const run = prepareRecordPages(services, input, today, gathered);
  if (!run.ok) return refused(run.issues, fields);
  const { jobs, question, absent, notices } = run.value;
  return {
    ok: true,
    lines: recordPlanLines(jobs.length, question.from, question.to, absent),
    warnings: notices.map(describeIssue),
    options: [],
    isNothingToDo: jobs.length === 0,
    fingerprint: printOf(run.value),
    fields,
  };
}

function applyPages(services: Services, input: ActionInput, fingerprint: string): OutcomeView {
  const [started, date] = [services.clock.now(), services.clock.today()];
  const run = prepareRecordPages(services, input, date);
  if (!run.ok) return refused(run.issues);
  if (printOf(run.value) !== fingerprint) return refused([{ code: 'plan-outdated' }]);
  const { jobs, root, passage } = run.value;
  const [job] = jobs;
  // The override is on record before the page exists.
  if (passage !== undefined && job !== undefined) {
    return makeOne(services, root, job, () => keepOverride(services, passage));
  }
  const done = finishLists(services, run.value, { action: recordPage.name, input, date }, started);
  return done.ok ? listOutcome(run.value, done.value) : refused(done.issues);
}

function printOf({ jobs, passage }: RecordRun): string {
  return fingerprintOf([jobs.map(({ key }) => key), passage?.warnings ?? []]);
}

interface PupilRow {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly className: string | undefined;
}

function fieldsOf(pupils: readonly PupilRow[]): Field[] {
  const classes = new Map(
    pupils.flatMap(({ className = '' }) => (className === '' ? [] : [[foldClass(className), className]])),
  );
  const names = [...classes.values()].sort(compareNatural);
  const hint =
    'De qui a quitté l’école et doit encore de l’argent, la page n’est pas délivrée sans motif de la Direction.';
  return [
    { name: 'eleve', label: 'Élève', kind: 'choice', choices: pupilChoices(pupils) },
    {
      name: 'classe',
      label: 'Ou toute une classe',
      kind: names.length === 0 ? 'text' : 'choice',
      choices: names.map((name) => ({ value: name, label: name })),
    },
    { name: 'du', label: 'Du (vide : 1er septembre)', kind: 'date' },
    { name: 'au', label: 'Au (vide : aujourd’hui)', kind: 'date' },
    { name: 'motif', label: 'Motif de la Direction', kind: 'text', hint },
  ];
}
