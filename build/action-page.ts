/** Puts the page of every action together from its parts: one style, one script. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, '..', 'src', 'ui', 'dialog');
/** In the order in which they stand in the script. */
const SCRIPTS = ['elements', 'fields', 'files', 'items', 'grid', 'conversation'];

/** @throws Error where a part has not exactly one script */
export function makeActionPage(): string {
  const script = SCRIPTS.map((name) => scriptOf(name, readPart(name))).join('');
  return readPart('page')
    .replace('{{style}}', () => readPart('style'))
    .replace('{{script}}', () => `<script>\n(function () {\n${script}})();\n</script>`);
}

function readPart(name: string): string {
  return readFileSync(join(FOLDER, `${name}.html`), 'utf8');
}

function scriptOf(name: string, part: string): string {
  const pieces = part.split(/<script>\n|<\/script>/);
  if (pieces.length !== 3) throw new Error(`${name}.html has not one script`);
  return pieces[1] ?? '';
}
