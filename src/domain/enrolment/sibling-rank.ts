/** Rank among the children of a family in a school year (R-2.11, D-2.12, D-2.13). */
import { type LocalDate, laterOf } from '../shared/local-date';
import type { SchoolYear } from '../shared/school-year';
import { type Enrolment, isInForce, type Pupil } from './enrolment';
import { type Calendars, firstDayOfPresence, lastDayOfPresence } from './presence';

/** From a first day, never before the rentrée, to a last one. */
interface Stay {
  readonly firstDay: LocalDate;
  readonly lastDay: LocalDate;
}

/** A child's presence in a school year; it may leave and come back. */
interface YearPresence {
  readonly pupilId: string;
  readonly birth: LocalDate;
  readonly stays: readonly Stay[];
}

/**
 * Ranks the children of one family for one school year: by first day, then birth (eldest first), then pupil number.
 * A sibling who left before a child's first day is not counted for that child. A later arrival changes no rank.
 * @returns rank by pupil, 1 for the first
 */
function rankSiblings(presences: readonly YearPresence[]): Map<string, number> {
  const ordered = [...presences].sort(comparePresences);
  return new Map(
    ordered.map((child, index) => {
      const before = ordered.slice(0, index).filter((sibling) => isThereOn(sibling, firstDayIn(child)));
      return [child.pupilId, before.length + 1];
    }),
  );
}

/** A sibling that comes back later had left before: its return changes no rank. */
function isThereOn({ stays }: YearPresence, date: LocalDate): boolean {
  return stays.some(({ firstDay, lastDay }) => firstDay <= date && lastDay >= date);
}

function firstDayIn({ stays }: YearPresence): LocalDate {
  const days = stays.map(({ firstDay }) => firstDay).sort();
  if (days[0] === undefined) throw new Error('A presence without a stay');
  return days[0];
}

function comparePresences(a: YearPresence, b: YearPresence): number {
  return (
    compareText(firstDayIn(a), firstDayIn(b)) ||
    compareText(a.birth, b.birth) ||
    comparePupilNumbers(a.pupilId, b.pupilId)
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
    const stays = family.get(pupil.id)?.stays ?? [];
    const stay = stayOf(enrolment, calendars);
    family.set(pupil.id, { pupilId: pupil.id, birth: pupil.birth, stays: [...stays, stay] });
    byFamilyYear.set(key, family);
  }
  const ranks = new Map<string, number>();
  for (const [key, family] of byFamilyYear) {
    const year = key.slice(0, key.indexOf('|'));
    for (const [pupilId, rank] of rankSiblings([...family.values()].map(withoutVoidStays)))
      ranks.set(`${year}|${pupilId}`, rank);
  }
  return (pupilId, year) => {
    const rank = ranks.get(`${year}|${pupilId}`);
    if (rank === undefined) throw new Error(`No rank for pupil ${pupilId} in ${year}`);
    return rank;
  };
}

function stayOf(enrolment: Enrolment, calendars: Calendars): Stay {
  const first = firstDayOfPresence(enrolment, calendars);
  const firstDay = laterOf(first, calendars.get(enrolment.year)?.firstDay ?? first);
  return { firstDay, lastDay: lastDayOfPresence(enrolment) };
}

/** An enrolment that was withdrawn gives a child its place only where it has no other. */
function withoutVoidStays(presence: YearPresence): YearPresence {
  const real = presence.stays.filter(({ firstDay, lastDay }) => lastDay >= firstDay);
  return real.length > 0 ? { ...presence, stays: real } : presence;
}
