/** Identifiers for new rows of the register, in the pattern that the school already uses. */

/** Letters without a digit, then a number that a person could count up. */
const NUMBERED = /^(\D*)(\d{1,9})$/;

interface Numbered {
  readonly prefix: string;
  readonly digits: string;
}

/**
 * Goes on from the highest number of the most common prefix, with leading zeros where the school writes them. Where
 * no identifier ends in a number, the given letter and 1 begin a series.
 * @param known identifiers in use, those that other tabs refer to included
 * @param taken what must not be given besides, identifiers of any kind (see `usedIds`)
 * @returns gives a new identifier at each call; none is in use, whatever its case, and none comes twice
 * @example const nextId = newIds(['E001', 'E002'], 'E'); nextId() // 'E003'; nextId() // 'E004'
 */
export function newIds(known: Iterable<string>, fallback: string, taken: Iterable<string> = []): () => string {
  const ids = [...known];
  const used = new Set([...ids, ...taken].map(fold));
  const { prefix, digits } = seriesOf(ids) ?? { prefix: fallback, digits: '0' };
  const width = digits.startsWith('0') ? digits.length : 1;
  let number = highestOf(ids, prefix);
  return () => {
    for (;;) {
      number++;
      const id = `${prefix}${String(number).padStart(width, '0')}`;
      if (used.has(fold(id))) continue;
      used.add(fold(id));
      return id;
    }
  };
}

/** The most common prefix with its most common length, told by one of its members that has leading zeros if any has. */
function seriesOf(ids: readonly string[]): Numbered | undefined {
  const numbered = ids.flatMap((id) => split(id) ?? []);
  const prefix = mostCommon(numbered.map((one) => one.prefix));
  if (prefix === undefined) return undefined;
  const own = numbered.filter((one) => one.prefix === prefix).map(({ digits }) => digits);
  const padded = own.filter((digits) => digits.startsWith('0') && digits.length > 1);
  const length = mostCommon(padded.map((digits) => digits.length));
  return { prefix, digits: padded.find((digits) => digits.length === length) ?? '1' };
}

function highestOf(ids: readonly string[], prefix: string): number {
  return ids.reduce((highest, id) => {
    const numbered = split(id);
    return numbered?.prefix === prefix ? Math.max(highest, Number(numbered.digits)) : highest;
  }, 0);
}

function split(id: string): Numbered | undefined {
  const match = NUMBERED.exec(id.trim());
  return match === null ? undefined : { prefix: match[1] ?? '', digits: match[2] ?? '' };
}

/** Of those that occur equally often the first. */
function mostCommon<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let [best, most]: [T | undefined, number] = [undefined, 0];
  for (const [value, count] of counts) if (count > most) [best, most] = [value, count];
  return best;
}

const fold = (id: string): string => id.normalize('NFC').trim().toLowerCase();
