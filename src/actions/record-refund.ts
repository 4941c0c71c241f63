/** Records money paid back to a family or to one of its payers, up to its credit. */
import type { InvoiceAccount } from '../domain/ledger/accounts';
import { accountBetween, type PayerAccount } from '../domain/ledger/asked-for';
import { bookRefund, refundOf } from '../domain/ledger/credit';
import type { LocalDate } from '../domain/shared/local-date';
import { type Issue, type Result, refuse, refuseAll, succeed } from '../domain/shared/result';
import type { Services } from '../google/services';
import { describeIssue } from '../messages/issues';
import {
  CHOOSE_AMOUNT,
  CHOOSE_FAMILY,
  OVERDUE,
  paymentDetail,
  refundDone,
  refundHead,
  refundLabel,
  TYPED_SOURCE,
} from '../messages/payments';
import { type Action, type ActionInput, type Field, type OutcomeView, type PlanView, refused } from './action';
import { fingerprintOf } from './fingerprint';
import { applyBooking } from './payments/apply-booking';
import { applyForm, isFormOpen, planForm } from './payments/form';
import { familyField, type GatheredPayments, gatherPayments } from './payments/gather';
import { accountLines } from './payments/plan-lines';
import { statusChanges } from './payments/statuses';
import { checkFamily } from './payments/typed-payment';
import { type Booked, hasUnfinished } from './payments/write-payments';
import { ownerName } from './shared/owner-name';
import { InputReader } from './shared/read-input';

const INPUTS = {
  famille: 'Famille',
  date: 'Date du remboursement',
  montant: 'Montant en CHF',
  payeur: 'Payeur (vide : la famille)',
  motif: 'Motif',
} as const;

interface Prepared extends GatheredPayments {
  readonly booked: Booked;
  readonly lines: readonly string[];
  readonly done: string;
  readonly warnings: readonly Issue[];
  readonly fingerprint: string;
}

export const recordRefund: Action = {
  name: 'record-refund',
  caption: 'Enregistrer un remboursement…',
  group: 'payments',
  inputs: {
    famille: 'identifiant de la famille',
    date: 'jour du remboursement, par exemple 15.07.2022',
    montant: 'montant en CHF, au plus le crédit',
    payeur: 'facultatif : identifiant du payeur remboursé',
    motif: 'facultatif : motif',
  },
  plan: planRefund,
  apply: applyRefund,
};

function planRefund(services: Services, input: ActionInput): PlanView {
  const gathered = gatherPayments(services);
  if (!gathered.ok) return refused(gathered.issues);
  const { tabs, book, notices } = gathered.value;
  const fields = fieldsOf(gathered.value);
  const reader = new InputReader(input, INPUTS);
  const familyId = reader.text('famille');
  const account = familyId === undefined ? [] : accountLines(tabs.rows, book.accountsOf(familyId), familyId);
  if (isFormOpen(input, INPUTS) && checkFamily(tabs.rows, familyId).length === 0) {
    return planForm(familyId === undefined ? [CHOOSE_FAMILY] : [...account, CHOOSE_AMOUNT], notices, fields);
  }
  const prepared = prepare(services, gathered.value, input);
  if (!prepared.ok) return refused(prepared.issues, fields);
  const { booked, lines, warnings, fingerprint } = prepared.value;
  return {
    ok: true,
    lines: [...account, ...lines],
    warnings: [...notices, ...warnings].map(describeIssue),
    options: [],
    isNothingToDo: booked.entries.length === 0 && !hasUnfinished(tabs, statusChanges(tabs.rows)),
    fingerprint,
    fields,
  };
}

function applyRefund(services: Services, input: ActionInput, fingerprint: string): OutcomeView {
  if (isFormOpen(input, INPUTS)) return applyForm(fingerprint);
  return applyBooking(
    services,
    fingerprint,
    (gathered) => prepare(services, gathered, input),
    (prepared) => prepared,
  );
}

function prepare(services: Services, gathered: GatheredPayments, input: ActionInput): Result<Prepared> {
  const { tabs, book } = gathered;
  const { rows } = tabs;
  const reader = new InputReader(input, INPUTS);
  const familyId = reader.requiredText('famille');
  const date = reader.pastDate('date', services.clock.today());
  const cents = reader.positiveAmount('montant');
  const payerId = reader.text('payeur');
  const message = reader.text('motif');
  const ofFamily = checkFamily(rows, familyId);
  const issues = [...reader.issues, ...ofFamily];
  const name = familyId === undefined ? undefined : ownerName(rows, familyId, payerId);
  if (familyId !== undefined && ofFamily.length === 0 && name === undefined) {
    issues.push({ code: 'payer-unknown', data: { value: payerId ?? '', family: familyId } });
  }
  if (familyId === undefined || date === undefined || cents === undefined || name === undefined || issues.length > 0) {
    return refuseAll(issues);
  }
  const id = `R-${date}-${fingerprintOf([familyId, payerId, date, cents, message])}`;
  const isKnown = rows.entries.some((entry) => refundOf(entry) === id) || rows.payments.some((row) => row.id === id);
  if (isKnown) {
    const warnings = [{ code: 'refund-already-booked', data: { date, amount: cents } }];
    const booked = { entries: [], records: [] };
    return succeed({ ...gathered, booked, lines: [], done: '', warnings, fingerprint: fingerprintOf([id]) });
  }
  const account = accountBetween(book.accountsOf(familyId), familyId, payerId);
  const credit = account.creditCents;
  if (cents > credit) return refuse({ code: 'refund-above-credit', data: { amount: cents, credit, name } });
  const refund = { id, date, familyId, payerId, cents, source: TYPED_SOURCE, message };
  const detail = paymentDetail({ source: TYPED_SOURCE, reference: undefined, message });
  const { entry, record } = bookRefund(refund, { label: refundLabel(refund), detail });
  return succeed({
    ...gathered,
    booked: { entries: [entry], records: [record] },
    lines: [refundHead(name, date, cents, credit - cents)],
    done: refundDone(name, cents),
    warnings: openNotices(account, name, services.clock.today()),
    fingerprint: fingerprintOf([entry, credit]),
  });
}

/** What is paid back while invoices are open is asked for again: told, as a person may mean it. */
function openNotices({ open, refundableCents: left }: PayerAccount, name: string, today: LocalDate): Issue[] {
  if (open.length === 0) return [];
  const isOverdue = ({ invoice }: InvoiceAccount) => invoice.dueOn < today;
  const invoices = open.map((account) => account.invoice.id + (isOverdue(account) ? OVERDUE : '')).join(', ');
  const data = { name, invoices, left, isOverdue: open.some(isOverdue) ? 1 : 0 };
  return [{ code: 'refund-open-invoices', data }];
}

function fieldsOf({ tabs }: GatheredPayments): Field[] {
  const { famille, date, montant, payeur, motif } = INPUTS;
  return [
    familyField(tabs.rows, famille),
    { name: 'date', label: date, kind: 'date', isRequired: true },
    { name: 'montant', label: montant, kind: 'amount', isRequired: true },
    { name: 'payeur', label: payeur, kind: 'text' },
    { name: 'motif', label: motif, kind: 'text' },
  ];
}
