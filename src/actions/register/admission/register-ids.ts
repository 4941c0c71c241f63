/** New identifiers for the register's tabs; none that another tab refers to, so that no stray row changes hands. */
import { newIds } from '../../../domain/admission/new-ids';
import type { RegisterRows } from '../tables';

export interface RegisterIds {
  readonly family: () => string;
  readonly guardian: () => string;
  readonly payer: () => string;
  readonly pupil: () => string;
  readonly enrolment: () => string;
}

/** @param used what the ledger, the mails and the journal still name (see `usedIds`): an account never changes hands */
export function registerIds(
  { families, guardians, payers, pupils, enrolments }: RegisterRows,
  used: ReadonlySet<string>,
): RegisterIds {
  const idOf = ({ id }: { readonly id: string }): string => id;
  const familiesNamed = [...guardians, ...payers, ...pupils].map(({ familyId }) => familyId);
  const pupilsNamed = [...payers.flatMap(({ pupilId }) => pupilId ?? []), ...enrolments.map(({ pupilId }) => pupilId)];
  return {
    family: newIds([...families.map(idOf), ...familiesNamed], 'F', used),
    guardian: newIds(guardians.map(idOf), 'R', used),
    payer: newIds(payers.map(idOf), 'P', used),
    pupil: newIds([...pupils.map(idOf), ...pupilsNamed], 'E', used),
    enrolment: newIds(enrolments.map(idOf), 'I', used),
  };
}
