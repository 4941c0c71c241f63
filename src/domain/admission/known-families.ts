/** Families of the register that a new child may belong to, by name and address. */
import { isOneEditApart, nameKey } from './likeness';

export interface FamilyAddress {
  readonly name: string;
  readonly street: string;
  readonly houseNumber?: string | undefined;
  readonly postcode: string;
  readonly town: string;
}

export interface KnownFamilies<T> {
  /** Same name and same address, but for spelling. */
  readonly same: readonly T[];
  /** Same name elsewhere, or another name at the same address: a person decides. */
  readonly similar: readonly T[];
}

/**
 * Looks for a family among those of the register.
 * @example findFamilies(families, { name: 'Rey', street: 'rue du Rhin', houseNumber: '4', postcode: '4056', town: 'Bâle' })
 */
export function findFamilies<T extends FamilyAddress>(families: readonly T[], wanted: FamilyAddress): KnownFamilies<T> {
  const alike = families.map((family) => ({
    family,
    isNamed: isAlike(family.name, wanted.name),
    isThere: isSameAddress(family, wanted),
  }));
  const isSame = ({ family }: { family: T }): boolean => nameKey(family.name) === nameKey(wanted.name);
  const same = alike.filter((one) => one.isThere && isSame(one)).map(({ family }) => family);
  const similar = alike.filter((one) => (one.isNamed || one.isThere) && !same.includes(one.family));
  return { same, similar: similar.map(({ family }) => family) };
}

function isSameAddress(a: FamilyAddress, b: FamilyAddress): boolean {
  const place = ({ postcode, houseNumber = '' }: FamilyAddress): string =>
    `${nameKey(postcode)}|${nameKey(houseNumber)}`;
  return place(a) === place(b) && isAlike(a.street, b.street);
}

function isAlike(a: string, b: string): boolean {
  const [left, right] = [nameKey(a), nameKey(b)];
  return left === right || isOneEditApart(left, right);
}
