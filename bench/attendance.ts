/** The roll of a class over a year's log, modelled on Google: calls must not grow with the log, and no year be read. */
import type { ExecutionReport } from '../local/host/google';
import type { CellValue } from '../local/runtime/model';
import { insertRows } from '../local/runtime/spreadsheet/cells/grid';
import { toSerial } from '../local/runtime/spreadsheet/cells/serial-date';
import type { OutcomeView, PlanView } from '../src/actions/action';
import { makeSchool, openTimed, type School } from './schools';
import { printFigure, printTitle, timeOf } from './table';

const SIZES = [50, 500, 5000] as const;
/** A Tuesday in June; the year's log ends on the Monday. */
const TODAY = '2023-06-20';
const ACTION = 'attendance-sheet';
/** Ten million cells are the most that Google keeps in a spreadsheet: fourteen columns of so many rows. */
const MOST_ROWS = 600_000;
const VALUES = /^Range\.(getValues?|getDisplayValues?|getFormulas?|setValues?|setFormulas?)$/;
const SHEET_CALL = /^(SpreadsheetApp|Spreadsheet|Sheet|Range)\./;

type Plan = Extract<PlanView, { ok: true }>;

export function benchAttendance(): void {
  for (const size of SIZES) {
    const school = makeSchool(size);
    const rows = fillLog(school);
    printTitle(`${ACTION} for ${school.pupils} pupils, ${rows} rows in Présences, modelled on Google`);
    const first = measure(school, 'classes of the day, log read whole once', {});
    if (first.plan === undefined) throw new Error('No plan');
    measure(school, 'classes of the day', {});
    const classe = first.plan.fields?.[0]?.choices?.[0]?.value;
    const { plan } = measure(school, 'opening of a class', { classe });
    const row = plan?.grid?.rows[0]?.id ?? '';
    enter(school, 'entry of a class', { classe });
    enter(school, 'correction of a pupil', { classe, grille: { [row]: { matin: 'Absent' } } });
  }
}

/** A row a pupil and half-day, day after day, of the school days that lie before. */
function fillLog({ workbook }: School): number {
  const tab = (name: string) => {
    const sheet = workbook.sheets.find((candidate) => candidate.name === name);
    if (sheet === undefined) throw new Error(`No tab ${name}`);
    return sheet;
  };
  const ids = tab('Élèves')
    .values.slice(1)
    .flatMap(([id]) => (id === '' || id === undefined ? [] : [id]));
  const log = tab('Présences');
  log.values.length = 1;
  const days = schoolDays();
  const perDay = 2 * ids.length;
  const kept = days.slice(-Math.max(1, Math.floor(MOST_ROWS / perDay)));
  insertRows(log, log.maxRows, kept.length * perDay);
  const rest: CellValue[] = new Array<CellValue>((log.values[0]?.length ?? 4) - 4).fill('');
  for (const day of kept) {
    for (const id of ids) {
      for (const half of ['Matin', 'Après-midi']) log.values.push([day, id, half, 'Présent', ...rest]);
    }
  }
  return log.values.length - 1;
}

/** Weekdays but Wednesdays, from the rentrée to the day before: about as many as a school year has. */
function schoolDays(): number[] {
  const [first, last] = [toSerial(2022, 9, 1), toSerial(2023, 6, 19)];
  // The serial of a Saturday leaves 0.
  return Array.from({ length: last - first + 1 }, (_, at) => first + at).filter((day) => ![0, 1, 4].includes(day % 7));
}

function measure(school: School, name: string, input: object): { plan: Plan | undefined } {
  const google = openTimed(school, { today: TODAY });
  let view: PlanView | undefined;
  const local = timeOf(() => {
    view = google.callFromDialog('plan', ACTION, JSON.stringify(input)) as PlanView;
  });
  if (view?.ok !== true) throw new Error(`Refused: ${view?.problems.slice(0, 3).join(' ')}`);
  print(name, google.reports[0], local);
  return { plan: view };
}

function enter(school: School, name: string, input: object): void {
  const google = openTimed(school, { today: TODAY });
  const json = JSON.stringify(input);
  const plan = google.callFromDialog('plan', ACTION, json) as PlanView;
  if (!plan.ok) throw new Error(`Refused: ${plan.problems.slice(0, 3).join(' ')}`);
  let outcome: OutcomeView | undefined;
  const local = timeOf(() => {
    outcome = google.callFromDialog('apply', ACTION, json, plan.fingerprint) as OutcomeView;
  });
  if (outcome?.ok !== true) throw new Error(`Refused: ${outcome?.problems.slice(0, 3).join(' ')}`);
  print(name, google.reports[1], local, 6);
}

function print(name: string, report: ExecutionReport | undefined, local: number, most?: number): void {
  const calls = Object.entries(report?.calls ?? {});
  const sum = (pattern: RegExp) =>
    calls.filter(([call]) => pattern.test(call)).reduce((all, [, count]) => all + count, 0);
  const note = `${sum(SHEET_CALL)} spreadsheet calls of all kinds, ${Math.round(local)} ms on this machine`;
  const target = most === undefined ? {} : { most };
  printFigure({ name: `${name}: reads and writes of values`, value: sum(VALUES), unit: '', note, ...target });
  printFigure({ name: `${name}: modelled time`, value: (report?.milliseconds ?? 0) / 1000, unit: 's' });
}
