/** The documents for people, as the tests read them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(__dirname, '../..');

export const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** Files of a folder, by their path in the project. */
export const listFiles = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => `${folder}/${name}`)
    .sort();

export const GUIDE_PAGES: readonly string[] = ['docs/guide.md', ...listFiles('docs/guide')];
export const DECISIONS: readonly string[] = listFiles('docs/decisions');
export const PAGES: readonly string[] = [
  'README.md',
  'CHANGELOG.md',
  'docs/unverified-on-google.md',
  'src/domain/GLOSSARY.md',
  ...GUIDE_PAGES,
  ...DECISIONS,
];

/** The whole guide. */
export const GUIDE: string = GUIDE_PAGES.map(read).join('\n');
