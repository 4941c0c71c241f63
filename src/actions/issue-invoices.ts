/** Issues everything due for invoicing on the day and not yet invoiced, then makes the documents and queues the mails. */
import { type InvoiceContent, invoiceSlip } from '../documents/merge-fields';
import { sumCents } from '../domain/shared/money';
import { type Issue, type Result, refuse, succeed } from '../domain/shared/result';
import type { Services } from '../google/services';
import { describeIssue } from '../messages/issues';
import { outcomeLines, planLines } from '../messages/plan';
import type { Action, ActionInput, OutcomeView, PlanOption, PlanView, Refused } from './action';
import { fingerprintOf } from './fingerprint';
import { computeRun, type InvoiceRun } from './invoicing/compute';
import { readContents } from './invoicing/contents';
import { CONTINUATION, type Finished, finishDocuments, RETRY_MINUTES } from './invoicing/finish';
import { type Gathered, gatherInvoicing } from './invoicing/gather';
import { pendingDocuments, pendingMails } from './invoicing/pending';
import { allowanceOf } from './invoicing/quotas';
import { recipientsOf } from './invoicing/recipients';
import { openTemplate } from './invoicing/template';
import { writeRun } from './invoicing/write';

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
  inputs: { [UNCONFIRMED]: 'true : facturer aussi la 2e tranche des inscriptions non confirmées' },
  plan: planInvoices,
  apply: (services, input, fingerprint) =>
    services.locks.withRunLock(() => applyInvoices(services, input, fingerprint)) ??
    refused([{ code: 'run-in-progress' }]),
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
  const notices = [...exampleNotice(gathered), ...gathered.notices, ...run.notices, ...mute.map(withoutEmail)];
  return {
    ok: true,
    lines: planLines(counts, allowanceOf(services)),
    warnings: notices.map(describeIssue),
    options: optionsOf(run, input),
    isNothingToDo: run.invoices.length === 0 && contents.length === 0 && forgotten.length === 0,
    fingerprint,
  };
}

function applyInvoices(services: Services, input: ActionInput, fingerprint: string): OutcomeView {
  const { workbook, locks, clock } = services;
  const started = clock.now();
  const template = openTemplate(services);
  if (!template.ok) return refused(template.issues);
  // Numbers are given and rows appended under the lock, from values read under it.
  const written = locks.withWriteLock((): Result<Prepared> => {
    const prepared = prepare(services, input);
    if (!prepared.ok) return prepared;
    if (prepared.value.fingerprint !== fingerprint) return refuse({ code: 'plan-outdated' });
    const { gathered, run } = prepared.value;
    writeRun(workbook, gathered.tabs, run, gathered.settings.iban);
    return prepared;
  });
  if (written === undefined) return refused([{ code: 'run-in-progress' }]);
  if (!written.ok) return refused(written.issues);
  const { gathered, run, contents } = written.value;
  const done = finishDocuments(services, gathered, run, template.value, contents, started);
  return outcome(run, done);
}

/** Carries on what a stopped run left: no new invoices, only their documents and mails. Called by a trigger. */
export function continueInvoices(services: Services): OutcomeView {
  const started = services.clock.now();
  // A half-typed row or a busy Drive must not end the work for good: it is tried again until it is done.
  services.triggers.runLater(CONTINUATION, RETRY_MINUTES);
  const result = services.locks.withRunLock((): OutcomeView => {
    const gathered = gatherInvoicing(services.workbook, gatherInput(services, {}));
    if (!gathered.ok) return refused(gathered.issues);
    const { invoices, entries } = gathered.value.tabs.rows;
    const pending = pendingDocuments(invoices, entries);
    const contents = readContents(gathered.value, pending);
    if (!contents.ok) return refused(contents.issues);
    const template = openTemplate(services);
    if (!template.ok) return refused(template.issues);
    return outcome(
      undefined,
      finishDocuments(services, gathered.value, { entries: [], invoices: [] }, template.value, contents.value, started),
    );
  });
  return result ?? refused([{ code: 'run-in-progress' }]);
}

function prepare(services: Services, input: ActionInput): Result<Prepared> {
  const gathered = gatherInvoicing(services.workbook, gatherInput(services, input));
  if (!gathered.ok) return gathered;
  const run = computeRun(gathered.value.facts);
  if (!run.ok) return run;
  const { rows } = gathered.value.tabs;
  const invoices = [...rows.invoices, ...run.value.invoices];
  const pending = pendingDocuments(invoices, [...rows.entries, ...run.value.entries]);
  const contents = readContents(gathered.value, pending);
  if (!contents.ok) return contents;
  // The slips hold account and addresses: they are part of what the person has seen.
  const fingerprint = fingerprintOf([run.value.entries, run.value.invoices, contents.value.map(invoiceSlip)]);
  return succeed({ gathered: gathered.value, run: run.value, contents: contents.value, fingerprint });
}

function gatherInput({ clock }: Services, input: ActionInput) {
  return { today: clock.today(), invoiceUnconfirmed: input[UNCONFIRMED] === true };
}

function optionsOf(run: InvoiceRun, input: ActionInput): PlanOption[] {
  const isAsked = input[UNCONFIRMED] !== true && run.notices.some(({ code }) => code === 'unconfirmed');
  const caption = 'Facturer aussi la 2e tranche des inscriptions non confirmées (R-2.6)';
  return isAsked ? [{ name: UNCONFIRMED, caption }] : [];
}

function exampleNotice({ exampleSettings }: Gathered): Issue[] {
  if (exampleSettings.length === 0) return [];
  return [{ code: 'example-settings', data: { keys: exampleSettings.join(', ') } }];
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

function refused(issues: readonly Issue[]): Refused {
  return { ok: false, problems: issues.map(describeIssue) };
}
