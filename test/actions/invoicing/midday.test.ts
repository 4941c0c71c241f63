/** Midday by the timetable: class goes on later that day. 5 September 2022 is a Monday. */
import { asDate } from '../../../src/domain/shared/local-date';
import { gathered, soundSchool } from '../../builders/school-tabs';

const at = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

it.each([
  ['E1', '2022-09-05', '11:30', true, 'élémentaire, Monday noon'],
  ['E1', '2022-09-05', '13:30', true, 'when class takes up again'],
  ['E1', '2022-09-05', '13:31', false, 'in class'],
  ['E1', '2022-09-05', '16:00', false, 'the end of the day'],
  ['E1', '2022-09-07', '11:00', false, 'Wednesday ends at 11:00'],
  ['E1', '2022-09-10', '11:30', false, 'Saturday'],
  ['E3', '2022-09-05', '11:30', true, '6e, Monday noon'],
  ['E3', '2022-09-05', '13:15', false, '6e takes up at 13:00'],
  ['E3', '2022-09-07', '13:00', false, '6e, Wednesday'],
  ['E3', '2022-09-08', '12:00', true, '6e, Thursday noon'],
  ['E2', '2022-09-05', '11:30', true, 'crèche, Monday noon'],
  ['E2', '2022-09-07', '12:20', true, 'crèche, Wednesday noon too'],
  ['E2', '2022-09-05', '14:00', true, 'crèche, the last minute of midday'],
  ['E2', '2022-09-05', '14:01', false, 'crèche, in the afternoon'],
  ['E2', '2022-09-05', '18:30', false, 'crèche, the end of the day'],
  ['E9', '2022-09-05', '11:30', false, 'an unknown child'],
])('%s on %s at %s: %s (%s)', (pupil, date, time, expected) => {
  expect(gathered(soundSchool()).facts.isMidday(pupil, asDate(date), at(time))).toBe(expected);
});

it('goes by tab Horaires where it has the level', () => {
  const tabs = soundSchool().add('Horaires', { Niveau: 'CE2', Jour: 'Lundi', Début: '08:00', Fin: '12:00' });
  // Without a late pick-up the timetable is not even read.
  tabs.add('Retards', { Date: '2022-09-05', Élève: 'E1', Minutes: 5 });
  const { isMidday } = gathered(tabs).facts;
  expect(isMidday('E1', asDate('2022-09-05'), at('12:00'))).toBe(false);
  expect(isMidday('E3', asDate('2022-09-05'), at('11:30'))).toBe(true);
});

it('goes by the level typed in the enrolment in force, not by one that was cancelled', () => {
  const more = { Année: '2022-23', Tarif: 'Normal', Type: 'Première', Statut: 'Annulée' };
  const tabs = soundSchool().type('Inscriptions', 4, 'Statut', 'Annulée');
  tabs.add('Inscriptions', {
    ...more,
    Inscription: 'I4',
    Élève: 'E3',
    Catégorie: 'Élémentaire',
    Niveau: 'CM2',
    Statut: 'Confirmée',
  });
  const { isMidday } = gathered(tabs).facts;
  expect(isMidday('E3', asDate('2022-09-05'), at('13:15'))).toBe(true);
  expect(isMidday('E3', asDate('2022-09-08'), at('12:30'))).toBe(true);
});
