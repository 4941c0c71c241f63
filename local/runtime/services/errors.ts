/** Errors as Google's services throw them: of the bundle's realm and named `Exception`. */

import type { Realm } from '../host';

/** What a bundle sees when its execution is cut off, whatever it tries from then on. */
export const CUT_OFF_MESSAGE = 'Exceeded maximum execution time';

/**
 * Makes an error that the bundle can catch with `instanceof Error`.
 * @example serviceError(realm, 'Invalid argument: x').name // 'Exception'
 */
export function serviceError(realm: Realm, message: string): Error {
  const error = new realm.Error(message);
  error.name = 'Exception';
  return error;
}

/**
 * Makes the error for arguments of the wrong type.
 * @param method full name, e.g. `Utilities.base64Encode`
 */
export function signatureError(realm: Realm, method: string, args: readonly unknown[]): Error {
  const types = args.map((arg) => (arg === null ? 'null' : Array.isArray(arg) ? 'number[]' : describeType(arg)));
  return serviceError(realm, `The parameters (${types.join(',')}) don't match the method signature for ${method}.`);
}

function describeType(value: unknown): string {
  if (typeof value === 'string') return 'String';
  if (typeof value !== 'object' || value === null) return typeof value;
  return `(class)${Object.prototype.toString.call(value).slice(8, -1)}`;
}
