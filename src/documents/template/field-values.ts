/** Turns the values handed in for a template into what the engine writes: text, lists of lines, or nothing. */

/** Signs that XML cannot hold or should not: control characters, halves of pairs; tabs and line breaks stay. */
const FORBIDDEN_IN_XML = /(?![\t\n])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

/**
 * Makes one value printable: texts lose what XML forbids and keep their line breaks, numbers become text,
 * lists and records stay for loops, null stands for no value.
 * @example toValue('Rue A\r\n4051 Basel') // 'Rue A\n4051 Basel'
 */
export function toValue(value: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string') return value.replace(/\r\n?/gu, '\n').replace(FORBIDDEN_IN_XML, '');
  if (typeof value === 'number') return String(value);
  return value;
}
