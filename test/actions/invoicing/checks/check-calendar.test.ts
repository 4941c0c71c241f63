/** The calendar of every year enrolled for: present, once, in order. */
import { placesOf, refusalsOf, soundSchool } from '../../../builders/school-tabs';

it.each<[string, string, string, string[]]>([
  ['a term out of order', 'Noël retour', '2022-12-16', ['calendar-order · Calendrier 2 Noël retour']],
  ['a date outside the year', 'Fin', '2023-09-01', ['calendar-outside-year · Calendrier 2 Fin']],
  ['a rentrée in August', 'Rentrée', '2022-08-29', []],
  ['the first due date before its issue', 'Échéance 1', '2022-06-14', ['calendar-order · Calendrier 2 Échéance 1']],
  ['a confirmation limit on the due date', 'Limite de confirmation', '2022-07-15', []],
  [
    'a confirmation limit before it',
    'Limite de confirmation',
    '2022-07-14',
    ['calendar-order · Calendrier 2 Limite de confirmation'],
  ],
  ['the second due date before its issue', 'Échéance 2', '2022-11-30', ['calendar-order · Calendrier 2 Échéance 2']],
  ['a deadline in any month', 'Délai de réinscription', '2022-03-31', []],
  ['no date', 'Émission 1', 'juin', ['cell-date · Calendrier 2 Émission 1']],
])('%s', (_, header, value, places) => {
  expect(placesOf(refusalsOf(soundSchool().type('Calendrier', 2, header, value)))).toEqual(places);
});

it('misses the year of an enrolment', () => {
  const issues = refusalsOf(soundSchool().type('Inscriptions', 2, 'Année', '2023-24'));
  expect(issues).toEqual([{ code: 'calendar-missing', tab: 'Calendrier', column: 'Année', data: { year: '2023-24' } }]);
});

it('takes a year once', () => {
  const tabs = soundSchool();
  const values = tabs.values('Calendrier');
  values.push([...(values[1] ?? [])]);
  expect(placesOf(refusalsOf(tabs))).toEqual(['calendar-twice · Calendrier 3 Année']);
});
