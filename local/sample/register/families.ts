/** Draws the families one after the other: the first ones of a school are the same whatever its size. */
import { asDate } from '../../../src/domain/shared/local-date';
import { CULTURES, type Culture } from '../data/names';
import type { SampleFamily } from '../model';
import { makeDealer, type Random } from '../random';
import { drawAddress } from './addresses';
import { drawAdults } from './adults';
import { drawChildren } from './children';
import type { IdMaker } from './ids';
import { makeSituationDealer } from './situations';

const DOUBLE_NAMES = 0.08;
const SIGNED = 0.9;
const SIGNED_FROM = asDate('2022-03-07');
const SIGNED_TO = asDate('2022-06-10');

/** @returns a function that draws the next family */
export function makeFamilyDrawer(random: Random, ids: IdMaker): () => SampleFamily {
  const dealSituation = makeSituationDealer(random);
  const dealCulture = makeDealer(random, CULTURES);
  const surnames = new Map<Culture, () => string>();
  const dealSurname = (culture: Culture): string => {
    const deal = surnames.get(culture) ?? makeDealer(random, culture.surnames);
    surnames.set(culture, deal);
    return deal();
  };
  let count = 0;
  return () => {
    const index = count++;
    const situation = dealSituation(index);
    const culture = dealCulture();
    const surname = dealSurname(culture);
    const otherName = random.pick(random.pick(CULTURES).surnames);
    const name = random.isLucky(DOUBLE_NAMES) && surname !== otherName ? `${surname}-${otherName}` : surname;
    const address = drawAddress(random);
    const isSeparated = situation === 'separated';
    return {
      id: ids.family(),
      index,
      name,
      culture,
      situation,
      address,
      adults: drawAdults(random, { culture, name, address, index, isSeparated, otherName }, ids.adult),
      children: drawChildren(random, culture, situation, ids.child),
      signedOn: random.isLucky(SIGNED) ? random.day(SIGNED_FROM, SIGNED_TO) : undefined,
    };
  };
}
