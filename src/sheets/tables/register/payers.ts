/** Tab Payeurs: who pays what, by item and by share. */
import { isInvoiceLine, type Nature } from '../../../domain/ledger/entry';
import { help } from '../../../domain/shared/help-text';
import { NATURES, PAYER_TYPES } from '../../choices';
import { choice, country, emails, may, must, sharePercent, text } from '../../columns';
import { defineTable } from '../../table';

/** What a payer may pay: one nature, or everything. */
export const PAYER_OBJECTS: Readonly<Record<string, Nature | 'all'>> = { Tout: 'all', ...NATURES };

/** Words of what is invoiced; the others are natures too, but no payer would ever be invoiced them. */
export const BILLABLE_OBJECTS: readonly string[] = Object.entries(PAYER_OBJECTS).flatMap(([word, object]) =>
  object === 'all' || isInvoiceLine({ nature: object }) ? [word] : [],
);

export const payersTable = defineTable('Payeurs', {
  id: must(text('Payeur', help('Identifiant unique.'))),
  familyId: must(text('Famille', help('Son identifiant.'))),
  pupilId: may(text('Élève', help('Vide : tous les enfants de la famille.'))),
  type: may(choice('Type', help('Responsable ou Employeur.'), PAYER_TYPES)),
  name: must(text('Nom', help('Nom imprimé sur la facture.'))),
  street: may(text('Adresse', help('Rue, sans le numéro.'))),
  houseNumber: may(text('Numéro', help('Numéro de la maison.'))),
  postcode: may(text('NPA', help('Code postal.'))),
  town: may(text('Ville', help('Localité.'))),
  country: may(country('Pays', help('Code ISO ; vide : CH.'))),
  emails: may(emails('E-mail', help('Plusieurs : séparées par une virgule.'))),
  object: must(choice('Objet', help('Ce que ce payeur paie : une nature, ou Tout.'), PAYER_OBJECTS)),
  share: must(sharePercent('Part', help('Part en pour-cent ; les parts d’un même objet font 100.'))),
});
