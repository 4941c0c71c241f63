/** Issues everything due for invoicing on the day and not yet invoiced, then makes the documents and queues the mails. */
import { type InvoiceContent, invoiceSlip } from '../documents/merge-fields';
import { creditUsed } from '../domain/ledger/credit';
import { sumCents } from '../domain/shared/money';
import { type Issue, type Result, succeed } from '../domain/shared/result';
import type { Services } from '../google/services';
import { describeIssue } from '../messages/issues';
import { creditsUsedLine } from '../messages/payments';
import { outcomeLines, planLines } from '../messages/plan';
import {
  type Action,
  type ActionInput,
  type OutcomeView,
  type PlanOption,
  type PlanView,
  reasonOf,
  refused,
} from './action';
import { allowanceOf } from './documents/quotas';
import { openTemplates } from './documents/templates';
import { fingerprintOf } from './fingerprint';
import { computeRun, type InvoiceRun } from './invoicing/compute';
import { readContents } from './invoicing/contents';
import { dayItems, OVERRIDE_ALL, overrideNotes, overrideOf } from './invoicing/exceptional-days';
import { type Finished, finishDocuments, INVOICES_CONTINUATION } from './invoicing/finish';
import { type Gathered, gatherInvoicing } from './invoicing/gather';
import { pendingDocuments, pendingMails } from './invoicing/pending';
import { recipientsOf } from './invoicing/recipients';
import { writeRun } from './invoicing/write';
import { openFeeNotices } from './payments/gather';
import { isBehind, statusChanges, updateStatuses } from './payments/statuses';
import { RETRY_MINUTES, SAFETY_MINUTES } from './shared/continuation';
import { exampleNotice } from './shared/gather';
import { appendJournalOnce } from './shared/journal';
import { runAlone } from './shared/run-alone';
import { writePlanned } from './shared/write-planned';

const UNCONFIRMED = 'nonConfirmees';

interface Prepared {
  readonly gathered: Gathered;
  readonly run: InvoiceRun;
  /** What is to be made a document of, invoices of cut-off runs included. */
  readonly contents: readonly InvoiceContent[];
  readonly fingerprint: string;
}

export const issueInvoices: Action = {
  name: 'issue-invoices',
  caption: 'Émettre les factures…',
  group: 'invoicing',
  inputs: {
    [UNCONFIRMED]: 'true : facturer aussi la 2e tranche des inscriptions non confirmées',
    [OVERRIDE_ALL]: '« facturer » : facturer aussi les accueils demandés trop tard ou sans place',
  },
  plan: planInvoices,
  apply: (services, input, fingerprint) => runAlone(services, () => applyInvoices(services, input, fingerprint)),
};

function planInvoices(services: Services, input: ActionInput): PlanView {
  const prepared = prepare(services, input);
  if (!prepared.ok) return refused(prepared.issues);
  const { gathered, run, contents, fingerprint } = prepared.value;
  const { rows } = gathered.tabs;
  const mute = contents.filter(({ invoice }) => recipientsOf(rows, invoice).length === 0);
  const forgotten = pendingMails(rows, run, new Map()).filter(({ invoice }) => recipientsOf(rows, invoice).length > 0);
  const counts = {
    invoices: run.drafts.length,
    lines: run.entries.length,
    totalCents: sumCents(run.drafts.map(({ invoice }) => invoice.totalCents)),
    families: new Set(run.drafts.map(({ family }) => family.id)).size,
    documents: contents.length,
    mails: contents.length - mute.length + forgotten.length,
    withoutEmail: new Set(mute.map(({ invoice }) => invoice.familyId)).size,
    unwritten: run.invoices.length - run.drafts.length,
  };
  const notices = [
    ...exampleNotice(gathered.exampleSettings),
    ...gathered.notices,
    ...run.notices,
    ...openFeeNotices(rows),
    ...mute.map(withoutEmail),
  ];
  return {
    ok: true,
    lines: [...planLines(counts, allowanceOf(services)), ...creditLines(run)],
    warnings: notices.map(describeIssue),
    options: optionsOf(run, input),
    items: dayItems(run.notices),
    isNothingToDo:
      run.invoices.length === 0 && contents.length === 0 && forgotten.length === 0 && !isBehind(statusChanges(rows)),
    fingerprint,
  };
}

