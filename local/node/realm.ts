/** A bare context in which the built bundle runs: ECMAScript and a clock, nothing of Node. */

import vm from 'node:vm';
import type { Bundle, BundleFile, RealmContext } from '../host/bundle';

// The script, the workbook and this process must agree on what a day is.
process.env.TZ = 'Europe/Zurich';

/** Script files, compiled once for all executions. */
export interface NodeBundle extends Bundle {
  readonly scripts: readonly vm.Script[];
}

export interface NodeRealmContext extends RealmContext {
  /** Runs one more script. */
  run(script: vm.Script): void;
}

const compiled = new Map<string, vm.Script>();

/**
 * Compiles script files; a file that was seen before is not compiled again.
 * @throws SyntaxError naming the file
 * @example loadBundle([{ name: 'Code.js', code: 'function onOpen() {}' }])
 */
export function loadBundle(files: readonly BundleFile[]): NodeBundle {
  const pages = files.filter(({ name }) => name.endsWith('.html'));
  const scripts = files.filter(({ name }) => !name.endsWith('.html'));
  return bundleOf(
    new Map(pages.map(({ name, code }) => [name.replace(/\.html$/, ''), code])),
    scripts.map(({ name, code }) => {
      const key = `${name}\n${code}`;
      const script = compiled.get(key) ?? new vm.Script(code, { filename: name });
      compiled.set(key, script);
      return script;
    }),
  );
}

/** A bundle with more scripts beside its own. */
export function joinBundles(one: NodeBundle, other: NodeBundle): NodeBundle {
  return bundleOf(new Map([...one.pages, ...other.pages]), [...one.scripts, ...other.scripts]);
}

function bundleOf(pages: NodeBundle['pages'], scripts: NodeBundle['scripts']): NodeBundle {
  return { pages, scripts, openRealm: (now) => createRealmContext(now, scripts) };
}

/** Runs inside: takes away what Google lacks, and makes the simulated clock the only one. */
const PREPARE = new vm.Script(
  `(function (now) {
  'use strict';
  for (const name of ['WebAssembly', 'SharedArrayBuffer', 'Atomics', 'Intl']) delete globalThis[name];
  const Native = Date;
  function Clocked(year, month, day) {
    if (new.target === undefined) return new Native(now()).toString();
    const count = arguments.length;
    if (new.target !== Clocked) return Reflect.construct(Native, count === 0 ? [now()] : arguments, new.target);
    // The usual forms apart: spreading arguments is slow, and workbooks hold many dates.
    if (count === 0) return new Native(now());
    if (count === 1) return new Native(year);
    return count === 3 ? new Native(year, month, day) : new Native(...arguments);
  }
  const hide = (target, name, value) =>
    Object.defineProperty(target, name, { value, writable: true, enumerable: false, configurable: true });
  hide(Clocked, 'now', () => now());
  hide(Clocked, 'parse', Native.parse);
  hide(Clocked, 'UTC', Native.UTC);
  Object.defineProperty(Clocked, 'name', { value: 'Date' });
  Object.defineProperty(Clocked, 'length', { value: 7 });
  Object.defineProperty(Clocked, 'prototype', { value: Native.prototype, writable: false });
  hide(Native.prototype, 'constructor', Clocked);
  hide(globalThis, 'Date', Clocked);
  return {
    realm: { Date: Native, Error, Array, Object },
    parseJson: JSON.parse,
  };
})`,
  { filename: 'prepare.js' },
);
const RUN = new vm.Script('globalThis.__run()', { filename: 'run.js' });

/** An ordinary global object where this Node can make one: it is much faster than one with interceptors. */
function makeContext(): vm.Context {
  const bare = (vm.constants as unknown as { DONT_CONTEXTIFY?: vm.Context } | undefined)?.DONT_CONTEXTIFY;
  return vm.createContext(bare ?? {}, { codeGeneration: { strings: false, wasm: false } });
}

/**
 * Makes a fresh context.
 * @param now gives the simulated time, in milliseconds since 1970
 * @param scripts what `load` runs in it
 */
export function createRealmContext(now: () => number, scripts: readonly vm.Script[] = []): NodeRealmContext {
  const context = makeContext();
  const prepare = PREPARE.runInContext(context) as (now: () => number) => Pick<RealmContext, 'realm' | 'parseJson'>;
  const { realm, parseJson } = prepare(now);
  const global = context as Record<string, unknown>;

  function callWithin(run: () => unknown, timeout: number): unknown {
    Object.defineProperty(global, '__run', { value: run, configurable: true, enumerable: false });
    try {
      return RUN.runInContext(context, { timeout });
    } finally {
      delete global.__run;
    }
  }

  return {
    realm,
    global,
    parseJson,
    load() {
      for (const script of scripts) script.runInContext(context);
    },
    run: (script) => void script.runInContext(context),
    call(fn, args, timeout) {
      return timeout === undefined ? fn(...args) : callWithin(() => fn(...args), timeout);
    },
  };
}
