/** Children between two school years, from a few words: 2022-23 ends, 2023-24 begins. */
import { asDate } from '../../src/domain/shared/local-date';
import { schoolYearStarting } from '../../src/domain/shared/school-year';
import { readYearChildren, type YearChild, type YearEnrolment, type YearPupil } from '../../src/domain/year/year-child';
import { CALENDARS, enrolled } from './billing-facts';

export const FROM = schoolYearStarting(2022);
export const TO = schoolYearStarting(2023);

type Loose<T> = { readonly [K in keyof T]?: T[K] | string | undefined };

/** A pupil of family F1, born to be in CE1 in 2022-23. */
export function yearPupil(id: string, more: Loose<YearPupil> = {}): YearPupil {
  const usual = { row: 2, id, familyId: 'F1', lastName: 'Ader', firstName: id, birth: asDate('2015-05-05') };
  return { ...usual, ...more } as YearPupil;
}

/** A row of 2022-23, in the Élémentaire unless told. */
export function oldRow(pupilId: string, more: Loose<YearEnrolment> = {}): YearEnrolment {
  return enrolled(pupilId, { ...more, year: FROM } as Parameters<typeof enrolled>[1]);
}

/** A row of 2023-24. */
export function newRow(pupilId: string, more: Loose<YearEnrolment> = {}): YearEnrolment {
  return enrolled(pupilId, { status: 'accepted', ...more, year: TO } as Parameters<typeof enrolled>[1]);
}

/** One child, with its rows. */
export function yearChild(
  pupil: Loose<YearPupil> = {},
  row: Loose<YearEnrolment> = {},
  coming: readonly Loose<YearEnrolment>[] = [],
): YearChild {
  const enrolments = [oldRow('E1', row), ...coming.map((one) => newRow('E1', one))];
  const [child] = readYearChildren({ pupils: [yearPupil('E1', pupil)], enrolments, calendars: CALENDARS }, FROM, TO);
  if (child === undefined) throw new Error('No child of 2022-23');
  return child;
}
