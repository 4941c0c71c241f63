/** The second half of a reminder run: fees, documents and mails within one execution; the rest by a trigger. */
import type { CarryOn } from '../../domain/reminders/carry-on';
import type { Services } from '../../google/services';
import { type DocumentJob, makeDocuments, type StopReason } from '../documents/make-documents';
import type { Templates } from '../documents/templates';
import { mayGoOnFrom, SAFETY_MINUTES, settleTrigger } from '../shared/continuation';
import { pendingAccess } from './access';
import type { GatheredReminders } from './gather';
import { letterKind } from './letters';
import { accessItem } from './read-choices';
import { ReminderRun } from './run';

/** Name of the global that the trigger calls. */
export const REMINDERS_CONTINUATION = 'continueReminders';

/** What is to be made: which letters, in the order of a run. */
export type Waiting = readonly { readonly id: string; readonly rank: number }[];

export interface FinishedReminders {
  readonly run: ReminderRun;
  readonly remaining: number;
  readonly stoppedBy: StopReason | undefined;
  readonly detail: string;
}

/** Those that were paid meanwhile are settled with the others. */
export function waitingOf({ sendings, dropped }: Pick<CarryOn, 'sendings' | 'dropped'>): Waiting {
  return [...dropped, ...sendings].map(({ record }) => ({ id: record.id, rank: record.invoiceRank }));
}

/** @param started when the execution began, in milliseconds */
export function finishReminders(
  services: Services,
  gathered: GatheredReminders,
  templates: Templates,
  waiting: Waiting,
  started: number,
): FinishedReminders {
  const { clock, triggers } = services;
  const run = new ReminderRun(services, gathered);
  const jobs = [...waiting.map(reminderStub), ...pendingAccess(services.store).map(accessStub)];
  // The wish to go on stands before the work begins: an execution that is cut off is carried on all the same.
  if (jobs.length > 0) triggers.runLater(REMINDERS_CONTINUATION, SAFETY_MINUTES);
  run.keepFinished();
  const hasTime = mayGoOnFrom(clock, started);
  const done = makeDocuments<DocumentJob>(services, {
    root: gathered.settings.documentFolder,
    templates,
    jobs,
    mayGoOn: () => hasTime() && !run.isBusy,
    beforeWave: (wave) => run.prepareWave(wave),
    onWave: (links) => run.keepWave(links),
  });
  const stoppedBy = done.stoppedBy ?? (run.isBusy ? 'time' : undefined);
  settleTrigger(triggers, REMINDERS_CONTINUATION, stoppedBy);
  return { run, remaining: done.remaining + run.skipped, stoppedBy, detail: done.detail ?? '' };
}

/** What a letter says is known just before its wave. */
function stub(id: string, kind: DocumentJob['kind']): DocumentJob {
  return { id, kind, key: '', name: '', folder: [], fields: {} };
}

const reminderStub = ({ id, rank }: Waiting[number]): DocumentJob => stub(id, letterKind(rank));
const accessStub = ({ familyId }: { familyId: string }): DocumentJob => stub(accessItem(familyId), 'access-letter');
