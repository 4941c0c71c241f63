/**
 * The place in which a page runs the add-on: a function whose parameters hide everything that Google has not.
 * It keeps the add-on from leaning on what Google lacks; it is no cell for a script that wants to get out.
 */
import type { Bundle, BundleFile, RealmContext } from '../../host/bundle';

/** What the language itself gives, and Google's V8 has: everything else of the surroundings is hidden. */
const LANGUAGE = new Set(
  (
    'AggregateError Array ArrayBuffer BigInt BigInt64Array BigUint64Array Boolean DataView Error EvalError ' +
    'FinalizationRegistry Float32Array Float64Array Infinity Int16Array Int32Array Int8Array JSON Map Math NaN Number ' +
    'Object Promise Proxy RangeError ReferenceError Reflect RegExp Set String Symbol SyntaxError TypeError URIError ' +
    'Uint16Array Uint32Array Uint8Array Uint8ClampedArray WeakMap WeakRef WeakSet decodeURI decodeURIComponent ' +
    'encodeURI encodeURIComponent escape isFinite isNaN parseFloat parseInt undefined unescape'
  ).split(' '),
);
/** A word that cannot be a parameter's name. */
const RESERVED = 'arguments';
const FUNCTION = /^function ([A-Za-z_$][\w$]*)\s*\(/gm;
const NAME = /^[A-Za-z_$][\w$]*$/;

/** The services that an execution puts in place; a script finds no other global. */
const SERVICES = [
  ...['SpreadsheetApp', 'LockService', 'PropertiesService', 'CacheService', 'MailApp', 'ScriptApp', 'Session'],
  ...['Utilities', 'HtmlService', 'UrlFetchApp', 'Logger', 'console'],
];

/** Stand-ins of the language's own, one an execution. */
const GIVEN = ['Date', 'Function', 'globalThis', 'eval'];

function refuseCode(): never {
  throw new EvalError('Code generation from strings disallowed for this context');
}

/** Google promises no code out of texts. */
const SILENT_FUNCTION = new Proxy(Function, { apply: refuseCode, construct: refuseCode });

type Loaded = Readonly<Record<string, unknown>>;
type Start = (...args: unknown[]) => Loaded;

/**
 * Makes a bundle of the add-on's files for a page or its worker. The scripts are one text, as Google joins them.
 * @param surroundings names to hide; those of the place it runs in unless told
 * @example createPageBundle([{ name: 'Code.js', code: 'function onOpen() {}' }]).openRealm(() => Date.now())
 */
export function createPageBundle(files: readonly BundleFile[], surroundings = listSurroundings()): Bundle {
  const pages = files.filter(({ name }) => name.endsWith('.html'));
  const code = files.flatMap((file) => (file.name.endsWith('.html') ? [] : [file.code])).join('\n');
  const names = [...new Set([...code.matchAll(FUNCTION)].map((match) => match[1] ?? ''))];
  const hidden = surroundings.filter((name) => !SERVICES.includes(name) && !GIVEN.includes(name));
  const exported = names.map((name) => `${name}: typeof ${name} === 'function' ? ${name} : undefined`).join(', ');
  // One text for every execution, so that the engine keeps what it compiled. Strict within, as the scripts are on
  // Google: a function called without an object finds no global one. The outer function may hide `eval`.
  const inner = `'use strict';\n${code}\nreturn { ${exported} };`;
  const start = new Function(...SERVICES, ...GIVEN, ...hidden, `return (function () {${inner}}).call({});`) as Start;
  return {
    pages: new Map(pages.map(({ name, code: text }) => [name.replace(/\.html$/, ''), text])),
    openRealm: (now) => openRealm(start, hidden.length, now),
  };
}

function openRealm(start: Start, hidden: number, now: () => number): RealmContext {
  const global: Record<string, unknown> = {};
  const nothing: undefined[] = Array.from({ length: hidden }, () => undefined);
  return {
    realm: { Date, Error, Array, Object },
    global,
    load() {
      const services = SERVICES.map((name) => global[name]);
      const date = clockedDate(now);
      const given = [date, SILENT_FUNCTION, ownGlobal(global, date), refuseCode];
      Object.assign(global, start(...services, ...given, ...nothing));
    },
    call: (fn, args) => fn(...args),
    parseJson: JSON.parse,
  };
}

/** What a script finds as `globalThis`: the language, its services, and nothing of the page. */
function ownGlobal(services: Readonly<Record<string, unknown>>, date: DateConstructor): object {
  const language = [...LANGUAGE].map((name) => [name, (globalThis as unknown as Record<string, unknown>)[name]]);
  return { ...Object.fromEntries(language), ...services, Date: date, Function: SILENT_FUNCTION };
}

/** The simulated clock is the only one that a script can ask. */
function clockedDate(now: () => number): DateConstructor {
  return new Proxy(Date, {
    apply: () => new Date(now()).toString(),
    construct: (target, args: unknown[], maker) => Reflect.construct(target, args.length === 0 ? [now()] : args, maker),
    get: (target, name, receiver) => (name === 'now' ? () => now() : Reflect.get(target, name, receiver)),
  });
}

/** Every global of the place in which this runs that is no part of the language. */
function listSurroundings(): string[] {
  const names = new Set<string>(['globalThis', 'self', 'window']);
  for (let place: object | null = globalThis; place !== null; place = Object.getPrototypeOf(place) as object | null) {
    for (const name of Object.getOwnPropertyNames(place)) names.add(name);
  }
  return [...names].filter((name) => NAME.test(name) && !LANGUAGE.has(name) && name !== RESERVED);
}
