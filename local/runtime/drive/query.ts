/** Drive's search: the terms that the add-on uses, joined by `and`; anything else is refused as Drive refuses nonsense. */

import type { DriveFile } from './store';

export type FileTest = (file: DriveFile) => boolean;

const TEXT = String.raw`'((?:[^'\\]|\\['\\])*)'`;
const TERMS: readonly (readonly [RegExp, (...texts: string[]) => FileTest])[] = [
  [new RegExp(`^${TEXT} in parents`), (id) => (file) => file.parents.includes(id as string)],
  [
    new RegExp(`^appProperties has \\{ ?key ?= ?${TEXT} and value ?= ?${TEXT} ?\\}`),
    (key, value) => (file) => file.appProperties[key as string] === value,
  ],
  [new RegExp(`^name ?= ?${TEXT}`), (name) => (file) => file.name === name],
  [new RegExp(`^mimeType ?= ?${TEXT}`), (type) => (file) => file.mimeType === type],
  [new RegExp(`^mimeType ?!= ?${TEXT}`), (type) => (file) => file.mimeType !== type],
  [/^trashed ?= ?(true|false)/, (value) => (file) => String(file.trashed) === value],
];

/**
 * Reads a search into a test of files; undefined when it is not understood.
 * @example readQuery("'abc' in parents and trashed = false")?.(file)
 */
export function readQuery(query: string): FileTest | undefined {
  const tests: FileTest[] = [];
  let rest = query.trim();
  while (rest !== '') {
    let matched: string | undefined;
    for (const [pattern, make] of TERMS) {
      const found = pattern.exec(rest);
      if (!found) continue;
      matched = found[0];
      tests.push(make(...found.slice(1).map((text) => text.replace(/\\(['\\])/g, '$1'))));
      break;
    }
    if (matched === undefined) return undefined;
    rest = rest.slice(matched.length).trim();
    if (rest === '') break;
    if (!/^and\s/.test(rest)) return undefined;
    rest = rest.slice(3).trim();
    if (rest === '') return undefined;
  }
  return (file) => tests.every((test) => test(file));
}
