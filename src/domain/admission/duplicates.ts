/** Children of the register who may be one and the same, found without comparing each with every other. */
import { groupBy } from '../shared/group-by';
import { type ChildKeys, childKeys, type Likeness, likenessOfKeys, type NamedChild } from './likeness';

export interface Twin<T> {
  readonly child: T;
  readonly likeness: Likeness;
}

export type TwinsOf<T> = (child: NamedChild) => Twin<T>[];

/**
 * Prepares the search: children of the same birth date and children of the same names lie together.
 * @returns gives, for a child, those of the register that are like it, in the register's order; never the same object
 * @example findTwins(pupils)(newChild) // [{ child: E012, likeness: 'typo' }]
 */
export function findTwins<T extends NamedChild>(children: readonly T[]): TwinsOf<T> {
  const keyed = children.map((child, index) => ({ child, index, keys: childKeys(child) }));
  const byBirth = groupBy(keyed, ({ keys }) => keys.birth);
  const byNames = groupBy(keyed, ({ keys }) => namesKey(keys));
  const byWords = groupBy(keyed, ({ keys }) => keys.bag);
  return (child) => {
    const keys = childKeys(child);
    const near = new Set(
      [byBirth.get(keys.birth), byNames.get(namesKey(keys)), byWords.get(keys.bag)].flatMap((found) => found ?? []),
    );
    return [...near]
      .filter((other) => (other.child as NamedChild) !== child)
      .sort((a, b) => a.index - b.index)
      .flatMap((other): Twin<T>[] => {
        const likeness = likenessOfKeys(keys, other.keys);
        return likeness === undefined ? [] : [{ child: other.child, likeness }];
      });
  };
}

/** First and last name whichever stands first. */
function namesKey({ last, first }: ChildKeys): string {
  return [last, first].sort().join('|');
}
