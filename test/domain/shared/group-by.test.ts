/** Items gathered by what they share. */
import fc from 'fast-check';
import { groupBy } from '../../../src/domain/shared/group-by';

describe('groups', () => {
  it('are in the order of their first items, without those that have no key', () => {
    const groups = groupBy(['b1', 'a1', '-', 'b2'], (text) => (text === '-' ? undefined : text.charAt(0)));
    expect([...groups]).toEqual([
      ['b', ['b1', 'b2']],
      ['a', ['a1']],
    ]);
  });

  it('hold every item once, each where its key says', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30)), (items) => {
        const groups = groupBy(items, (item) => item % 7);
        expect([...groups.values()].flat().sort()).toEqual([...items].sort());
        for (const [rest, own] of groups) expect(own.every((item) => item % 7 === rest)).toBe(true);
      }),
    );
  });
});
