/** Attendance statistics and dashboard over a year of registers, modelled on Google: calls must not grow with the rows. */
import type { CellValue } from '../local/runtime/model';
import { insertRows } from '../local/runtime/spreadsheet/cells/grid';
import { toSerial } from '../local/runtime/spreadsheet/cells/serial-date';
import { CALENDAR, HOLIDAYS } from '../local/sample/school-year';
import type { PlanView } from '../src/actions/action';
import { classHalfDays } from '../src/domain/attendance/class-days';
import { regulationTimetable } from '../src/domain/attendance/timetable';
import { asDate, dayOf, monthOf, toNativeDate, yearOf } from '../src/domain/shared/local-date';
import { findFunction } from '../src/functions/catalogue';
import { ATTENDANCE_CODES, HALF_DAYS, wordOf } from '../src/sheets/choices';
import { makeSchool, openTimed, type School } from './schools';
import { printFigure, printTitle, timeOf } from './table';

const SIZES = [50, 500, 5000] as const;
/** A year of 600 pupils; the log of a larger school is kept by absences alone. */
const MOST_ROWS = 200_000;
const FORMULA_ROWS = 20_000;
const DAY = '2023-07-07';
const ABSENT_EVERY = 17;
const SHEET_CALL = /^(SpreadsheetApp|Spreadsheet|Sheet|Range)\./;

export function benchStatistics(): void {
  for (const size of SIZES) {
    const school = makeSchool(size);
    const rows = fillLog(school);
    for (const action of ['attendance-statistics', 'dashboard', 'head-counts']) {
      printTitle(`${action} for ${school.pupils} pupils, ${rows} rows of attendance, modelled on Google`);
      benchAction(school, action);
    }
  }
  printTitle(`Formulas that spill over 600 pupils, ${FORMULA_ROWS} rows of attendance`);
  for (const name of ['TAUX_PRESENCE', 'MINUTES_MANQUEES']) benchFormula(name);
}

/** Every pupil on every half-day of class, as many rows as a school writes. */
function fillLog({ workbook }: School): number {
  const tab = (name: string, room = 0): CellValue[][] => {
    const sheet = workbook.sheets.find((candidate) => candidate.name === name);
    if (sheet === undefined) throw new Error(`No tab ${name}`);
    // New rows take the formats of the last one: a date without its format would be a number.
    if (room > 0) insertRows(sheet, sheet.maxRows, room);
    return sheet.values;
  };
  const pupils = tab('Élèves')
    .slice(1)
    .flatMap(([id]) => (id === undefined || id === '' ? [] : [id]));
  const log = tab('Présences', MOST_ROWS);
  log.splice(1);
  for (const [at, { date, halfDay }] of halfDays().entries()) {
    const day = asDate(date);
    const serial = toSerial(yearOf(day), monthOf(day), dayOf(day));
    for (const [index, id] of pupils.entries()) {
      if (log.length > MOST_ROWS) return log.length - 1;
      const isAbsent = (at * 7 + index) % ABSENT_EVERY === 0;
      if (pupils.length > 1000 && !isAbsent) continue;
      const code = wordOf(ATTENDANCE_CODES, isAbsent ? 'absent' : 'present');
      log.push([serial, id, wordOf(HALF_DAYS, halfDay), code, '', '', '', '', '', '', '', '', '', '']);
    }
  }
  return log.length - 1;
}

function halfDays() {
  return classHalfDays(regulationTimetable('CP') ?? new Map(), CALENDAR, HOLIDAYS);
}

function benchAction(school: School, action: string): void {
  const google = openTimed(school, { today: DAY });
  let plan: PlanView | undefined;
  const planned = timeOf(() => {
    plan = google.callFromDialog('plan', action, '{}') as PlanView;
  });
  if (plan?.ok !== true) throw new Error(`The plan was refused:\n${plan?.problems.slice(0, 5).join('\n')}`);
  const { fingerprint } = plan;
  const applied = timeOf(() => google.callFromDialog('apply', action, '{}', fingerprint));
  for (const { handler, calls, milliseconds } of google.reports) {
    const sheet = Object.entries(calls).filter(([name]) => SHEET_CALL.test(name));
    const count = sheet.reduce((sum, [, one]) => sum + one, 0);
    printFigure({ name: `spreadsheet calls of ${handler}`, value: count, unit: '' });
    printFigure({ name: `reads of values of ${handler}`, value: calls['Range.getValues'] ?? 0, unit: '' });
    printFigure({ name: `modelled time of ${handler}`, value: milliseconds / 1000, unit: 's' });
  }
  printFigure({ name: 'plan on this machine, without waiting', value: planned / 1000, unit: 's' });
  printFigure({ name: 'apply on this machine, without waiting', value: applied / 1000, unit: 's' });
}

/** A column of pupils against the range of a log, as a sheet hands them over. */
function benchFormula(name: string): void {
  const pupils = Array.from({ length: 600 }, (_, index) => [`E${index}`]);
  const headers = ['Date', 'Élève', 'Demi-journée', 'Code', 'Arrivée', 'Minutes'];
  const log: unknown[][] = [headers];
  for (const { date, halfDay } of halfDays()) {
    for (const [id] of pupils) {
      if (log.length > FORMULA_ROWS) break;
      const code = wordOf(ATTENDANCE_CODES, log.length % ABSENT_EVERY === 0 ? 'absent' : 'present');
      log.push([toNativeDate(date), id, wordOf(HALF_DAYS, halfDay), code, '', '']);
    }
  }
  const calendar = [
    ['Année', 'Rentrée', 'Toussaint début', 'Toussaint retour', 'Noël début', 'Noël retour'],
    ['2022-23', CALENDAR.firstDay, CALENDAR.autumnStart, CALENDAR.autumnReturn, CALENDAR.christmasStart],
  ];
  calendar[0]?.push('Hiver début', 'Hiver retour', 'Printemps début', 'Printemps retour', 'Fin');
  const { christmasReturn, winterStart, winterReturn, springStart, springReturn, lastDay } = CALENDAR;
  calendar[1]?.push(christmasReturn, winterStart, winterReturn, springStart, springReturn, lastDay);
  const workbook = { values: (tab: string) => (tab === 'Jours fériés' ? [['Date', 'Libellé']] : undefined) };
  const found = findFunction(name);
  const args = [pupils, 'CP', CALENDAR.firstDay, lastDay, log, calendar];
  const value = timeOf(() => found?.run(args, workbook));
  printFigure({ name: `${name}, one call`, value, unit: 'ms', note: 'on this machine' });
}
