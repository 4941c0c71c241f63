/** Lists pupils over the thresholds of absences or lateness, and prepares the dossier and draft report (R-4.5, D-4.6). */
import { succeed } from '../domain/shared/result';
import type { Services } from '../google/services';
import {
  NO_FOLLOW_UP_NOTE,
  noFollowUpLine,
  REPORT_LANGUAGES,
  REPORTS_UNNOTED,
  reportCaption,
  reportHeadLines,
  reportLine,
} from '../messages/absence-report';
import { ASK_AGAIN } from '../messages/absences';
import { documentOutcome } from '../messages/family-documents';
import { describeIssue } from '../messages/issues';
import { jobId, reportJobs } from './absence-report/dossiers';
import { noteProposals, notesOf } from './absence-report/notes';
import { type Proposal, prepareReports, presetOf } from './absence-report/prepare';
import { type Action, type ActionInput, type OutcomeView, type PlanView, refused } from './action';
import { makeDocuments } from './documents/make-documents';
import { openTemplates } from './documents/templates';
import { mayGoOnFrom } from './shared/continuation';
import { appendJournal } from './shared/journal';
import { runAlone } from './shared/run-alone';
import { writePlanned } from './shared/write-planned';

export const absenceReport: Action = {
  name: 'absence-report',
  caption: 'Signalement d’absences à l’autorité…',
  group: 'attendance',
  inputs: {
    choix: '{"E1": "preparer"} : preparer, rien ou plus-tard par élève ; sans réponse, preparer',
    motifs: '{"E1": "motif"} : pourquoi il n’y a pas de suite (rien) ; inscrit au Journal',
  },
  plan: planReports,
  apply: (services, input, fingerprint) => runAlone(services, () => applyReports(services, input, fingerprint)),
};

function planReports(services: Services, input: ActionInput): PlanView {
  const prepared = prepareReports(services, input);
  if (!prepared.ok) return refused(prepared.issues);
  const { proposals, notices, fingerprint } = prepared.value;
  return {
    ok: true,
    lines: [...reportHeadLines(proposals.length), ...proposals.map(({ text }) => reportLine(text))],
    warnings: [...new Set(notices.map(describeIssue))],
    options: [],
    items: proposals.map(({ text, pupilYear }) => ({
      ...presetOf(text.pupilId, pupilYear.isGone),
      caption: reportCaption(text),
      asksReason: ['rien'],
    })),
    isNothingToDo: proposals.every(({ choice }) => choice === 'plus-tard'),
    fingerprint,
  };
}

function applyReports(services: Services, input: ActionInput, fingerprint: string): OutcomeView {
  const started = services.clock.now();
  const first = prepareReports(services, input);
  if (!first.ok) return refused(first.issues);
  const kinds = REPORT_LANGUAGES.map((language) => `absence-report-${language}` as const);
  const isNeeded = first.value.proposals.some(({ choice }) => choice === 'preparer');
  const templates = openTemplates(services, isNeeded ? kinds : []);
  if (!templates.ok) return refused(templates.issues);
  const written = writePlanned(
    services,
    fingerprint,
    () => prepareReports(services, input),
    (prepared) => {
      const closed = prepared.proposals.filter(({ choice }) => choice === 'rien');
      appendJournal(
        services,
        closed.flatMap((proposal) => notesOf(proposal, NO_FOLLOW_UP_NOTE)),
      );
      return succeed({ prepared, closed: closed.length });
    },
  );
  if (!written.ok) return refused(written.issues);
  const { prepared, closed } = written.value;
  const wanted = prepared.proposals.filter(({ choice }) => choice === 'preparer');
  const today = services.clock.today();
  const jobs = wanted.flatMap((proposal) => reportJobs(prepared, proposal, today));
  const { documentFolder: root } = prepared.gathered.settings;
  const mayGoOn = mayGoOnFrom(services.clock, started);
  const done = makeDocuments(services, { root, templates: templates.value, jobs, mayGoOn });
  const isMade = ({ text }: Proposal) => REPORT_LANGUAGES.every((one) => done.made.has(jobId(text.pupilId, one)));
  const isNoted = noteProposals(services, wanted.filter(isMade));
  const made = jobs.flatMap(({ id, name }) => {
    const links = done.made.get(id);
    return links === undefined ? [] : [{ name, pdf: links.pdf }];
  });
  const { remaining, stoppedBy, detail = '' } = done;
  const documents = documentOutcome({ made, queued: 0, remaining, stoppedBy, detail, caption: ASK_AGAIN });
  const lines = [
    ...(jobs.length === 0 && closed > 0 ? [] : documents),
    ...(closed === 0 ? [] : [noFollowUpLine(closed)]),
    ...(isNoted ? [] : [REPORTS_UNNOTED]),
  ];
  return { ok: true, lines, remaining };
}
