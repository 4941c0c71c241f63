/** Names of the classes that follow: as the person gives them, else the old name with the new level. */
import type { Level } from '../../domain/enrolment/level';
import { nextClassName } from '../../domain/year/next-place';
import type { Passage } from '../../domain/year/passage';
import { type ActionInput, gridCell } from '../action';

/** A class of the year that ends, with the level to which some of its children go. */
export interface ClassPassage {
  /** Names it in the grid and in the input `classes`. */
  readonly id: string;
  readonly from: string;
  readonly to: Level;
  readonly proposed: string;
  readonly count: number;
}

const idOf = (from: string, to: Level): string => `${from} → ${to}`;

/** Classes whose children have none yet in the year that begins, in the order of the children. */
export function classPassages(passages: readonly Passage[]): ClassPassage[] {
  const found = new Map<string, ClassPassage>();
  for (const { child, fate } of passages) {
    if (fate.kind !== 'goes' || fate.row?.className !== undefined || child.className === '') continue;
    const { className: from, level } = child;
    const id = idOf(from, fate.level);
    const count = (found.get(id)?.count ?? 0) + 1;
    found.set(id, { id, from, to: fate.level, proposed: nextClassName(from, level, fate.level), count });
  }
  return [...found.values()];
}

/** @returns the class of a child who goes on, '' for none */
export function classReader(input: ActionInput): (passage: Passage) => string {
  const typed = typeof input.classes === 'object' && input.classes !== null ? input.classes : {};
  const names = new Map(Object.entries(typed).map(([name, to]) => [name, String(to).trim()]));
  return ({ child, fate }) => {
    if (fate.kind !== 'goes') return '';
    if (fate.row?.className !== undefined) return fate.row.className;
    if (child.className === '') return '';
    const id = idOf(child.className, fate.level);
    return (
      gridCell(input, id, 'classe') ??
      names.get(id) ??
      (fate.level === child.level ? undefined : names.get(child.className)) ??
      nextClassName(child.className, child.level, fate.level)
    );
  };
}
