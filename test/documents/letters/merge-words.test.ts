/** Words of merged letters in three languages. */
import type { Language } from '../../../src/documents/letters/merge-letter';
import { type Addressed, listIn, longDateIn, salutationIn } from '../../../src/documents/letters/merge-words';
import { asDate } from '../../../src/domain/shared/local-date';

const ADA = { title: 'Madame', lastName: 'Ader' };
const LEO = { title: 'M.', lastName: 'Brun' };

it.each<[Language, string, string]>([
  ['fr', '2022-10-01', '1er octobre 2022'],
  ['de', '2022-03-31', '31. März 2022'],
  ['en', '2022-12-01', '1 December 2022'],
])('a long date in %s', (language, date, text) => {
  expect(longDateIn(language, asDate(date))).toBe(text);
});

it.each<[Language, readonly string[], string]>([
  ['fr', [], ''],
  ['fr', ['Ada'], 'Ada'],
  ['fr', ['Ada', 'Léo', 'Zoé'], 'Ada, Léo et Zoé'],
  ['de', ['Ada', 'Léo'], 'Ada und Léo'],
  ['en', ['Ada', 'Léo'], 'Ada and Léo'],
])('names in %s: %j', (language, names, text) => {
  expect(listIn(language, names)).toBe(text);
});

it.each<[Language, readonly Addressed[], string]>([
  ['fr', [ADA], 'Madame'],
  ['fr', [LEO, ADA], 'Madame, Monsieur'],
  ['fr', [ADA, { title: 'Mme', lastName: 'Caro' }], 'Mesdames'],
  ['fr', [LEO, { title: 'Monsieur', lastName: 'Dufour' }], 'Messieurs'],
  ['fr', [], 'Madame, Monsieur'],
  ['fr', [ADA, { title: undefined, lastName: 'Brun' }], 'Madame, Monsieur'],
  ['de', [LEO, ADA], 'Sehr geehrte Frau Ader, sehr geehrter Herr Brun'],
  ['de', [{ title: 'Herr', lastName: 'Brun' }], 'Sehr geehrter Herr Brun'],
  ['de', [{ title: 'Dr', lastName: 'Brun' }], 'Sehr geehrte Damen und Herren'],
  ['en', [LEO, ADA], 'Dear Ms Ader, dear Mr Brun'],
  ['en', [], 'Dear parents'],
])('a salutation in %s to %j', (language, guardians, text) => {
  expect(salutationIn(language, guardians)).toBe(text);
});
