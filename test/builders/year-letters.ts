/** What a re-enrolment letter says, for the tests of its fields and of its text. */
import type { ReEnrolmentContent } from '../../src/documents/letters/re-enrolment';
import { asDate } from '../../src/domain/shared/local-date';
import { STATEMENT_CONTENT } from './family-letters';

export const LETTER_CHILD = {
  id: 'E1',
  name: 'Ada Ader',
  birth: asDate('2015-05-05'),
  place: 'CE1 A',
  nextLevel: 'CE2',
} as const;

export const RE_ENROLMENT_CONTENT: ReEnrolmentContent = {
  letterhead: STATEMENT_CONTENT.letterhead,
  familyId: 'F1',
  year: '2023-24',
  currentYear: '2022-23',
  deadline: asDate('2023-05-15'),
  penaltyCents: 50_000,
  exempt: [],
  owedCents: 0,
  children: [{ ...LETTER_CHILD, answer: 'none' }],
  helpNumbers: [{ name: 'Pro Juventute', number: '147' }],
};
