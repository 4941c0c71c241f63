/** The weekdays on which a crèche child comes, as the secretary types them. */

/** 1 for Monday … 5 for Friday, by the first two letters, which tell them apart. */
const DAYS: Readonly<Record<string, number>> = { lu: 1, ma: 2, me: 3, je: 4, ve: 5 };
const WORDS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi'];
const SHORTEST = 2;

/**
 * Reads weekdays from text: full or short words, in any case, whatever stands between them.
 * @returns numbers in order, each once; undefined where a word is no weekday of the crèche
 * @example parseWeekdays('Lundi, ma. et je') // [1, 2, 4]
 */
export function parseWeekdays(text: string): number[] | undefined {
  const words = text
    .toLowerCase()
    .split(/[^a-zà-ÿ]+/)
    .filter((word) => word !== '' && word !== 'et');
  const found = words.map((word) => {
    const day = DAYS[word.slice(0, SHORTEST)];
    return day !== undefined && WORDS[day - 1]?.startsWith(word.replace(/s$/, '')) === true ? day : undefined;
  });
  const days = found.filter((day) => day !== undefined);
  return days.length < found.length ? undefined : [...new Set(days)].sort((a, b) => a - b);
}

/**
 * The weekdays of a crèche row: as typed, else all five for five days a week.
 * @returns undefined where they cannot be known
 */
export function weekdaysOf(row: { readonly weekdays?: string | undefined; readonly days: number | undefined }) {
  const typed = row.weekdays === undefined ? undefined : parseWeekdays(row.weekdays);
  if (typed !== undefined && typed.length > 0) return typed;
  return row.days === WORDS.length ? [1, 2, 3, 4, 5] : undefined;
}
