/** Cancels an invoice by a credit note over every line; the lines may be billed anew, what was paid becomes credit. */
import { type Cancellation, cancelInvoice } from '../domain/corrections/cancel-invoice';
import { draftCreditNotes } from '../domain/corrections/credit-note';
import { knownNumbers } from '../domain/invoicing/assemble';
import { type InvoiceAccount, readAccounts } from '../domain/ledger/accounts';
import { isInvoiceLine, type LedgerEntry } from '../domain/ledger/entry';
import { makeKey } from '../domain/ledger/keys';
import type { LocalDate } from '../domain/shared/local-date';
import { type Issue, type Result, refuseAll, succeed } from '../domain/shared/result';
import type { Services } from '../google/services';
import { CANCEL_TEXTS, cancelDetail, creditLabel } from '../messages/corrections';
import { describeIssue } from '../messages/issues';
import { type Action, type ActionInput, type Field, type PlanOption, type PlanView, refused } from './action';
import { applyCorrection, type PreparedCorrection } from './corrections/apply';
import { hasPendingNotes } from './corrections/finish';
import { firstView } from './corrections/first-view';
import { invoiceChoices } from './corrections/invoice-choices';
import { payerName } from './corrections/letters';
import { CORRECTION_TABLES } from './corrections/tables';
import { isEmptyWork, NO_WORK, rebuiltFrom } from './corrections/work';
import { fingerprintOf } from './fingerprint';
import { isBehind, statusChanges } from './payments/statuses';
import { type GatheredTabs, gatherTabs } from './shared/gather';
import { InputReader } from './shared/read-input';

const INPUTS = { facture: 'Facture', motif: 'Motif' } as const;
const FEES = 'frais';

type Gathered = GatheredTabs<typeof CORRECTION_TABLES>;

interface Prepared extends PreparedCorrection {
  readonly lines: readonly string[];
  readonly warnings: readonly Issue[];
  readonly options: readonly PlanOption[];
}

export const cancelInvoiceAction: Action = {
  name: 'cancel-invoice',
  caption: 'Annuler une facture…',
  group: 'corrections',
  inputs: {
    facture: 'numéro de la facture à annuler',
    motif: 'motif, imprimé sur l’avoir',
    [FEES]: 'true : annuler aussi ses frais de rappel',
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
  const { lines, warnings, options, work, fingerprint, tabs } = prepared.value;
  const isPending = hasPendingNotes({ rows: tabs.rows, invoices: tabs.rows.invoices, today: services.clock.today() });
  return {
    ok: true,
    lines,
    warnings: [...gathered.value.notices, ...warnings].map(describeIssue),
    options,
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
  const base = { tabs, settings, options: [] };
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
  const isAsked = account.feesCents > 0 && input[FEES] === undefined;
  return succeed({
    ...base,
    work: { ...NO_WORK, journal, entries, creditNotes, rebuilt },
    lines: linesOf(account, cancellation, areFeesWaived, payerName({ rows }, record)),
    warnings: [],
    options: isAsked ? [{ name: FEES, caption: CANCEL_TEXTS.feesOption }] : [],
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
  if (record.type === 'credit-note') return [{ code: 'invoice-is-credit-note', ...place }];
  const hasLines = entries.some((entry) => entry.invoice === value && isInvoiceLine(entry));
  return hasLines ? [] : [{ code: 'invoice-without-lines', ...place }];
}

function draft(
  rows: Gathered['tabs']['rows'],
  { invoice }: InvoiceAccount,
  { credits, waiverCents }: Cancellation,
  reason: string,
  today: LocalDate,
) {
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
  const [first] = drafts;
  const entries = drafts.flatMap((one) => one.entries);
  if (first !== undefined && waiverCents !== 0) {
    entries.push({
      ...blankEntry(first.note.id, entries.length, today),
      familyId: invoice.familyId,
      payerId: invoice.payerId,
      label: CANCEL_TEXTS.waiver(invoice.id, waiverCents),
      amountCents: waiverCents,
      invoice: invoice.id,
      detail: cancelDetail(invoice.id, reason),
      key: makeKey('waiver', 'cancellation', first.note.id, invoice.id),
    });
  }
  return { entries, creditNotes: drafts.map(({ note }) => note) };
}

function blankEntry(creditNote: string, index: number, date: LocalDate) {
  const id = `${creditNote}-${String(index + 1).padStart(2, '0')}`;
  const nature = 'waiver' as const;
  return { id, date, nature, pupilId: undefined, year: undefined, period: undefined, article: undefined };
}

function linesOf(
  { invoice, feesCents }: InvoiceAccount,
  { credits, waiverCents, paidCents }: Cancellation,
  areFeesWaived: boolean,
  name: string,
): string[] {
  const lines = [CANCEL_TEXTS.head(invoice.id, invoice.totalCents, name), CANCEL_TEXTS.lines(credits.length)];
  if (paidCents > 0) lines.push(CANCEL_TEXTS.paid(paidCents));
  if (feesCents > 0) lines.push(areFeesWaived ? CANCEL_TEXTS.fees(feesCents) : CANCEL_TEXTS.feesKept(feesCents));
  if (waiverCents > 0) lines.push(CANCEL_TEXTS.waived(waiverCents));
  return lines;
}

function fieldsOf({ tabs }: Gathered): Field[] {
  const choices = invoiceChoices(tabs.rows, ({ status }) => status !== 'cancelled');
  return [
    { name: 'facture', label: INPUTS.facture, kind: 'choice', choices, isRequired: true },
    { name: 'motif', label: INPUTS.motif, kind: 'text', isRequired: true },
  ];
}
