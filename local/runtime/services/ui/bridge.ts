/** What `google.script.run` carries between a dialog and the script: plain JSON, and nothing waits for a promise. */

/** A value that the bridge would refuse or lose; `message` names the place in it. */
export class BridgeError extends TypeError {
  override readonly name = 'BridgeError';
}

function refuse(where: string, what: string): never {
  throw new BridgeError(`Failed due to illegal value in property: ${where} (${what}).`);
}

function hasThen(value: object): boolean {
  return typeof (value as { then?: unknown }).then === 'function';
}

/** Checks by form, not by `instanceof`: the value may be of another realm. */
function check(value: unknown, where: string, above: readonly object[]): void {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) refuse(where, String(value));
    return;
  }
  if (typeof value !== 'object') refuse(where, typeof value);
  if (above.includes(value)) refuse(where, 'circular');
  const tag = Object.prototype.toString.call(value).slice(8, -1);
  if (hasThen(value)) refuse(where, 'a promise, which is not awaited');
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) check(value[index], `${where}[${index}]`, [...above, value]);
    return;
  }
  if (tag !== 'Object') refuse(where, tag);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) refuse(where, 'an object of a class');
  for (const [key, member] of Object.entries(value)) check(member, `${where}.${key}`, [...above, value]);
}

/**
 * Carries a value over the bridge as JSON text; a function's missing result becomes null, as in a success handler.
 * @param where how to name the value, e.g. `apply(…)[0]`
 * @throws BridgeError for a date, function, undefined, promise, class or circular value anywhere in it
 * @example carry({ a: [1] }, 'plan') // '{"a":[1]}'
 */
export function carry(value: unknown, where: string): string {
  check(value, where, []);
  return JSON.stringify(value);
}

/** Like carry, for what a function returns. */
export function carryResult(value: unknown, where: string): string {
  return value === undefined ? 'null' : carry(value, where);
}
