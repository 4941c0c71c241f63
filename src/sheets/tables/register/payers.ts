/** Tab Payeurs: who pays what, by item and by share. */
import { NATURES, PAYER_TYPES } from '../../choices';
import { choice, emails, may, must, sharePercent, text } from '../../columns';
import { defineTable } from '../../table';

export const payersTable = defineTable('Payeurs', {
  id: must(text('Payeur', 'Identifiant unique.')),
  familyId: must(text('Famille', 'Son identifiant.')),
  pupilId: may(text('Élève', 'Vide : tous les enfants de la famille.')),
  type: may(choice('Type', 'Responsable ou Employeur.', PAYER_TYPES)),
  name: must(text('Nom', 'Nom imprimé sur la facture.')),
  street: may(text('Adresse', 'Rue, sans le numéro.')),
  houseNumber: may(text('Numéro', 'Numéro de la maison.')),
  postcode: may(text('NPA', 'Code postal.')),
  town: may(text('Ville', 'Localité.')),
  country: may(text('Pays', 'Code ISO ; vide : CH.')),
  emails: may(emails('E-mail', 'Plusieurs : séparées par une virgule.')),
  object: must(choice('Objet', 'Ce que ce payeur paie : une nature, ou Tout.', { Tout: 'all' as const, ...NATURES })),
  share: must(sharePercent('Part', 'Part en pour-cent ; le reste va à la famille.')),
});
