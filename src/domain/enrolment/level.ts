/** The level that a child's age proposes (R-1.1 to, D-1.4); the secretary may set another. */
import { addMonths, addYears, asDate, type LocalDate, yearOf } from '../shared/local-date';
import { type Result, refuse, succeed } from '../shared/result';
import { lastDayOf, type SchoolYear, startYearOf } from '../shared/school-year';
import type { Section } from '../tariffs/tariff';

export type Level = 'Crèche' | 'PS' | 'MS' | 'GS' | 'CP' | 'CE1' | 'CE2' | 'CM1' | 'CM2' | '6e';

const FIRST_SCHOOL_AGE = 3;
const SCHOOL_LEVELS: readonly Level[] = ['PS', 'MS', 'GS', 'CP', 'CE1', 'CE2', 'CM1', 'CM2', '6e'];

/** Age completed on 31 December of the year of the rentrée. */
function ageAtYearEnd(birth: LocalDate, year: SchoolYear): number {
  return startYearOf(year) - yearOf(birth);
}

/**
 * The level by age on 31 December of the rentrée's year.
 * @returns refusals `not-born-yet` by the end of the school year, and `older-than-school` from 12 years on
 * @example levelByAge(asDate('2019-12-31'), '2022-23') // 'PS'
 */
export function levelByAge(birth: LocalDate, year: SchoolYear): Result<Level> {
  const age = ageAtYearEnd(birth, year);
  // A child born during the school year may still come to the crèche in it.
  if (birth > lastDayOf(year)) return refuse({ code: 'not-born-yet', data: { birth, year } });
  if (age < FIRST_SCHOOL_AGE) return succeed('Crèche');
  const level = SCHOOL_LEVELS[age - FIRST_SCHOOL_AGE];
  if (level !== undefined) return succeed(level);
  return refuse({ code: 'older-than-school', article: 'D-1.4', data: { birth, year, age } });
}

/** The tariff section of a level. */
export function sectionOfLevel(level: Level): Section {
  if (level === 'Crèche') return 'creche';
  if (level === 'PS') return 'preschool-junior';
  if (level === 'MS' || level === 'GS') return 'preschool-senior';
  return level === '6e' ? 'sixth-grade' : 'elementary';
}

/**
 * Whether a child is old enough for a section in a school year.
 * @param firstDay first day of presence, for the crèche's three months
 * @returns the refusal that names the missing age, or undefined
 */
export function ageRefusal(birth: LocalDate, section: Section, year: SchoolYear, firstDay: LocalDate) {
  const age = ageAtYearEnd(birth, year);
  const data = { birth, year };
  if (section === 'creche') {
    const threeMonths = addMonths(birth, 3);
    return firstDay < threeMonths
      ? { code: 'too-young-creche', article: 'R-1.1', data: { ...data, from: threeMonths } }
      : undefined;
  }
  const isPreschool = section === 'preschool-junior' || section === 'preschool-senior';
  if (isPreschool && age < 3) return { code: 'too-young-preschool', article: 'R-1.2', data };
  if (!isPreschool && age < 6) return { code: 'too-young-elementary', article: 'R-1.3', data };
  return undefined;
}

/**
 * Whether schooling is compulsory on a date: Swiss rule for a child living in Switzerland, else the French rule.
 * @example isSchoolingCompulsory(asDate('2018-07-31'), asDate('2022-08-01'), true) // true
 */
export function isSchoolingCompulsory(birth: LocalDate, date: LocalDate, livesInSwitzerland: boolean): boolean {
  if (!livesInSwitzerland) return date >= asDate(`${yearOf(birth) + 3}-09-01`);
  const fourth = addYears(birth, 4);
  const limit = asDate(`${yearOf(fourth)}-07-31`);
  return date >= asDate(`${fourth <= limit ? yearOf(fourth) : yearOf(fourth) + 1}-08-01`);
}
