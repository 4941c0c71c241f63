/** Rank among the children of a family in a school year (R-2.11, D-2.12, D-2.13). */
import { type LocalDate, laterOf } from '../shared/local-date';
import type { SchoolYear } from '../shared/school-year';
import { type Enrolment, isInForce, type Pupil } from './enrolment';
import { type Calendars, firstDayOfPresence, lastDayOfPresence } from './presence';

/** A child's presence in a school year, from its first day to its last. */
export interface YearPresence {
  readonly pupilId: string;
  readonly birth: LocalDate;
  /** Never before the rentrée. */
  readonly firstDay: LocalDate;
  readonly lastDay: LocalDate;
}

/**
 * Ranks the children of one family for one school year: by first day, then birth (eldest first), then pupil number.
 * A sibling who left before a child's first day is not counted for that child. A later arrival changes no rank.
 * @returns rank by pupil, 1 for the first
 */
export function rankSiblings(presences: readonly YearPresence[]): Map<string, number> {
  const ordered = [...presences].sort(comparePresences);
  return new Map(
    ordered.map((child, index) => {
      const before = ordered.slice(0, index).filter((sibling) => sibling.lastDay >= child.firstDay);
      return [child.pupilId, before.length + 1];
    }),
  );
}

function comparePresences(a: YearPresence, b: YearPresence): number {
  return (
    compareText(a.firstDay, b.firstDay) || compareText(a.birth, b.birth) || comparePupilNumbers(a.pupilId, b.pupilId)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Numbers inside ids count as numbers: E9 comes before E10. */
function comparePupilNumbers(a: string, b: string): number {
  const [left, right] = [a, b].map((id) => id.replace(/\d+/g, (digits) => digits.padStart(12, '0')));
  return compareText(left ?? '', right ?? '') || compareText(a, b);
}

export type RankOf = (pupilId: string, year: SchoolYear) => number;

/**
 * Ranks of all pupils in all school years, from the enrolments in force (D-2.32); crèche and school together.
 * @throws where a pupil without an enrolment in force is asked for
 */
export function rankPupils(
  enrolments: readonly Enrolment[],
  pupils: ReadonlyMap<string, Pupil>,
  calendars: Calendars,
): RankOf {
  const byFamilyYear = new Map<string, Map<string, YearPresence>>();
  for (const enrolment of enrolments.filter(isInForce)) {
    const pupil = pupils.get(enrolment.pupilId);
    if (pupil === undefined) continue;
    const key = `${enrolment.year}|${pupil.familyId}`;
    const family = byFamilyYear.get(key) ?? new Map<string, YearPresence>();
    family.set(pupil.id, mergePresence(family.get(pupil.id), presenceOf(enrolment, pupil, calendars)));
    byFamilyYear.set(key, family);
  }
  const ranks = new Map<string, number>();
  for (const [key, family] of byFamilyYear) {
    const year = key.slice(0, key.indexOf('|'));
    for (const [pupilId, rank] of rankSiblings([...family.values()])) ranks.set(`${year}|${pupilId}`, rank);
  }
  return (pupilId, year) => {
    const rank = ranks.get(`${year}|${pupilId}`);
    if (rank === undefined) throw new Error(`No rank for pupil ${pupilId} in ${year}`);
    return rank;
  };
}

function presenceOf(enrolment: Enrolment, pupil: Pupil, calendars: Calendars): YearPresence {
  const first = firstDayOfPresence(enrolment, calendars);
  const firstDay = laterOf(first, calendars.get(enrolment.year)?.firstDay ?? first);
  return { pupilId: pupil.id, birth: pupil.birth, firstDay, lastDay: lastDayOfPresence(enrolment) };
}

function mergePresence(known: YearPresence | undefined, added: YearPresence): YearPresence {
  if (known === undefined) return added;
  return {
    ...known,
    firstDay: known.firstDay < added.firstDay ? known.firstDay : added.firstDay,
    lastDay: laterOf(known.lastDay, added.lastDay),
  };
}
