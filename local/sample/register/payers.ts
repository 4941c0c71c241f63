/** Who pays for a family: an employer, whole or half, or separated parents by shares. */

import type { payersTable } from '../../../src/sheets/tables/register/payers';
import { EMPLOYERS } from '../data/employers';
import type { Address, SampleFamily } from '../model';
import type { Random } from '../random';
import type { SampleRecord } from '../rows';
import { drawAddress } from './addresses';

type PayerRecord = SampleRecord<typeof payersTable.columns>;

export function drawPayers(random: Random, family: SampleFamily, nextId: () => string): PayerRecord[] {
  if (family.situation === 'corporate') return drawEmployer(random, family, nextId());
  if (family.situation === 'half-employer') {
    const [parent] = family.adults;
    if (parent === undefined) throw new Error(`Family ${family.id} has no parent`);
    return [
      { ...employerOf(random, family, nextId()), object: 'Écolage', share: 50 },
      { ...parentOf(family, parent, family.address), id: nextId(), object: 'Écolage', share: 50 },
    ];
  }
  return family.situation === 'separated' ? drawParents(random, family, nextId) : [];
}

/** Everything for the Corporate children; their brothers and sisters in the crèche are the family's. */
function drawEmployer(random: Random, family: SampleFamily, id: string): PayerRecord[] {
  const employer = { ...employerOf(random, family, id), object: 'Tout', share: 100 };
  const corporate = family.children.filter(({ section }) => section !== 'creche');
  if (corporate.length === family.children.length) return [employer];
  return corporate.map((child) => ({ ...employer, pupilId: child.id }));
}

function employerOf(random: Random, family: SampleFamily, id: string): PayerRecord {
  const { name, emails, address } = random.pick(EMPLOYERS);
  return { id, familyId: family.id, type: 'Employeur', name, emails, ...address };
}

function parentOf(family: SampleFamily, adult: SampleFamily['adults'][number], address: Address) {
  const name = `${adult.firstName} ${adult.lastName}`;
  return { familyId: family.id, type: 'Responsable', name, emails: adult.email, ...address };
}

/** Shares that sum to the whole. */
function drawParents(random: Random, family: SampleFamily, nextId: () => string): PayerRecord[] {
  const [mother, father] = family.adults;
  if (mother === undefined || father === undefined) throw new Error(`Family ${family.id} has no two parents`);
  const share = random.pick([60, 50, 66.67]);
  const rest = Math.round((100 - share) * 100) / 100;
  return [
    { ...parentOf(family, mother, family.address), id: nextId(), object: 'Tout', share },
    { ...parentOf(family, father, drawAddress(random)), id: nextId(), object: 'Tout', share: rest },
  ];
}
