/** Builds a script file around a library: everything in one global function that runs on first call. */
import { build } from 'esbuild';

export interface LibraryPart {
  /** First line of the script: what it is, and the licences in it. */
  readonly banner: string;
  /** Name of its one global function. */
  readonly name: string;
  /** Path of the part below the project's root. */
  readonly entry: string;
  /** Globals that Google lacks and that the library asks for, in branches made for other places. */
  readonly absentGlobals: readonly string[];
  /** Lines before the library, within the function. */
  readonly before?: readonly string[];
}

/** @throws Error where the library cannot be bundled */
export async function bundleLibraryPart({
  banner,
  name,
  entry,
  absentGlobals,
  before = [],
}: LibraryPart): Promise<string> {
  const result = await build({
    // Relative to the project's root, where every script of the project is started.
    absWorkingDir: process.cwd(),
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    globalName: 'part',
    // Google's parser refuses #private and static class fields.
    target: 'es2020',
    platform: 'browser',
    legalComments: 'none',
    define: Object.fromEntries(absentGlobals.map((absent) => [absent, 'undefined'])),
  });
  const code = result.outputFiles[0]?.text.trim();
  if (code === undefined) throw new Error(`${entry} was not built`);
  return [
    banner,
    `function ${name}() {`,
    ...before,
    `if (${name}.part === undefined) {`,
    code,
    `${name}.part = part;`,
    '}',
    `return ${name}.part;`,
    '}',
    '',
  ].join('\n');
}
