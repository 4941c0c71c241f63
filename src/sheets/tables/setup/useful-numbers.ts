/** Tab Numéros utiles: help numbers printed on the families' documents. */
import { may, must, text, yesNo } from '../../columns';
import { defineTable } from '../../table';

export const usefulNumbersTable = defineTable('Numéros utiles', {
  name: must(text('Nom', 'Nom du service d’aide.')),
  number: must(text('Numéro', 'Numéro de téléphone.')),
  isActive: may(yesNo('Actif', 'oui : imprimé sur les documents.')),
});
