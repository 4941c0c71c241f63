/** What an enrolment of a file must not be: below an age, Corporate in the crèche, outside its year; and what is told of it. */
import { proposeClass } from '../../domain/admission/class-proposal';
import { type Level, levelByAge, sectionOfLevel } from '../../domain/enrolment/level';
import type { Calendars } from '../../domain/enrolment/presence';
import type { LocalDate } from '../../domain/shared/local-date';
import type { Issue } from '../../domain/shared/result';
import { firstDayOf, lastDayOf, type SchoolYear } from '../../domain/shared/school-year';
import type { Section } from '../../domain/tariffs/tariff';

type Values = Readonly<Record<string, unknown>>;

/** An issue with the column of the register that it concerns. */
export interface EnrolmentProblem {
  readonly key: string;
  readonly issue: Issue;
}

export interface CheckedEnrolment {
  readonly problems: readonly EnrolmentProblem[];
  /** Another class than by age, a section that is not the level's: right perhaps, but told. */
  readonly notices: readonly EnrolmentProblem[];
}

/** Articles for section and level, D-1.4 and. */
export function checkEnrolment(pupil: Values, enrolment: Values, calendars: Calendars): CheckedEnrolment {
  const birth = pupil.birth as LocalDate | undefined;
  const year = enrolment.year as SchoolYear | undefined;
  const section = enrolment.section as Section | undefined;
  if (birth === undefined || year === undefined) return { problems: [], notices: [] };
  if (section === undefined) return { problems: outOfSchool(birth, year), notices: [] };
  const start = enrolment.start as LocalDate | undefined;
  const isOff = enrolment.status === 'cancelled' || enrolment.status === 'refused';
  const ofClass = isOff ? undefined : checkClass(birth, year, enrolment);
  const problems: EnrolmentProblem[] = [...(ofClass?.problems ?? [])];
  if (!isOff && !calendars.has(year)) {
    const issue = { code: 'year-calendar', tab: 'Calendrier', column: 'Année', data: { year } };
    problems.push({ key: 'year', issue });
  }
  if (section === 'creche' && enrolment.kind === 'corporate') {
    problems.push({ key: 'kind', issue: { code: 'creche-corporate', article: 'R-2.28' } });
  }
  if (section === 'creche' && enrolment.days === undefined) {
    problems.push({ key: 'days', issue: { code: 'cell-required' } });
  }
  if (start !== undefined && start > lastDayOf(year)) {
    const data = { arrival: start, end: lastDayOf(year), year };
    problems.push({ key: 'start', issue: { code: 'arrival-after-year', data } });
  }
  return { problems, notices: ofClass?.notices ?? [] };
}

/** Why the age proposes no section: the cell that is empty then is another matter. */
function outOfSchool(birth: LocalDate, year: SchoolYear): EnrolmentProblem[] {
  const byAge = levelByAge(birth, year);
  return byAge.ok ? [] : byAge.issues.map((issue) => ({ key: 'section', issue }));
}

function checkClass(birth: LocalDate, year: SchoolYear, enrolment: Values): CheckedEnrolment {
  const section = enrolment.section as Section;
  const level = enrolment.level as Level | undefined;
  const firstDay = (enrolment.start as LocalDate | undefined) ?? firstDayOf(year);
  const proposed = proposeClass({ birth, year, firstDay, section, level });
  const key = level !== undefined && sectionOfLevel(level) === section ? 'level' : 'section';
  const at = (issue: Issue): EnrolmentProblem => ({ key, issue });
  return proposed.ok
    ? { problems: [], notices: proposed.value.notices.map(at) }
    : { problems: proposed.issues.map(at), notices: [] };
}
