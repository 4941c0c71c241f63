/** Public holidays of Basel in the school year 2022-23. */
import { asDate, type LocalDate } from '../../../src/domain/shared/local-date';

const HOLIDAYS: readonly (readonly [day: string, label: string])[] = [
  ['2022-12-25', 'Noël'],
  ['2022-12-26', 'Saint-Étienne'],
  ['2023-01-01', 'Nouvel An'],
  ['2023-04-07', 'Vendredi saint'],
  ['2023-04-10', 'Lundi de Pâques'],
  ['2023-05-01', 'Fête du travail'],
  ['2023-05-18', 'Ascension'],
  ['2023-05-29', 'Lundi de Pentecôte'],
  ['2023-08-01', 'Fête nationale'],
];

export const PUBLIC_HOLIDAYS: readonly { readonly date: LocalDate; readonly label: string }[] = HOLIDAYS.map(
  ([day, label]) => ({ date: asDate(day), label }),
);
