/** Pupils, families and enrolments as the register holds them. */
import type { EnrolmentType } from '../fees/tuition-due';
import type { LocalDate } from '../shared/local-date';
import type { SchoolYear } from '../shared/school-year';
import type { Section, TariffKind } from '../tariffs/tariff';

export type EnrolmentStatus = 'requested' | 'accepted' | 'confirmed' | 'left' | 'cancelled' | 'refused';

export interface Enrolment {
  readonly row: number;
  readonly id: string;
  readonly pupilId: string;
  readonly year: SchoolYear;
  readonly section: Section;
  readonly kind: TariffKind;
  /** Days a week, crèche only. */
  readonly days: number | undefined;
  /** Crèche days as typed, e.g. `lundi, mardi`. */
  readonly weekdays?: string | undefined;
  readonly type: EnrolmentType;
  readonly requestedOn: LocalDate | undefined;
  /** First day of presence; undefined: the rentrée, for the crèche 1 September. */
  readonly start: LocalDate | undefined;
  /** Last day of presence; may precede the start of a withdrawn re-enrolment. */
  readonly end: LocalDate | undefined;
  /** Day on which a written notice was received. */
  readonly noticeOn: LocalDate | undefined;
  readonly status: EnrolmentStatus;
}

export interface Pupil {
  readonly row: number;
  readonly id: string;
  readonly familyId: string;
  readonly lastName: string;
  readonly firstName: string;
  readonly birth: LocalDate;
}

/**
 * Whether tuition and ranks count an enrolment (D-2.32): accepted, confirmed or left;
 * a re-enrolment is accepted at once.
 */
export function isInForce({ status, type }: Pick<Enrolment, 'status' | 'type'>): boolean {
  if (status === 'requested') return type === 're-enrolment';
  return status === 'accepted' || status === 'confirmed' || status === 'left';
}
