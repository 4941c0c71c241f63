/** Compulsory schooling by the French and by the Swiss rule, and which of them a child's residence makes apply. */
import { isSchoolingCompulsory } from '../enrolment/level';
import type { LocalDate } from '../shared/local-date';

export interface Schooling {
  readonly isByFrenchRule: boolean;
  readonly isBySwissRule: boolean;
  /** Undefined where the residence is not known. */
  readonly rule: 'french' | 'swiss' | undefined;
}

/**
 * Both rules on a day, side by side.
 * @param country two-letter code of the residence; undefined: not known
 * @example readSchooling(asDate('2019-05-03'), asDate('2022-10-01'), 'CH') // French: true, Swiss: false, rule: 'swiss'
 */
export function readSchooling(birth: LocalDate, day: LocalDate, country: string | undefined): Schooling {
  const rule = country === 'CH' ? 'swiss' : 'french';
  return {
    isByFrenchRule: isSchoolingCompulsory(birth, day, false),
    isBySwissRule: isSchoolingCompulsory(birth, day, true),
    rule: country === undefined ? undefined : rule,
  };
}
