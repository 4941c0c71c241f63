/** The second half of a decision: its letter as Doc and PDF, its link in the tab, its mail; the rest by a trigger. */
import type { Services } from '../../google/services';
import { documentOutcome } from '../../messages/family-documents';
import { LEAVE_OUTCOMES, leaveSubject } from '../../messages/leaves';
import { mailsTable } from '../../sheets/tables/ledger/outgoing';
import { makeDocuments } from '../documents/make-documents';
import type { Templates } from '../documents/templates';
import { queueDocumentMails } from '../family-documents/mails';
import { mayGoOnFrom, settleTrigger } from '../shared/continuation';
import { keepWishes, readWishes } from './letters';
import type { PreparedLeaves } from './prepare';
import { LEAVES_CONTINUATION, writeLinks } from './write';

export interface FinishedLeaves {
  readonly lines: readonly string[];
  readonly remaining: number;
}

/** @param started when the execution began, in milliseconds */
export function finishLeaves(
  services: Services,
  prepared: PreparedLeaves,
  templates: Templates,
  started: number,
): FinishedLeaves {
  const { settings, tabs } = prepared.gathered;
  const letters = prepared.decided.flatMap(({ letter }) => (letter === undefined ? [] : [letter]));
  const done = makeDocuments(services, {
    root: settings.documentFolder,
    templates,
    jobs: letters.map(({ job }) => job),
    mayGoOn: mayGoOnFrom(services.clock, started),
    onWave: (links) => writeLinks(services, prepared, new Map([...links].map(([id, { document }]) => [id, document]))),
  });
  const mails = letters.flatMap(({ job, to }) => {
    const pdf = done.made.get(job.id)?.pdf;
    return pdf === undefined ? [] : [{ key: job.key, to, subject: leaveSubject(settings.school, job.id), pdf }];
  });
  const known = new Set(tabs.rows.mails.map(({ key }) => key));
  const queued = queueDocumentMails(services, mails, known, tabs.values.get(mailsTable.tab) ?? []);
  const isQueued = queued !== undefined;
  const unmade = new Set(letters.filter(({ job }) => !isQueued || !done.made.has(job.id)).map(({ job }) => job.id));
  keepWishes(
    services,
    readWishes(services).filter(({ leaveId }) => unmade.has(leaveId)),
  );
  settleTrigger(services.triggers, LEAVES_CONTINUATION, done.stoppedBy ?? (isQueued ? undefined : 'time'));
  const made = letters.flatMap(({ job }) => {
    const link = done.made.get(job.id);
    return link === undefined ? [] : [{ name: job.name, pdf: link.pdf }];
  });
  const { remaining, stoppedBy, detail = '' } = done;
  const caption = LEAVE_OUTCOMES.later;
  const lines =
    letters.length === 0 ? [] : documentOutcome({ made, queued: queued ?? 0, remaining, stoppedBy, detail, caption });
  return { lines, remaining };
}
