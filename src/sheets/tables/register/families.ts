/** Tabs Familles and Responsables. */
import { LANGUAGES } from '../../choices';
import { choice, date, emails, may, must, text, yesNo } from '../../columns';
import { defineTable } from '../../table';

export const familiesTable = defineTable('Familles', {
  id: must(text('Famille', 'Identifiant unique.')),
  name: must(text('Nom', 'Nom de la famille, tel qu’il figure sur la facture.')),
  street: must(text('Adresse', 'Rue, sans le numéro.')),
  houseNumber: may(text('Numéro', 'Numéro de la maison.')),
  postcode: must(text('NPA', 'Code postal.')),
  town: must(text('Ville', 'Localité.')),
  country: may(text('Pays', 'Code ISO : CH, FR, DE… ; vide : CH.')),
  language: may(choice('Langue', 'Langue des documents.', LANGUAGES)),
  signedOn: may(date('Règlement signé le', 'Jour de la signature du règlement intérieur.')),
  remarks: may(text('Remarques', 'Remarques internes, jamais imprimées.')),
});

export const guardiansTable = defineTable('Responsables', {
  id: must(text('Responsable', 'Identifiant unique.')),
  familyId: must(text('Famille', 'Son identifiant.')),
  title: may(text('Civilité', 'Madame, Monsieur…')),
  lastName: must(text('Nom', 'Nom de famille.')),
  firstName: may(text('Prénom', 'Prénom.')),
  relation: may(text('Lien', 'Mère, père, tutrice…')),
  isLegal: may(yesNo('Représentant légal', 'Vide compte comme oui.')),
  emails: may(emails('E-mail', 'Plusieurs : séparées par une virgule.')),
  phone: may(text('Téléphone', 'Numéro de téléphone.')),
  mayCollect: may(yesNo('Peut récupérer', 'Peut venir chercher l’enfant.')),
});
