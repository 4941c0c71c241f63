/** Reminders and statements over a large ledger, modelled on Google: calls must not grow, time at most in step with it. */
import type { CellValue } from '../local/runtime/model';
import { insertRows } from '../local/runtime/spreadsheet/cells/grid';
import { toSerial } from '../local/runtime/spreadsheet/cells/serial-date';
import type { OutcomeView, PlanView } from '../src/actions/action';
import { makeSchool, openTimed, type School } from './schools';
import { printFigure, printTitle, timeOf } from './table';

const SIZES = [50, 500, 5000] as const;
const LEDGER = 100_000;
/** Every first instalment is overdue by then. */
const REMINDER_DAY = '2022-07-25';
const ACTIONS = [
  ['send-reminders', '{}'],
  ['account-statement', '{"du":"2021-09-01"}'],
  ['check-data', '{}'],
] as const;
const SHEET_CALL = /^(SpreadsheetApp|Spreadsheet|Sheet|Range)\./;

export function benchLedger(): void {
  for (const size of SIZES) {
    const school = makeSchool(size);
    issueInvoices(school);
    const entries = fillLedger(school, LEDGER);
    for (const [action, input] of ACTIONS) {
      printTitle(`${action} for ${school.pupils} pupils, ${entries} ledger entries, modelled on Google`);
      benchPlan(school, action, input);
      if (action !== 'check-data') benchDocuments(school, action, input);
    }
  }
}

/** The first instalments of everybody; their documents are cut off, since they make no difference here. */
export function issueInvoices(school: Pick<School, 'workbook' | 'state'>): void {
  const google = openTimed(school, {
    isTimed: false,
    onStart: ({ handler, meter }) => {
      if (handler === 'apply') meter.failOn('Lock.releaseLock', 1, 'after', 'kill');
    },
  });
  const plan = planOf(google.callFromDialog('plan', 'issue-invoices', '{}'));
  try {
    google.callFromDialog('apply', 'issue-invoices', '{}', plan.fingerprint);
  } catch {
    return;
  }
  throw new Error('The run was not cut off before its documents');
}

/** Invoices of years gone by, each paid: two entries each, until the ledger has its length. */
export function fillLedger({ workbook }: Pick<School, 'workbook'>, most: number): number {
  // New rows take the formats of the last one: a date without its format would be a number.
  const tab = (name: string, room = 0): CellValue[][] => {
    const sheet = workbook.sheets.find((candidate) => candidate.name === name);
    if (sheet === undefined) throw new Error(`No tab ${name}`);
    if (room > 0) insertRows(sheet, sheet.maxRows, room);
    return sheet.values;
  };
  const families = tab('Familles')
    .slice(1)
    .map(([id]) => id);
  const [entries, invoices] = [tab('Écritures', most), tab('Factures', most)];
  for (let index = 0; entries.length < most; index++) {
    const year = 2010 + Math.floor(index / 5000);
    const number = `${year}-${String((index % 5000) + 1).padStart(4, '0')}`;
    const family = families[index % families.length] ?? '';
    const [date, due] = [toSerial(year, 1, 10), toSerial(year, 2, 9)];
    entries.push(
      [`${number}-01`, date, family, '', '', 'Prestation', '', '', 'Cantine', 250, number, '', '', ''],
      [`${number}-P`, due, family, '', '', 'Paiement', '', '', 'Paiement', -250, number, '', '', ''],
    );
    invoices.push([number, date, due, family, '', 250, '', 'Facture', 'ancien', 'ancien', 'Payée']);
  }
  return entries.length - 1;
}

function benchPlan(school: School, action: string, input: string): void {
  const google = openTimed(school, { today: REMINDER_DAY });
  let plan: Extract<PlanView, { ok: true }> | undefined;
  const local = timeOf(() => {
    plan = planOf(google.callFromDialog('plan', action, input));
  });
  const [report] = google.reports;
  const sheet = Object.entries(report?.calls ?? {}).filter(([name]) => SHEET_CALL.test(name));
  const count = (calls: readonly (readonly [string, number])[]) => calls.reduce((sum, [, calls_]) => sum + calls_, 0);
  printFigure({ name: 'spreadsheet calls of the plan', value: count(sheet), unit: '' });
  printFigure({ name: 'modelled time of the plan', value: (report?.milliseconds ?? 0) / 1000, unit: 's' });
  printFigure({ name: 'the plan on this machine, without waiting', value: local / 1000, unit: 's' });
  console.log(`  ${plan?.lines[0] ?? ''}`);
}

/** One execution of the work itself: it stops by its own clock. */
function benchDocuments(school: School, action: string, input: string): void {
  const google = openTimed(school, { today: REMINDER_DAY });
  const { fingerprint } = planOf(google.callFromDialog('plan', action, input));
  const before = school.state.drive.files.size;
  const done = google.callFromDialog('apply', action, input, fingerprint) as OutcomeView;
  if (!done.ok) throw new Error(done.problems.slice(0, 5).join('\n'));
  const report = google.reports.find(({ handler }) => handler === 'apply');
  const made = Math.floor((school.state.drive.files.size - before) / 2);
  const calls = Object.entries(report?.calls ?? {});
  const sheetCalls = calls.filter(([name]) => SHEET_CALL.test(name)).reduce((sum, [, count]) => sum + count, 0);
  const note = `${made} documents in one execution, ${done.remaining} left`;
  printFigure({ name: 'modelled time of one execution', value: (report?.milliseconds ?? 0) / 1000, unit: 's', note });
  if (made === 0) return;
  printFigure({ name: 'spreadsheet calls a document', value: sheetCalls / made, unit: '' });
  printFigure({ name: 'requests a document', value: (report?.requests ?? 0) / made, unit: '', most: 4 });
}

function planOf(view: unknown): Extract<PlanView, { ok: true }> {
  const plan = view as PlanView;
  if (!plan.ok) throw new Error(`The plan was refused:\n${plan.problems.slice(0, 5).join('\n')}`);
  return plan;
}
