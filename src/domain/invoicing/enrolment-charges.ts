/** Charges of an enrolment itself: fee, late re-enrolment, early return to the crèche. */
import type { Enrolment } from '../enrolment/enrolment';
import { isInForce } from '../enrolment/enrolment';
import {
  firstDayOfPresence,
  isContiguous,
  isUninterrupted,
  isWithdrawn,
  lastDayOfPresence,
} from '../enrolment/presence';
import { crecheMonth } from '../fees/creche';
import { isPenalisedReturn } from '../fees/creche-return';
import { flatFee } from '../fees/flat-fee';
import type { Nature } from '../ledger/entry';
import { makeKey } from '../ledger/keys';
import type { ExplainedAmount } from '../shared/explained';
import type { Issue, Result } from '../shared/result';
import { lastDayOf } from '../shared/school-year';
import type { Charge, Findings } from './charge';
import { type Child, keyOfRow } from './children';
import type { BillingFacts } from './facts';
import { type InvoicedIndex, invoicedFor } from './invoiced';

export function enrolmentCharges(facts: BillingFacts, child: Child, index: InvoicedIndex): Findings {
  const charges: Charge[] = [];
  const issues: Issue[] = [];
  const notices: Issue[] = [];
  const taken = new Set<string>();
  for (const [position, enrolment] of child.living.entries()) {
    const previous = child.living.slice(0, position);
    const isBilled = (nature: Nature, subject: string): boolean => {
      const { year, pupilId } = enrolment;
      const key = keyOfRow(makeKey(subject, pupilId), enrolment, child, index, taken);
      return invoicedFor(index, key, { nature, year, pupilId, period: '' }) !== undefined;
    };
    const add = (nature: 'enrolment-fee' | 'penalty', subject: string, result: Result<ExplainedAmount>): void => {
      if (isBilled(nature, subject)) return;
      const { id, pupilId, year } = enrolment;
      const key = makeKey(subject, pupilId, id);
      if (!result.ok) issues.push(...result.issues);
      else charges.push({ key, nature, pupilId, year, period: '', amount: result.value, labelData: { subject } });
    };
    if (owesFee(facts, enrolment, previous)) {
      const isFreed = index.freed.has(makeKey('enrolment-fee', enrolment.pupilId, enrolment.id));
      if (enrolment.status === 'requested' || isFreed) {
        add('enrolment-fee', 'enrolment-fee', flatFee(facts.tariffs, enrolment.year, 'enrolment-fee'));
      } else if (!isBilled('enrolment-fee', 'enrolment-fee')) notices.push(feeElsewhere(enrolment));
    }
    if (isLateReEnrolment(facts, enrolment, previous)) {
      add('penalty', 'late-re-enrolment', flatFee(facts.tariffs, enrolment.year, 're-enrolment-penalty'));
    }
    if (isEarlyReturn(facts, enrolment, previous)) {
      add('penalty', 'creche-return', returnPenalty(facts, enrolment));
    }
    if (isLeftWithoutEnd(facts, enrolment)) notices.push(leftWithoutEnd(enrolment));
  }
  return { charges, issues, notices };
}

/** First enrolments and returns pay the fee, unless the child goes on without interruption (R-2.1, D-2.35). */
export function owesFee(
  facts: Pick<BillingFacts, 'calendars'>,
  enrolment: Enrolment,
  previous: readonly Enrolment[],
): boolean {
  if (enrolment.type === 're-enrolment') return false;
  const first = firstDayOfPresence(enrolment, facts.calendars);
  return !previous.some((row) => {
    const last = lastDayOfPresence(row);
    // A crèche departure closes the file: only a crèche row that follows at once goes on with it.
    const isSameCreche = row.section === 'creche' && enrolment.section === 'creche';
    return isSameCreche ? isContiguous(last, first) : isUninterrupted(last, first, facts.calendars);
  });
}

/** Told while the year lasts: afterwards it is billed to its end whatever is typed. */
function isLeftWithoutEnd({ today }: BillingFacts, { status, end, year }: Enrolment): boolean {
  return status === 'left' && end === undefined && today <= lastDayOf(year);
}

function leftWithoutEnd({ row, pupilId }: Enrolment): Issue {
  return { code: 'left-without-end', tab: 'Inscriptions', row, column: 'Fin', data: { pupil: pupilId } };
}

function feeElsewhere({ row, pupilId }: Enrolment): Issue {
  return { code: 'fee-paid-elsewhere', article: 'R-2.1', tab: 'Inscriptions', row, data: { pupil: pupilId } };
}

/** A row that goes on from an earlier one of its year is a change, which was asked for in time with the first. */
function isLateReEnrolment(facts: BillingFacts, enrolment: Enrolment, previous: readonly Enrolment[]): boolean {
  const deadline = facts.calendars.get(enrolment.year)?.reEnrolmentDeadline;
  const { requestedOn, type, section } = enrolment;
  if (type !== 're-enrolment' || section === 'creche' || requestedOn === undefined || deadline === undefined)
    return false;
  const first = firstDayOfPresence(enrolment, facts.calendars);
  const goesOn = previous.some(
    (row) =>
      row.year === enrolment.year &&
      !isWithdrawn(row, facts.calendars) &&
      isUninterrupted(lastDayOfPresence(row), first, facts.calendars),
  );
  return isInForce(enrolment) && requestedOn > deadline && requestedOn <= facts.today && !goesOn;
}

function isEarlyReturn(facts: BillingFacts, enrolment: Enrolment, previous: readonly Enrolment[]): boolean {
  const { section, type, requestedOn } = enrolment;
  const came = (row: Enrolment) => isInForce(row) && !isWithdrawn(row, facts.calendars);
  if (section !== 'creche' || type === 're-enrolment' || !came(enrolment)) return false;
  if (requestedOn !== undefined && requestedOn > facts.today) return false;
  const first = firstDayOfPresence(enrolment, facts.calendars);
  const creche = previous.filter((row) => row.section === 'creche' && came(row));
  const last = creche.map(lastDayOfPresence).sort().pop();
  return last !== undefined && !isContiguous(last, first) && isPenalisedReturn(last, first);
}

function returnPenalty(facts: BillingFacts, { pupilId, year, days }: Enrolment): Result<ExplainedAmount> {
  const month = crecheMonth(facts.tariffs, { days: days ?? 0, rank: facts.rankOf(pupilId, year), year });
  if (!month.ok) return month;
  const steps = [...month.value.steps, { code: 'creche-return', rule: 'R-2.23', data: { months: 1 } }];
  return { ok: true, value: { ...month.value, steps } };
}
