/** How many children are in the school on a day: by section, level, class, age, residence and sex. */

import type { StayingPupil } from '../attendance/tally-stays';
import type { ClassEnrolment, EnrolledPupil } from '../audience/enrolled-pupil';
import { enrolledPupils } from '../audience/enrolled-pupil';
import { classYearOn, rentreeIn, type YearSpan } from '../shared/class-year';
import { addYears, type LocalDate, yearOf } from '../shared/local-date';
import { withoutAccents } from '../shared/names';
import type { Section } from '../tariffs/tariff';

/** What the children are sorted by. */
export const HEAD_COUNT_KINDS = ['section', 'level', 'class', 'age', 'residence', 'sex'] as const;
export type HeadCountKind = (typeof HEAD_COUNT_KINDS)[number];

export interface CountedPupil extends StayingPupil {
  readonly country?: string | undefined;
  readonly sex?: string | undefined;
}

export interface HeadCount {
  /** '' where the register does not say. */
  readonly value: string;
  readonly total: number;
  readonly bySection: ReadonlyMap<Section, number>;
}

export interface HeadCounts {
  readonly total: number;
  readonly bySection: ReadonlyMap<Section, number>;
  /** In no order; the counts of each kind sum up to the total, in every section. */
  readonly groups: Readonly<Record<HeadCountKind, readonly HeadCount[]>>;
}

/** The three countries around Basel by their codes, `other` for the rest, '' where nothing is given. */
const RESIDENCES: Readonly<Record<string, string>> = {
  ...{ suisse: 'CH', ch: 'CH', france: 'FR', fr: 'FR', allemagne: 'DE', de: 'DE', '': '' },
};

/**
 * Counts those whose presence has begun and not ended by the day.
 * @param calendar tells the school year of the day where classes resume before 1 September
 * @example countHeads(pupils, enrolments, asDate('2022-10-01'), calendar).groups.level // [{ value: 'CP', total: 18, … }, …]
 */
export function countHeads(
  pupils: readonly CountedPupil[],
  enrolments: readonly ClassEnrolment[],
  day: LocalDate,
  calendar: readonly YearSpan[],
): HeadCounts {
  const year = classYearOn(calendar, day);
  const begun = enrolments.filter(({ start }) => start === undefined || start <= day);
  const known = pupils.filter(({ enteredOn }) => enteredOn === undefined || enteredOn <= day);
  const present = enrolledPupils(known, begun, year, day, rentreeIn(calendar, year)) as readonly Present[];
  const group = (valueOf: (one: Present) => string): HeadCount[] => countBy(present, valueOf);
  const [all] = countBy(present, () => '');
  return {
    total: present.length,
    bySection: all?.bySection ?? new Map(),
    groups: {
      section: group(({ section }) => section),
      level: group(({ level }) => level),
      class: group(({ className }) => className),
      age: group(({ pupil }) => String(ageOn(pupil.birth, day))),
      residence: group(({ pupil }) => residenceOf(pupil.country)),
      sex: group(({ pupil }) => (pupil.sex ?? '').trim().toUpperCase()),
    },
  };
}

type Present = EnrolledPupil & { readonly pupil: CountedPupil };

/**
 * Years completed on a day; a child born on 29 February completes one on 28 February of a common year.
 * @example ageOn(asDate('2016-05-06'), asDate('2022-05-05')) // 5
 */
export function ageOn(birth: LocalDate, day: LocalDate): number {
  const age = yearOf(day) - yearOf(birth);
  return addYears(birth, age) <= day ? age : age - 1;
}

function residenceOf(country: string | undefined): string {
  return RESIDENCES[withoutAccents((country ?? '').trim())] ?? 'other';
}

function countBy(present: readonly Present[], valueOf: (one: Present) => string): HeadCount[] {
  const counts = new Map<string, Map<Section, number>>();
  for (const one of present) {
    const value = valueOf(one);
    const sections = counts.get(value) ?? new Map<Section, number>();
    counts.set(value, sections);
    sections.set(one.section, (sections.get(one.section) ?? 0) + 1);
  }
  return [...counts].map(([value, bySection]) => {
    return { value, bySection, total: [...bySection.values()].reduce((sum, count) => sum + count, 0) };
  });
}
