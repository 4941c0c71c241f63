/** What a person enters of a session: the day, the pupils or a class, minutes, the agreement. */
import { hasExtraHelp, helpAccounts, LONGEST_SESSION_MINUTES } from '../../domain/attendance/extra-help';
import { staysBetween } from '../../domain/attendance/tally-stays';
import { type EnrolledPupil, enrolledPupils } from '../../domain/audience/enrolled-pupil';
import { foldClass } from '../../domain/audience/select-audience';
import type { Level } from '../../domain/enrolment/level';
import { classYearOn, rentreeIn } from '../../domain/shared/class-year';
import type { LocalDate } from '../../domain/shared/local-date';
import { sortByName } from '../../domain/shared/names';
import { type Issue, type Result, refuseAll, succeed } from '../../domain/shared/result';
import { HELP_LABELS } from '../../messages/extra-help';
import { type ActionInput, gridCell } from '../action';
import { InputReader, parseInputDate } from '../shared/read-input';
import type { HelpRows } from './tables';

export interface AskedSession {
  readonly pupil: EnrolledPupil;
  readonly minutes: number;
  /** As given; undefined: what is on record counts. */
  readonly agreedOn: LocalDate | undefined;
}

export interface HelpQuestion {
  readonly date: LocalDate;
  readonly sessions: readonly AskedSession[];
  /** The class whose pupils are shown, those that may have extra help, by name. */
  readonly roll: { readonly className: string; readonly pupils: readonly RollPupil[] } | undefined;
}

export interface RollPupil {
  readonly pupil: EnrolledPupil;
  /** What stands in the grid at first. */
  readonly minutes: string;
  readonly agreement: string;
  readonly hasAgreement: boolean;
}

/** @returns the question, or every problem of the input at once */
export function readHelpQuestion(input: ActionInput, rows: HelpRows, today: LocalDate): Result<HelpQuestion> {
  const reader = new InputReader(input, HELP_LABELS);
  const date = reader.isGiven('date') ? reader.pastDate('date', today) : today;
  const ids = reader.list('eleves');
  const wantedClass = reader.text('classe');
  const minutes = reader.text('minutes');
  const agreedOn = reader.date('accordLe');
  const issues: Issue[] = [...reader.issues];
  if (date === undefined) return refuseAll(issues);
  const year = classYearOn(rows.calendar, date);
  const pupils = presentOn(rows, date);
  const sessions: AskedSession[] = [];
  const add = (pupil: EnrolledPupil, text: string, agreed: LocalDate | undefined): void => {
    const read = readMinutes(text);
    if (read !== undefined) sessions.push({ pupil, minutes: read, agreedOn: agreed });
    else {
      const data = { pupil: pupil.pupil.id, value: text, most: LONGEST_SESSION_MINUTES };
      issues.push({ code: 'help-minutes', data });
    }
  };
  if (ids.length > 0) {
    if (minutes === undefined) issues.push({ code: 'input-missing', data: { label: HELP_LABELS.minutes } });
    for (const id of ids) {
      const pupil = pupils.find((one) => one.pupil.id === id);
      if (pupil !== undefined && minutes !== undefined) add(pupil, minutes, agreedOn);
      else if (pupil === undefined) issues.push(strangerIssue(rows, id, date));
    }
    return issues.length > 0 ? refuseAll(issues) : succeed({ date, sessions, roll: undefined });
  }
  if (wantedClass === undefined)
    return issues.length > 0 ? refuseAll(issues) : succeed({ date, sessions, roll: undefined });
  const inClass = pupils.filter(({ className }) => foldClass(className) === foldClass(wantedClass));
  const className = inClass[0]?.className ?? wantedClass;
  const helped = inClass.filter(({ level }) => hasExtraHelp(level as Level | ''));
  if (inClass.length === 0)
    issues.push({
      code: 'help-class-unknown',
      data: { value: wantedClass, known: helpClasses(rows, date).join(', ') },
    });
  else if (helped.length === 0) issues.push({ code: 'help-class-level', article: 'R-4.8', data: { value: className } });
  const accounts = helpAccounts(rows.extraHelp, year, rows.calendar);
  const names = new Map(rows.pupils.map(({ id, lastName, firstName }) => [id, `${lastName} ${firstName}`]));
  const roll = sortByName(
    helped.map((pupil) => ({ id: pupil.pupil.id, name: names.get(pupil.pupil.id) ?? '', pupil })),
  ).map(({ id, pupil }): RollPupil => {
    const hasAgreement = accounts.get(id)?.agreedOn !== undefined;
    const isPreset = minutes !== undefined && (hasAgreement || agreedOn !== undefined);
    return { pupil, minutes: isPreset ? minutes : '', agreement: agreedOn ?? '', hasAgreement };
  });
  for (const { pupil, minutes: preset, agreement } of roll) {
    const { id } = pupil.pupil;
    const text = gridCell(input, id, 'minutes') ?? preset;
    const typed = gridCell(input, id, 'accord') ?? agreement;
    if (text === '') continue;
    const agreed = typed === '' ? undefined : parseInputDate(typed);
    if (typed !== '' && agreed === undefined) issues.push({ code: 'help-date', data: { pupil: id, value: typed } });
    else add(pupil, text, agreed);
  }
  return issues.length > 0 ? refuseAll(issues) : succeed({ date, sessions, roll: { className, pupils: roll } });
}

/** The classes that have pupils who may have extra help, on a day. */
export function helpClasses(rows: HelpRows, date: LocalDate): string[] {
  const pupils = pupilsOn(rows, date);
  const names = pupils.filter(({ level }) => hasExtraHelp(level as Level | '')).map(({ className }) => className);
  return [...new Set(names.filter((name) => name !== ''))].sort();
}

export function pupilsOn({ pupils, enrolments, calendar }: HelpRows, date: LocalDate): EnrolledPupil[] {
  const year = classYearOn(calendar, date);
  return enrolledPupils(pupils, enrolments, year, date, rentreeIn(calendar, year));
}

/** Those who have come and not left; on a day without class of which the calendar says nothing, all of the year. */
function presentOn(rows: HelpRows, date: LocalDate): EnrolledPupil[] {
  const { pupils, enrolments, calendar } = rows;
  const enrolled = pupilsOn(rows, date);
  const isKnown = calendar.some(({ firstDay, lastDay }) => date >= firstDay && date <= lastDay);
  if (!isKnown) return enrolled;
  const there = new Set(staysBetween(pupils, enrolments, calendar, date, date).map(({ pupilId }) => pupilId));
  return enrolled.filter(({ pupil }) => there.has(pupil.id));
}

function strangerIssue({ pupils }: HelpRows, id: string, date: LocalDate): Issue {
  const isKnown = pupils.some((pupil) => pupil.id === id);
  if (!isKnown) return { code: 'reference-unknown', data: { value: id, column: 'Élève' } };
  return { code: 'help-not-enrolled', data: { pupil: id, date } };
}

function readMinutes(text: string): number | undefined {
  const minutes = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  return minutes >= 1 && minutes <= LONGEST_SESSION_MINUTES ? minutes : undefined;
}
