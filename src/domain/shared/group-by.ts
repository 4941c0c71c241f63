/** Items gathered by what they share. */

/**
 * Groups in the order of their first items, each in the order of its own.
 * @param keyOf undefined: the item is in no group
 * @example groupBy(entries, ({ invoice }) => invoice).get('2022-0001') // its entries; those on no invoice are left out
 */
export function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K | undefined): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
