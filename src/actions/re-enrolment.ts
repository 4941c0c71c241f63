/** The re-enrolment campaign for the next school year: one letter a family, and the answers as they come in. */
import { RE_ENROLMENT_KIND } from '../documents/letters/re-enrolment';
import { fullName } from '../domain/shared/names';
import { succeed } from '../domain/shared/result';
import type { Services } from '../google/services';
import { describeIssue } from '../messages/issues';
import { answerLine, answersOutcome, campaignLines, GRID_CAPTION, NOTHING_NEW, tooYoungWords } from '../messages/year';
import { LEVELS } from '../sheets/choices';
import {
  type Action,
  type ActionInput,
  type Field,
  type OutcomeView,
  type PlanGrid,
  type PlanView,
  refused,
} from './action';
import { openTemplates } from './documents/templates';
import { fingerprintOf } from './fingerprint';
import { type Campaign, countCampaign, gatherCampaign, letterIssues } from './re-enrolment/campaign';
import { endWish, finishLetters, RE_ENROLMENT_CONTINUATION, readWish } from './re-enrolment/finish';
import { ANSWER_LABELS, ANSWER_WORDS, asksAnswers, readAnswers } from './re-enrolment/read-answers';
import { type Answers, decideAnswers, writeAnswers } from './re-enrolment/record';
import { pupilChoices } from './shared/choices';
import { RETRY_MINUTES } from './shared/continuation';
import { runAlone } from './shared/run-alone';
import { writePlanned } from './shared/write-planned';

export const reEnrolment: Action = {
  name: 're-enrolment',
  caption: 'Réinscriptions pour l’année suivante…',
  group: 'register',
  inputs: {
    annee:
      'facultatif : année scolaire qui commence, par exemple 2023-24 ; vide : celle après « Année scolaire » des Réglages',
    eleve: 'identifiant de l’élève qui a répondu ; sans réponse donnée, les lettres de la campagne sont faites',
    reponse: 'oui, non, ou refus (de l’école, pour frais impayés)',
    reponses: 'plusieurs réponses à la fois : {"E001": "oui", "E002": "non"}',
    date: 'jour de la réponse ; vide : aujourd’hui',
    niveau: 'facultatif : autre niveau que le suivant',
    motif: 'motif de la Direction : pour un refus, ou pour un oui malgré des montants échus ; inscrit au Journal',
  },
  plan: planCampaign,
  apply: (services, input, fingerprint) => runAlone(services, () => applyCampaign(services, input, fingerprint)),
};

function planCampaign(services: Services, input: ActionInput): PlanView {
  const gathered = gatherCampaign(services, input);
  if (!gathered.ok) return refused(gathered.issues, fieldsOf([]));
  const campaign = gathered.value;
  const { notices } = campaign.gathered;
  const fields = fieldsOf(answerable(campaign));
  if (asksAnswers(input)) {
    const answers = decideAnswers(campaign, input);
    if (!answers.ok) return refused(answers.issues, fields);
    const { changes } = answers.value;
    const lines = changes.map((change) => answerLine(change, campaign.school.to));
    return {
      ok: true,
      lines: lines.length === 0 ? [NOTHING_NEW] : lines,
      warnings: [...notices, ...answers.value.notices].map(describeIssue),
      options: [],
      isNothingToDo: changes.length === 0,
      fingerprint: printOf(campaign, answers.value),
      fields,
    };
  }
  const silent = campaign.expected.filter(({ answer }) => answer === 'none');
  return {
    ok: true,
    lines: campaignLines(countCampaign(campaign)),
    warnings: [...notices, ...letterIssues(campaign)].map(describeIssue),
    options: [],
    isNothingToDo: campaign.due.size === 0 && silent.length === 0,
    fingerprint: campaign.fingerprint,
    fields,
    ...(silent.length === 0 ? {} : { grid: gridOf(silent) }),
  };
}

function applyCampaign(services: Services, input: ActionInput, fingerprint: string): OutcomeView {
  const started = services.clock.now();
  const typed = readAnswers(input, services.clock.today());
  if (asksAnswers(input) || !typed.ok || typed.value.length > 0) return applyAnswers(services, input, fingerprint);
  const campaign = gatherCampaign(services, input);
  if (!campaign.ok) return refused(campaign.issues);
  if (campaign.value.fingerprint !== fingerprint) return refused([{ code: 'plan-outdated' }]);
  return makeLetters(services, campaign.value, started);
}

