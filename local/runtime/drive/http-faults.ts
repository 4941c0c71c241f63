/** Answers of the network that a test plans: requests that fail before or after they took effect. */

import type { FaultWhen } from '../meter';

/** An HTTP status, or an address that cannot be reached, which is an exception whatever the options. */
export type HttpFailure = number | 'unreachable';

export interface HttpFaults {
  /** Makes the n-th request of the execution (1-based) fail. */
  failHttp(n: number, failure: HttpFailure, when: FaultWhen): void;
  /** Counts one more request and gives what is planned for it. */
  next(): { readonly failure: HttpFailure; readonly when: FaultWhen } | undefined;
  /** Requests so far. */
  count(): number;
}

/**
 * Makes an empty plan.
 * @example const faults = createHttpFaults(); faults.failHttp(2, 503, 'after'); // the second works, but says 503
 */
export function createHttpFaults(): HttpFaults {
  const planned = new Map<number, { failure: HttpFailure; when: FaultWhen }>();
  let count = 0;
  return {
    failHttp: (n, failure, when) => void planned.set(n, { failure, when }),
    next: () => planned.get(++count),
    count: () => count,
  };
}
