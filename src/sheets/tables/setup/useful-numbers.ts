/** Tab Numéros utiles: help numbers printed on the families' documents. */
import { help } from '../../../domain/shared/help-text';
import { may, must, text, yesNo } from '../../columns';
import { defineTable } from '../../table';

export const usefulNumbersTable = defineTable('Numéros utiles', {
  name: must(text('Nom', help('Nom du service d’aide.'))),
  number: must(text('Numéro', help('Numéro de téléphone.'))),
  isActive: may(yesNo('Actif', help('oui : imprimé sur les documents.'))),
});
