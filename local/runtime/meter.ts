/** The one place through which every service call passes: it counts, models time, and fails calls on request. */

import type { CallMeter, Clock, Realm } from './host';
import type { Latency } from './latency';
import { CUT_OFF_MESSAGE, serviceError } from './services/errors';

export type FaultWhen = 'before' | 'after';

/**
 * `throw`: the call throws as a failing Google service does. `kill`: the execution is cut off, so every call from
 * then on throws and no `finally` of the bundle has an effect. `{ clock }`: that many milliseconds go by.
 */
export type FaultKind = 'throw' | 'kill' | { readonly clock: number };

/** Either the `at`-th call of the execution (1-based), or the `nth` call of `on` (`Service.method`). */
export interface Fault {
  readonly at?: number;
  readonly on?: string;
  readonly nth?: number;
  readonly when: FaultWhen;
  readonly kind?: FaultKind;
}

export interface MeterOptions {
  readonly clock: Clock;
  readonly realm?: Pick<Realm, 'Error'>;
  /** Absent: calls take no time. */
  readonly latency?: Latency | undefined;
  readonly faults?: readonly Fault[];
  /** Milliseconds after which the execution is cut off; absent: never. */
  readonly limit?: number | undefined;
}

export interface Meter extends CallMeter {
  /** Calls per `Service.method`. */
  counts(): Record<string, number>;
  total(): number;
  /** Names of the first 20,000 calls, in order. */
  log(): readonly string[];
  /** Modelled milliseconds of all calls, waits included. */
  milliseconds(): number;
  /** Modelled milliseconds per service. */
  millisecondsByService(): Record<string, number>;
  /** Forgets counts, times and what was to fail; a cut-off execution stays so. */
  reset(): void;
  failAt(n: number, when: FaultWhen, kind?: FaultKind): void;
  failOn(name: string, nth: number, when: FaultWhen, kind?: FaultKind): void;
  /** Runs something, for instance another execution, just before the n-th call takes effect. */
  onCall(n: number, run: () => void): void;
  isCutOff(): boolean;
  /** Cuts the execution off from outside, as at its end. */
  cutOff(): void;
}

const LOG_LENGTH = 20_000;
const SHEET_SERVICES = new Set(['SpreadsheetApp', 'Spreadsheet', 'Sheet', 'Range', 'Protection']);

/**
 * Makes the meter of one execution.
 * @example const meter = createMeter({ clock }); meter.failAt(3, 'after'); // the third call works, then throws
 */
export function createMeter(options: MeterOptions): Meter {
  const { clock, latency, limit } = options;
  const realm = (options.realm ?? { Error }) as Realm;
  const started = clock.now();
  const faults: Fault[] = [...(options.faults ?? [])];
  const hooks = new Map<number, () => void>();
  const counts = new Map<string, number>();
  const times = new Map<string, number>();
  let names: string[] = [];
  let total = 0;
  let isInside = false;
  let hasEnded = false;

  function stop(): never {
    hasEnded = true;
    throw serviceError(realm, CUT_OFF_MESSAGE);
  }

  function strike(name: string, service: string, now: FaultWhen, at: number, nth: number): void {
    for (const fault of faults) {
      const isHit = fault.at === at || (fault.on === name && fault.nth === nth);
      if (!isHit || fault.when !== now) continue;
      const kind = fault.kind ?? 'throw';
      if (kind === 'kill') stop();
      if (kind !== 'throw') clock.advance(kind.clock);
      else throw serviceError(realm, `Service error: ${SHEET_SERVICES.has(service) ? 'Spreadsheets' : service}`);
    }
  }

  function stopWhenLate(): void {
    if (limit !== undefined && clock.now() - started > limit) stop();
  }

  function measure<T>(service: string, method: string, effect: () => T, size: number): T {
    const before = clock.now();
    isInside = true;
    try {
      if (latency) clock.advance(latency(service, method, size));
      return effect();
    } finally {
      isInside = false;
      times.set(service, (times.get(service) ?? 0) + clock.now() - before);
    }
  }

  return {
    call<T>(service: string, method: string, effect: () => T, size = 1): T {
      if (isInside) return effect();
      if (hasEnded) stop();
      const name = `${service}.${method}`;
      const nth = (counts.get(name) ?? 0) + 1;
      const at = ++total;
      counts.set(name, nth);
      if (names.length < LOG_LENGTH) names.push(name);
      hooks.get(at)?.();
      strike(name, service, 'before', at, nth);
      stopWhenLate();
      const result = measure(service, method, effect, size);
      strike(name, service, 'after', at, nth);
      stopWhenLate();
      return result;
    },
    counts: () => Object.fromEntries(counts),
    total: () => total,
    log: () => names,
    milliseconds: () => [...times.values()].reduce((sum, time) => sum + time, 0),
    millisecondsByService: () => Object.fromEntries(times),
    reset() {
      counts.clear();
      times.clear();
      hooks.clear();
      faults.length = 0;
      names = [];
      total = 0;
    },
    failAt: (at, when, kind = 'throw') => void faults.push({ at, when, kind }),
    failOn: (on, nth, when, kind = 'throw') => void faults.push({ on, nth, when, kind }),
    onCall: (n, run) => void hooks.set(n, run),
    isCutOff: () => hasEnded,
    cutOff() {
      hasEnded = true;
    },
  };
}
