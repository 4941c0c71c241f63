/** Shows attendance, head-counts and arrears as charts on a page of its own, and keeps that page as a file. */
import { makeKey } from '../domain/ledger/keys';
import { countHeads } from '../domain/overview/head-counts';
import { type Result, succeed } from '../domain/shared/result';
import { schoolYearOf } from '../domain/shared/school-year';
import { encodeUtf8 } from '../domain/shared/utf8';
import { readPage } from '../google/dialogs';
import { DriveError } from '../google/drive-requests';
import type { DriveFile, Services } from '../google/services';
import {
  chartFigure,
  chartLine,
  DASHBOARD_FOLDER,
  dashboardName,
  dashboardSubtitle,
  dashboardTitle,
  oddRows,
  pageMade,
  pageOffered,
  pageStands,
} from '../messages/dashboard';
import { describeIssue } from '../messages/issues';
import { type Action, type OutcomeView, type PlanView, refused } from './action';
import { fingerprintOf } from './fingerprint';
import { namedBalances, RECEIVABLE_TABLES } from './overview/receivables-report';
import { runAlone } from './shared/run-alone';
import { attendanceCharts } from './statistics/attendance-charts';
import type { ChartView, DashboardView } from './statistics/dashboard-view';
import { embedView } from './statistics/embed-view';
import { countLog, gatherLog, rentreeOf } from './statistics/gather';
import { arrearsChart, headsChart } from './statistics/office-charts';
import { STATISTICS_TABLES } from './statistics/tables';

const PAGE = 'Dashboard';
const TABLES = { ...STATISTICS_TABLES, ...RECEIVABLE_TABLES };

interface Prepared {
  readonly view: DashboardView;
  readonly root: string;
  readonly warnings: readonly string[];
  readonly key: string;
}

export const dashboard: Action = {
  name: 'dashboard',
  caption: 'Tableau de bord…',
  group: 'overview',
  place: 'wide',
  page: PAGE,
  inputs: {},
  plan: planDashboard,
  apply: (services, _input, fingerprint) => runAlone(services, () => savePage(services, fingerprint)),
};

function planDashboard(services: Services): PlanView {
  const prepared = prepare(services);
  if (!prepared.ok) return refused(prepared.issues);
  const { view, warnings, key } = prepared.value;
  const existing = findPage(services, key);
  return {
    ok: true,
    lines: [view.subtitle, ...view.charts.flatMap(linesOf), existing === undefined ? pageOffered : pageStands],
    warnings,
    options: [],
    isNothingToDo: existing !== undefined,
    fingerprint: fingerprintOf(key),
    data: view,
  };
}

/** The figures of a chart, each series on a line where there are several that are drawn. */
function linesOf({ title, empty, series, labels, unit }: ChartView): string[] {
  if (empty !== undefined) return [`${title} : ${empty}`];
  const drawn = series.filter(({ isTableOnly }) => isTableOnly !== true);
  return drawn.map(({ name, values }) => {
    const figures = labels.map((label, index) => chartFigure(label, values[index] ?? null, unit));
    return chartLine(drawn.length > 1 ? `${title}, ${name}` : title, figures);
  });
}

function savePage(services: Services, fingerprint: string): OutcomeView {
  const prepared = prepare(services);
  if (!prepared.ok) return refused(prepared.issues);
  if (fingerprintOf(prepared.value.key) !== fingerprint) return refused([{ code: 'plan-outdated' }]);
  try {
    return { ok: true, lines: [pageMade(keepPage(services, prepared.value))], remaining: 0 };
  } catch (error) {
    if (!(error instanceof DriveError)) throw error;
    return refused([{ code: 'page-drive', data: { detail: error.message } }]);
  }
}

function keepPage({ drive, clock }: Services, { view, root, key }: Prepared): DriveFile {
  const existing = drive.findByKey(key);
  if (existing !== undefined) return existing;
  const today = clock.today();
  const folderId = drive.ensureFolder([...(root === '' ? [] : [root]), schoolYearOf(today), DASHBOARD_FOLDER]);
  // Figures that changed on the same day are another page beside the first.
  const earlier = drive.listFolder(folderId).filter((file) => file.key.startsWith(`${dayKey(today)}|`)).length;
  const name = dashboardName(today, earlier + 1);
  const bytes = encodeUtf8(embedView(readPage(PAGE), view));
  const [file] = drive.upload([{ key, name, folderId, bytes, kind: 'page' }]);
  if (file === undefined) throw new Error('The page was not made');
  return file;
}

/** The file of these very figures; where Drive does not answer, the charts are shown all the same. */
function findPage({ drive }: Services, key: string): DriveFile | undefined {
  try {
    return drive.findByKey(key);
  } catch (error) {
    if (error instanceof DriveError) return undefined;
    throw error;
  }
}

const dayKey = (today: string): string => makeKey('tableau', today);

function prepare(services: Services): Result<Prepared> {
  const gathered = gatherLog(services, TABLES);
  if (!gathered.ok) return gathered;
  const { rows, root, notices, school } = gathered.value;
  const today = services.clock.today();
  const from = rentreeOf(rows, today);
  const counted = countLog(gathered.value, { from: from ?? today, to: today }, today);
  if (!counted.ok) return counted;
  const { statistics, oddities } = counted.value;
  const view: DashboardView = {
    title: dashboardTitle(school),
    subtitle: dashboardSubtitle(today, from),
    charts: [
      ...attendanceCharts(statistics),
      headsChart(countHeads(rows.pupils, rows.enrolments, today, rows.calendar)),
      arrearsChart(namedBalances(rows, today)),
    ],
  };
  const key = `${dayKey(today)}|${fingerprintOf(view)}`;
  const warnings = [...notices.map(describeIssue), ...(oddities.length > 0 ? [oddRows(oddities.length)] : [])];
  return succeed({ view, root, warnings, key });
}
