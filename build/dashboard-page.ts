/** Puts the dashboard's page together: style, charts library and script in one file that needs nothing from elsewhere. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const FOLDER = join(__dirname, '..', 'src', 'pages', 'dashboard');
/** In the order in which they stand in the script. */
const SCRIPTS = ['figures', 'charts', 'start'];
const BANNER = '<!-- Contains Chart.js and @kurkle/color (MIT licence). -->';

/** What the page draws with; the rest of the library is left out. */
const LIBRARY = `
import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, LineController, LineElement, PointElement, Tooltip } from 'chart.js';
Chart.register(BarController, BarElement, CategoryScale, Legend, LinearScale, LineController, LineElement, PointElement, Tooltip);
export { Chart };
`;

async function bundleLibrary(): Promise<string> {
  const result = await build({
    // Relative to the project's root, where every script of the project is started.
    absWorkingDir: process.cwd(),
    stdin: { contents: LIBRARY, resolveDir: process.cwd() },
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    globalName: 'Graphiques',
    target: 'es2020',
    platform: 'browser',
    legalComments: 'none',
  });
  const code = result.outputFiles[0]?.text.trim();
  if (code === undefined) throw new Error('The charts library was not built');
  return code;
}

/**
 * The page from its parts.
 * @param library a script that sets `Graphiques`
 * @throws Error where a part has not exactly one script
 */
export function assembleDashboard(library: string): string {
  const own = SCRIPTS.map((name) => scriptOf(name, readPart(name))).join('');
  return readPart('page')
    .replace('{{style}}', () => `${BANNER}\n${readPart('style')}`)
    .replace('{{script}}', () => `<script>\n(function () {\n${library}\n${own}})();\n</script>`);
}

function readPart(name: string): string {
  return readFileSync(join(FOLDER, `${name}.html`), 'utf8');
}

function scriptOf(name: string, part: string): string {
  const pieces = part.split(/<script>\n|<\/script>/);
  if (pieces.length !== 3) throw new Error(`${name}.html has not one script`);
  return pieces[1] ?? '';
}

let made: Promise<string> | undefined;

/**
 * Makes the text of `Dashboard.html`, once per process.
 * @example (await makeDashboardPage()).includes('id="donnees"') // true
 */
export function makeDashboardPage(): Promise<string> {
  made ??= bundleLibrary().then(assembleDashboard);
  return made;
}
