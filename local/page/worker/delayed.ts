/** Work that may wait a little for more of its kind, and must not be left undone. */

export interface Delayed {
  /** Does it soon, once for all that ask in the meantime. */
  soon(): void;
  /** Does at once what waits; resolves when nothing waits or goes on any more. */
  flush(): Promise<void>;
}

/**
 * @param wait milliseconds without a further call
 * @param failed told of what goes wrong while nobody waits
 * @example const keeping = createDelayed(() => save(), 300, report); keeping.soon()
 */
export function createDelayed(work: () => Promise<void>, wait: number, failed: (error: unknown) => void): Delayed {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<void> = Promise.resolve();
  const start = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    last = last.catch(() => undefined).then(work);
    return last;
  };
  return {
    soon() {
      clearTimeout(timer);
      timer = setTimeout(() => void start().catch(failed), wait);
    },
    flush: () => (timer === undefined ? last.catch(() => undefined) : start()),
  };
}
