/** Carries values between this process and the bundle's realm. */

import type { Realm } from '../runtime/host';

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

/** A date cell as JSON can carry it: `{ "date": "2022-10-01" }`. */
function readDay(value: object): [number, number, number] | undefined {
  const { date, ...rest } = value as { date?: unknown };
  const parts = typeof date === 'string' && Object.keys(rest).length === 0 ? ISO_DAY.exec(date) : null;
  return parts ? [Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])] : undefined;
}

/**
 * Rebuilds a value with the realm's constructors: arrays, plain objects, dates, and `{ date: '2022-10-01' }` as that
 * day's midnight.
 * @example toRealm(realm, [[{ date: '2022-10-01' }, 5]])
 */
export function toRealm(realm: Realm, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (isDate(value)) return new realm.Date(value.getTime());
  if (Array.isArray(value)) {
    const copy: unknown[] = new realm.Array();
    for (const member of value) copy.push(toRealm(realm, member));
    return copy;
  }
  const day = readDay(value);
  if (day) return new realm.Date(...day);
  const copy: Record<string, unknown> = new realm.Object() as Record<string, unknown>;
  for (const [key, member] of Object.entries(value)) copy[key] = toRealm(realm, member);
  return copy;
}

/** Rebuilds a value of the realm with this process's constructors. */
export function fromRealm(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (isDate(value)) return new Date(value.getTime());
  if (Array.isArray(value)) return Array.from(value, fromRealm);
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, fromRealm(member)]));
}
