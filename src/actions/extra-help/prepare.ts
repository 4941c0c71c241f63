/** Checks sessions of extra help and works out what they add to the log and to the report. */
import { type HelpAccount, hasExtraHelp, helpAccounts, likenessOf, NO_HELP } from '../../domain/attendance/extra-help';
import type { Level } from '../../domain/enrolment/level';
import { classYearOn } from '../../domain/shared/class-year';
import type { LocalDate } from '../../domain/shared/local-date';
import { type Issue, type Result, refuseAll, succeed } from '../../domain/shared/result';
import type { Services } from '../../google/services';
import { hoursOf } from '../../messages/leaves';
import type { ActionInput } from '../action';
import { schoolDaysOf } from '../attendance/tables';
import { fingerprintOf } from '../fingerprint';
import { isReportDue, type Report } from '../overview/report-tab';
import { type GatheredTabs, gatherTabs } from '../shared/gather';
import { type AskedSession, type HelpQuestion, readHelpQuestion } from './question';
import { helpReport } from './report';
import { EXTRA_HELP_TABLES, type HelpRows } from './tables';

export type GatheredHelp = GatheredTabs<typeof EXTRA_HELP_TABLES>;

export interface NewSession extends AskedSession {
  readonly date: LocalDate;
  /** What the pupil has had this year once the session is recorded. */
  readonly account: HelpAccount;
}

export interface PreparedHelp {
  readonly gathered: GatheredHelp;
  readonly question: HelpQuestion;
  readonly added: readonly NewSession[];
  /** Of the school year of today, the new sessions included. */
  readonly accounts: ReadonlyMap<string, HelpAccount>;
  /** Of the school year of the session, without the new ones. */
  readonly held: ReadonlyMap<string, HelpAccount>;
  readonly report: Report;
  readonly isReportDue: boolean;
  readonly notices: readonly Issue[];
  readonly fingerprint: string;
}

export const gatherHelp = (services: Services): Result<GatheredHelp> => gatherTabs(services, EXTRA_HELP_TABLES);

export function prepareHelp(services: Services, gathered: GatheredHelp, input: ActionInput): Result<PreparedHelp> {
  const { rows } = gathered.tabs;
  const today = services.clock.today();
  const question = readHelpQuestion(input, rows, today);
  if (!question.ok) return question;
  const { date, sessions, roll } = question.value;
  const checked = checkSessions(rows, date, sessions);
  if (!checked.ok) return checked;
  const fresh = checked.value.filter(
    ({ pupil, minutes }) => likenessOf(rows.extraHelp, { pupilId: pupil.pupil.id, date, minutes }) !== 'same',
  );
  const recorded = fresh.map(({ pupil, minutes, agreedOn }) => {
    return { row: 0, date, pupilId: pupil.pupil.id, minutes, agreedOn };
  });
  const all = [...rows.extraHelp, ...recorded];
  const { calendar } = rows;
  const year = classYearOn(calendar, date);
  const ofYear = helpAccounts(all, year, calendar);
  const added = fresh.map((session): NewSession => {
    return { ...session, date, account: ofYear.get(session.pupil.pupil.id) ?? NO_HELP };
  });
  const accounts = helpAccounts(all, classYearOn(calendar, today), calendar);
  const report = helpReport(rows, accounts, today);
  const isDue = isReportDue(services.workbook, report);
  if (!isDue.ok) return isDue;
  return succeed({
    gathered,
    question: question.value,
    added,
    accounts,
    held: helpAccounts(rows.extraHelp, year, calendar),
    report,
    isReportDue: isDue.value,
    notices: noticesOf(rows, date, checked.value, added),
    // What is typed in a grid is no part of it: the class and what is on record are.
    fingerprint: fingerprintOf([
      date,
      roll === undefined ? recorded : roll.pupils.map(({ pupil }) => pupil.pupil.id),
      rows.extraHelp.map((row) => [row.date, row.pupilId, row.minutes, row.agreedOn]),
    ]),
  });
}

/** Level, day of class and agreement of each, every problem at once; the agreement on record is filled in. */
function checkSessions(rows: HelpRows, date: LocalDate, sessions: readonly AskedSession[]): Result<AskedSession[]> {
  const issues: Issue[] = [];
  const schoolDays = schoolDaysOf(rows);
  const ofYear = rows.extraHelp.filter((row) => schoolDays.yearOn(row.date) === schoolDays.yearOn(date));
  const checked = sessions.map((session): AskedSession => {
    const { pupil, level } = session.pupil;
    if (!hasExtraHelp(level as Level | '')) {
      issues.push({ code: 'help-level', article: 'R-4.8', data: { pupil: pupil.id, level } });
      return session;
    }
    const halfDays = schoolDays.on(level as Level, date);
    if (!halfDays.ok) issues.push(...halfDays.issues.map((issue) => calendarIssue(issue, schoolDays.yearOn(date))));
    else if (halfDays.value.length === 0) {
      issues.push({ code: 'help-no-class', article: 'R-4.10', data: { pupil: pupil.id, date } });
    }
    const known = ofYear.filter((row) => row.pupilId === pupil.id).flatMap(({ agreedOn }) => agreedOn ?? []);
    const inTime = known.filter((day) => day <= date).sort()[0];
    const agreedOn = session.agreedOn ?? inTime ?? known.sort()[0];
    if (agreedOn === undefined) {
      issues.push({ code: 'help-no-agreement', article: 'R-4.8', data: { pupil: pupil.id } });
    } else if (agreedOn > date) {
      issues.push({ code: 'help-agreement-late', article: 'R-4.8', data: { pupil: pupil.id, agreed: agreedOn, date } });
    }
    return { ...session, agreedOn };
  });
  return issues.length > 0 ? refuseAll(issues) : succeed(checked);
}

function calendarIssue(issue: Issue, year: string): Issue {
  if (issue.code !== 'calendar-year-missing') return issue;
  return { code: 'help-no-calendar', tab: 'Calendrier', column: 'Année', data: { year } };
}

function noticesOf(
  rows: HelpRows,
  date: LocalDate,
  asked: readonly AskedSession[],
  added: readonly NewSession[],
): Issue[] {
  const alike = asked.flatMap(({ pupil, minutes }): Issue[] => {
    const { id } = pupil.pupil;
    const likeness = likenessOf(rows.extraHelp, { pupilId: id, date, minutes });
    if (likeness === 'none') return [];
    const code = likeness === 'same' ? 'help-same' : 'help-same-day';
    return [{ code, data: { pupil: id, date, minutes } }];
  });
  const over = added.flatMap(({ pupil, account }): Issue[] => {
    if (account.overMinutes === 0) return [];
    const data = { pupil: pupil.pupil.id, hours: hoursOf(account.minutes), over: hoursOf(account.overMinutes) };
    return [{ code: 'help-over', article: 'R-4.8', data }];
  });
  return [...alike, ...over];
}
