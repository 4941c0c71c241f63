/** The class of a new child: proposed by age, chosen by the secretary, refused below the age (R-1.1 to, D-1.4). */
import { ageRefusal, type Level, levelByAge, sectionOfLevel } from '../enrolment/level';
import { addYears, type LocalDate } from '../shared/local-date';
import { type Issue, type Result, refuseAll, succeed } from '../shared/result';
import type { SchoolYear } from '../shared/school-year';
import type { Section } from '../tariffs/tariff';

const ORDER: readonly Level[] = ['Crèche', 'PS', 'MS', 'GS', 'CP', 'CE1', 'CE2', 'CM1', 'CM2', '6e'];
/** Years of age at which the crèche ends. */
const CRECHE_END = 3;

export interface ClassWish {
  readonly birth: LocalDate;
  readonly year: SchoolYear;
  /** First day of presence, for the crèche's ages. */
  readonly firstDay: LocalDate;
  /** What the secretary chose; undefined: by age. */
  readonly section: Section | undefined;
  readonly level: Level | undefined;
}

export interface ProposedClass {
  readonly section: Section;
  readonly level: Level;
  /** Undefined for a child that is older than the school. */
  readonly byAge: Level | undefined;
  /** Years ahead of the age, negative for a child that is held back; 0 at the crèche. */
  readonly yearsAhead: number;
  /** What may be right but is told: another class than by age, a section that does not fit the level, a late crèche. */
  readonly notices: readonly Issue[];
}

/**
 * Proposes section and level, or takes those that were chosen.
 * @returns refusals below the ages, `not-born-yet`, and `older-than-school` where no level is chosen
 * @example proposeClass({ birth: asDate('2016-05-03'), year: '2022-23', … }) // level 'CP', section 'elementary'
 */
export function proposeClass(wish: ClassWish): Result<ProposedClass> {
  const { birth, year, firstDay } = wish;
  const proposed = levelByAge(birth, year);
  const byAge = proposed.ok ? proposed.value : undefined;
  const level = wish.level ?? levelIn(wish.section, byAge);
  const refused = proposed.ok
    ? []
    : proposed.issues.filter(({ code }) => code === 'not-born-yet' || level === undefined);
  if (level === undefined || refused.length > 0) return refuseAll(refused);
  const section = wish.section ?? sectionOfLevel(level);
  const tooYoung =
    ageRefusal(birth, section, year, firstDay) ?? ageRefusal(birth, sectionOfLevel(level), year, firstDay);
  if (tooYoung !== undefined) return refuseAll([tooYoung]);
  // The crèche has no levels to be ahead of: its own age tells.
  const isCompared = byAge !== undefined && level !== 'Crèche';
  const yearsAhead = !isCompared ? 0 : ORDER.indexOf(level) - ORDER.indexOf(byAge);
  return succeed({
    section,
    level,
    byAge,
    yearsAhead,
    notices: noticesOf(wish, { section, level, byAge }, yearsAhead),
  });
}

/** The level of a section that is nearest to the one by age; undefined where neither is known. */
function levelIn(section: Section | undefined, byAge: Level | undefined): Level | undefined {
  if (section === undefined) return byAge;
  const own = ORDER.filter((level) => sectionOfLevel(level) === section);
  if (byAge === undefined) return own[own.length - 1];
  if (own.includes(byAge)) return byAge;
  const isYounger = ORDER.indexOf(byAge) < ORDER.indexOf(own[0] ?? byAge);
  return isYounger ? own[0] : own[own.length - 1];
}

function noticesOf(
  { birth, firstDay }: ClassWish,
  { section, level, byAge }: Pick<ProposedClass, 'section' | 'level' | 'byAge'>,
  yearsAhead: number,
): Issue[] {
  const issues: Issue[] = [];
  if (byAge === undefined) issues.push({ code: 'class-older-than-school', article: 'D-1.4', data: { level } });
  else if (yearsAhead !== 0) {
    issues.push({ code: 'class-differs', article: 'D-1.4', data: { level, byAge, years: yearsAhead } });
  }
  if (sectionOfLevel(level) !== section) issues.push({ code: 'class-other-section', data: { level, section } });
  const end = addYears(birth, CRECHE_END);
  if (section === 'creche' && firstDay >= end) {
    issues.push({ code: 'creche-beyond-age', article: 'R-1.1', data: { day: firstDay, end } });
  }
  return issues;
}
