/** Two children who may be one: accents, hyphens, inverted names, one wrong letter, another birth date. */
import fc from 'fast-check';
import { findTwins } from '../../../src/domain/admission/duplicates';
import { isOneEditApart, likenessOf, nameKey } from '../../../src/domain/admission/likeness';
import { asDate } from '../../../src/domain/shared/local-date';

const child = (lastName: string, firstName: string, birth = '2018-05-03') => ({
  lastName,
  firstName,
  birth: asDate(birth),
});

describe('likeness', () => {
  it.each([
    ['accents, case and hyphens', child('LEFEVRE', 'anne-sophie'), child('Lefèvre', 'Anne Sophie'), 'same'],
    ['apostrophes', child("O'Neil", 'Zoë'), child('ONeil', 'Zoe'), 'same'],
    ['letters without a base letter', child('Gołąb', 'Søren'), child('Golab', 'Soren'), 'same'],
    ['another script', child('Иванова', 'Анна'), child('иванова', 'анна'), 'same'],
    ['inverted names', child('Ada', 'Rey'), child('Rey', 'Ada'), 'inverted'],
    ['a letter too many', child('Mueller', 'Tom'), child('Müller', 'Tom'), 'typo'],
    ['letters that changed places', child('Rey', 'Mahtis'), child('Rey', 'Mathis'), 'typo'],
    ['another birth date', child('Rey', 'Ada'), child('Rey', 'Ada', '2018-03-05'), 'other-birth'],
    ['inverted names and another birth date', child('Ada', 'Rey'), child('Rey', 'Ada', '2017-05-03'), 'other-birth'],
    ['twins', child('Rey', 'Ada'), child('Rey', 'Noé'), 'twin'],
    ['twins, one with a double name', child('Rey-Brun', 'Ada'), child('Rey', 'Noé'), 'twin'],
    [
      'a first name that is a part of the other',
      child('Müller', 'François'),
      child('Müller', 'François-Xavier'),
      'similar',
    ],
    ['a short first name', child('Rey', 'Max'), child('Rey', 'Maximilian'), 'similar'],
    [
      'a letter in each half of the first name',
      child('Rey', 'Françoise-Xavière'),
      child('Rey', 'François-Xavier'),
      'similar',
    ],
    ['another order of words', child('Van Nguyen', 'Mai Thi'), child('Nguyen-Van', 'Thi Mai'), 'similar'],
    ['a particle too many', child('de la Tour', 'Ada'), child('Tour', 'Ada'), 'similar'],
    ['inverted double names', child('Ada Lou', 'Rey'), child('Rey-Brun', 'Ada'), 'similar'],
    [
      'another order of words and another birth date',
      child('Van Nguyen', 'Mai'),
      child('Nguyen Van', 'Mai', '2017-05-03'),
      'other-birth',
    ],
    ['nothing but a particle in common', child('de Rey', 'Ada'), child('de Brun', 'Ada'), undefined],
    ['the first name alone', child('Rey', 'Ada'), child('Brun', 'Ada'), undefined],
    ['names of another script that differ', child('Иванова', 'Анна'), child('Петрова', 'Ольга'), undefined],
    ['a letter in each name', child('Reyy', 'Adda'), child('Rey', 'Ada'), 'similar'],
    ['one wrong letter and another birth date', child('Reyy', 'Ada'), child('Rey', 'Ada', '2018-05-04'), undefined],
  ])('%s', (_, a, b, expected) => {
    expect(likenessOf(a, b)).toBe(expected);
  });

  it.each([
    ['', 'a', true],
    ['ab', 'ba', true],
    ['abc', 'abc', false],
    ['abc', 'axc', true],
    ['abc', 'abxc', true],
    ['abcd', 'badc', false],
    ['abc', 'abxyc', false],
  ])('%s and %s are one edit apart: %s', (a, b, expected) => {
    expect(isOneEditApart(a, b)).toBe(expected);
  });

  const name = fc.oneof(
    fc.constantFrom('Rey', 'rey', 'Réy', 'Reyy', 'Ada', 'Adda', 'A-da', 'Rey Ada', 'Ada de Rey'),
    fc.string({ maxLength: 4 }),
  );
  const children = fc.record({
    lastName: name,
    firstName: name,
    birth: fc.constantFrom(asDate('2018-05-03'), asDate('2018-05-04')),
  });

  it('is the same whichever child is looked at first', () => {
    fc.assert(
      fc.property(children, children, (a, b) => {
        expect(likenessOf(a, b)).toBe(likenessOf(b, a));
      }),
    );
  });

  it('is found in a register as by comparing every child with every other', () => {
    fc.assert(
      fc.property(fc.array(children, { maxLength: 12 }), (register) => {
        const twinsOf = findTwins(register);
        for (const one of register) {
          const expected = register.filter((other) => other !== one && likenessOf(one, other) !== undefined);
          expect(twinsOf(one).map((twin) => twin.child)).toEqual(expected);
        }
      }),
    );
  });

  it('knows a name whatever stands between its letters', () => {
    expect(nameKey(' d’Élise--Anne ')).toBe(nameKey("D'ELISEANNE"));
  });
});
