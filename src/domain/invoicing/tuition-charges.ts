/** The two tuition instalments of the school sections (R-2.5, R-2.6, D-2.31 to D-2.33). */
import type { Enrolment } from '../enrolment/enrolment';
import type { SchoolCalendar } from '../fees/school-calendar';
import { makeKey } from '../ledger/keys';
import type { Issue } from '../shared/result';
import { type Findings, joinFindings } from './charge';
import { type Child, keyOfRow } from './children';
import type { BillingFacts } from './facts';
import { creditFor, type Invoiced, type InvoicedIndex, invoicedFor, tuitionInvoiced } from './invoiced';
import { type TuitionDues, tuitionDues } from './tuition-dues';
import {
  type Account,
  isUnconfirmed,
  limitInstalments,
  openInstalments,
  type Period,
  totalOf,
} from './tuition-instalments';

export function tuitionCharges(facts: BillingFacts, child: Child, index: InvoicedIndex): Findings {
  const school = child.inForce.filter(({ section }) => section !== 'creche');
  const found = [...new Set(school.map(({ year }) => year))].flatMap((year): Findings[] => {
    const calendar = facts.calendars.get(year);
    if (calendar === undefined || facts.today < calendar.firstIssue) return [];
    const rows = school.filter((row) => row.year === year);
    const dues = tuitionDues(facts, calendar, rows);
    if (!dues.ok) return [{ charges: [], issues: dues.issues, notices: [] }];
    return [chargeYear(facts, calendar, { child, rows, dues: dues.value }, index)];
  });
  return joinFindings(found);
}

export interface ChildYear {
  readonly child: Child;
  readonly rows: readonly Enrolment[];
  readonly dues: TuitionDues;
}

/** Row by row what is open; in all never more than is due for the child's year, whichever rows it was billed for. */
function chargeYear(facts: BillingFacts, calendar: SchoolCalendar, of: ChildYear, index: InvoicedIndex): Findings {
  const accounts = instalmentAccounts(of, index);
  const invoiced = tuitionInvoiced(index, { year: calendar.year, pupilId: of.child.pupilId });
  const open = accounts.flatMap((account) => openInstalments(facts, calendar, account, index));
  const kept = limitInstalments(open, of.dues.totalCents, invoiced);
  const waiting = kept.filter(({ isWaiting }) => isWaiting);
  const isHeld = waiting.length > 0 && !facts.invoiceUnconfirmed;
  const charged = isHeld ? kept.filter(({ isWaiting }) => !isWaiting) : kept;
  const notices = waiting.map(({ row, charge }) => {
    const data = { pupil: row.pupilId, amount: charge.amount.amountCents };
    return unconfirmed(isHeld ? 'unconfirmed' : 'unconfirmed-invoiced', row, data);
  });
  const isComplete = facts.today >= calendar.secondIssue;
  for (const account of isComplete ? [] : accounts) {
    if (account.second !== undefined || !isUnconfirmed(facts, calendar, account, index)) continue;
    notices.push(unconfirmed('not-confirmed', account.row, { pupil: account.row.pupilId, amount: 0 }));
  }
  const { totalCents } = of.dues;
  const [last] = of.rows.slice(-1);
  if (last !== undefined && invoiced > totalCents) {
    notices.push({ ...differs(last, invoiced - totalCents), code: 'over-invoiced', article: 'R-2.18' });
  }
  // Before the second instalment the rest is still to come; a credit without a period may be on anything else.
  const other = creditFor(index, { nature: 'tuition', year: calendar.year, pupilId: of.child.pupilId, period: '' });
  const missing = totalCents - totalOf(kept) - (invoiced - other);
  const isBilled = accounts.some(({ second }) => second !== undefined);
  const isSettled = isComplete || accounts.every(({ second }) => second !== undefined);
  if (last !== undefined && missing > 0 && isBilled && isSettled) {
    notices.push({ ...differs(last, missing), code: 'under-invoiced' });
  }
  return { charges: charged.map(({ charge }) => charge), issues: [], notices };
}

/** Each row with what is due for it and what was invoiced of each instalment. */
export function instalmentAccounts({ child, rows, dues }: ChildYear, index: InvoicedIndex): Account[] {
  const first = invoicedByRow(child, rows, 'T1', index);
  const second = invoicedByRow(child, rows, 'T2', index);
  return rows.flatMap((row, at): Account[] => {
    const due = dues.byRow[at];
    return due === undefined ? [] : [{ row, due, first: first[at], second: second[at] }];
  });
}

/** Entries without a key are counted once: for the first row that nothing else was billed for, else the first of all. */
function invoicedByRow(
  child: Child,
  rows: readonly Enrolment[],
  period: Period,
  index: InvoicedIndex,
): (Invoiced | undefined)[] {
  const taken = new Set<string>();
  const { pupilId } = child;
  const keys = rows.map((row) => keyOfRow(makeKey('tuition', row.year, pupilId, period), row, child, index, taken));
  const unbilled = keys.findIndex((key) => !index.byCharge.has(key));
  return rows.map(({ year }, at) => {
    const isHome = at === Math.max(0, unbilled);
    return invoicedFor(index, keys[at] ?? '', isHome ? { nature: 'tuition', year, pupilId, period } : undefined);
  });
}

function unconfirmed(code: string, { row }: Enrolment, data: Issue['data'] & object): Issue {
  return { code, article: 'R-2.6', tab: 'Inscriptions', row, data };
}

function differs({ row, pupilId, year }: Enrolment, amount: number) {
  return { tab: 'Inscriptions', row, data: { pupil: pupilId, year, amount } };
}
