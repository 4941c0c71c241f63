/** Builds the script file of bank files: the reader with its library, in one function that runs on first call. */
import { bundleLibraryPart } from './library-part';

const BANNER = '/** Bank files of Écolage. Contains fast-xml-parser, its parts and strnum (MIT licence). */';

/** Globals that Google lacks and that the library asks for, in branches made for bytes and for Node. */
const ABSENT_GLOBALS = ['Buffer', 'TextDecoder', 'TextEncoder', 'process', 'window'];

let bundled: Promise<string> | undefined;

/**
 * Builds the text of `Bank.js`, once per process: a single global function `ecolageBank()` that returns the part's
 * exports (`BankPart`).
 * @example (await bundleBank()).includes('function ecolageBank()') // true
 */
export function bundleBank(): Promise<string> {
  bundled ??= bundleLibraryPart({
    banner: BANNER,
    name: 'ecolageBank',
    entry: 'src/bank/part.ts',
    absentGlobals: ABSENT_GLOBALS,
  });
  return bundled;
}
