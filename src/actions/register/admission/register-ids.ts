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

export function registerIds({ families, guardians, payers, pupils, enrolments }: RegisterRows): RegisterIds {
  const idOf = ({ id }: { readonly id: string }): string => id;
  const familiesNamed = [...guardians, ...payers, ...pupils].map(({ familyId }) => familyId);
  const pupilsNamed = [...payers.flatMap(({ pupilId }) => pupilId ?? []), ...enrolments.map(({ pupilId }) => pupilId)];
  return {
    family: newIds([...families.map(idOf), ...familiesNamed], 'F'),
    guardian: newIds(guardians.map(idOf), 'R'),
    payer: newIds(payers.map(idOf), 'P'),
    pupil: newIds([...pupils.map(idOf), ...pupilsNamed], 'E'),
    enrolment: newIds(enrolments.map(idOf), 'I'),
  };
}
