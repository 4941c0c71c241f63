/** Shows what is owed by age, each family and payer apart, and keeps it in tab Créances. */
import { sumBalances } from '../domain/overview/aging';
import { type Issue, type Result, refuse, succeed } from '../domain/shared/result';
import type { Services } from '../google/services';
import { describeIssue } from '../messages/issues';
import { NO_RECEIVABLES, RECEIVABLES_TAB, receivableLines, reportWritten } from '../messages/overview-reports';
import { type Action, type OutcomeView, type PlanView, refused } from './action';
import { fingerprintOf } from './fingerprint';
import {
  agesOf,
  type NamedBalance,
  namedBalances,
  RECEIVABLE_TABLES,
  receivablesReport,
} from './overview/receivables-report';
import { isReportDue, type Report, writeReport } from './overview/report-tab';
import { gatherTabs } from './shared/gather';

interface Prepared {
  readonly balances: readonly NamedBalance[];
  readonly report: Report;
  readonly isDue: boolean;
  readonly notices: readonly Issue[];
  readonly fingerprint: string;
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
  const written = services.locks.withWriteLock((): Result<Prepared> => {
    const prepared = prepare(services);
    if (!prepared.ok) return prepared;
    if (prepared.value.fingerprint !== fingerprint) return refuse({ code: 'plan-outdated' });
    if (prepared.value.isDue) writeReport(services.workbook, prepared.value.report);
    return prepared;
  });
  if (written === undefined) return refused([{ code: 'run-in-progress' }]);
  if (!written.ok) return refused(written.issues);
  return { ok: true, lines: [reportWritten(RECEIVABLES_TAB)], remaining: 0 };
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
