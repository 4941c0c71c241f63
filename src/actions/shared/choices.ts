/** Families and pupils as choices of a dialog's field, in the order of their names. */
import { sortByName } from '../../domain/shared/names';
import type { Choice } from '../action';

interface Named {
  readonly id: string;
  readonly name: string;
}

interface PupilRow {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
}

/** @example familyChoices([{ id: 'F1', name: 'Rey' }]) // [{ value: 'F1', label: 'Rey (F1)' }] */
export function familyChoices(families: readonly Named[]): Choice[] {
  return sortByName(families).map(({ id, name }) => ({ value: id, label: `${name} (${id})` }));
}

/** By family name, then first name. */
export function pupilChoices(pupils: readonly PupilRow[]): Choice[] {
  return familyChoices(pupils.map(({ id, firstName, lastName }) => ({ id, name: `${lastName} ${firstName}` })));
}
