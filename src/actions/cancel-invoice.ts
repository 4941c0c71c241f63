/** Cancels an invoice by a credit note over every line; the lines may be billed anew, what was paid becomes credit. */
import { type Cancellation, cancelInvoice } from '../domain/corrections/cancel-invoice';
import { draftCreditNotes } from '../domain/corrections/credit-note';
import { knownNumbers } from '../domain/invoicing/assemble';
import { isCorrection } from '../domain/invoicing/living-lines';
import { type InvoiceAccount, readAccounts } from '../domain/ledger/accounts';
import { isInvoiceLine, type LedgerEntry } from '../domain/ledger/entry';
import { makeKey } from '../domain/ledger/keys';
import type { LocalDate } from '../domain/shared/local-date';
import { type Issue, type Result, refuseAll, succeed } from '../domain/shared/result';
import type { Services } from '../google/services';
import { CANCEL_TEXTS, cancelDetail, creditLabel } from '../messages/corrections';
import { describeIssue } from '../messages/issues';
import { type Action, type ActionInput, type Field, type PlanView, refused } from './action';
import { applyCorrection, type PreparedCorrection } from './corrections/apply';
import { hasPendingNotes } from './corrections/finish';
import { firstView } from './corrections/first-view';
import { invoiceChoices } from './corrections/invoice-choices';
import { payerName } from './corrections/letters';
import { noteWaiver, waiverBackEntry } from './corrections/note-waiver';
import { CORRECTION_TABLES } from './corrections/tables';
import { isEmptyWork, NO_WORK, rebuiltFrom } from './corrections/work';
import { fingerprintOf } from './fingerprint';
import { isBehind, statusChanges } from './payments/statuses';
import { type GatheredTabs, gatherTabs } from './shared/gather';
import { InputReader } from './shared/read-input';

const INPUTS = { facture: 'Facture', motif: 'Motif' } as const;
/** A tick of the form, never one that a confirmation in advance sets: the fees stay due. */
const FEES = 'frais';

type Gathered = GatheredTabs<typeof CORRECTION_TABLES>;

interface Prepared extends PreparedCorrection {
  readonly lines: readonly string[];
  readonly warnings: readonly Issue[];
}

export const cancelInvoiceAction: Action = {
  name: 'cancel-invoice',
  caption: 'Annuler une facture…',
  group: 'corrections',
  inputs: {
    facture: 'numéro de la facture à annuler',
    motif: 'motif, imprimé sur l’avoir',
    [FEES]: 'facultatif, true : annuler aussi ses frais de rappel ; sans cela ils restent dus',
  },
  plan: planCancellation,
  apply: (services, input, fingerprint) =>
    applyCorrection(services, ['credit-note'], fingerprint, () => prepare(services, input)),
};

function planCancellation(services: Services, input: ActionInput): PlanView {
  const gathered = gatherTabs(services, CORRECTION_TABLES);
  if (!gathered.ok) return refused(gathered.issues);
  const fields = fieldsOf(gathered.value);
  if (!new InputReader(input, INPUTS).hasAny()) return firstView(CANCEL_TEXTS.choose, gathered.value.notices, fields);
  const prepared = compute(gathered.value, input, services.clock.today());
  if (!prepared.ok) return refused(prepared.issues, fields);
  const { lines, warnings, work, fingerprint, tabs } = prepared.value;
  const isPending = hasPendingNotes({ rows: tabs.rows, invoices: tabs.rows.invoices, today: services.clock.today() });
  return {
    ok: true,
    lines,
    warnings: [...gathered.value.notices, ...warnings].map(describeIssue),
    options: [],
    isNothingToDo: isEmptyWork(work) && !isPending && !isBehind(statusChanges(tabs.rows)),
    fingerprint,
    fields,
  };
}

function prepare(services: Services, input: ActionInput): Result<Prepared> {
  const gathered = gatherTabs(services, CORRECTION_TABLES);
  return gathered.ok ? compute(gathered.value, input, services.clock.today()) : gathered;
}

