/** The attendance of a class on one screen: what stands there, what is announced, and a code for every pupil and half-day. */

import { readClasses } from '../domain/attendance/classes-on-day';
import type { HalfDay } from '../domain/attendance/timetable';
import { foldClass } from '../domain/audience/select-audience';
import { addDays, type LocalDate } from '../domain/shared/local-date';
import { type Issue, type Result, refuse, refuseAll, succeed } from '../domain/shared/result';
import type { Services } from '../google/services';
import {
  CHOOSE_CLASS,
  exceptionLines,
  NO_CLASSES,
  olderLine,
  ROLL_HINT,
  ROLL_LABELS,
  rollHead,
} from '../messages/attendance';
import { describeIssue } from '../messages/issues';
import { type LoggedDays, readDays, rememberDays } from '../sheets/attendance-log/read-days';
import { type Action, type ActionInput, type OutcomeView, type PlanView, refused } from './action';
import { applyRoll } from './attendance/apply-roll';
import { readHalfDay } from './attendance/mark-reader';
import { undatedNotice } from './attendance/odd-rows';
import { markRoll } from './attendance/roll-changes';
import { frameRoll, rollFields, rollFrom } from './attendance/roll-frame';
import { readMarks } from './attendance/roll-input';
import {
  countMissed,
  enteredIn,
  LOOKED_AT,
  overviewLines,
  schoolDaysBefore,
  statesOf,
} from './attendance/roll-overview';
import { readToken, writeToken } from './attendance/roll-token';
import { lateAndEarlyNotices, rollGrid, tooEarlyNotices } from './attendance/roll-view';
import { CLASS_TABLES, type ClassRows, schoolDaysOf } from './attendance/tables';
import { fingerprintOf } from './fingerprint';
import { gatherTabs } from './shared/gather';
import { InputReader } from './shared/read-input';

/** Symptoms that ended on a Friday still matter on a Monday. */
const ILLNESS_DAYS = 4;
/** Rows found below the known ones from which on it is worth to remember them. */
const MANY_ROWS = 2000;
const OVERVIEW = fingerprintOf('attendance-overview');

interface Wish {
  readonly className: string | undefined;
  readonly date: LocalDate;
  readonly halfDay: HalfDay | undefined;
}

export const attendanceSheet: Action = {
  name: 'attendance-sheet',
  caption: 'Feuille de présence…',
  group: 'attendance',
  place: 'wide',
  inputs: {
    classe: 'nom de la classe ; vide : les classes du jour et les feuilles pas encore saisies',
    date: 'facultatif : jour de classe, par exemple 05.09.2022 ; vide : aujourd’hui',
    demiJournee: 'facultatif : Matin ou Après-midi ; vide : toute la journée',
    absents: 'facultatif : identifiants des élèves absents, séparés par des virgules',
    marques:
      'facultatif : liste de {eleve, demiJournee, code, arrivee, minutes, motif, annonceePar, annonceeLe, justifieeLe}',
    grille:
      'facultatif : {élève: {matin, matinArrivee, matinMinutes, apresMidi, apresMidiArrivee, apresMidiMinutes, motif, annoncePar}}',
  },
  plan: planSheet,
  apply: applySheet,
};

function planSheet(services: Services, input: ActionInput): PlanView {
  const gathered = gatherTabs(services, CLASS_TABLES);
  if (!gathered.ok) return refused(gathered.issues);
  const { rows } = gathered.value.tabs;
  const wish = readWish(input, services.clock.today());
  if (!wish.ok) return refused(wish.issues, rollFields(rows, services.clock.today()));
  const { date } = wish.value;
  const fields = rollFields(rows, date);
  const { className } = wish.value;
  const view =
    className === undefined
      ? overview(services, rows, date)
      : planRoll(services, rows, { ...wish.value, className }, input);
  if (!view.ok) return refused(view.issues, fields);
  const warnings = [...gathered.value.notices, ...view.value.notices].map(describeIssue);
  const { notices: _, ...shown } = view.value;
  return { ok: true, options: [], ...shown, warnings, fields };
}

type Shown = Pick<Extract<PlanView, { ok: true }>, 'lines' | 'isNothingToDo' | 'fingerprint' | 'grid'> & {
  readonly notices: readonly Issue[];
};

