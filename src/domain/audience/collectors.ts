/** Who is called in an emergency, and who may collect a child at school. */
import { isHandedOver } from '../admission/pick-up';
import type { Section } from '../tariffs/tariff';

/** An adult of a family, as tab Responsables holds it. */
export interface Adult {
  readonly id: string;
  readonly familyId: string;
  readonly lastName: string;
  readonly firstName?: string | undefined;
  readonly relation?: string | undefined;
  readonly phone?: string | undefined;
  /** Undefined counts as yes. */
  readonly isLegal?: boolean | undefined;
  readonly mayCollect?: boolean | undefined;
}

export interface Collecting {
  readonly legal: readonly Adult[];
  /** Legal representatives and whom they authorised; a legal representative with a written `non` is left out. */
  readonly collectors: readonly Adult[];
  /** Crèche and maternelle: nobody else may take the child along. */
  readonly isRestricted: boolean;
}

/**
 * @param adults of the child's family
 * @example collectingOf('creche', adults) // { legal: [mother, father], collectors: [mother, father, neighbour], … }
 */
export function collectingOf(section: Section, adults: readonly Adult[]): Collecting {
  const legal = adults.filter(({ isLegal }) => isLegal !== false);
  const collectors = adults.filter(
    ({ isLegal, mayCollect }) => mayCollect === true || (isLegal !== false && mayCollect !== false),
  );
  return { legal, collectors, isRestricted: isHandedOver(section) };
}
