/** A re-enrolment through the form keeps the campaign's rules: what is overdue, and the deadline. */
import { isInForce } from '../../../domain/enrolment/enrolment';
import { type Calendars, isUninterrupted, isWithdrawn, lastDayOfPresence } from '../../../domain/enrolment/presence';
import { flatFee } from '../../../domain/fees/flat-fee';
import { gateFor } from '../../../domain/gate/gate';
import { readAccounts } from '../../../domain/ledger/accounts';
import type { LocalDate } from '../../../domain/shared/local-date';
import { fullName } from '../../../domain/shared/names';
import type { Issue } from '../../../domain/shared/result';
import { buildTariffTable } from '../../../domain/tariffs/tariff-table';
import { isLateFor } from '../../../domain/year/answers';
import { answerNote } from '../../../messages/year';
import type { JournalNote } from '../../shared/journal';
import type { LedgerRows } from '../tables';
import type { EnrolmentRow } from './child-rows';
import type { PlannedEnrolment } from './plan-enrolment';
import type { PupilRow } from './resolve-child';

export interface ReEnrolment {
  readonly pupil: PupilRow;
  /** Enrolments of the pupil. */
  readonly own: readonly EnrolmentRow[];
  readonly planned: PlannedEnrolment;
  readonly requestedOn: LocalDate;
  /** Why the Direction lets pass in spite of overdue amounts; undefined: it does not. */
  readonly reason: string | undefined;
  readonly calendars: Calendars;
  readonly ledger: LedgerRows;
  readonly today: LocalDate;
}

export interface ReEnrolmentRules {
  readonly issues: readonly Issue[];
  readonly notices: readonly Issue[];
  /** What the Journal is to keep before anything is written. */
  readonly notes: readonly JournalNote[];
}

/** @returns nothing for a first enrolment and a return, and for a row that goes on from one of its own year (D-2.35) */
export function checkReEnrolment(facts: ReEnrolment): ReEnrolmentRules {
  const { planned } = facts;
  if (planned.type !== 're-enrolment' || goesOn(facts)) return { issues: [], notices: [], notes: [] };
  const arrears = checkArrears(facts);
  return { ...arrears, notices: [...arrears.notices, ...checkDeadline(facts)] };
}

function goesOn({ own, planned, calendars }: ReEnrolment): boolean {
  return own.some((row) => {
    const isThere = row.year === planned.year && isInForce(row) && !isWithdrawn(row, calendars);
    return isThere && isUninterrupted(lastDayOfPresence(row), planned.firstDay, calendars);
  });
}

function checkArrears({ pupil, planned, reason, ledger, today }: ReEnrolment): ReEnrolmentRules {
  const gate = gateFor(readAccounts(ledger.invoices, ledger.entries), pupil.familyId, today);
  if (gate.owedCents <= 0) return { issues: [], notices: [], notes: [] };
  const data = { name: fullName(pupil), amount: gate.owedCents };
  if (reason === undefined) {
    const place = { tab: 'Élèves', row: pupil.row };
    return { issues: [{ code: 'year-answer-owed', article: 'R-1.7', ...place, data }], notices: [], notes: [] };
  }
  const invoices = gate.overdue.map(({ invoice }) => invoice.id);
  const note = answerNote({ answer: 'yes', child: { pupil }, reason }, planned.year, {
    cents: gate.owedCents,
    invoices,
  });
  const notices: Issue[] = [{ code: 'year-answer-override', article: 'R-1.7', data: { ...data, reason } }];
  return { issues: [], notices, notes: [note] };
}

function checkDeadline({ pupil, planned, requestedOn, calendars, ledger }: ReEnrolment): Issue[] {
  const deadline = calendars.get(planned.year)?.reEnrolmentDeadline;
  if (deadline === undefined || !isLateFor(planned.proposed.section, requestedOn, deadline)) return [];
  const penalty = flatFee(buildTariffTable(ledger.tariffs), planned.year, 're-enrolment-penalty');
  const amount = penalty.ok ? penalty.value.amountCents : 0;
  const data = { name: fullName(pupil), on: requestedOn, deadline, amount };
  return [{ code: 'year-answer-late', article: 'R-2.2', data }];
}