function applyAnswers(services: Services, input: ActionInput, fingerprint: string): OutcomeView {
  const prepare = () => {
    const campaign = gatherCampaign(services, input);
    if (!campaign.ok) return campaign;
    const answers = decideAnswers(campaign.value, input);
    if (!answers.ok) return answers;
    // What is typed in the grid leaves the plan as it was shown.
    const print = asksAnswers(input) ? printOf(campaign.value, answers.value) : campaign.value.fingerprint;
    return succeed({ campaign: campaign.value, answers: answers.value, fingerprint: print });
  };
  const written = writePlanned(services, fingerprint, prepare, ({ campaign, answers }) => {
    writeAnswers(services, campaign, answers);
    const { penalty } = campaign.school;
    return succeed(answersOutcome(answers.changes, penalty.ok ? penalty.value : undefined));
  });
  return written.ok ? { ok: true, lines: written.value, remaining: 0, isRepeatable: true } : refused(written.issues);
}

function makeLetters(services: Services, campaign: Campaign, started: number, date = campaign.today): OutcomeView {
  const issues = letterIssues(campaign);
  if (issues.length > 0) return refused(issues);
  if (campaign.due.size === 0) {
    endWish(services);
    return { ok: true, lines: campaignLines(countCampaign(campaign)), remaining: 0 };
  }
  const templates = openTemplates(services, [RE_ENROLMENT_KIND]);
  if (!templates.ok) return refused(templates.issues);
  return finishLetters(services, campaign, date, templates.value, started);
}

/** Carries on the letters that a stopped or cut-off execution left. Called by a trigger. */
export function continueReEnrolment(services: Services): OutcomeView {
  const started = services.clock.now();
  // A half-typed row or a busy Drive must not end the work for good: it is tried again until it is done.
  services.triggers.runLater(RE_ENROLMENT_CONTINUATION, RETRY_MINUTES);
  return runAlone(services, () => {
    const wish = readWish(services);
    if (wish === undefined) {
      endWish(services);
      return { ok: true, lines: [], remaining: 0 };
    }
    const campaign = gatherCampaign(services, { annee: wish.year });
    return campaign.ok ? makeLetters(services, campaign.value, started, wish.date) : refused(campaign.issues);
  });
}

function printOf({ school }: Campaign, { changes }: Answers): string {
  return fingerprintOf([
    school.to,
    changes.map(({ child, row, ...change }) => [child.pupil.id, row?.id, change.status, change.requestedOn, change]),
  ]);
}

const ANSWER_CHOICES = [
  { value: '', label: '' },
  ...Object.keys(ANSWER_WORDS).map((value) => ({ value, label: value })),
];

function gridOf(silent: Campaign['expected']): PlanGrid {
  return {
    caption: GRID_CAPTION,
    columns: [
      { name: 'reponse', label: 'Réponse', kind: 'choice', choices: ANSWER_CHOICES },
      { name: 'date', label: 'Répondu le (vide : aujourd’hui)', kind: 'text' },
      { name: 'motif', label: 'Motif de la Direction', kind: 'text', isBeside: true },
    ],
    rows: silent.map(({ pupil, className, level, next }) => {
      const place = className === '' ? (level ?? '?') : className;
      const why = next.kind === 'level' && next.tooYoungFor !== undefined ? `, ${tooYoungWords(next.tooYoungFor)}` : '';
      const proposed = next.kind === 'level' ? `${next.level}${why}` : '?';
      const cells = { reponse: '', date: '', motif: '' };
      return { id: pupil.id, caption: `${fullName(pupil)} (${pupil.id}) : ${place} → ${proposed}`, cells };
    }),
  };
}

/** Those whose answer can be recorded: who has left comes back by an enrolment of its own. */
function answerable({ school }: Campaign) {
  return school.children.filter(({ hasLeft, answer }) => !hasLeft || answer !== 'none').map(({ pupil }) => pupil);
}

function fieldsOf(pupils: Parameters<typeof pupilChoices>[0]): Field[] {
  const levels = Object.keys(LEVELS).map((value) => ({ value, label: value }));
  return [
    { name: 'annee', label: 'Année qui commence (vide : la suivante)', kind: 'text' },
    { name: 'eleve', label: ANSWER_LABELS.eleve, kind: 'choice', choices: pupilChoices(pupils), part: 'Une réponse' },
    { name: 'reponse', label: ANSWER_LABELS.reponse, kind: 'choice', choices: ANSWER_CHOICES.slice(1) },
    { name: 'date', label: `${ANSWER_LABELS.date} (vide : aujourd’hui)`, kind: 'date' },
    { name: 'niveau', label: `${ANSWER_LABELS.niveau} (vide : le suivant)`, kind: 'choice', choices: levels },
    {
      name: 'motif',
      label: ANSWER_LABELS.motif,
      kind: 'text',
      hint: 'Pour un refus, ou un oui malgré des montants échus.',
    },
  ];
}
