/** Where a child goes in the next school year: the level after its own, the way out after 6e (R-1.2, R-1.3, D-1.4). */
import { ageRefusal, type Level, levelByAge, sectionOfLevel } from '../enrolment/level';
import type { LocalDate } from '../shared/local-date';
import { firstDayOf, type SchoolYear } from '../shared/school-year';
import type { Section } from '../tariffs/tariff';

/** What comes next: a level, the way out, or nobody can tell. */
export type NextPlace =
  | {
      readonly kind: 'level';
      readonly level: Level;
      /** The level after its own, where the child is too young for it and stays. */
      readonly tooYoungFor?: Level;
    }
  | { readonly kind: 'leaves' }
  | { readonly kind: 'unknown' };

const AFTER: Readonly<Partial<Record<Level, Level>>> = {
  PS: 'MS',
  MS: 'GS',
  GS: 'CP',
  CP: 'CE1',
  CE1: 'CE2',
  CE2: 'CM1',
  CM1: 'CM2',
  CM2: '6e',
};

/** Sections of a single level: no age is needed to know it. */
const ONLY: Readonly<Partial<Record<Section, Level>>> = {
  creche: 'Crèche',
  'preschool-junior': 'PS',
  'sixth-grade': '6e',
};

/**
 * The level that a child is in: as typed, else that of its section, else by age where the section has it.
 * @returns undefined where the row does not say and the age proposes a level of another section
 * @example levelIn({ level: undefined, section: 'elementary', year: '2022-23' }, asDate('2015-05-05')) // 'CE1'
 */
export function levelIn(
  row: { readonly level?: Level | undefined; readonly section: Section; readonly year: SchoolYear },
  birth: LocalDate,
): Level | undefined {
  const known = row.level ?? ONLY[row.section];
  if (known !== undefined) return known;
  const byAge = levelByAge(birth, row.year);
  return byAge.ok && sectionOfLevel(byAge.value) === row.section ? byAge.value : undefined;
}

/**
 * What comes after a level. A crèche child goes to the level of its age, so that it stays while it is below three;
 * one that is below the age of the next section stays at its level.
 * @param year the school year that begins
 * @example nextPlace('6e', asDate('2011-07-08'), '2023-24') // { kind: 'leaves' }
 */
export function nextPlace(level: Level | undefined, birth: LocalDate, year: SchoolYear): NextPlace {
  if (level === undefined) return { kind: 'unknown' };
  if (level === '6e') return { kind: 'leaves' };
  if (level !== 'Crèche') {
    const next = AFTER[level];
    if (next === undefined) return { kind: 'unknown' };
    const isTooYoung = ageRefusal(birth, sectionOfLevel(next), year, firstDayOf(year)) !== undefined;
    return isTooYoung ? { kind: 'level', level, tooYoungFor: next } : { kind: 'level', level: next };
  }
  const byAge = levelByAge(birth, year);
  return byAge.ok ? { kind: 'level', level: byAge.value } : { kind: 'unknown' };
}

/** A level in a class's name stands as a word of its own: `CP` is not part of `CPE`. */
const WORD_END = '(?![\\p{L}\\p{N}])';
const WORD_START = '(?<![\\p{L}\\p{N}])';

/**
 * A name for the class that follows: the level in the name is replaced; a child that stays at its level keeps its class.
 * @returns '' where the name holds no level, so that only a person can name the next one
 * @example nextClassName('CP A', 'CP', 'CE1') // 'CE1 A'
 */
export function nextClassName(name: string, from: Level | undefined, to: Level): string {
  if (from === to) return name;
  if (from === undefined) return '';
  const found = new RegExp(`${WORD_START}${from}${WORD_END}`, 'iu');
  return found.test(name) ? name.replace(found, to) : '';
}
