/** Reminds overdue invoices at their next level: a plan to decide on, then fees, letters and queued mails. */
import { carryOn } from '../domain/reminders/carry-on';
import { succeed } from '../domain/shared/result';
import type { Services } from '../google/services';
import { outcomeTexts } from '../messages/reminders';
import { type Action, type ActionInput, type OutcomeView, type PlanView, refused } from './action';
import { openTemplates } from './documents/templates';
import { pendingAccess } from './reminders/access';
import { type FinishedReminders, finishReminders, REMINDERS_CONTINUATION, waitingOf } from './reminders/finish';
import { gatherReminders } from './reminders/gather';
import { kindsIn, kindsOf, prepareReminders } from './reminders/prepare';
import { REMINDER_INPUTS } from './reminders/read-choices';
import { reminderView } from './reminders/view';
import { heldRecords, writeProposals } from './reminders/write-proposals';
import { RETRY_MINUTES } from './shared/continuation';
import { runAlone } from './shared/run-alone';
import { writePlanned } from './shared/write-planned';

export const sendReminders: Action = {
  name: 'send-reminders',
  caption: 'Envoyer les rappels…',
  group: 'reminders',
  inputs: REMINDER_INPUTS,
  plan: planReminders,
  apply: (services, input, fingerprint) => runAlone(services, () => applyReminders(services, input, fingerprint)),
};

function planReminders(services: Services, input: ActionInput): PlanView {
  const prepared = prepareReminders(services, input);
  return prepared.ok ? reminderView(services, prepared.value) : refused(prepared.issues);
}

function applyReminders(services: Services, input: ActionInput, fingerprint: string): OutcomeView {
  const started = services.clock.now();
  const templates = openTemplates(services, kindsIn(fingerprint));
  if (!templates.ok) return refused(templates.issues);
  const written = writePlanned(
    services,
    fingerprint,
    () => prepareReminders(services, input),
    (prepared) => {
      writeProposals(services, prepared);
      return succeed(prepared);
    },
  );
  if (!written.ok) return refused(written.issues);
  const { gathered } = written.value;
  const done = finishReminders(services, gathered, templates.value, written.value.waiting, started);
  return outcome(done, heldRecords(written.value).length);
}

/** Carries on what a stopped run left: no new reminders, only those that were decided. Called by a trigger. */
export function continueReminders(services: Services): OutcomeView {
  const started = services.clock.now();
  // A half-typed row or a busy Drive must not end the work for good: it is tried again until it is done.
  services.triggers.runLater(REMINDERS_CONTINUATION, RETRY_MINUTES);
  return runAlone(services, () => {
    const gathered = gatherReminders(services);
    if (!gathered.ok) return refused(gathered.issues);
    const { facts, tabs } = gathered.value;
    const state = carryOn(facts, new Set(tabs.rows.mails.map(({ key }) => key)));
    if (state.issues.length > 0) return refused(state.issues);
    const kinds = kindsOf(state.sendings, pendingAccess(services.store).length > 0);
    const templates = openTemplates(services, kinds);
    if (!templates.ok) return refused(templates.issues);
    return outcome(finishReminders(services, gathered.value, templates.value, waitingOf(state), started), 0);
  });
}

function outcome({ run, remaining, stoppedBy, detail }: FinishedReminders, held: number): OutcomeView {
  const { made, feeCents, dropped, letters, queued } = run;
  const lines = outcomeTexts({ made, feeCents, dropped, held, letters, queued, remaining, stoppedBy, detail });
  return { ok: true, lines, remaining };
}
