/** What an enrolment of a file must not be: below the age of its section, Corporate in the crèche, after its year. */
import { ageRefusal } from '../../domain/enrolment/level';
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

/** Articles. */
export function checkEnrolment(pupil: Values, enrolment: Values): EnrolmentProblem[] {
  const birth = pupil.birth as LocalDate | undefined;
  const year = enrolment.year as SchoolYear | undefined;
  const section = enrolment.section as Section | undefined;
  if (birth === undefined || year === undefined || section === undefined) return [];
  const start = enrolment.start as LocalDate | undefined;
  const problems: EnrolmentProblem[] = [];
  const isOff = enrolment.status === 'cancelled' || enrolment.status === 'refused';
  const refusal = isOff ? undefined : ageRefusal(birth, section, year, start ?? firstDayOf(year));
  if (refusal !== undefined) problems.push({ key: 'section', issue: refusal });
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
  return problems;
}
