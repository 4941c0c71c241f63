/** Takes the result out of a promise that has already settled: nothing on Google waits for one. */

/**
 * Gives the promise's value at once.
 *
 * The PDF library speaks in promises. The bundle replaces the language's promise by one that settles in the same tick
 * (build/sync-promise.ts), so that its work is finished when it returns; with the language's own promise this throws.
 * @throws what the promise was rejected with; or an error, when it has not settled
 */
export function finish<T>(promise: PromiseLike<T>): T {
  let outcome: { readonly value: T } | { readonly reason: unknown } | undefined;
  promise.then(
    (value) => {
      outcome = { value };
    },
    (reason: unknown) => {
      outcome = { reason };
    },
  );
  // Read through a function: the compiler does not see that the callbacks have run.
  const settled = ((): typeof outcome => outcome)();
  if (settled === undefined) throw new Error('The PDF library has not finished its work in this tick');
  if ('reason' in settled) throw settled.reason;
  return settled.value;
}
