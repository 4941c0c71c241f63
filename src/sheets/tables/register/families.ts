/** Tabs Familles and Responsables. */
import { help } from '../../../domain/shared/help-text';
import { LANGUAGES } from '../../choices';
import { choice, country, date, emails, may, must, text, yesNo } from '../../columns';
import { defineTable } from '../../table';

export const familiesTable = defineTable('Familles', {
  id: must(text('Famille', help('Identifiant unique.'))),
  name: must(text('Nom', help('Nom de la famille, tel qu’il figure sur la facture.'))),
  street: must(text('Adresse', help('Rue, sans le numéro.'))),
  houseNumber: may(text('Numéro', help('Numéro de la maison.'))),
  postcode: must(text('NPA', help('Code postal.'))),
  town: must(text('Ville', help('Localité.'))),
  country: may(country('Pays', help('Code ISO : CH, FR, DE… ; vide : CH.'))),
  language: may(choice('Langue', help('Langue des documents.'), LANGUAGES)),
  signedOn: may(date('Règlement signé le', help('Jour de la signature du règlement intérieur.'))),
  remarks: may(text('Remarques', help('Remarques internes, jamais imprimées.'))),
});

export const guardiansTable = defineTable('Responsables', {
  id: must(text('Responsable', help('Identifiant unique.'))),
  familyId: must(text('Famille', help('Son identifiant.'))),
  title: may(text('Civilité', help('Madame, Monsieur…'))),
  lastName: must(text('Nom', help('Nom de famille.'))),
  firstName: may(text('Prénom', help('Prénom.'))),
  relation: may(text('Lien', help('Mère, père, tutrice…'))),
  isLegal: may(yesNo('Représentant légal', help('Vide compte comme oui.'))),
  emails: may(emails('E-mail', help('Plusieurs : séparées par une virgule.'))),
  phone: may(text('Téléphone', help('Numéro de téléphone.'))),
  mayCollect: may(yesNo('Peut récupérer', help('Peut venir chercher l’enfant.'))),
});
