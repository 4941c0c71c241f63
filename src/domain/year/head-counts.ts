/** How many children each level has before and after a passage. */
import type { Level } from '../enrolment/level';
import type { Passage } from './passage';

export const LEVEL_ORDER: readonly Level[] = ['Crèche', 'PS', 'MS', 'GS', 'CP', 'CE1', 'CE2', 'CM1', 'CM2', '6e'];

export interface HeadCount {
  /** Undefined: the level of these children is not known. */
  readonly level: Level | undefined;
  readonly before: number;
  /** Those who go on and those who are new. */
  readonly after: number;
}

/**
 * Counts by level, in the order of the levels; those without a child on either side are left out.
 * @param leavers identifiers of children whom this passage itself has let go, so that they are counted before it
 * @param newcomers levels of the children who come from elsewhere
 * @example headCounts(passages, ['PS']) // [{ level: 'PS', before: 0, after: 1 }, { level: 'CP', before: 1, after: 0 }, …]
 */
export function headCounts(
  passages: readonly Passage[],
  newcomers: readonly (Level | undefined)[],
  leavers: ReadonlySet<string> = new Set(),
): HeadCount[] {
  const wasThere = ({ child }: Passage) => !child.hasLeft || leavers.has(child.pupil.id);
  const before = tally(passages.filter(wasThere).map(({ child }) => child.level));
  const after = tally([...passages.flatMap(({ fate }) => (fate.kind === 'goes' ? [fate.level] : [])), ...newcomers]);
  return [...LEVEL_ORDER, undefined]
    .map((level) => ({ level, before: before.get(level) ?? 0, after: after.get(level) ?? 0 }))
    .filter((count) => count.before + count.after > 0);
}

function tally(levels: readonly (Level | undefined)[]): Map<Level | undefined, number> {
  const counts = new Map<Level | undefined, number>();
  for (const level of levels) counts.set(level, (counts.get(level) ?? 0) + 1);
  return counts;
}
