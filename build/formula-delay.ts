/** Lets the grid compute formulas soon after an edit: the library waits a tenth of a second for more, longer than it may. */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

const FILE = /@univerjs[\\/]sheets-formula[\\/]lib[\\/]es[\\/]index\.js$/;
const WAIT = /(this\._waitingCommandQueue = \[\];\s*\}, )100\)/;
const MILLISECONDS = 15;

/** @throws Error in the build where the library's text is no longer the one that is known */
export const shortenFormulaDelay: Plugin = {
  name: 'shorten-formula-delay',
  setup(build) {
    build.onLoad({ filter: FILE }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      if (!WAIT.test(text)) throw new Error(`${path}: the wait before formulas is not where it was`);
      return { contents: text.replace(WAIT, `$1${MILLISECONDS})`), loader: 'js' };
    });
  },
};
