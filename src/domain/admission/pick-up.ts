/** Who may fetch a child of the crèche or the preschool: legal representatives and those they authorise. */
import type { Section } from '../tariffs/tariff';

export interface Collector {
  /** Undefined counts as yes. */
  readonly isLegal: boolean | undefined;
  /** Undefined: legal representatives may, others may not. */
  readonly mayCollect: boolean | undefined;
}

export interface PickUp {
  /** Legal representatives who may fetch the child. */
  readonly legal: number;
  readonly authorised: number;
}

/** Élémentaire and 6e leave under a teacher's eye; beyond the gate the legal representatives decide. */
export function isHandedOver(section: Section): boolean {
  return section === 'creche' || section === 'preschool-junior' || section === 'preschool-senior';
}

/**
 * Counts those who may fetch a family's children.
 * @example countCollectors([{ isLegal: undefined, mayCollect: undefined }]) // { legal: 1, authorised: 0 }
 */
export function countCollectors(adults: readonly Collector[]): PickUp {
  const legal = adults.filter(({ isLegal, mayCollect }) => isLegal !== false && mayCollect !== false).length;
  const authorised = adults.filter(({ isLegal, mayCollect }) => isLegal === false && mayCollect === true).length;
  return { legal, authorised };
}
