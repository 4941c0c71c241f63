/** The two tuition instalments of the school sections (R-2.5, R-2.6, D-2.31 to D-2.33). */
import type { Enrolment } from '../enrolment/enrolment';
import { type Calendars, firstDayOfPresence, isContiguous, isWithdrawn } from '../enrolment/presence';
import type { SchoolCalendar } from '../fees/school-calendar';
import { tuitionDue } from '../fees/tuition-due';
import { makeKey } from '../ledger/keys';
import type { ExplainedAmount } from '../shared/explained';
import type { LocalDate } from '../shared/local-date';
import { exactCents, roundToFiveCents, timesFraction } from '../shared/money';
import type { Issue } from '../shared/result';
import type { Charge, Findings } from './charge';
import { type Child, ordinalIn } from './children';
import type { BillingFacts } from './facts';
import { creditFor, type Invoiced, type InvoicedIndex, invoicedFor, isPaid } from './invoiced';

/**
 * Cuts what is due into two instalments that sum exactly: half rounded, then the rest.
 * @example splitInstalments(672305) // [336155, 336150]
 */
export function splitInstalments(dueCents: number): readonly [first: number, second: number] {
  const first = roundToFiveCents(timesFraction(exactCents(dueCents), 1, 2));
  return [first, dueCents - first];
}

export function tuitionCharges(facts: BillingFacts, child: Child, index: InvoicedIndex): Findings {
  const charges: Charge[] = [];
  const issues: Issue[] = [];
  const notices: Issue[] = [];
  const school = child.inForce.filter((enrolment) => enrolment.section !== 'creche');
  for (const enrolment of school) {
    const calendar = facts.calendars.get(enrolment.year);
    if (calendar === undefined || facts.today < calendar.firstIssue) continue;
    const due = tuitionDue(facts.tariffs, calendar, {
      section: enrolment.section,
      kind: enrolment.kind,
      rank: facts.rankOf(enrolment.pupilId, enrolment.year),
      year: enrolment.year,
      arrival: enrolment.start,
      departure: enrolment.end,
      type: enrolment.type,
      handover: handoverOf(enrolment, school, facts.calendars),
    });
    if (!due.ok) {
      issues.push(...due.issues.map((issue) => placed(issue, enrolment)));
      continue;
    }
    const found = instalments(facts, calendar, enrolment, ordinalIn(school, enrolment), due.value, index);
    charges.push(...found.charges);
    notices.push(...found.notices);
  }
  return { charges, issues, notices };
}

/**
 * The day on which another row goes on with the same child in the same year: a change of section or tariff, which is
 * no departure (R-2.14 does not speak of it; months are shared out by, the reading that charges less).
 */
function handoverOf(enrolment: Enrolment, school: readonly Enrolment[], calendars: Calendars): LocalDate | undefined {
  const { end, year } = enrolment;
  if (end === undefined || isWithdrawn(enrolment, calendars)) return undefined;
  const next = school.find((row) => {
    const first = firstDayOfPresence(row, calendars);
    return (
      row !== enrolment && row.year === year && first > end && isContiguous(end, first) && !isWithdrawn(row, calendars)
    );
  });
  return next && firstDayOfPresence(next, calendars);
}

function instalments(
  facts: BillingFacts,
  calendar: SchoolCalendar,
  enrolment: Enrolment,
  ordinal: string,
  due: ExplainedAmount,
  index: InvoicedIndex,
): Pick<Findings, 'charges' | 'notices'> {
  const { pupilId, year } = enrolment;
  const itemOf = (period: string) => ({ nature: 'tuition' as const, year, pupilId, period });
  const keyOf = (period: string) => makeKey('tuition', year, pupilId, period, ordinal);
  const [first, second] = (['T1', 'T2'] as const).map((period) => invoicedFor(index, keyOf(period), itemOf(period)));
  const charge = (period: 'T1' | 'T2', amountCents: number, already: number): Charge => {
    const data = { part: period, due: due.amountCents, already };
    const steps = [...due.steps, { code: 'instalment', rule: 'R-2.5', data }];
    return { ...itemOf(period), key: keyOf(period), amount: { amountCents, steps }, labelData: {} };
  };
  const [firstCents, secondCents] = splitInstalments(due.amountCents);
  const charges: Charge[] = [];
  const notices: Issue[] = [];
  if (first === undefined && firstCents > 0) charges.push(charge('T1', firstCents, 0));
  if (facts.today >= calendar.secondIssue && second === undefined) {
    const net = first === undefined ? firstCents : first.cents + creditFor(index, itemOf('T1'));
    const rest = first === undefined ? secondCents : due.amountCents - net;
    const isWaiting = rest > 0 && first !== undefined && isUnconfirmed(facts, calendar, enrolment, first, index);
    if (isWaiting) notices.push(unconfirmed(enrolment, rest, facts.invoiceUnconfirmed));
    if (rest > 0 && (!isWaiting || facts.invoiceUnconfirmed)) charges.push(charge('T2', rest, net));
    if (rest < 0) notices.push(overInvoiced(enrolment, -rest));
  } else if (first !== undefined) {
    if (second === undefined && isUnconfirmed(facts, calendar, enrolment, first, index)) {
      notices.push({ ...unconfirmed(enrolment, 0, false), code: 'not-confirmed' });
    }
    const net = first.cents + (second?.cents ?? 0) + creditFor(index, itemOf('T1')) + creditFor(index, itemOf('T2'));
    const expected = second === undefined ? firstCents : due.amountCents;
    if (second !== undefined ? net !== expected : net > due.amountCents) {
      notices.push(
        net > expected ? overInvoiced(enrolment, net - due.amountCents) : underInvoiced(enrolment, expected - net),
      );
    }
  }
  return { charges, notices };
}

/** Unconfirmed after the limit: not yet `Confirmée`, and the ledger does not show the first instalment paid. */
function isUnconfirmed(
  facts: BillingFacts,
  calendar: SchoolCalendar,
  { status }: Enrolment,
  first: Invoiced,
  index: InvoicedIndex,
): boolean {
  if (status === 'confirmed' || status === 'left' || facts.today <= calendar.confirmationLimit) return false;
  return !isPaid(index, first);
}

/** The cell that a refusal of `tuitionDue` is about. */
const COLUMNS: Readonly<Record<string, string>> = { 'departure-before-arrival': 'Fin', 'arrival-after-year': 'Début' };

function placed(issue: Issue, enrolment: Enrolment): Issue {
  if (issue.tab !== undefined) return issue;
  const column = COLUMNS[issue.code];
  return { ...issue, tab: 'Inscriptions', row: enrolment.row, ...(column === undefined ? {} : { column }) };
}

function unconfirmed({ row, pupilId }: Enrolment, amount: number, isAgreed: boolean): Issue {
  const code = isAgreed ? 'unconfirmed-invoiced' : 'unconfirmed';
  const data = { pupil: pupilId, amount: Math.max(0, amount) };
  return { code, article: 'R-2.6', tab: 'Inscriptions', row, data };
}

function overInvoiced({ row, pupilId, year }: Enrolment, amount: number): Issue {
  return { code: 'over-invoiced', article: 'R-2.18', tab: 'Inscriptions', row, data: { pupil: pupilId, year, amount } };
}

function underInvoiced({ row, pupilId, year }: Enrolment, amount: number): Issue {
  return { code: 'under-invoiced', tab: 'Inscriptions', row, data: { pupil: pupilId, year, amount } };
}
