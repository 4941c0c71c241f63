/** The order in which a person reads identifiers: runs of digits count as numbers. */

/**
 * Compares two identifiers for a sort.
 * @returns below 0 where the first comes first, 0 only for the same text
 * @example ['P10', 'P2'].sort(compareNatural) // ['P2', 'P10']
 */
export function compareNatural(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)];
  for (let index = 0; index < Math.min(left.length, right.length); index++) {
    const order = comparePart(left[index] ?? '', right[index] ?? '');
    if (order !== 0) return order;
  }
  if (left.length !== right.length) return left.length - right.length;
  return compareText(a, b);
}

function partsOf(text: string): string[] {
  return text.match(/\d+|\D+/g) ?? [];
}

function comparePart(a: string, b: string): number {
  const areNumbers = /^\d/.test(a) && /^\d/.test(b);
  if (!areNumbers) return compareText(a, b);
  const [left, right] = [a, b].map((digits) => digits.replace(/^0+(?=\d)/, ''));
  // Digits of any length, so that long bank identifiers lose nothing.
  return (left ?? '').length - (right ?? '').length || compareText(left ?? '', right ?? '');
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
