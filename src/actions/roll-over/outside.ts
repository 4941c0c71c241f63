/** Children of the register whom a passage does not concern, so that none of them is lost from sight. */
import { fullName } from '../../domain/shared/names';
import type { Issue } from '../../domain/shared/result';
import type { Passage } from '../../domain/year/passage';
import type { YearPupil } from '../../domain/year/year-child';
import type { GatheredPassage } from './gather';
import type { Newcomer } from './lines';

/** @returns one notice for those without a row in force, and one for those who asked for the year that begins */
export function outsideNotices(
  { gathered, school }: GatheredPassage,
  passages: readonly Passage[],
  newcomers: readonly Newcomer[],
): Issue[] {
  const { pupils, enrolments } = gathered.tabs.rows;
  const seen = new Set([...passages.map(({ child }) => child), ...newcomers].map(({ pupil }) => pupil.id));
  const asking = new Set(
    enrolments.filter(({ year, status }) => year === school.to && status === 'requested').map(({ pupilId }) => pupilId),
  );
  const outside = pupils.filter((pupil) => !seen.has(pupil.id));
  const asked = outside.filter(({ id }) => asking.has(id));
  const without = outside.filter((pupil) => !asking.has(pupil.id) && !isGone(pupil));
  return [...noticeOf('roll-over-no-row', without, school.from), ...noticeOf('roll-over-asked', asked, school.to)];
}

const isGone = ({ status, leftOn }: YearPupil): boolean => status === 'left' || leftOn !== undefined;

function noticeOf(code: string, pupils: readonly YearPupil[], year: string): Issue[] {
  if (pupils.length === 0) return [];
  const names = pupils.map((pupil) => `${fullName(pupil)} (${pupil.id})`).join(', ');
  return [{ code, data: { names, count: pupils.length, year } }];
}
