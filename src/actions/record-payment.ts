/** Records one payment of a family: shows its open invoices, and what the payment settles. */
import type { BookedPayment, Payment } from '../domain/ledger/payments';
import { type Issue, type Result, succeed } from '../domain/shared/result';
import type { Services } from '../google/services';
import { describeIssue } from '../messages/issues';
import { CHOOSE_AMOUNT, CHOOSE_FAMILY, paymentDone, paymentHead } from '../messages/payments';
import { type Action, type ActionInput, type Field, type OutcomeView, type PlanView, refused } from './action';
import { fingerprintOf } from './fingerprint';
import { applyBooking } from './payments/apply-booking';
import { applyForm, isFormOpen, planForm } from './payments/form';
import { familyField, type GatheredPayments, gatherPayments, unconfirmedNotices } from './payments/gather';
import { accountLines, partLines, staysOpenLines } from './payments/plan-lines';
import { statusChanges } from './payments/statuses';
import { cancelledNotices, checkFamily, PAYMENT_INPUTS, readPayment } from './payments/typed-payment';
import { hasUnfinished } from './payments/write-payments';
import { ownerName } from './shared/owner-name';
import { InputReader } from './shared/read-input';

interface Prepared extends GatheredPayments {
  readonly payment: Payment;
  readonly familyName: string;
  /** Undefined: the same payment is there already. */
  readonly booked: BookedPayment | undefined;
  readonly warnings: readonly Issue[];
  readonly fingerprint: string;
}

export const recordPayment: Action = {
  name: 'record-payment',
  caption: 'Enregistrer un paiement…',
  group: 'payments',
  inputs: {
    famille: 'identifiant de la famille',
    date: 'jour du paiement, par exemple 15.07.2022',
    montant: 'montant en CHF, par exemple 830.50',
    reference: 'facultatif : référence du bulletin de versement',
    communication: 'facultatif : communication du payeur',
    factures: 'facultatif : numéros des factures payées, séparés par des virgules',
  },
  plan: planPayment,
  apply: applyPayment,
};

function planPayment(services: Services, input: ActionInput): PlanView {
  const gathered = gatherPayments(services);
  if (!gathered.ok) return refused(gathered.issues);
  const { tabs, book, notices } = gathered.value;
  const { rows } = tabs;
  const fields = fieldsOf(rows);
  const reader = new InputReader(input, PAYMENT_INPUTS);
  const familyId = reader.text('famille');
  const before = familyId === undefined ? [] : accountLines(rows, book.accountsOf(familyId), familyId);
  if (isFormOpen(input, PAYMENT_INPUTS) && checkFamily(rows, familyId).length === 0) {
    return planForm(familyId === undefined ? [CHOOSE_FAMILY] : [...before, CHOOSE_AMOUNT], notices, fields);
  }
  const prepared = prepare(services, gathered.value, input);
  if (!prepared.ok) return refused(prepared.issues, fields);
  const { booked, familyName, warnings, fingerprint } = prepared.value;
  const lines = booked === undefined ? before : [...before, ...newLines(prepared.value, booked, familyName)];
  return {
    ok: true,
    lines,
    warnings: [...notices, ...warnings].map(describeIssue),
    options: [],
    isNothingToDo: booked === undefined && !hasUnfinished(tabs, statusChanges(rows)),
    fingerprint,
    fields,
  };
}

function applyPayment(services: Services, input: ActionInput, fingerprint: string): OutcomeView {
  if (isFormOpen(input, PAYMENT_INPUTS)) return applyForm(fingerprint);
  return applyBooking(
    services,
    fingerprint,
    (gathered) => prepare(services, gathered, input),
    ({ booked, familyName }) => {
      if (booked === undefined) return { booked: { entries: [], records: [] }, done: '' };
      const settled = booked.parts.filter(({ invoice }) => invoice !== undefined).length;
      const done = paymentDone(familyName, booked.record.amountCents, settled);
      return { booked: { entries: booked.entries, records: [booked.record] }, done };
    },
  );
}

function prepare(services: Services, gathered: GatheredPayments, input: ActionInput): Result<Prepared> {
  const { tabs, book } = gathered;
  const today = services.clock.today();
  const typed = readPayment(new InputReader(input, PAYMENT_INPUTS), tabs.rows, today);
  if (!typed.ok) return typed;
  const { payment, notices } = typed.value;
  const { id, date, cents, familyId } = payment;
  const familyName = ownerName(tabs.rows, familyId, undefined) ?? familyId;
  const isKnown = book.isBooked(id) || tabs.rows.payments.some((row) => row.id === id);
  const twice: Issue[] = isKnown ? [{ code: 'payment-already-booked', data: { date, amount: cents } }] : [];
  const booked = isKnown ? undefined : book.book(payment);
  const entries = [...tabs.rows.entries, ...(booked?.entries ?? [])];
  const unconfirmed = unconfirmedNotices({ ...tabs.rows, entries }, today, familyId);
  const fingerprint = fingerprintOf([id, booked?.entries ?? []]);
  const cancelled = cancelledNotices(tabs.rows, payment, booked?.parts ?? []);
  const warnings = [...twice, ...notices, ...(isKnown ? [] : cancelled), ...unconfirmed];
  return succeed({ ...gathered, payment, familyName, booked, warnings, fingerprint });
}

function newLines({ tabs, book, payment }: Prepared, { parts, record }: BookedPayment, familyName: string): string[] {
  const accounts = book.accountsOf(payment.familyId);
  return [
    paymentHead(familyName, record.date, record.amountCents),
    ...partLines(parts, accounts),
    ...staysOpenLines(tabs.rows, accounts, payment),
  ];
}

function fieldsOf(rows: GatheredPayments['tabs']['rows']): Field[] {
  const { famille, date, montant, reference, communication, factures } = PAYMENT_INPUTS;
  return [
    familyField(rows, famille),
    { name: 'date', label: date, kind: 'date', isRequired: true },
    { name: 'montant', label: montant, kind: 'amount', isRequired: true },
    { name: 'reference', label: reference, kind: 'text' },
    { name: 'communication', label: communication, kind: 'text' },
    { name: 'factures', label: factures, kind: 'text' },
  ];
}
