/** What the local services need of the place in which the bundle runs; handed in, so that a page can run them as well as Node. */

/** Constructors of the bundle's own realm: what a service hands out must pass `instanceof` over there. */
export interface Realm {
  readonly Date: DateConstructor;
  readonly Error: ErrorConstructor;
  readonly Array: ArrayConstructor;
  readonly Object: ObjectConstructor;
}

/** The simulated time in milliseconds since 1970; service calls may move it on. */
export interface Clock {
  now(): number;
  advance(milliseconds: number): void;
}

/** Every service call passes here once: it is counted, given its modelled time, and may be made to fail. */
export interface CallMeter {
  /**
   * Runs one service call.
   * @param service e.g. `Range`
   * @param method e.g. `getValues`
   * @param effect what the call does
   * @param size cells, bytes or requests that it moves, for the modelled time
   */
  call<T>(service: string, method: string, effect: () => T, size?: number): T;
}

export interface Host {
  readonly realm: Realm;
  readonly meter: CallMeter;
  readonly clock: Clock;
}
