/** The adults of a family: its legal representatives, now and then a grandmother who fetches the children. */
import type { Culture } from '../data/names';
import type { Address, Adult } from '../model';
import type { Random } from '../random';
import { drawPhone, emailOf } from './addresses';

/** One family in fifteen has no e-mail. */
const EVERY_WITHOUT_EMAIL = 15;

export interface AdultsInput {
  readonly culture: Culture;
  readonly name: string;
  readonly address: Address;
  /** 0 for the first family. */
  readonly index: number;
  readonly isSeparated: boolean;
  /** Another surname, for parents who do not share one. */
  readonly otherName: string;
}

export function drawAdults(random: Random, input: AdultsInput, nextId: () => string): Adult[] {
  const { culture, name, otherName, isSeparated } = input;
  const make = (isWoman: boolean, relation: string, lastName: string, isLegal = true): Adult => {
    const firstName = random.pick(isWoman ? culture.girls : culture.boys);
    const email = emailOf(random, firstName, lastName, input.index + 1);
    const isReachable = isLegal && input.index % EVERY_WITHOUT_EMAIL !== EVERY_WITHOUT_EMAIL - 2;
    return {
      id: nextId(),
      title: isWoman ? 'Madame' : 'Monsieur',
      firstName,
      lastName,
      relation,
      isLegal,
      email: isReachable ? email : undefined,
      phone: drawPhone(random, input.address.country),
    };
  };
  const isAlone = !isSeparated && random.isLucky(0.12);
  const adults = [make(true, 'mère', isSeparated || random.isLucky(0.2) ? otherName : name)];
  if (!isAlone) adults.push(make(false, 'père', name));
  if (random.isLucky(0.12)) adults.push(make(true, 'grand-mère', name, false));
  return adults;
}
