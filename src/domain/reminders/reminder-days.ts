/** The setting that says how many days after the due date each of the three reminders falls (D-3.5). */

const COUNT = 3;
const MOST_DAYS = 365;

/**
 * Reads the three numbers of days, from 1 to 365, each above the one before.
 * @returns undefined for anything else
 * @example parseReminderDays('10, 20, 30') // [10, 20, 30]
 */
export function parseReminderDays(text: string): readonly number[] | undefined {
  const parts = text.split(/[,;/]/).map((part) => part.trim());
  if (parts.length !== COUNT || !parts.every((part) => /^\d{1,3}$/.test(part))) return undefined;
  const days = parts.map(Number);
  const isRising = days.every((day, index) => day > (days[index - 1] ?? 0) && day <= MOST_DAYS);
  return isRising ? days : undefined;
}
