/** Tariffs that may not be used stop a run where their year is enrolled for. */

import { gathered, placesOf, refusalsOf, soundSchool } from '../../../builders/school-tabs';
import { tariffValues } from '../../../builders/school-year-2022';

it.each<[string, string, string | number, string[]]>([
  ['announced on the last day', 'Annoncé le', '2022-06-01', []],
  ['announced a day late', 'Annoncé le', '2022-06-02', ['tariff-announced-late · Tarifs 8 Annoncé le']],
  ['not announced', 'Annoncé le', '', ['tariff-not-announced · Tarifs 8 Annoncé le']],
  ['in another unit', 'Unité', 'CHF/mois', ['tariff-unit · Tarifs 8 Unité']],
  ['at no price', 'Montant', 'gratuit', ['cell-price · Tarifs 8 Montant']],
  ['for a row that there is', 'Tarif', 'Corporate', ['tariff-twice · Tarifs 9 Catégorie']],
])('a tariff %s', (_, header, value, places) => {
  expect(placesOf(refusalsOf(soundSchool().type('Tarifs', 8, header, value)))).toEqual(places);
});

it('only tells of a year that nobody is enrolled for', () => {
  const tabs = soundSchool();
  tabs.values('Tarifs').push(...tariffValues('2023-24', '2023-06-02').slice(1, 2));
  expect(refusalsOf(tabs)).toEqual([]);
  expect(placesOf(gathered(tabs).notices)).toEqual(['tariff-announced-late · Tarifs 31 Annoncé le']);
});
