/** The texts of the credit note and of the settlement statement of a departure. */
import type { LetterText } from '../letter';
import { HELP_NUMBERS } from './statement';

export const CREDIT_NOTE: LetterText = {
  title: 'Avoir',
  heading: 'Avoir {numero}',
  particulars: [
    ['Date', '{date}'],
    ['Sur facture', '{factures}'],
    ['Famille', '{famille}'],
  ],
  parts: [
    {
      loop: 'lignes',
      columns: [
        { header: 'Élève', text: '{eleve}', width: 34 },
        { header: 'Libellé', text: '{libelle}', detail: '{detail}', width: 84 },
        { header: 'Facture', text: '{facture}', width: 24 },
        { header: 'Montant CHF', text: '{montant}', width: 28, isAmount: true },
      ],
      totals: [['Total crédité', '{total}']],
    },
    '{texte_credit}',
    HELP_NUMBERS,
  ],
};

export const DEPARTURE: LetterText = {
  title: 'Décompte de départ',
  heading: 'Décompte de départ',
  particulars: [
    ['Élève', '{eleve}'],
    ['Année scolaire', '{annee}'],
    ['Dernier jour', '{depart}'],
    ['Préavis reçu le', '{preavis}'],
  ],
  parts: [
    {
      loop: 'lignes',
      columns: [
        { header: 'Objet', text: '{libelle}', detail: '{detail}', width: 66 },
        { header: 'Facturé', text: '{facture}', width: 26, isAmount: true },
        { header: 'Crédité', text: '{avoir}', width: 26, isAmount: true },
        { header: 'À facturer', text: '{a_facturer}', width: 26, isAmount: true },
        { header: 'Dû', text: '{du}', width: 26, isAmount: true },
      ],
      totals: [
        ['Total facturé', '{total_facture}'],
        ['Total crédité', '{total_avoir}'],
        ['Encore à facturer', '{total_a_facturer}'],
        ['Total dû', '{total_du}'],
      ],
    },
    {
      loop: 'comptes',
      columns: [
        { header: 'Payeur', text: '{payeur}', width: 48 },
        { header: 'Facturé', text: '{facture}', width: 26, isAmount: true },
        { header: 'Payé', text: '{paye}', width: 26, isAmount: true },
        { header: 'À facturer', text: '{a_facturer}', width: 26, isAmount: true },
        { header: 'Solde du compte', text: '{solde}', width: 44, isAmount: true },
      ],
      totals: [['Total payé', '{total_paye}']],
    },
    '{texte_solde}',
    HELP_NUMBERS,
  ],
};
