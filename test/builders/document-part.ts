/** Runs the built document part where it must run: in a bare context without any global of Node or of a browser. */
import { createContext, Script } from 'node:vm';
import { bundleDocuments } from '../../build/documents-bundle';
import type { DocumentPart } from '../../src/documents/document-part';

/** Even the language's own promise is taken away: the part must do without microtasks. */
const TAKEN_AWAY = ['Promise', 'WebAssembly', 'SharedArrayBuffer', 'Atomics', 'Intl', 'escape', 'unescape', 'console'];

/** What Google's runtime lacks as well; a bare context has none of it. */
export const FORBIDDEN_GLOBALS = [
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'TextEncoder', 'TextDecoder', 'Buffer', 'process'],
  ...['crypto', 'atob', 'btoa', 'fetch', 'URL', 'Blob', 'window', 'self', 'structuredClone', 'performance', 'require'],
];

export interface BareContext {
  /** Evaluates an expression in the context. */
  evaluate(expression: string): unknown;
  readonly part: DocumentPart;
}

/** Loads the built part into a fresh bare context. */
export async function loadDocumentPart(): Promise<BareContext> {
  const context = createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
  const evaluate = (expression: string): unknown => new Script(expression).runInContext(context);
  for (const name of TAKEN_AWAY) evaluate(`delete globalThis.${name}`);
  new Script(await bundleDocuments(), { filename: 'Documents.js' }).runInContext(context);
  // The call is the context's own function; its type is checked by src/documents/document-part.ts.
  const part = evaluate('ecolageDocuments()') as DocumentPart;
  return { evaluate, part };
}