function compute({ tabs, settings }: Gathered, input: ActionInput, today: LocalDate): Result<Prepared> {
  const { rows } = tabs;
  const reader = new InputReader(input, INPUTS);
  const id = reader.requiredText('facture');
  const reason = reader.requiredText('motif');
  const record = id === undefined ? undefined : rows.invoices.find((row) => row.id === id);
  const issues = [...reader.issues, ...(id === undefined ? [] : checkInvoice(id, record, rows.entries))];
  if (record === undefined || reason === undefined || issues.length > 0) return refuseAll(issues);
  const account = readAccounts(rows.invoices, rows.entries).byInvoice.get(record.id);
  if (account === undefined) throw new Error(`No account of invoice ${record.id}`);
  const rebuilt = rebuiltFrom(rows, settings);
  const base = { tabs, settings };
  const areFeesWaived = input[FEES] === true;
  const cancellation = cancelInvoice(account, rows.entries, areFeesWaived);
  if (cancellation === undefined) {
    const warnings = [{ code: 'already-cancelled', data: { value: record.id } }];
    return succeed({
      ...base,
      lines: [],
      warnings,
      work: { ...NO_WORK, rebuilt },
      fingerprint: fingerprintOf([record.id, rebuilt]),
    });
  }
  const { entries, creditNotes } = draft(rows, account, cancellation, reason, today);
  const notes = creditNotes.map(({ id: number }) => number).join(', ');
  const journal = [{ what: CANCEL_TEXTS.journal(notes), tab: 'Factures', line: record.id, after: reason }];
  return succeed({
    ...base,
    work: { ...NO_WORK, journal, entries, creditNotes, rebuilt },
    lines: linesOf(account, cancellation, payerName({ rows }, record)),
    warnings: [],
    fingerprint: fingerprintOf([entries, rebuilt]),
  });
}

function checkInvoice(
  value: string,
  record: Gathered['tabs']['rows']['invoices'][number] | undefined,
  entries: readonly LedgerEntry[],
): Issue[] {
  if (record === undefined) return [{ code: 'invoice-unknown', data: { value } }];
  const place = { tab: 'Factures', row: record.row, data: { value } };
  if (record.type === 'credit-note') return [{ code: 'cancel-credit-note', ...place }];
  const hasLines = entries.some((entry) => entry.invoice === value && isInvoiceLine(entry));
  return hasLines ? [] : [{ code: 'cancel-without-lines', ...place }];
}

function draft(
  rows: Gathered['tabs']['rows'],
  account: InvoiceAccount,
  { credits, rebateCents, feesCents }: Cancellation,
  reason: string,
  today: LocalDate,
) {
  const { invoice } = account;
  const drafts = draftCreditNotes({
    today,
    known: knownNumbers(rows),
    // Lines typed in with another payer stand on this invoice all the same: one credit note, to its addressee.
    credits: credits.map(({ entry, ...rest }) => {
      return { ...rest, entry: { ...entry, familyId: invoice.familyId, payerId: invoice.payerId } };
    }),
    isCancellation: true,
    describe: ({ entry }) => ({
      label: creditLabel(entry.label, true),
      detail: cancelDetail(invoice.id, reason),
      article: undefined,
    }),
  });
  const entries = drafts.flatMap((one) => one.entries);
  const creditNote = drafts[0]?.note.id;
  if (creditNote === undefined) throw new Error(`No credit note for ${invoice.id}`);
  // The rebate first: what it leaves of the fees is what they are given up against.
  if (rebateCents > 0)
    entries.push(waiverBackEntry({ creditNote, account, cents: rebateCents }, entries.length, today));
  if (feesCents > 0) {
    const key = makeKey('waiver', 'cancellation', creditNote, invoice.id);
    const text = { label: CANCEL_TEXTS.feesLabel(invoice.id), detail: cancelDetail(invoice.id, reason) };
    entries.push(
      noteWaiver({ creditNote, index: entries.length, invoice, date: today, ...text, cents: -feesCents, key }),
    );
  }
  return { entries, creditNotes: drafts.map(({ note }) => note) };
}

function linesOf(
  { invoice }: InvoiceAccount,
  { credits, rebateCents, feesCents, feesDueCents, paidCents }: Cancellation,
  name: string,
): string[] {
  const lines = [CANCEL_TEXTS.head(invoice.id, invoice.totalCents, name)];
  const typed = credits.filter(({ entry }) => entry.key === undefined).length;
  const corrections = credits.filter(({ entry }) => isCorrection(entry)).length;
  const billedAnew = credits.length - typed - corrections;
  if (billedAnew > 0) lines.push(CANCEL_TEXTS.lines(billedAnew));
  if (corrections > 0) lines.push(CANCEL_TEXTS.corrections(corrections));
  if (typed > 0) lines.push(CANCEL_TEXTS.typed(typed));
  const paidFees = Math.min(feesDueCents, Math.max(0, paidCents));
  if (paidCents > paidFees) lines.push(CANCEL_TEXTS.paid(paidCents - paidFees));
  if (feesCents > 0) lines.push(CANCEL_TEXTS.fees(feesCents));
  if (feesDueCents > 0) lines.push(CANCEL_TEXTS.feesKept(feesDueCents, paidFees));
  if (rebateCents > 0) lines.push(CANCEL_TEXTS.waived(rebateCents));
  return lines;
}

function fieldsOf({ tabs }: Gathered): Field[] {
  const choices = invoiceChoices(tabs.rows, ({ status }) => status !== 'cancelled');
  return [
    { name: 'facture', label: INPUTS.facture, kind: 'choice', choices, isRequired: true },
    { name: 'motif', label: INPUTS.motif, kind: 'text', isRequired: true },
    { name: FEES, label: CANCEL_TEXTS.feesOption, kind: 'flag' },
  ];
}
