/** One sentence a code: no code stands in two tables of sentences, where the later one would win unseen. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { KNOWN_CODES } from '../../src/messages/issues';

const MESSAGES = join(__dirname, '..', '..', 'src', 'messages');

/** Codes of every table, by the file that it stands in. */
const PLACES = readdirSync(MESSAGES)
  .filter((file) => /^issues-.*\.ts$/.test(file))
  .flatMap((file) => {
    const tables: Record<string, unknown> = require(join(MESSAGES, file));
    return Object.entries(tables)
      .filter(([name]) => name.endsWith('_SENTENCES'))
      .flatMap(([, table]) => Object.keys(table as object).map((code) => ({ code, file })));
  });

it('every code stands in one table', () => {
  const twice = PLACES.filter(({ code }, at) => PLACES.findIndex((place) => place.code === code) !== at);
  expect(twice).toEqual([]);
});

it('every table is read', () => {
  expect(PLACES.map(({ code }) => code).sort()).toEqual([...KNOWN_CODES].sort());
});
