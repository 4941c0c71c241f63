/** One execution of the bundle: a fresh realm, its own meter and services, cut off at Google's time limit. */

import { createRuntime, type Runtime, type RuntimeOptions } from '../runtime';
import { createHttpFaults, type HttpFaults } from '../runtime/drive/http-faults';
import type { Clock } from '../runtime/host';
import { modelLatency } from '../runtime/latency';
import { createMeter, type Meter } from '../runtime/meter';
import { CUT_OFF_MESSAGE } from '../runtime/services/errors';
import type { Bundle } from './bundle';
import { fromRealm, toRealm } from './values';

/** Milliseconds after which Google cuts an execution off. */
export const EXECUTION_LIMIT = 360_000;
export const CUSTOM_FUNCTION_LIMIT = 30_000;

export interface ExecutionOptions extends Omit<RuntimeOptions, 'host' | 'httpFaults'> {
  readonly bundle: Bundle;
  readonly clock: Clock;
  /** Plans faults and hooks before the bundle is loaded. */
  readonly prepare?: ((meter: Meter, httpFaults: HttpFaults) => void) | undefined;
}

export interface Execution {
  readonly meter: Meter;
  readonly runtime: Runtime;
  readonly globals: Readonly<Record<string, unknown>>;
  hasFunction(name: string): boolean;
  /** Calls a function with values rebuilt in the realm, and gives back a copy of its result. */
  call(name: string, ...args: unknown[]): unknown;
  /**
   * Calls a function with arguments as JSON texts, and gives its result as it is, of the realm.
   * @param amend adds to the first argument what JSON cannot carry
   */
  callRaw(name: string, args: readonly string[], amend?: (first: object) => unknown): unknown;
  /** Ends it: locks are freed, and no service answers any more. */
  end(): void;
}

/** An error that the bundle threw, or its cut-off; `stack` is the bundle's. */
export class ScriptError extends Error {
  constructor(
    message: string,
    /** The name of the error over there, e.g. `Exception`, `TypeError`. */
    readonly kind: string,
    override readonly cause: unknown,
  ) {
    super(message);
    this.name = 'ScriptError';
  }
}

function wrapError(thrown: unknown): ScriptError {
  if (thrown instanceof ScriptError) return thrown;
  const { message, name, stack } = (thrown ?? {}) as { message?: unknown; name?: unknown; stack?: unknown };
  const text = typeof message === 'string' ? message : String(thrown);
  const error = new ScriptError(text, typeof name === 'string' ? name : 'Error', thrown);
  if (typeof stack === 'string') error.stack = stack;
  return error;
}

/**
 * Starts an execution: the services are put in place and the bundle's files run.
 * @throws ScriptError when loading fails
 * @example startExecution({ bundle, clock, workbook, state, user, exportPdf }).call('onOpen')
 */
export function startExecution(options: ExecutionOptions): Execution {
  const { bundle, clock, isTimed = false, mode = 'full' } = options;
  const isFormula = mode === 'custom-function';
  const limit = isFormula ? CUSTOM_FUNCTION_LIMIT : EXECUTION_LIMIT;
  const context = bundle.openRealm(() => clock.now());
  const { realm } = context;
  const meter = createMeter({ clock, realm, limit, latency: isTimed ? modelLatency : undefined });
  const httpFaults = createHttpFaults();
  options.prepare?.(meter, httpFaults);
  const started = clock.now();
  const runtime = createRuntime({ ...options, pages: bundle.pages, host: { realm, meter, clock }, httpFaults });
  Object.assign(context.global, runtime.globals);

  /** A script that swallowed its cut-off has not succeeded for that. */
  function guard<T>(run: () => T): T {
    let result: T;
    try {
      result = run();
    } catch (thrown) {
      throw wrapError(thrown);
    }
    if (meter.isCutOff() || clock.now() - started > limit)
      throw new ScriptError(CUT_OFF_MESSAGE, 'Exception', undefined);
    return result;
  }

  function find(name: string): (...args: unknown[]) => unknown {
    const found = Object.hasOwn(context.global, name) ? context.global[name] : undefined;
    if (typeof found !== 'function')
      throw new ScriptError(`Script function not found: ${name}`, 'Exception', undefined);
    return found as (...args: unknown[]) => unknown;
  }

  function invoke(name: string, args: readonly unknown[]): unknown {
    return context.call(find(name), args, isFormula ? CUSTOM_FUNCTION_LIMIT : undefined);
  }

  guard(() => context.load());
  return {
    meter,
    runtime,
    globals: context.global,
    hasFunction: (name) => Object.hasOwn(context.global, name) && typeof context.global[name] === 'function',
    call: (name, ...args) =>
      guard(() =>
        fromRealm(
          invoke(
            name,
            args.map((arg) => toRealm(realm, arg)),
          ),
        ),
      ),
    callRaw: (name, args, amend) =>
      guard(() => {
        const values = args.map((arg) => context.parseJson(arg));
        amend?.(values[0] as object);
        return invoke(name, values);
      }),
    end() {
      runtime.end();
      meter.cutOff();
    },
  };
}
