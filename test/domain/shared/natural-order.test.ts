/** Identifiers as a person sorts them. */
import * as fc from 'fast-check';
import { compareNatural } from '../../../src/domain/shared/natural-order';

describe('natural order', () => {
  it.each<[string[], string[]]>([
    [
      ['P10', 'P2', 'P1'],
      ['P1', 'P2', 'P10'],
    ],
    [
      ['b1', 'a2', 'a10'],
      ['a2', 'a10', 'b1'],
    ],
    [
      ['P02', 'P1', 'P3'],
      ['P1', 'P02', 'P3'],
    ],
    [
      ['P1-10', 'P1-9', 'P1'],
      ['P1', 'P1-9', 'P1-10'],
    ],
    [
      ['10', '9', ''],
      ['', '9', '10'],
    ],
    [
      ['x99999999999999999999', 'x100000000000000000000'],
      ['x99999999999999999999', 'x100000000000000000000'],
    ],
  ])('of %j is %j', (ids, expected) => {
    expect([...ids].sort(compareNatural)).toEqual(expected);
  });

  it('is the same whatever the order of the rows', () => {
    const ids = fc.array(fc.stringMatching(/^[a-c0-9 -]{0,6}$/), { maxLength: 8 });
    fc.assert(
      fc.property(ids, (list) => {
        const sorted = [...list].sort(compareNatural);
        expect([...list].reverse().sort(compareNatural)).toEqual(sorted);
        for (const a of list) for (const b of list) expect(compareNatural(a, b) < 0).toBe(compareNatural(b, a) > 0);
      }),
    );
  });
});
