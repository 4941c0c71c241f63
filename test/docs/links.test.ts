/** Links between the documents lead to files and headings that are there. */
import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { DECISIONS, GUIDE_PAGES, PAGES, ROOT, read } from './pages';

/** The anchor that GitHub gives a heading. */
const slugOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .replace(/ /g, '-');

const anchorsOf = (page: string): string[] =>
  [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => slugOf(heading));

interface Link {
  readonly target: string;
  readonly anchor: string;
}

function linksOf(page: string): Link[] {
  return [...read(page).matchAll(/\]\(([^)#]*)(?:#([^)]*))?\)/g)]
    .map(([, path = '', anchor = '']) => ({
      target: path === '' ? page : normalize(join(dirname(page), path)),
      anchor,
      isOutside: path.startsWith('http') || path.includes('docs/images/'),
    }))
    .filter(({ isOutside }) => !isOutside);
}

describe('Links between the documents', () => {
  it.each(PAGES)('of %s lead somewhere', (page) => {
    const lost = linksOf(page).filter(
      ({ target, anchor }) =>
        !existsSync(join(ROOT, target)) || (anchor !== '' && !anchorsOf(target).includes(decodeURI(anchor))),
    );
    expect(lost).toEqual([]);
  });

  it('of decisions are numbered without a gap', () => {
    const numbers = DECISIONS.map((file) => Number(/(\d{4})-/.exec(file)?.[1])).sort((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  it('of the guide’s index reach every page, and every page leads back', () => {
    const pages = GUIDE_PAGES.filter((page) => page !== 'docs/guide.md');
    const listed = new Set(linksOf('docs/guide.md').map(({ target }) => target));
    expect(pages.filter((page) => !listed.has(page))).toEqual([]);
    expect(pages.filter((page) => !linksOf(page).some(({ target }) => target === 'docs/guide.md'))).toEqual([]);
  });
});
