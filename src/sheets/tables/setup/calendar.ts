/** Tabs Calendrier and Jours fériés. */
import { help } from '../../../domain/shared/help-text';
import { date, integer, may, must, schoolYear, text } from '../../columns';
import { defineTable } from '../../table';

export const calendarTable = defineTable('Calendrier', {
  year: must(schoolYear('Année', help('Année scolaire, par exemple 2022-23 ; une ligne par année.'))),
  firstDay: must(date('Rentrée', help('Premier jour de classe.'))),
  autumnStart: must(date('Toussaint début', help('Premier jour de vacances.'))),
  autumnReturn: must(date('Toussaint retour', help('Retour en classe : 40 % dus au départ.'))),
  christmasStart: must(date('Noël début', help('Premier jour de vacances.'))),
  christmasReturn: must(date('Noël retour', help('Retour en classe : 60 % dus au départ.'))),
  winterStart: must(date('Hiver début', help('Premier jour de vacances.'))),
  winterReturn: must(date('Hiver retour', help('Retour en classe : 80 % dus au départ.'))),
  springStart: must(date('Printemps début', help('Premier jour de vacances.'))),
  springReturn: must(date('Printemps retour', help('Retour en classe : 100 % dus au départ.'))),
  lastDay: must(date('Fin', help('Dernier jour de classe de l’année.'))),
  firstMonth: must(integer('Premier mois', help('Premier mois d’écolage : 9 pour septembre.'), 1, 12)),
  monthCount: must(integer('Nombre de mois', help('10 : de septembre à juin.'), 1, 12)),
  reEnrolmentDeadline: must(date('Délai de réinscription', help('Dernier jour pour se réinscrire sans pénalité.'))),
  firstIssue: must(date('Émission 1', help('Jour d’émission de la première tranche (15 juin).'))),
  firstDue: must(date('Échéance 1', help('Échéance de la première tranche (15 juillet).'))),
  confirmationLimit: must(
    date('Limite de confirmation', help('Tranche 1 impayée : inscription non confirmée (20 juillet).')),
  ),
  secondIssue: must(date('Émission 2', help('Jour d’émission de la deuxième tranche (1er décembre).'))),
  secondDue: must(date('Échéance 2', help('Échéance de la deuxième tranche (31 décembre).'))),
});

export const publicHolidaysTable = defineTable('Jours fériés', {
  date: must(date('Date', help('Jour sans classe hors vacances scolaires.'))),
  label: may(text('Libellé', help('Nom du jour férié.'))),
});
