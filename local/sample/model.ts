/** The made-up school before it becomes rows: families, their children, and the children's enrolments. */
import type { Enrolment } from '../../src/domain/enrolment/enrolment';
import type { Level } from '../../src/domain/enrolment/level';
import type { LocalDate } from '../../src/domain/shared/local-date';
import type { Section } from '../../src/domain/tariffs/tariff';
import type { Culture } from './data/names';
import type { Town } from './data/towns';
import type { Situation } from './register/situations';

export interface Address {
  readonly street: string;
  readonly houseNumber: string;
  readonly postcode: string;
  readonly town: string;
  readonly country: Town['country'];
}

export interface Adult {
  readonly id: string;
  readonly title: 'Madame' | 'Monsieur';
  readonly firstName: string;
  readonly lastName: string;
  readonly relation: string;
  readonly isLegal: boolean;
  readonly email: string | undefined;
  readonly phone: string;
}

/** An enrolment as the register holds it, before it has its identifier. */
export interface EnrolmentPlan extends Omit<Enrolment, 'row' | 'id' | 'pupilId' | 'year' | 'weekdays'> {
  /** Weekdays of a crèche child, 1 for Monday. */
  readonly weekdays: readonly number[];
}

export interface Child {
  readonly id: string;
  readonly firstName: string;
  readonly isGirl: boolean;
  readonly birth: LocalDate;
  readonly level: Level;
  readonly section: Section;
  readonly className: string;
  readonly enrolments: readonly EnrolmentPlan[];
  /** First day in the school; undefined where the child has not come yet. */
  readonly enteredOn: LocalDate | undefined;
  /** School days on which the child is expected, in order. */
  readonly days: readonly LocalDate[];
}

export interface SampleFamily {
  readonly id: string;
  /** 0 for the first. */
  readonly index: number;
  readonly name: string;
  readonly culture: Culture;
  readonly situation: Situation;
  readonly address: Address;
  readonly adults: readonly Adult[];
  readonly children: readonly Child[];
  readonly signedOn: LocalDate | undefined;
}
