/** Names and words as people compare them. */
import { foldName, fullName, sortByName, withoutAccents } from '../../../src/domain/shared/names';

describe('a word without accents', () => {
  it.each([
    ['Débiteurs', 'debiteurs'],
    ['ÉLÈVE', 'eleve'],
    ['Łuczak-Öz', 'łuczak-oz'],
    ['De\u0301pense', 'depense'],
    ['', ''],
  ])('of %j is %j', (word, expected) => {
    expect(withoutAccents(word)).toBe(expected);
  });
});

describe('a folded name', () => {
  it.each([
    ['Élise-Anne', 'ELISE ANNE'],
    ["d'Aubigné", 'D’AUBIGNE'],
    ['Zoé\u00a0Rey', 'zoe rey'],
  ])('of %j is that of %j', (left, right) => {
    expect(foldName(left)).toBe(foldName(right));
  });
});

describe('names', () => {
  it('begin with the first name where a person is named', () => {
    expect(fullName({ firstName: 'Zoé', lastName: 'Rey' })).toBe('Zoé Rey');
  });

  it('are sorted without regard to accents and case, equal ones by identifier', () => {
    const rows = ['F3 Zorn', 'F10 élie', 'F2 Élie', 'F1 Emch', 'F4 Éa'].map((text) => {
      const [id = '', name = ''] = text.split(' ');
      return { id, name };
    });
    expect(sortByName(rows).map(({ id, name }) => `${id} ${name}`)).toEqual([
      'F4 Éa',
      'F2 Élie',
      'F10 élie',
      'F1 Emch',
      'F3 Zorn',
    ]);
    expect(rows[0]?.id).toBe('F3');
  });
});
