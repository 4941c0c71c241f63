/** Tabs Calendrier and Jours fériés. */
import { date, integer, may, must, schoolYear, text } from '../../columns';
import { defineTable } from '../../table';

export const calendarTable = defineTable('Calendrier', {
  year: must(schoolYear('Année', 'Année scolaire, par exemple 2022-23 ; une ligne par année.')),
  firstDay: must(date('Rentrée', 'Premier jour de classe.')),
  autumnStart: must(date('Toussaint début', 'Premier jour de vacances.')),
  autumnReturn: must(date('Toussaint retour', 'Retour en classe : 40 % dus au départ.')),
  christmasStart: must(date('Noël début', 'Premier jour de vacances.')),
  christmasReturn: must(date('Noël retour', 'Retour en classe : 60 % dus au départ.')),
  winterStart: must(date('Hiver début', 'Premier jour de vacances.')),
  winterReturn: must(date('Hiver retour', 'Retour en classe : 80 % dus au départ.')),
  springStart: must(date('Printemps début', 'Premier jour de vacances.')),
  springReturn: must(date('Printemps retour', 'Retour en classe : 100 % dus au départ.')),
  lastDay: must(date('Fin', 'Dernier jour de classe de l’année.')),
  firstMonth: must(integer('Premier mois', 'Premier mois d’écolage : 9 pour septembre.', 1, 12)),
  monthCount: must(integer('Nombre de mois', '10 : de septembre à juin.', 1, 12)),
  reEnrolmentDeadline: must(date('Délai de réinscription', 'Dernier jour pour se réinscrire sans pénalité.')),
  firstIssue: must(date('Émission 1', 'Jour d’émission de la première tranche (15 juin).')),
  firstDue: must(date('Échéance 1', 'Échéance de la première tranche (15 juillet).')),
  confirmationLimit: must(
    date('Limite de confirmation', 'Tranche 1 impayée : inscription non confirmée (20 juillet).'),
  ),
  secondIssue: must(date('Émission 2', 'Jour d’émission de la deuxième tranche (1er décembre).')),
  secondDue: must(date('Échéance 2', 'Échéance de la deuxième tranche (31 décembre).')),
});

export const publicHolidaysTable = defineTable('Jours fériés', {
  date: must(date('Date', 'Jour sans classe hors vacances scolaires.')),
  label: may(text('Libellé', 'Nom du jour férié.')),
});
