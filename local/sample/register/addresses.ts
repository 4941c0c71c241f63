/** Addresses, telephone numbers and e-mail addresses that lead nowhere. */
import { PHONE_PREFIXES, STREETS, TOWNS, type Town } from '../data/towns';
import type { Address } from '../model';
import type { Random } from '../random';

const DOMAINS = ['example.ch', 'courrier.example', 'post.example'] as const;

/** Letters that have no base letter under their marks. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  đ: 'd',
  ı: 'i',
};

export function drawAddress(random: Random): Address {
  const town = drawTown(random);
  const suffix = random.isLucky(0.12) ? random.pick(['a', 'b', 'bis']) : '';
  return {
    street: random.pick(STREETS[town.country]),
    houseNumber: `${random.integer(1, 140)}${suffix}`,
    postcode: random.pick(town.postcodes),
    town: town.name,
    country: town.country,
  };
}

function drawTown(random: Random): Town {
  let left = random.next() * TOWNS.reduce((sum, { weight }) => sum + weight, 0);
  const found = TOWNS.find(({ weight }) => {
    left -= weight;
    return left < 0;
  });
  return found ?? random.pick(TOWNS);
}

export function drawPhone(random: Random, country: Town['country']): string {
  const pair = (): string => String(random.integer(0, 99)).padStart(2, '0');
  return `${PHONE_PREFIXES[country]} ${pair()} ${pair()}`;
}

/**
 * An e-mail address at an example domain; the number tells namesakes apart.
 * @example emailOf(random, 'Łucja', 'Gołąb', 12) // 'lucja.golab.12@example.ch'
 */
export function emailOf(random: Random, firstName: string, lastName: string, number: number): string {
  return `${plainText(firstName)}.${plainText(lastName)}.${number}@${random.pick(DOMAINS)}`;
}

function plainText(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łøœæßđı]/gu, (letter) => PLAIN_LETTERS[letter] ?? '')
    .replace(/[^a-z]+/gu, '-');
}
