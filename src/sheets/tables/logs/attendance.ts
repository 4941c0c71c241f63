/** Tabs Présences, Horaires, APC and Congés. */
import { ATTENDANCE_CODES, DECISIONS, HALF_DAYS, LEVELS, WEEKDAYS } from '../../choices';
import { choice, date, may, minutes, must, text, time } from '../../columns';
import { defineTable } from '../../table';

export const attendanceTable = defineTable('Présences', {
  date: must(date('Date', 'Jour de classe.')),
  pupilId: must(text('Élève', 'Son identifiant.')),
  halfDay: must(choice('Demi-journée', 'Matin ou Après-midi.', HALF_DAYS)),
  code: must(choice('Code', 'Ce qui a été constaté.', ATTENDANCE_CODES)),
  arrivedAt: may(time('Arrivée', 'Heure d’arrivée en cas de retard.')),
  minutes: may(minutes('Minutes', 'Minutes de classe manquées.')),
  motive: may(text('Motif', 'Motif annoncé ; jamais de diagnostic.')),
  announcedBy: may(text('Annoncée par', 'Qui a annoncé l’absence.')),
  announcedOn: may(date('Annoncée le', 'Jour de l’annonce.')),
  justifiedOn: may(date('Justifiée le', 'Jour du justificatif écrit.')),
});

export const timetableTable = defineTable('Horaires', {
  level: must(choice('Niveau', 'Niveau concerné.', LEVELS)),
  weekday: must(choice('Jour', 'Jour de la semaine.', WEEKDAYS)),
  start: must(time('Début', 'Heure de début de la classe.')),
  end: must(time('Fin', 'Heure de fin de la classe.')),
});

export const extraHelpTable = defineTable('APC', {
  date: must(date('Date', 'Jour de la séance.')),
  pupilId: must(text('Élève', 'Son identifiant.')),
  minutes: must(minutes('Minutes', 'Durée de la séance.')),
  agreedOn: may(date('Accord le', 'Jour de l’accord des représentants légaux.')),
});

export const leavesTable = defineTable('Congés', {
  id: must(text('Congé', 'Identifiant unique.')),
  pupilId: must(text('Élève', 'Son identifiant.')),
  requestedOn: may(date('Demandé le', 'Jour du dépôt du formulaire.')),
  from: must(date('Du', 'Premier jour demandé.')),
  to: must(date('Au', 'Dernier jour demandé.')),
  motive: may(text('Motif', 'Motif de la demande.')),
  decision: may(choice('Décision', 'De la Direction.', DECISIONS)),
  decidedOn: may(date('Décidé le', 'Jour de la décision.')),
  decidedBy: may(text('Par', 'Qui a décidé.')),
});
