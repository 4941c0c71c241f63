import fc from 'fast-check';
import { makeDealer, seededRandom } from '../../../local/sample/random';
import { asDate } from '../../../src/domain/shared/local-date';

describe('a seeded generator', () => {
  it('gives the same numbers for the same seed, and others for another', () => {
    const draw = (seed: number): number[] => {
      const random = seededRandom(seed);
      return Array.from({ length: 20 }, () => random.integer(1, 1000));
    };
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
  });

  it('stays within its limits and reaches both ends', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: -50, max: 50 }),
        fc.integer({ min: 0, max: 9 }),
        (seed, min, span) => {
          const random = seededRandom(seed);
          const drawn = new Set(Array.from({ length: 400 }, () => random.integer(min, min + span)));
          expect([...drawn].sort((a, b) => a - b)).toEqual(Array.from({ length: span + 1 }, (_, index) => min + index));
        },
      ),
      { numRuns: 30 },
    );
  });

  it('draws days between two days, both included', () => {
    const random = seededRandom(3);
    const days = Array.from({ length: 60 }, () => random.day(asDate('2023-02-27'), asDate('2023-03-01')));
    expect([...new Set(days)].sort()).toEqual(['2023-02-27', '2023-02-28', '2023-03-01']);
  });

  it('shuffles without losing or adding anything', () => {
    fc.assert(
      fc.property(fc.integer(), fc.array(fc.integer()), (seed, items) => {
        const byNumber = (a: number, b: number): number => a - b;
        expect(seededRandom(seed).shuffle(items).sort(byNumber)).toEqual([...items].sort(byNumber));
      }),
    );
  });

  it('refuses to pick from nothing', () => {
    expect(() => seededRandom(1).pick([])).toThrow('No item');
  });
});

describe('a dealer', () => {
  it('deals every item once before any comes again', () => {
    const deal = makeDealer(seededRandom(5), ['a', 'b', 'c']);
    const rounds = [1, 2, 3].map(() => [deal(), deal(), deal()].sort());
    expect(rounds).toEqual([
      ['a', 'b', 'c'],
      ['a', 'b', 'c'],
      ['a', 'b', 'c'],
    ]);
  });
});