function overview(services: Services, rows: ClassRows, date: LocalDate): Result<Shown> {
  const days = schoolDaysOf(rows);
  const classesOn = readClasses(rows, days);
  const before = schoolDaysBefore(classesOn, days, date);
  const recent = before.slice(-LOOKED_AT);
  const log = readLog(services, recent[0] ?? date, date);
  if (!log.ok) return log;
  const classes = overviewLines(classesOn, enteredIn(log.value.rows), date, recent);
  const older = countMissed(classesOn, log.value.index, before.slice(0, -LOOKED_AT));
  if (older > 0) classes.push(olderLine(recent[0] ?? date, older));
  const lines = classes.length === 0 ? [NO_CLASSES] : [CHOOSE_CLASS, ...classes];
  return succeed({ lines, notices: undatedNotice(log.value), isNothingToDo: true, fingerprint: OVERVIEW });
}

function planRoll(
  services: Services,
  rows: ClassRows,
  wish: Wish & { readonly className: string },
  input: ActionInput,
): Result<Shown> {
  const { date } = wish;
  const days = schoolDaysOf(rows);
  const framed = frameRoll(rows, days, wish);
  if (!framed.ok) return framed;
  const log = readLog(services, addDays(date, -ILLNESS_DAYS), date);
  if (!log.ok) return log;
  const { name, frames, notices } = framed.value;
  const roll = rollFrom(frames, log.value, date);
  if (!roll.ok) return roll;
  // What is typed in a grid asks for no new plan, and may still be that of the class shown before.
  const { grille: _, ...lists } = input;
  const typed = readMarks(lists, roll.value, name, services.clock.today());
  const marked = markRoll(roll.value, typed.marks);
  const issues = [...typed.issues, ...(marked.ok ? [] : marked.issues)];
  if (!marked.ok || issues.length > 0) return refuseAll(issues);
  const asMarked = roll.value.map((pupil) => ({
    ...pupil,
    halfDays: marked.value.filter((one) => one.pupil === pupil).map(({ place, mark }) => ({ ...place, held: mark })),
  }));
  const pupils = frames.map((frame) => ({
    pupil: frame,
    halfDays: frame.halfDays,
  }));
  const states = statesOf({ pupils }, enteredIn(log.value.rows), date);
  const head = rollHead(name, date, frames.length, states);
  return succeed({
    lines: [head, ...exceptionLines(asMarked)],
    notices: [
      ...notices,
      ...undatedNotice(log.value),
      ...lateAndEarlyNotices(roll.value),
      ...tooEarlyNotices(asMarked, date, log.value.rows),
    ],
    isNothingToDo: false,
    fingerprint: writeToken({ className: name, date, shownOn: services.clock.today(), frames }, roll.value),
    grid: rollGrid(`${name} – ${ROLL_HINT}`, roll.value),
  });
}

function readLog(services: Services, from: LocalDate, to: LocalDate): Result<LoggedDays> {
  const log = readDays(services, from, to);
  if (log.ok && log.value.index.rows - log.value.knownRows > MANY_ROWS) rememberDays(services, log.value);
  return log;
}

function applySheet(services: Services, input: ActionInput, fingerprint: string): OutcomeView {
  if (fingerprint === OVERVIEW) return { ok: true, lines: [CHOOSE_CLASS], remaining: 0 };
  const [token, today] = [readToken(fingerprint), services.clock.today()];
  const wish = readWish(input, today);
  if (!wish.ok) return refused(wish.issues);
  if (
    token === undefined ||
    token.shownOn !== today ||
    token.date !== wish.value.date ||
    foldClass(token.className) !== foldClass(wish.value.className ?? '')
  ) {
    return refused([{ code: 'plan-outdated' }]);
  }
  const written = applyRoll(services, input, token);
  return written.ok ? { ok: true, lines: written.value, remaining: 0, isRepeatable: true } : refused(written.issues);
}

function readWish(input: ActionInput, today: LocalDate): Result<Wish> {
  const reader = new InputReader({ ...input, date: input.date || today }, ROLL_LABELS);
  const date = reader.pastDate('date', today);
  const word = reader.text('demiJournee');
  const halfDay = word === undefined ? undefined : readHalfDay(word);
  const className = reader.text('classe');
  const issues = [...reader.issues];
  if (word !== undefined && halfDay === undefined) issues.push({ code: 'half-day-unknown', data: { value: word } });
  if (date === undefined || issues.length > 0) return issues.length > 0 ? refuseAll(issues) : refuse();
  return succeed({ className, date, halfDay });
}
