/** The length units of WordprocessingML and DrawingML, all read into points. */

/** Twentieths of a point, or a length with its unit as strict files write it (`2.5cm`); undefined when unreadable. */
export function readTwips(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const match = /^(-?[\d.]+)(mm|cm|in|pt|pc|pi)?$/.exec(value.trim());
  if (!match) return undefined;
  const amount = Number(match[1]);
  if (!Number.isFinite(amount)) return undefined;
  return match[2] ? amount * (POINTS_PER_UNIT[match[2]] ?? 1) : amount / 20;
}

const POINTS_PER_UNIT: Readonly<Record<string, number>> = {
  mm: 72 / 25.4,
  cm: 72 / 2.54,
  in: 72,
  pt: 1,
  pc: 12,
  pi: 12,
};

/** English Metric Units (12,700 to the point); undefined when unreadable. */
export function readEmu(value: string | undefined): number | undefined {
  const amount = value === undefined ? Number.NaN : Number(value);
  return Number.isFinite(amount) ? amount / 12700 : undefined;
}

/** A plain number; undefined when unreadable. */
export function readNumber(value: string | undefined): number | undefined {
  const amount = value === undefined || value === '' ? Number.NaN : Number(value);
  return Number.isFinite(amount) ? amount : undefined;
}

/** The object without its undefined members, so that it can be spread over defaults. */
export function definedOnly<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept: Partial<Record<keyof T, unknown>> = {};
  for (const key of Object.keys(values) as (keyof T)[]) if (values[key] !== undefined) kept[key] = values[key];
  return kept as { [K in keyof T]?: Exclude<T[K], undefined> };
}
