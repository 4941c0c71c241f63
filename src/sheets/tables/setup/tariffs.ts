/** Tabs Tarifs and Prestations. */
import { TARIFF_CATEGORIES, TARIFF_KINDS, TARIFF_UNITS } from '../../choices';
import { choice, date, integer, may, must, price, schoolYear, text, yesNo } from '../../columns';
import { defineTable } from '../../table';

export const tariffsTable = defineTable('Tarifs', {
  year: must(schoolYear('Année', 'Année scolaire du tarif ; une nouvelle année est de nouvelles lignes.')),
  category: must(choice('Catégorie', 'Ce que paie le tarif.', TARIFF_CATEGORIES)),
  kind: may(choice('Tarif', 'Écolages et crèche ; sinon vide.', TARIFF_KINDS)),
  level: may(integer('Jours ou rang', 'Jours par semaine (crèche) ou rang (fratrie, rappels, départ).', 1, 99)),
  amount: must(price('Montant', 'En CHF, ou en pour-cent si l’unité est %.')),
  unit: must(choice('Unité', 'CHF, CHF/an, CHF/mois ou %.', TARIFF_UNITS)),
  announcedOn: may(date('Annoncé le', 'Annonce aux familles, au plus tard le 1er juin.')),
});

export const servicesTable = defineTable('Prestations', {
  id: must(text('Prestation', 'Nom de la prestation (cantine, atelier, garderie…).')),
  price: must(price('Prix', 'Prix d’une unité, en CHF.')),
  unit: may(text('Unité', 'Par exemple : repas, séance, heure.')),
  isInCorporate: may(yesNo('Incluse Corporate', 'oui : facturée 0 aux enfants au tarif Corporate.')),
  vat: may(text('TVA', 'Mention de TVA à imprimer ; vide : exonéré.')),
});
