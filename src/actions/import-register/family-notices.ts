/** New families of a file that are like one of the register at the same address: told, since neighbours may be so named. */
import type { FamilyAddress } from '../../domain/admission/known-families';
import { isOneEditApart, nameKey } from '../../domain/admission/likeness';
import { groupBy } from '../../domain/shared/group-by';
import { familyAddress } from '../../messages/register';
import type { FileProblem } from './read-lines';
import type { KnownRow } from './registry-index';
import type { ImportRows } from './tables';

const FIELD = 'Famille · Nom';

/** Names and streets that are alike but for a letter, at one postcode and house number. */
export function familyNotices(added: readonly KnownRow[], families: ImportRows['families']): FileProblem[] {
  const byPlace = groupBy(families, placeOf);
  return added.flatMap(({ line, values }): FileProblem[] => {
    const { name, street, postcode } = values as Partial<FamilyAddress>;
    if (line === undefined || name === undefined || street === undefined || postcode === undefined) return [];
    const near = byPlace.get(placeOf({ ...values, name, postcode })) ?? [];
    const found = near.find((family) => isAlike(family.name, name) && isAlike(family.street, street));
    if (found === undefined) return [];
    const data = { family: `${found.id} ${found.name}, ${familyAddress(found)}`, id: found.id };
    return [{ line, field: FIELD, issue: { code: 'import-family-alike', data } }];
  });
}

/** With the name's first letter, so that few are compared where a file writes the number into the street. */
function placeOf({ name, postcode, houseNumber = '' }: Pick<FamilyAddress, 'name' | 'postcode' | 'houseNumber'>) {
  return `${nameKey(postcode)}|${nameKey(houseNumber)}|${nameKey(name).slice(0, 1)}`;
}

function isAlike(a: string, b: string): boolean {
  const [left, right] = [nameKey(a), nameKey(b)];
  return left === right || isOneEditApart(left, right);
}
