/** Tabs Élèves and Inscriptions. */
import { help } from '../../../domain/shared/help-text';
import { ENROLMENT_STATUSES, ENROLMENT_TYPES, LEVELS, PUPIL_STATUSES, SECTIONS, TARIFF_KINDS } from '../../choices';
import { choice, date, extra, integer, may, must, schoolYear, text, yesNo } from '../../columns';
import { defineTable } from '../../table';

export const pupilsTable = defineTable('Élèves', {
  id: must(text('Élève', help('Identifiant unique.'))),
  familyId: must(text('Famille', help('Son identifiant.'))),
  lastName: must(text('Nom', help('Nom de famille.'))),
  firstName: must(text('Prénom', help('Prénom.'))),
  birth: must(date('Naissance', help('Date de naissance.'))),
  sex: may(text('Sexe', help('Selon l’usage de l’école.'))),
  country: may(text('Pays de résidence', help('Suisse, France, Allemagne ou un code ISO.'))),
  className: may(text('Classe', help('Classe actuelle.'))),
  status: may(choice('Statut', help('Inscrit ou Sorti.'), PUPIL_STATUSES)),
  enteredOn: may(date('Entrée', help('Premier jour dans l’école.'))),
  leftOn: may(date('Sortie', help('Dernier jour dans l’école.'))),
});

export const enrolmentsTable = defineTable('Inscriptions', {
  id: must(text('Inscription', help('Identifiant unique.'))),
  pupilId: must(text('Élève', help('Son identifiant.'))),
  year: must(schoolYear('Année', help('Année scolaire, par exemple 2022-23.'))),
  section: must(choice('Catégorie', help('Décide du tarif.'), SECTIONS)),
  level: may(choice('Niveau', help('Vide : selon l’âge.'), LEVELS)),
  className: may(text('Classe', help('Classe prévue.'))),
  kind: must(choice('Tarif', help('Normal ou Corporate ; pas de Corporate à la crèche.'), TARIFF_KINDS)),
  days: may(integer('Jours', help('Jours par semaine, crèche seulement : 1 à 5.'), 1, 5)),
  weekdays: may(text('Jours de présence', help('Par exemple : lundi, mardi.'))),
  type: must(choice('Type', help('Genre d’inscription.'), ENROLMENT_TYPES)),
  requestedOn: may(date('Demandée le', help('Vide : dans les délais.'))),
  start: may(date('Début', help('Premier jour de présence ; vide : la rentrée, crèche 1er septembre.'))),
  end: may(date('Fin', help('Dernier jour de présence.'))),
  noticeOn: may(date('Préavis reçu le', help('Jour de réception du préavis écrit (crèche).'))),
  status: must(choice('Statut', help('Où en est l’inscription.'), ENROLMENT_STATUSES)),
  deregistrationOn: may(date('Radiation reçue le', help('De l’école précédente.'))),
  recordBookOn: may(date('Livret reçu le', help('De l’école précédente.'))),
  isDirectTransfer: may(yesNo('Transmission directe', help('Les documents vont à l’école suivante.'))),
  isFromOtherSchool: extra(yesNo('École précédente', help('L’enfant vient d’une autre école : oui ou non.'))),
});
