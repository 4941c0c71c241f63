/** Finds what changed in a tab of the register between two looks, wherever its rows stand by then. */
import { contentOf, type RegisterRow, type RowChange } from './register-row';

/**
 * Compares by identifier; where one is empty or stands twice, by what the rows say. The order of rows and columns
 * makes no difference.
 * @param idHeader header of the identifier: a row that changed nothing else is the same row
 * @returns changed and added rows in their order, then the removed ones
 * @example compareRows([{ id: 'F1', cells: { Nom: 'Rey' } }], [{ id: 'F1', cells: { Nom: 'Roy' } }], 'Famille') // changed
 */
export function compareRows<B extends RegisterRow, A extends RegisterRow>(
  before: readonly B[],
  after: readonly A[],
  idHeader: string,
): RowChange<B, A>[] {
  const kept = new Map<A, B>();
  let left: Unmatched<B, A> = { before, after };
  const matchBy = (keyOf: (row: RegisterRow) => string | undefined): void => {
    left = pairUp(left, keyOf, (old, current) => kept.set(current, old));
  };
  matchBy((row) => `${row.id}|${contentOf(row)}`);
  const same = new Set(kept.keys());
  matchBy(({ id }) => (id === '' ? undefined : id));
  matchBy((row) => contentOf(row, idHeader));
  matchBy(({ id }) => (id === '' ? id : undefined));
  const present = after.flatMap((current): RowChange<B, A>[] => {
    if (same.has(current)) return [];
    const old = kept.get(current);
    return [old === undefined ? { kind: 'added', after: current } : { kind: 'changed', before: old, after: current }];
  });
  return [...present, ...left.before.map((old): RowChange<B, A> => ({ kind: 'removed', before: old }))];
}

interface Unmatched<B, A> {
  readonly before: readonly B[];
  readonly after: readonly A[];
}

/** Pairs rows of one key in their order; gives what is left on both sides. */
function pairUp<B extends RegisterRow, A extends RegisterRow>(
  { before, after }: Unmatched<B, A>,
  keyOf: (row: RegisterRow) => string | undefined,
  pair: (old: B, current: A) => void,
): Unmatched<B, A> {
  if (before.length === 0 || after.length === 0) return { before, after };
  const waiting = new Map<string, B[]>();
  for (const old of before) {
    const key = keyOf(old);
    if (key === undefined) continue;
    const others = waiting.get(key);
    if (others === undefined) waiting.set(key, [old]);
    else others.push(old);
  }
  // Reversed once: taking from the front of a long list of equal rows would be slow.
  for (const rows of waiting.values()) rows.reverse();
  const paired = new Set<B>();
  const alone = after.filter((current) => {
    const key = keyOf(current);
    const old = key === undefined ? undefined : waiting.get(key)?.pop();
    if (old === undefined) return true;
    pair(old, current);
    paired.add(old);
    return false;
  });
  return { before: before.filter((old) => !paired.has(old)), after: alone };
}
