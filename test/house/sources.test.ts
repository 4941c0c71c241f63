/** What the sources of the add-on do without, because Google’s runtime has not got it or does not wait for it. */
import { nodesOf, parseScript } from '../bundle/script-tree';
import { readSources } from './source-files';

const sources = readSources('src');
const namesOf = (found: readonly { path: string }[]): string[] => found.map(({ path }) => path);

describe('the sources of the add-on', () => {
  it('wait for nothing: no async function, no await, no promise of their own', () => {
    const waiting = sources.filter(({ text }) => {
      const nodes = nodesOf(parseScript(text, 'typescript'));
      const makesPromise = ({ type, callee }: (typeof nodes)[number]) =>
        type === 'NewExpression' && (callee as { value?: unknown }).value === 'Promise';
      return nodes.some((node) => node.async === true || node.type === 'AwaitExpression' || makesPromise(node));
    });
    expect(namesOf(waiting)).toEqual([]);
  });

  it('use no schema that needs a global which Google lacks', () => {
    expect(namesOf(sources.filter(({ text }) => /\bz\.(url|base64|file)\(/.test(text)))).toEqual([]);
  });

  it('make the schemas without code from strings', () => {
    const importing = sources.filter(({ text }) => text.includes("from 'zod/mini'"));
    expect(importing.length).toBeGreaterThan(0);
    expect(sources.some(({ text }) => /z\.config\(\{\s*jitless: true\s*\}\)/.test(text))).toBe(true);
  });

  it('begin each with one sentence that says what the file is', () => {
    expect(namesOf(sources.filter(({ text }) => !/^\/\*\* [A-Z«].*[.…]( \*\/)?$/m.test(text.slice(0, 400))))).toEqual(
      [],
    );
  });
});
