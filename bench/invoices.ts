/** The invoice run on Google, modelled: its calls and seconds before the documents, and those of each document. */
import type { ExecutionReport, Google } from '../local/host/google';
import type { PlanView } from '../src/actions/action';
import { makeSchool, openTimed, type School } from './schools';
import { printFigure, printTitle, timeOf } from './table';

const SIZES = [50, 500, 5000] as const;
/** Documents of a larger school are made for one execution only. */
const MOST_PUPILS = 1000;
const ACTION = 'issue-invoices';
const VALUE_CALLS = [
  'getValues',
  'getDisplayValues',
  'getValue',
  'getFormulas',
  'setValues',
  'setValue',
  'setFormulas',
];
const SHEET_CALL = /^(SpreadsheetApp|Spreadsheet|Sheet|Range)\./;

export function benchInvoices(): void {
  for (const size of SIZES) {
    const school = makeSchool(size);
    printTitle(`issue-invoices for ${school.pupils} pupils in ${school.families} families, modelled on Google`);
    const invoices = benchWriting(school);
    benchDocuments(school, invoices);
  }
}

/** Plan and apply, cut off where the invoices are written and no document is begun. */
function benchWriting(school: School): number {
  const google = openTimed(school, {
    onStart: ({ handler, meter }) => {
      if (handler === 'apply') meter.failOn('Lock.releaseLock', 1, 'after', 'kill');
    },
  });
  const local = timeOf(() => applyUntilCutOff(google));
  const calls = sumCalls(google.reports);
  const values = VALUE_CALLS.map((method) => [method, calls.get(`Range.${method}`) ?? 0] as const);
  const used = values.filter(([, count]) => count > 0);
  printFigure({
    ...{ name: 'value reads and writes of plan and apply', unit: '', most: 40 },
    value: used.reduce((sum, [, count]) => sum + count, 0),
    note: used.map(([method, count]) => `${method} ${count}`).join(', '),
  });
  const sheet = [...calls].filter(([name]) => SHEET_CALL.test(name));
  printFigure({ name: 'all spreadsheet calls', value: sheet.reduce((sum, [, count]) => sum + count, 0), unit: '' });
  for (const { handler, milliseconds, requests } of google.reports) {
    const note = requests > 0 ? `${requests} requests for folder and template among them` : '';
    printFigure({ name: `modelled time of ${handler}, before documents`, value: milliseconds / 1000, unit: 's', note });
  }
  printFigure({ name: 'plan and apply on this machine, without waiting', value: local / 1000, unit: 's' });
  const invoices = school.workbook.sheets.find(({ name }) => name === 'Factures')?.values.length ?? 1;
  return invoices - 1;
}

function applyUntilCutOff(google: Google): void {
  const { fingerprint } = planOf(google);
  try {
    google.callFromDialog('apply', ACTION, '{}', fingerprint);
  } catch {
    return;
  }
  throw new Error('The run was not cut off before its documents');
}

/** The same run again: it finds its invoices written and makes their documents. */
function benchDocuments(school: School, invoices: number): void {
  const google = openTimed(school);
  const { fingerprint } = planOf(google);
  google.callFromDialog('apply', ACTION, '{}', fingerprint);
  if (school.pupils <= MOST_PUPILS) google.runPendingTriggers();
  const reports = google.reports.filter(({ handler }) => handler !== 'plan');
  const failed = reports.find(({ error }) => error !== undefined)?.error;
  if (failed !== undefined) throw failed;
  const made = [...school.state.drive.files.values()].filter(({ name }) => /^\d{4}-\d{4,} .*\.pdf$/.test(name)).length;
  const total = (of: (report: ExecutionReport) => number) => reports.reduce((sum, report) => sum + of(report), 0);
  const calls = total((report) => Object.values(report.calls).reduce((sum, count) => sum + count, 0));
  const sheet = [...sumCalls(reports)].filter(([name]) => SHEET_CALL.test(name));
  const sheetCalls = sheet.reduce((sum, [, count]) => sum + count, 0);
  const note = `${made} of ${invoices} documents in ${reports.length} execution${reports.length > 1 ? 's' : ''}`;
  printFigure({
    name: 'requests a document',
    value: total(({ requests }) => requests) / made,
    unit: '',
    most: 4,
    note,
  });
  const waves = sumCalls(reports).get('UrlFetchApp.fetchAll') ?? 0;
  printFigure({
    name: 'service calls a document',
    value: calls / made,
    unit: '',
    note: `${(waves / made).toFixed(2)} waves of requests`,
  });
  printFigure({ name: 'spreadsheet calls a document', value: sheetCalls / made, unit: '' });
  const seconds = total(({ milliseconds }) => milliseconds) / 1000;
  printFigure({ name: 'modelled seconds a document', value: seconds / made, unit: 's' });
}

function planOf(google: Google): { fingerprint: string } {
  const plan = google.callFromDialog('plan', ACTION, '{}') as PlanView;
  if (!plan.ok) throw new Error(`The plan was refused:\n${plan.problems.slice(0, 5).join('\n')}`);
  return plan;
}

function sumCalls(reports: readonly ExecutionReport[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { calls } of reports) {
    for (const [name, count] of Object.entries(calls)) sums.set(name, (sums.get(name) ?? 0) + count);
  }
  return sums;
}
