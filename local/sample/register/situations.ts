/** What is particular about a family, so that every rule of the regulation meets someone. */
import { makeDealer, type Random } from '../random';

export type Situation =
  | 'plain'
  | 'creche-and-school'
  | 'corporate'
  | 'half-employer'
  | 'separated'
  | 'late-re-enrolment'
  | 'requested'
  | 'arrival-october'
  | 'arrival-january'
  | 'arrival-june'
  | 'creche-arrival'
  | 'creche-departure'
  | 'creche-return'
  | 'frequency-up'
  | 'frequency-down'
  | 'school-departure'
  | 'withdrawn'
  | 'cancelled'
  | 'refused';

/** Which children a situation needs; one of the named section is the one that it concerns. */
export const NEEDS: Readonly<Record<Situation, readonly ('creche' | 'school')[]>> = {
  plain: [],
  'creche-and-school': ['creche', 'school'],
  corporate: ['school'],
  'half-employer': ['school'],
  separated: [],
  'late-re-enrolment': ['school'],
  requested: [],
  'arrival-october': ['school'],
  'arrival-january': ['school'],
  'arrival-june': ['school'],
  'creche-arrival': ['creche'],
  'creche-departure': ['creche'],
  'creche-return': ['creche'],
  'frequency-up': ['creche'],
  'frequency-down': ['creche'],
  'school-departure': ['school'],
  withdrawn: ['school'],
  cancelled: [],
  refused: [],
};

/** The first families show every nature of charge, so that even a tiny school does. */
const FIRST: readonly Situation[] = [
  'creche-and-school',
  'corporate',
  'late-re-enrolment',
  'requested',
  'creche-departure',
];

/** The others come in rounds: each of these that many times in forty families. */
const ROUND: Readonly<Partial<Record<Situation, number>>> = {
  plain: 12,
  'creche-and-school': 2,
  corporate: 4,
  separated: 3,
  requested: 3,
  'late-re-enrolment': 2,
};

/** Deals the situations of a school's families, in order. */
export function makeSituationDealer(random: Random): (index: number) => Situation {
  const situations = Object.keys(NEEDS) as Situation[];
  const round = situations.flatMap((situation) => Array.from({ length: ROUND[situation] ?? 1 }, () => situation));
  const deal = makeDealer(random, round);
  return (index) => FIRST[index] ?? deal();
}
