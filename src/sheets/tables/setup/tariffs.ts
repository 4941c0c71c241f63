/** Tabs Tarifs and Prestations. */
import { help } from '../../../domain/shared/help-text';
import { TARIFF_CATEGORIES, TARIFF_KINDS, TARIFF_UNITS } from '../../choices';
import { choice, date, integer, may, must, price, schoolYear, text, yesNo } from '../../columns';
import { defineTable } from '../../table';

export const tariffsTable = defineTable('Tarifs', {
  year: must(schoolYear('Année', help('Année scolaire du tarif ; une nouvelle année est de nouvelles lignes.'))),
  category: must(choice('Catégorie', help('Ce que paie le tarif.'), TARIFF_CATEGORIES)),
  kind: may(choice('Tarif', help('Écolages et crèche ; sinon vide.'), TARIFF_KINDS)),
  level: may(integer('Jours ou rang', help('Jours par semaine (crèche) ou rang (fratrie, rappels, départ).'), 1, 99)),
  amount: must(price('Montant', help('En CHF, ou en pour-cent si l’unité est %.'))),
  unit: must(choice('Unité', help('CHF, CHF/an, CHF/mois ou %.'), TARIFF_UNITS)),
  announcedOn: may(date('Annoncé le', help('Annonce aux familles, au plus tard le 1er juin.'))),
});

export const servicesTable = defineTable('Prestations', {
  id: must(text('Prestation', help('Nom de la prestation (cantine, atelier, garderie…).'))),
  price: must(price('Prix', help('Prix d’une unité, en CHF.'))),
  unit: may(text('Unité', help('Par exemple : repas, séance, heure.'))),
  isInCorporate: may(yesNo('Incluse Corporate', help('oui : facturée 0 aux enfants au tarif Corporate.'))),
  vat: may(text('TVA', help('Mention de TVA à imprimer ; vide : exonéré.'))),
});
