/** Lists absences that are still not justified some school days after the return, and makes a letter for each (D-4.3). */
import type { Services } from '../google/services';
import {
  ASK_AGAIN,
  absenceCaption,
  absenceLine,
  LETTERS_UNQUEUED,
  letterHeadLines,
  remindedLine,
  stoppedLine,
  toPostLine,
} from '../messages/absences';
import { documentOutcome } from '../messages/family-documents';
import { describeIssue } from '../messages/issues';
import { type Action, type ActionInput, type Field, type OutcomeView, type PlanView, refused } from './action';
import { makeDocuments } from './documents/make-documents';
import { openTemplates } from './documents/templates';
import { letterJob, noteLetters, stopOutdated } from './justification/finish';
import { dayOfMoment } from './justification/letter-keys';
import {
  excludedIn,
  itemOf,
  JUSTIFICATION_INPUTS,
  type PreparedLetters,
  prepareLetters,
} from './justification/prepare';
import { mayGoOnFrom } from './shared/continuation';
import { runAlone, runInProgress } from './shared/run-alone';

export const justificationLetters: Action = {
  name: 'justification-letters',
  caption: 'Absences non justifiées : liste et lettres…',
  group: 'attendance',
  inputs: JUSTIFICATION_INPUTS,
  plan: planLetters,
  apply: (services, input, fingerprint) => runAlone(services, () => applyLetters(services, input, fingerprint)),
};

function planLetters(services: Services, input: ActionInput): PlanView {
  const prepared = prepareLetters(services, input);
  if (!prepared.ok) return refused(prepared.issues);
  const { gathered, listed, chosen, reminded, outdated, notices, fingerprint } = prepared.value;
  const excluded = excludedIn(input);
  const mails = chosen.filter(({ to }) => to.length > 0).length;
  const days = gathered.settings.justificationDays;
  const counts = { listed: listed.length, letters: chosen.length, mails, outdated: outdated.length, days };
  return {
    ok: true,
    lines: [...letterHeadLines(counts), ...listed.map(({ text }) => absenceLine(text)), ...remindedLines(reminded)],
    warnings: [...new Set(notices.map(describeIssue))],
    options: [],
    items: listed.map((letter) => ({ ...itemOf(letter, excluded), caption: absenceCaption(letter.text) })),
    isNothingToDo: chosen.length === 0 && outdated.length === 0,
    fingerprint,
    fields: fieldsOf(prepared.value.log.pupils.map(({ className, level }) => (className === '' ? level : className))),
  };
}

function applyLetters(services: Services, input: ActionInput, fingerprint: string): OutcomeView {
  const started = services.clock.now();
  const prepared = prepareLetters(services, input);
  if (!prepared.ok) return refused(prepared.issues);
  if (prepared.value.fingerprint !== fingerprint) return refused([{ code: 'plan-outdated' }]);
  const { chosen, outdated, gathered } = prepared.value;
  const templates = openTemplates(services, chosen.length === 0 ? [] : ['justification']);
  if (!templates.ok) return refused(templates.issues);
  if (!stopOutdated(services, prepared.value)) return runInProgress();
  const today = services.clock.today();
  const jobs = chosen.map((letter) => letterJob(prepared.value, letter, today));
  const { documentFolder: root } = gathered.settings;
  const mayGoOn = mayGoOnFrom(services.clock, started);
  const done = makeDocuments(services, { root, templates: templates.value, jobs, mayGoOn });
  const isNoted = noteLetters(services, prepared.value, done.made);
  const made = jobs.flatMap(({ id, name }) => {
    const links = done.made.get(id);
    return links === undefined ? [] : [{ name, pdf: links.pdf }];
  });
  const posted = chosen.filter(({ id, to }) => to.length === 0 && done.made.has(id));
  const queued = isNoted ? made.length - posted.length : 0;
  const { remaining, stoppedBy, detail = '' } = done;
  const lines = [
    ...documentOutcome({ made, queued, remaining, stoppedBy, detail, caption: ASK_AGAIN }),
    ...posted.map(({ id, text }) => toPostLine(text.pupil, done.made.get(id)?.pdf ?? '')),
    ...(outdated.length === 0 ? [] : [stoppedLine(outdated.length)]),
    ...(isNoted ? [] : [LETTERS_UNQUEUED]),
  ];
  return { ok: true, lines, remaining };
}

function remindedLines(reminded: PreparedLetters['reminded']): string[] {
  return reminded.map(({ text, mail }) => remindedLine(text, dayOfMoment(mail.at)));
}

function fieldsOf(classes: readonly string[]): Field[] {
  const choices = [...new Set(classes)].sort().map((name) => ({ value: name, label: name }));
  return [{ name: 'classe', label: 'Classe (vide : toutes)', kind: 'choice', choices }];
}
