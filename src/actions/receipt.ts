/** Makes the receipt for one payment: what was received and what it settled. */
import { receiptFields } from '../documents/letters/receipt';
import { reversedPayments } from '../domain/bank/reversal';
import { paymentOf } from '../domain/ledger/payments';
import { formatCents, sumCents } from '../domain/shared/money';
import { type Issue, type Result, refuse, refuseAll, succeed } from '../domain/shared/result';
import { schoolYearOf } from '../domain/shared/school-year';
import type { Services } from '../google/services';
import { receiptPlanLines, receiptSubject } from '../messages/family-documents';
import { describeIssue } from '../messages/issues';
import { shortDate } from '../messages/words';
import type { RowsOf } from '../sheets/read-tabs';
import { type Action, type ActionInput, type Field, type OutcomeView, type PlanView, refused } from './action';
import type { DocumentJob } from './documents/make-documents';
import { jobOf } from './family-documents/jobs';
import { makeOne } from './family-documents/make-one';
import { readNames } from './family-documents/names';
import { RECEIPT_TABLES } from './family-documents/tables';
import { fingerprintOf } from './fingerprint';
import { gatherTabs } from './shared/gather';
import { InputReader } from './shared/read-input';
import { runAlone } from './shared/run-alone';

const LABELS = { paiement: 'Paiement' } as const;

export const receipt: Action = {
  name: 'receipt',
  caption: 'Reçu d’un paiement…',
  group: 'documents',
  inputs: { paiement: 'identifiant du paiement, tel qu’il figure dans l’onglet Paiements' },
  plan: planReceipt,
  apply: (services, input, fingerprint) => runAlone(services, () => applyReceipt(services, input, fingerprint)),
};

interface Prepared {
  readonly job: DocumentJob;
  readonly root: string | undefined;
  readonly lines: readonly string[];
  readonly notices: readonly Issue[];
}

type Rows = RowsOf<typeof RECEIPT_TABLES>;
type GatheredReceipt = ReturnType<typeof gatherTabs<typeof RECEIPT_TABLES>>;

function planReceipt(services: Services, input: ActionInput): PlanView {
  const gathered = gatherTabs(services, RECEIPT_TABLES);
  const fields = gathered.ok ? fieldsOf(gathered.value.tabs.rows) : [];
  const prepared = prepare(services, input, gathered);
  if (!prepared.ok) return refused(prepared.issues, fields);
  const { job, lines, notices } = prepared.value;
  const warnings = notices.map(describeIssue);
  const fingerprint = fingerprintOf(job.key);
  return { ok: true, lines, warnings, options: [], isNothingToDo: false, fingerprint, fields };
}

function applyReceipt(services: Services, input: ActionInput, fingerprint: string): OutcomeView {
  const prepared = prepare(services, input, gatherTabs(services, RECEIPT_TABLES));
  if (!prepared.ok) return refused(prepared.issues);
  const { job, root } = prepared.value;
  return fingerprintOf(job.key) === fingerprint ? makeOne(services, root, job) : refused([{ code: 'plan-outdated' }]);
}

function prepare({ clock }: Services, input: ActionInput, gathered: GatheredReceipt): Result<Prepared> {
  if (!gathered.ok) return gathered;
  const { tabs, settings, notices } = gathered.value;
  const { rows } = tabs;
  const today = clock.today();
  const names = readNames(rows, settings);
  const found = readPayment(input, rows, names.families);
  if (!found.ok) return found;
  const { payment, family, entries } = found.value;
  const settled = entries.map(({ invoice, amountCents }) => ({
    subject: receiptSubject(invoice),
    cents: -amountCents,
  }));
  const job = jobOf({
    id: payment.id,
    kind: 'receipt',
    subject: 'recu',
    name: `${family.id} Reçu ${payment.date} ${payment.id}`,
    folder: [schoolYearOf(payment.date), 'Attestations'],
    fields: receiptFields({
      letterhead: names.letterheadOf(family, today),
      paymentId: payment.id,
      receivedOn: payment.date,
      amountCents: payment.amountCents,
      message: payment.message ?? '',
      settled,
    }),
  });
  const lines = receiptPlanLines(`${family.name} (${family.id})`, payment, settled);
  return succeed({ job, root: settings.documentFolder, lines, notices });
}

function readPayment(input: ActionInput, rows: Rows, families: ReturnType<typeof readNames>['families']) {
  const reader = new InputReader(input, LABELS);
  const id = reader.requiredText('paiement');
  if (id === undefined) return refuseAll(reader.issues);
  const payment = rows.payments.find((row) => row.id === id);
  if (payment === undefined) {
    const data = { field: LABELS.paiement, value: id, tab: 'Paiements' };
    return refuse({ code: 'family-document-unknown', data });
  }
  const place = { tab: 'Paiements', row: payment.row };
  const entries = rows.entries.filter((entry) => paymentOf(entry) === id);
  const booked = -sumCents(entries.map(({ amountCents }) => amountCents));
  const family = families.get(payment.familyId ?? '');
  const amounts = { payment: id, amount: payment.amountCents, booked };
  const issues: Issue[] = [];
  if (payment.familyId === undefined) issues.push({ code: 'receipt-no-family', ...place, column: 'Famille' });
  else if (family === undefined) {
    issues.push({
      code: 'family-document-family',
      ...place,
      column: 'Famille',
      data: { value: payment.familyId },
    });
  }
  if (payment.amountCents <= 0) issues.push({ code: 'receipt-of-refund', ...place, column: 'Montant', data: amounts });
  else if (reversedPayments(rows.entries).has(id)) issues.push({ code: 'receipt-taken-back', ...place, data: amounts });
  else if (entries.length === 0) issues.push({ code: 'receipt-without-entries', ...place, data: amounts });
  else if (booked !== payment.amountCents) {
    issues.push({ code: 'receipt-differs', ...place, column: 'Montant', data: amounts });
  }
  if (family === undefined || issues.length > 0) return refuseAll(issues);
  return succeed({ payment, family, entries });
}

/** The latest payments first: it is for those that a receipt is asked. */
function fieldsOf({ payments, families }: Rows): Field[] {
  const names = new Map(families.map(({ id, name }) => [id, name]));
  const choices = payments
    .filter(({ amountCents }) => amountCents > 0)
    .sort((a, b) => (a.date < b.date ? 1 : -1))
    .map(({ id, date, familyId, amountCents }) => ({
      value: id,
      label: `${shortDate(date)} ${names.get(familyId ?? '') ?? ''} CHF ${formatCents(amountCents)} (${id})`,
    }));
  return [{ name: 'paiement', label: 'Paiement', kind: 'choice', choices, isRequired: true }];
}
