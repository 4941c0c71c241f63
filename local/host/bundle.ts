/** The built add-on as an execution needs it: its pages, and fresh places in which its scripts run. */
import type { Realm } from '../runtime/host';

export interface BundleFile {
  /** Shown in the stack of errors, e.g. `Code.js`. */
  readonly name: string;
  readonly code: string;
}

export interface Bundle {
  /** HTML files by name without `.html`. */
  readonly pages: ReadonlyMap<string, string>;
  /**
   * Makes a fresh place, bare as Google's.
   * @param now gives the simulated time, in milliseconds since 1970
   */
  openRealm(now: () => number): RealmContext;
}

/** What a fresh place offers to the one who starts an execution in it. */
export interface RealmContext {
  readonly realm: Realm;
  /** The services go in here before the scripts are loaded; then the scripts' functions are found here. */
  readonly global: Record<string, unknown>;
  /** Runs the bundle's scripts, after the services were put into `global`. */
  load(): void;
  /** Calls a function of the bundle; `timeout` in real milliseconds, where the place can interrupt it. */
  call(fn: (...args: unknown[]) => unknown, args: readonly unknown[], timeout?: number): unknown;
  parseJson(json: string): unknown;
}