function applyInvoices(services: Services, input: ActionInput, fingerprint: string): OutcomeView {
  const { workbook, clock, triggers } = services;
  const started = clock.now();
  const templates = openTemplates(services, ['invoice']);
  if (!templates.ok) return refused(templates.issues);
  // Numbers are given and rows appended under the lock, from values read under it.
  const written = writePlanned(
    services,
    fingerprint,
    () => prepare(services, input),
    (prepared) => {
      const { gathered, run, contents } = prepared;
      // Reasons and the wish to go on stand before anything is written: they would be lost with a run that is cut off.
      if (contents.length > 0) triggers.runLater(INVOICES_CONTINUATION, SAFETY_MINUTES);
      appendJournalOnce(
        services,
        overrideNotes(run.notices, (id) => reasonOf(input, id)),
      );
      writeRun(workbook, gathered.tabs, run, gathered.settings.iban);
      // What credit pays at once may accept or confirm an enrolment.
      updateStatuses(services, gathered.tabs.rows, { entries: [...run.entries, ...run.credits] });
      return succeed(prepared);
    },
  );
  if (!written.ok) return refused(written.issues);
  const { gathered, run, contents } = written.value;
  const done = finishDocuments(services, gathered, run, templates.value, contents, started);
  return outcome(run, done);
}

/** Carries on what a stopped run left: no new invoices, only their documents and mails. Called by a trigger. */
export function continueInvoices(services: Services): OutcomeView {
  const started = services.clock.now();
  // A half-typed row or a busy Drive must not end the work for good: it is tried again until it is done.
  services.triggers.runLater(INVOICES_CONTINUATION, RETRY_MINUTES);
  return runAlone(services, () => {
    const gathered = gatherInvoicing(services.workbook, gatherInput(services, {}));
    if (!gathered.ok) return refused(gathered.issues);
    const { invoices, entries } = gathered.value.tabs.rows;
    const pending = pendingDocuments(invoices, entries);
    const contents = readContents(gathered.value, pending);
    if (!contents.ok) return refused(contents.issues);
    const templates = openTemplates(services, ['invoice']);
    if (!templates.ok) return refused(templates.issues);
    if (pending.length > 0) services.triggers.runLater(INVOICES_CONTINUATION, SAFETY_MINUTES);
    return outcome(
      undefined,
      finishDocuments(
        services,
        gathered.value,
        { entries: [], invoices: [] },
        templates.value,
        contents.value,
        started,
      ),
    );
  });
}

function prepare(services: Services, input: ActionInput): Result<Prepared> {
  const gathered = gatherInvoicing(services.workbook, gatherInput(services, input));
  if (!gathered.ok) return gathered;
  const run = computeRun(gathered.value.facts);
  if (!run.ok) return run;
  const { rows } = gathered.value.tabs;
  const invoices = [...rows.invoices, ...run.value.invoices];
  const { entries, credits } = run.value;
  const pending = pendingDocuments(invoices, [...rows.entries, ...entries, ...credits]);
  const contents = readContents(gathered.value, pending);
  if (!contents.ok) return contents;
  // The slips hold account and addresses: they are part of what the person has seen.
  const fingerprint = fingerprintOf([entries, credits, run.value.invoices, contents.value.map(invoiceSlip)]);
  return succeed({ gathered: gathered.value, run: run.value, contents: contents.value, fingerprint });
}

/** Credit that the new invoices use, as a line of the plan. */
function creditLines({ credits }: InvoiceRun): string[] {
  const used = [...creditUsed(credits).values()];
  return used.length === 0 ? [] : [creditsUsedLine(sumCents(used), used.length)];
}

function gatherInput({ clock }: Services, input: ActionInput) {
  return { today: clock.today(), invoiceUnconfirmed: input[UNCONFIRMED] === true, isOverridden: overrideOf(input) };
}

function optionsOf(run: InvoiceRun, input: ActionInput): PlanOption[] {
  const isAsked = input[UNCONFIRMED] !== true && run.notices.some(({ code }) => code === 'unconfirmed');
  const caption = 'Facturer aussi la 2e tranche des inscriptions non confirmées (R-2.6)';
  return isAsked ? [{ name: UNCONFIRMED, caption }] : [];
}

function withoutEmail({ familyName, invoice }: InvoiceContent): Issue {
  return { code: 'no-email', data: { name: familyName, invoice: invoice.id } };
}

function outcome(
  run: InvoiceRun | undefined,
  { made, remaining, stoppedBy, queued, detail = '' }: Finished,
): OutcomeView {
  const invoices = run?.drafts.map(({ invoice }) => invoice) ?? [];
  const totalCents = sumCents(invoices.map((invoice) => invoice.totalCents));
  const issued = invoices.map(({ id }) => id);
  return {
    ok: true,
    lines: outcomeLines({ issued, totalCents, made, remaining, queued, stoppedBy, detail }),
    remaining,
  };
}
