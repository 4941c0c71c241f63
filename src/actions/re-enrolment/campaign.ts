/** The re-enrolment campaign of a year as the workbook holds it: who is expected, who answered, which letters are due. */

import { groupBy } from '../../domain/shared/group-by';
import { type LocalDate, yearOf } from '../../domain/shared/local-date';
import { fullName } from '../../domain/shared/names';
import { compareNatural } from '../../domain/shared/natural-order';
import { type Issue, type Result, refuseAll, succeed } from '../../domain/shared/result';
import { nextSchoolYear, type SchoolYear, startYearOf } from '../../domain/shared/school-year';
import { type Answer, isExpected, type YearChild } from '../../domain/year/year-child';
import type { Services } from '../../google/services';
import type { CampaignCounts } from '../../messages/year';
import type { ActionInput } from '../action';
import { fingerprintOf } from '../fingerprint';
import { recipientsOf } from '../invoicing/recipients';
import { isPassageOf, protocolTable } from '../roll-over/protocol';
import { type GatheredTabs, gatherTabs } from '../shared/gather';
import { InputReader } from '../shared/read-input';
import { checkYearRows, readNextYear, readYearSchool, type YearSchool } from './school';
import { CAMPAIGN_TABLES, type CampaignTables, lettersTable } from './tables';
import { readYearTab, type YearTab } from './year-tab';

export interface Campaign {
  readonly gathered: GatheredTabs<CampaignTables>;
  readonly school: YearSchool;
  /** Children whom the next year expects, in the order of tab Élèves. */
  readonly expected: readonly YearChild[];
  /** Families whose letter is still to be made, each with all its expected children; by identifier. */
  readonly due: ReadonlyMap<string, readonly YearChild[]>;
  readonly letters: YearTab<ReturnType<typeof lettersTable>['columns']>;
  readonly today: LocalDate;
  readonly fingerprint: string;
}

/** Reads what is needed, each tab once. */
export function gatherCampaign(services: Services, input: ActionInput): Result<Campaign> {
  const gathered = gatherTabs(services, CAMPAIGN_TABLES);
  if (!gathered.ok) return gathered;
  const { tabs, settings } = gathered.value;
  const today = services.clock.today();
  const typed = new InputReader(input, { annee: 'Année' }).text('annee');
  const to = typed === undefined ? usualYear(services, settings.year, today) : readNextYear(typed, settings.year);
  if (!to.ok) return to;
  const issues = checkYearRows(tabs.rows, to.value);
  const letters = readYearTab(services.workbook, lettersTable(to.value));
  if (!letters.ok) return letters;
  if (issues.length > 0) return refuseAll(issues);
  const school = readYearSchool(tabs.rows, to.value, today);
  const expected = school.children.filter(isExpected);
  const made = new Set(letters.value.rows.map(({ id }) => id));
  const due = dueLetters(expected, made);
  const states = school.children.map(({ pupil, answer, hasLeft }) => [pupil.id, answer, hasLeft]);
  const fingerprint = fingerprintOf([to.value, [...due.keys()], states, school.deadline ?? '']);
  return succeed({ gathered: gathered.value, school, expected, due, letters: letters.value, today, fingerprint });
}

/** Until the end of the calendar year of a rentrée whose passage stands, answers are still those of that year. */
function usualYear({ workbook }: Services, current: SchoolYear, today: LocalDate): Result<SchoolYear> {
  if (yearOf(today) > startYearOf(current)) return succeed(nextSchoolYear(current));
  const protocol = readYearTab(workbook, protocolTable(current));
  if (!protocol.ok) return protocol;
  return succeed(isPassageOf(protocol.value.rows, current, today) ? current : nextSchoolYear(current));
}

/** A family is written to while one of its children has no answer. */
function dueLetters(expected: readonly YearChild[], made: ReadonlySet<string>): Map<string, YearChild[]> {
  const families = [...groupBy(expected, ({ pupil }) => pupil.familyId)];
  return new Map(
    families
      .filter(([id, children]) => !made.has(id) && children.some(({ answer }) => answer === 'none'))
      .sort(([a], [b]) => compareNatural(a, b)),
  );
}

/** What stops letters and answers: a row of the year without its calendar would stop every invoice. */
export function calendarIssues({ school }: Campaign): Issue[] {
  if (school.deadline !== undefined) return [];
  return [{ code: 'year-calendar', tab: 'Calendrier', column: 'Année', data: { year: school.to } }];
}

/** What stops the letters besides: they name the penalty. */
export function letterIssues(campaign: Campaign): Issue[] {
  const { school, due } = campaign;
  if (due.size === 0) return [];
  return [...calendarIssues(campaign), ...(school.penalty.ok ? [] : school.penalty.issues)];
}

export function countCampaign({ gathered, school, expected, due, letters }: Campaign): CampaignCounts {
  const { rows } = gathered.tabs;
  const answers: Record<Answer, number> = { yes: 0, no: 0, refused: 0, none: 0 };
  for (const { answer } of expected) answers[answer] += 1;
  const others = school.children.filter((child) => !isExpected(child));
  const names = new Map(rows.families.map(({ id, name }) => [id, name]));
  const families = [...new Set(expected.map(({ pupil }) => pupil.familyId))];
  return {
    from: school.from,
    to: school.to,
    deadline: school.deadline,
    penaltyCents: school.penalty.ok ? school.penalty.value : undefined,
    expected: answers,
    leaving: others.filter(({ hasLeft }) => !hasLeft).length,
    gone: others.filter(({ hasLeft }) => hasLeft).length,
    letters: due.size,
    lettersMade: letters.rows.length,
    withoutEmail: [...due.keys()].filter(
      (familyId) => recipientsOf(rows, { familyId, payerId: undefined }).length === 0,
    ).length,
    tooYoung: expected.flatMap(({ pupil, next, answer }) => {
      if (answer !== 'none' || next.kind !== 'level' || next.tooYoungFor === undefined) return [];
      return [{ name: `${fullName(pupil)} (${pupil.id})`, level: next.level, next: next.tooYoungFor }];
    }),
    owing: families.flatMap((id) => {
      const { owedCents: cents } = school.gateOf(id);
      return cents > 0 ? [{ name: names.get(id) ?? id, cents }] : [];
    }),
  };
}
