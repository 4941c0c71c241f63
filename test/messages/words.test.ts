/** Quantities in French: the plural begins at 2, and a unit that the school typed is put into it. */
import { describeIssue, KNOWN_CODES } from '../../src/messages/issues';
import { plural, quantityOf } from '../../src/messages/words';

it.each([
  [0.5, 'leçon', '0,5 leçon'],
  [1, 'jour', '1 jour'],
  [1.5, 'heure', '1,5 heure'],
  [1.99, 'heure', '1,99 heure'],
  [2, 'heure', '2 heures'],
  [2.5, 'leçon', '2,5 leçons'],
  [3, 'jour', '3 jours'],
  [3, 'Jour', '3 Jours'],
  [3, 'jours', '3 jours'],
  [2, 'repas', '2 repas'],
  [2, 'mois', '2 mois'],
  [2, 'prix', '2 prix'],
  [2, 'demi-journée', '2 demi-journées'],
  [2, 'après-midi', '2 après-midi'],
  [2, 'jeu', '2 jeux'],
  [2, 'plateau', '2 plateaux'],
  [2, 'repas chaud', '2 repas chauds'],
  [2, 'heure de cours', '2 heures de cours'],
  [2, 'leçon d’essai', '2 leçons d’essai'],
  [2, "leçon d'essai", "2 leçons d'essai"],
  [2, 'entrée à la piscine', '2 entrées à la piscine'],
  [3, 'h', '3 h'],
  [30, 'min', '30 min'],
  [2, 'pce', '2 pce'],
  [2, 'pers.', '2 pers.'],
  [2, 'unité(s)', '2 unité(s)'],
  [2, 'CHF', '2 CHF'],
  [2, '', '2'],
])('%d of « %s »: %s', (quantity, unit, expected) => {
  expect(quantityOf(quantity, unit)).toBe(expected);
});

it.each([
  [0, '0 place'],
  [1, '1 place'],
  [2, '2 places'],
])('%d: %s', (count, expected) => {
  expect(plural(count, 'place', 'places')).toBe(expected);
});

it.each([
  [
    'creche-over-capacity',
    { children: 2, places: 1, weekday: 1, day: '2022-09-05' },
    '2 enfants inscrits pour 1 place ',
  ],
  ['creche-over-capacity', { children: 1, places: 0, weekday: 1, day: '2022-09-05' }, '1 enfant inscrit pour 0 place '],
  [
    'creche-over-capacity',
    { children: 3, places: 2, weekday: 1, day: '2022-09-05' },
    '3 enfants inscrits pour 2 places ',
  ],
  ['weekdays-differ', { typed: 1, days: 2 }, '1 jour est nommé, mais'],
  ['weekdays-differ', { typed: 2, days: 1 }, '2 jours sont nommés, mais'],
  [
    'service-over-billed',
    { pupil: 'E1', service: 'Cantine', month: '2022-10', quantity: 1 },
    '1 × Cantine facturé de trop',
  ],
  [
    'service-over-billed',
    { pupil: 'E1', service: 'Cantine', month: '2022-10', quantity: 2 },
    '2 × Cantine facturés de trop',
  ],
  ['meals-included', { service: 'Cantine', quantity: 1.5, pupils: 'E1' }, '1,5 × Cantine non facturé :'],
  ['range-short', { argument: 'b', rows: 1 }, 'n’a que 1 ligne ;'],
])('%s of %j says « %s »', (code, data, expected) => {
  expect(KNOWN_CODES).toContain(code);
  expect(describeIssue({ code, data })).toContain(expected);
});
