/** The text of the invoice. */
import type { LetterText } from '../letter';
import { HELP_NUMBERS } from './statement';

export const INVOICE: LetterText = {
  title: 'Facture',
  heading: 'Facture {numero}',
  particulars: [
    ['Date', '{date}'],
    ['Échéance', '{echeance}'],
    ['Référence', '{reference}'],
    ['Famille', '{famille}'],
    ['Année scolaire', '{annee}'],
  ],
  parts: [
    {
      loop: 'lignes',
      columns: [
        { header: 'Élève', text: '{eleve}', width: 32 },
        { header: 'Désignation', text: '{libelle}', detail: '{detail}', width: 80 },
        { header: 'Article', text: '{article}', width: 33 },
        { header: 'Montant CHF', text: '{montant}', width: 25, isAmount: true },
      ],
      totals: [['Total CHF', '{total}']],
    },
    '{texte_paiement}',
    { note: '{note_tva}' },
    HELP_NUMBERS,
  ],
};
