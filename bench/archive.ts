/** A finished year that is archived: what its rows weigh and take, and the whole run as modelled on Google. */
import type { CellValue } from '../local/runtime/model';
import { insertRows } from '../local/runtime/spreadsheet/cells/grid';
import { toSerial } from '../local/runtime/spreadsheet/cells/serial-date';
import type { OutcomeView, PlanView } from '../src/actions/action';
import { makeSchool, openTimed, type School } from './schools';
import { printFigure, printTitle } from './table';

const PUPILS = 600;
const SIZES = [20_000, 200_000] as const;
const TODAY = '2023-09-20';
const INPUT = JSON.stringify({ annee: '2022-23' });
const MEGABYTE = 1024 * 1024;
/** Google exports no larger file, and each archive is read back. */
const LARGEST_EXPORT_MEGABYTES = 10;
const SECONDS_OF_AN_EXECUTION = 270;

export function benchArchive(): void {
  for (const rows of SIZES) {
    printTitle(`archive-year: ${rows} rows of a finished year, modelled on Google`);
    const school = makeSchool(PUPILS);
    fillAttendance(school, rows);
    measure(school);
  }
}

function measure({ workbook, state }: School): void {
  const google = openTimed({ workbook, state }, { today: TODAY });
  const started = performance.now();
  const plan = google.callFromDialog('plan', 'archive-year', INPUT) as PlanView;
  if (!plan.ok) throw new Error(plan.problems.join('\n'));
  const halfway = performance.now();
  const done = google.callFromDialog('apply', 'archive-year', INPUT, plan.fingerprint) as OutcomeView;
  const ended = performance.now();
  if (!done.ok) throw new Error(done.problems.join('\n'));
  const [planned, applied] = google.reports.map(({ milliseconds }) => milliseconds / 1000);
  const sizes = [...state.drive.files.values()].map(({ content }) => (content?.size ?? 0) / MEGABYTE);
  const note = done.lines[done.lines.length - 1] ?? '';
  const memory = process.memoryUsage().heapUsed / MEGABYTE;
  printFigure({ name: 'plan: modelled seconds', value: planned ?? 0, unit: 's' });
  printFigure({ name: 'plan: on this machine', value: (halfway - started) / 1000, unit: 's' });
  const most = SECONDS_OF_AN_EXECUTION;
  printFigure({ name: 'apply: modelled seconds', value: applied ?? 0, unit: 's', most, note });
  printFigure({ name: 'apply: on this machine', value: (ended - halfway) / 1000, unit: 's' });
  printFigure({ name: 'largest archive', value: Math.max(...sizes), unit: 'MB', most: LARGEST_EXPORT_MEGABYTES });
  printFigure({ name: 'archives', value: sizes.filter((size) => size > 0).length, unit: 'files' });
  printFigure({ name: 'memory in use at the end', value: memory, unit: 'MB' });
}

/** Puts full rows into the log, as an attendance sheet writes them, some with a motive. */
export function fillAttendance({ workbook }: Pick<School, 'workbook'>, rows: number): void {
  const log = workbook.sheets.find(({ name }) => name === 'Présences');
  if (log === undefined) throw new Error('No log');
  log.values.length = 1;
  insertRows(log, log.maxRows, rows);
  const width = log.values[0]?.length ?? 0;
  for (let index = 0; index < rows; index++) {
    const day = toSerial(2022, 9, 1) + Math.floor((index * 280) / rows);
    const isAbsent = index % 15 === 0;
    const more = isAbsent ? ['', '', 'maladie', 'la mère', day, day + 2] : [];
    const cells: CellValue[] = [day, `E${index % PUPILS}`, index % 2 ? 'Après-midi' : 'Matin', 'Présent', ...more];
    while (cells.length < width) cells.push('');
    log.values.push(cells);
  }
}
