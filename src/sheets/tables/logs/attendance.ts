/** Tabs Présences, Horaires, APC and Congés. */
import { help } from '../../../domain/shared/help-text';
import { ATTENDANCE_CODES, DECISIONS, HALF_DAYS, LEVELS, WEEKDAYS } from '../../choices';
import { choice, date, extra, may, minutes, moment, must, text, time, yesNo } from '../../columns';
import { defineTable } from '../../table';

export const attendanceTable = defineTable('Présences', {
  date: must(date('Date', help('Jour de classe.'))),
  pupilId: must(text('Élève', help('Son identifiant.'))),
  halfDay: must(choice('Demi-journée', help('Matin ou Après-midi.'), HALF_DAYS)),
  code: must(choice('Code', help('Ce qui a été constaté.'), ATTENDANCE_CODES)),
  arrivedAt: may(time('Arrivée', help('Heure d’arrivée en cas de retard.'))),
  minutes: may(minutes('Minutes', help('Minutes de classe manquées.'))),
  motive: may(text('Motif', help('Motif annoncé ; jamais de diagnostic.'))),
  announcedBy: may(text('Annoncée par', help('Qui a annoncé l’absence.'))),
  announcedOn: may(date('Annoncée le', help('Jour de l’annonce.'))),
  justifiedOn: may(date('Justifiée le', help('Jour du justificatif écrit.'))),
  isNatureTold: extra(
    yesNo('Nature indiquée', help('La nature de la maladie est connue de l’école ; jamais laquelle.')),
  ),
  isContagious: extra(yesNo('Contagieux', help('Maladie contagieuse ou parasites : oui ou non, jamais lesquels.'))),
  symptomsEndedAt: extra(moment('Fin des symptômes', help('Jour et heure ; retour 24 heures plus tard.'))),
  certificateOn: extra(date('Certificat reçu le', help('Certificat médical de guérison.'))),
});

export const timetableTable = defineTable('Horaires', {
  level: must(choice('Niveau', help('Niveau concerné.'), LEVELS)),
  weekday: must(choice('Jour', help('Jour de la semaine.'), WEEKDAYS)),
  start: must(time('Début', help('Heure de début de la classe.'))),
  end: must(time('Fin', help('Heure de fin de la classe.'))),
});

export const extraHelpTable = defineTable('APC', {
  date: must(date('Date', help('Jour de la séance.'))),
  pupilId: must(text('Élève', help('Son identifiant.'))),
  minutes: must(minutes('Minutes', help('Durée de la séance.'))),
  agreedOn: may(date('Accord le', help('Jour de l’accord des représentants légaux.'))),
});

export const leavesTable = defineTable('Congés', {
  id: must(text('Congé', help('Identifiant unique.'))),
  pupilId: must(text('Élève', help('Son identifiant.'))),
  requestedOn: may(date('Demandé le', help('Jour du dépôt du formulaire.'))),
  from: must(date('Du', help('Premier jour demandé.'))),
  to: must(date('Au', help('Dernier jour demandé.'))),
  motive: may(text('Motif', help('Motif de la demande.'))),
  decision: may(choice('Décision', help('De la Direction.'), DECISIONS)),
  decidedOn: may(date('Décidé le', help('Jour de la décision.'))),
  decidedBy: may(text('Par', help('Qui a décidé.'))),
  document: extra(text('Document', help('Lien vers la lettre de décision.'))),
});
