/** Sends the queue of tab Envois within the day's quota; what is doubtful waits for a person. */
import { succeed } from '../domain/shared/result';
import type { Services } from '../google/services';
import { describeIssue } from '../messages/issues';
import { queueLines, SAMPLE_LABEL, sampleLine, sentLines } from '../messages/mails';
import { type Action, type ActionInput, type Field, type OutcomeView, type PlanView, refused } from './action';
import { callOffPaid } from './mails/call-off';
import { confirmQueue, settleInterrupted } from './mails/confirm';
import { inOrder, leaving, noticesOf, type Prepared, prepare, SAMPLE } from './mails/prepare';
import { printNotice } from './mails/print-list';
import { countRecipients, countWithin, isConfirmed, readQueue } from './mails/queue';
import { findSample, sampleAddress, sendSample } from './mails/sample';
import { type SendWish, type Sent, sendQueue } from './mails/send-queue';
import type { MailRow } from './mails/tables';
import { mayGoOnFrom, NEXT_MINUTES, RETRY_MINUTES, SAFETY_MINUTES } from './shared/continuation';
import { runAlone } from './shared/run-alone';
import { writePlanned } from './shared/write-planned';

/** Name of the global that the trigger calls. */
export const MAIL_CONTINUATION = 'continueMails';
const FIELDS: readonly Field[] = [{ name: SAMPLE, label: SAMPLE_LABEL, kind: 'flag' }];

export const sendMails: Action = {
  name: 'send-mails',
  caption: 'Envoyer les e-mails…',
  group: 'reminders',
  inputs: {
    [SAMPLE]: 'true : n’envoyer qu’un exemple, à soi-même',
    choix:
      'par envoi douteux ou échoué : laisser, renvoyer ou regler (tenir pour envoyé) ; par document à poster : poster',
  },
  plan: planMails,
  apply: (services, input, fingerprint) => runAlone(services, () => applyMails(services, input, fingerprint)),
};

function planMails(services: Services, input: ActionInput): PlanView {
  const prepared = prepare(services, input);
  if (!prepared.ok) return refused(prepared.issues);
  const { gathered, queue, items, again, settled, toPrint, posted, fingerprint } = prepared.value;
  const warnings = [...gathered.notices, ...noticesOf(prepared.value), ...toPrint.map(printNotice)];
  const view = { ok: true, options: [], fields: FIELDS, warnings: warnings.map(describeIssue), fingerprint } as const;
  if (input[SAMPLE] === true) {
    const sample = findSample(queue);
    const to = sampleAddress(services, gathered.settings);
    if (sample === undefined || to === undefined) {
      return refused([{ code: sample === undefined ? 'sample-nothing' : 'sample-nobody' }], FIELDS);
    }
    return { ...view, lines: [sampleLine(sample.subject ?? '', to)], isNothingToDo: false };
  }
  const mails = [...queue.ready, ...again];
  const recipients = mails.map(countRecipients);
  const quota = services.mailbox.remainingQuota();
  const lines = queueLines({
    mails: mails.length,
    recipients: recipients.reduce((sum, count) => sum + count, 0),
    quota,
    today: countWithin(recipients, quota),
    stale: queue.stale.length,
    interrupted: queue.interrupted.length,
    undecided: queue.undecided.length - again.length - settled.length,
  });
  const count = mails.length + settled.length + posted.length + queue.stale.length + queue.interrupted.length;
  return { ...view, lines, items, isNothingToDo: count === 0 };
}

function applyMails(services: Services, input: ActionInput, fingerprint: string): OutcomeView {
  const started = services.clock.now();
  const isSample = input[SAMPLE] === true;
  // What leaves is settled under the lock, from values read under it.
  const confirmed = writePlanned(
    services,
    fingerprint,
    () => prepare(services, input),
    (prepared) => {
      if (isSample) return succeed(prepared);
      // The wish to go on stands before the work begins: an execution that is cut off is carried on all the same.
      services.triggers.runLater(MAIL_CONTINUATION, SAFETY_MINUTES);
      confirmQueue(services, prepared);
      return succeed(prepared);
    },
  );
  if (!confirmed.ok) return refused(confirmed.issues);
  const { queue, freshness } = confirmed.value;
  if (isSample) {
    const sample = sendSample(services, queue, { ...letterFacts(confirmed.value), ...freshness });
    return sample.ok ? { ok: true, lines: [sample.value], remaining: 0 } : refused(sample.issues);
  }
  return sendAll(services, confirmed.value, leaving(confirmed.value), started);
}

/** Carries on what a person confirmed and an earlier execution left. Called by a trigger. */
export function continueMails(services: Services): OutcomeView {
  const started = services.clock.now();
  services.triggers.runLater(MAIL_CONTINUATION, RETRY_MINUTES);
  return runAlone(services, () => {
    const prepared = prepare(services, {});
    if (!prepared.ok) return refused(prepared.issues);
    const { gathered, freshness } = prepared.value;
    const { mails } = gathered.tabs.rows;
    const queue = readQueue(mails, freshness, isConfirmed);
    settleInterrupted(services, queue);
    return sendAll(services, prepared.value, inOrder(mails, queue), started);
  });
}

/** What a mail says apart from its balance. */
function letterFacts({ gathered: { settings, tabs }, pupils }: Prepared): SendWish['facts'] {
  const { families, payers } = tabs.rows;
  return { settings, families, payers, pupils };
}

function sendAll(services: Services, prepared: Prepared, mails: readonly MailRow[], started: number): OutcomeView {
  const { clock, triggers } = services;
  const done: Sent = sendQueue(services, {
    ids: mails.map(({ id }) => id),
    facts: letterFacts(prepared),
    mayGoOn: mayGoOnFrom(clock, started),
  });
  const remaining = mails.length - done.sent - done.failed - done.doubtful - done.skipped;
  const isCalledOff = callOffPaid(services);
  if (done.stoppedBy !== undefined) triggers.runLater(MAIL_CONTINUATION, NEXT_MINUTES[done.stoppedBy]);
  else if (isCalledOff) triggers.remove(MAIL_CONTINUATION);
  else triggers.runLater(MAIL_CONTINUATION, RETRY_MINUTES);
  return { ok: true, lines: sentLines({ ...done, remaining }), remaining };
}
