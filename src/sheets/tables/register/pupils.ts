/** Tabs Élèves and Inscriptions. */
import { ENROLMENT_STATUSES, ENROLMENT_TYPES, LEVELS, PUPIL_STATUSES, SECTIONS, TARIFF_KINDS } from '../../choices';
import { choice, date, integer, may, must, schoolYear, text, yesNo } from '../../columns';
import { defineTable } from '../../table';

export const pupilsTable = defineTable('Élèves', {
  id: must(text('Élève', 'Identifiant unique.')),
  familyId: must(text('Famille', 'Son identifiant.')),
  lastName: must(text('Nom', 'Nom de famille.')),
  firstName: must(text('Prénom', 'Prénom.')),
  birth: must(date('Naissance', 'Date de naissance.')),
  sex: may(text('Sexe', 'Selon l’usage de l’école.')),
  country: may(text('Pays de résidence', 'Suisse, France, Allemagne ou un code ISO.')),
  className: may(text('Classe', 'Classe actuelle.')),
  status: may(choice('Statut', 'Inscrit ou Sorti.', PUPIL_STATUSES)),
  enteredOn: may(date('Entrée', 'Premier jour dans l’école.')),
  leftOn: may(date('Sortie', 'Dernier jour dans l’école.')),
});

export const enrolmentsTable = defineTable('Inscriptions', {
  id: must(text('Inscription', 'Identifiant unique.')),
  pupilId: must(text('Élève', 'Son identifiant.')),
  year: must(schoolYear('Année', 'Année scolaire, par exemple 2022-23.')),
  section: must(choice('Catégorie', 'Décide du tarif.', SECTIONS)),
  level: may(choice('Niveau', 'Vide : selon l’âge.', LEVELS)),
  className: may(text('Classe', 'Classe prévue.')),
  kind: must(choice('Tarif', 'Normal ou Corporate ; pas de Corporate à la crèche.', TARIFF_KINDS)),
  days: may(integer('Jours', 'Jours par semaine, crèche seulement : 1 à 5.', 1, 5)),
  weekdays: may(text('Jours de présence', 'Par exemple : lundi, mardi.')),
  type: must(choice('Type', 'Genre d’inscription.', ENROLMENT_TYPES)),
  requestedOn: may(date('Demandée le', 'Vide : dans les délais.')),
  start: may(date('Début', 'Premier jour de présence ; vide : la rentrée, crèche 1er septembre.')),
  end: may(date('Fin', 'Dernier jour de présence.')),
  noticeOn: may(date('Préavis reçu le', 'Jour de réception du préavis écrit (crèche).')),
  status: must(choice('Statut', 'Où en est l’inscription.', ENROLMENT_STATUSES)),
  deregistrationOn: may(date('Radiation reçue le', 'De l’école précédente.')),
  recordBookOn: may(date('Livret reçu le', 'De l’école précédente.')),
  isDirectTransfer: may(yesNo('Transmission directe', 'Les documents vont à l’école suivante.')),
});
