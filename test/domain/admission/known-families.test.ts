/** Families that a new child may belong to: the same, or alike enough to be asked. */
import { findFamilies } from '../../../src/domain/admission/known-families';

const REY = { id: 'F1', name: 'Rey', street: 'Rue du Rhin', houseNumber: '4', postcode: '4056', town: 'Bâle' };
const wanted = (change: Partial<typeof REY>) => ({ ...REY, ...change });

describe('families of the register', () => {
  it.each<[string, Partial<typeof REY>, 'same' | 'similar' | 'none']>([
    ['spelt alike', { name: 'RÉY', street: 'rue du rhin', town: 'Basel' }, 'same'],
    ['with one wrong letter in the street', { street: 'Rue du Rhinn' }, 'same'],
    ['of one wrong letter in the name', { name: 'Reyy' }, 'similar'],
    ['next door', { houseNumber: '6' }, 'similar'],
    ['of the same name elsewhere', { street: 'Rue Haute', postcode: '4001' }, 'similar'],
    ['of another name at the same address', { name: 'Ott' }, 'similar'],
    ['of another name and address', { name: 'Ott', street: 'Rue Haute' }, 'none'],
  ])('%s', (_, change, expected) => {
    const { same, similar } = findFamilies([REY], wanted(change));
    expect({ same: same.length, similar: similar.length }).toEqual({
      same: Number(expected === 'same'),
      similar: Number(expected === 'similar'),
    });
  });
});
