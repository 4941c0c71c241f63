/** Shows what is owed by age, each family and payer apart, and keeps it in tab Créances. */
import { sumBalances } from '../domain/overview/aging';
import { type Issue, type Result, succeed } from '../domain/shared/result';
import type { Services } from '../google/services';
import { describeIssue } from '../messages/issues';
import { NO_RECEIVABLES, receivableLines } from '../messages/overview-reports';
import { type Action, type OutcomeView, type PlanView, refused } from './action';
import { fingerprintOf } from './fingerprint';
import { applyReport, type PreparedReport } from './overview/apply-report';
import {
  agesOf,
  type NamedBalance,
  namedBalances,
  RECEIVABLE_TABLES,
  receivablesReport,
} from './overview/receivables-report';
import { isReportDue } from './overview/report-tab';
import { gatherTabs } from './shared/gather';

interface Prepared extends PreparedReport {
  readonly balances: readonly NamedBalance[];
  readonly notices: readonly Issue[];
}

export const receivables: Action = {
  name: 'receivables',
  caption: 'Créances par ancienneté…',
  group: 'overview',
  inputs: {},
  plan: planReceivables,
  apply: (services, _input, fingerprint) => applyReceivables(services, fingerprint),
};

function planReceivables(services: Services): PlanView {
  const prepared = prepare(services);
  if (!prepared.ok) return refused(prepared.issues);
  const { balances, isDue, notices, fingerprint } = prepared.value;
  const payers = balances.map((balance) => {
    return { ...balance, ages: agesOf(balance), id: idOf(balance) };
  });
  const total = sumBalances(balances);
  return {
    ok: true,
    lines:
      balances.length === 0
        ? [NO_RECEIVABLES]
        : receivableLines(services.clock.today(), { ...total, ages: agesOf(total) }, payers),
    warnings: [...notices, ...outsideNotice(total.otherCents)].map(describeIssue),
    options: [],
    isNothingToDo: !isDue,
    fingerprint,
  };
}

function idOf({ familyId, payerId }: NamedBalance): string {
  return payerId === undefined ? familyId : `${familyId}, ${payerId}`;
}

function applyReceivables(services: Services, fingerprint: string): OutcomeView {
  return applyReport(services, fingerprint, () => prepare(services));
}

function prepare(services: Services): Result<Prepared> {
  const gathered = gatherTabs(services, RECEIVABLE_TABLES);
  if (!gathered.ok) return gathered;
  const today = services.clock.today();
  const balances = namedBalances(gathered.value.tabs.rows, today);
  const report = receivablesReport(balances, today);
  const isDue = isReportDue(services.workbook, report);
  if (!isDue.ok) return isDue;
  const fingerprint = fingerprintOf(report.rows);
  return succeed({ balances, report, isDue: isDue.value, notices: gathered.value.notices, fingerprint });
}

/** Entries that no invoice holds: the report adds up with them, and the data check finds them. */
function outsideNotice(cents: number): Issue[] {
  return cents === 0 ? [] : [{ code: 'ledger-beside-invoices', tab: 'Écritures', data: { amount: cents } }];
}
