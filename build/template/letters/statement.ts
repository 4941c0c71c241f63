/** The statement of account and the receipt that a school starts from and may edit. */
import type { LetterText } from '../letter';

/** Help numbers on one line. */
export const HELP_NUMBERS = { note: '{#numeros_utiles}{nom} : {numero}. {/numeros_utiles}' } as const;

export const STATEMENT: LetterText = {
  title: 'Relevé de compte',
  heading: 'Relevé de compte',
  particulars: [
    ['Famille', '{famille} ({famille_id})'],
    ['Période', 'du {du} au {au}'],
    ['Solde avant la période', 'CHF {solde_initial}'],
    ['Solde au {au}', 'CHF {solde_final}'],
  ],
  parts: [
    {
      loop: 'mouvements',
      columns: [
        { header: 'Date', text: '{jour}', width: 21 },
        { header: 'Désignation', text: '{libelle}', width: 65 },
        { header: 'Facture', text: '{facture}', width: 24 },
        { header: 'Dû CHF', text: '{debit}', width: 20, isAmount: true },
        { header: 'Payé CHF', text: '{credit}', width: 20, isAmount: true },
        { header: 'Solde CHF', text: '{solde}', width: 20, isAmount: true },
      ],
      totals: [
        ['Dû dans la période', '{total_debits}'],
        ['Payé ou crédité dans la période', '{total_credits}'],
        ['Solde au {au}', '{solde_final}'],
      ],
    },
    'Factures ouvertes au {au} :',
    {
      loop: 'ouvertes',
      columns: [
        { header: 'Facture', text: '{facture}', width: 24 },
        { header: 'Échéance', text: '{echeance}', detail: '{retard}', width: 22 },
        { header: 'Adressée à', text: '{payeur}', width: 50 },
        { header: 'Reste CHF', text: '{principal}', width: 24, isAmount: true },
        { header: 'Rappels CHF', text: '{frais}', width: 26, isAmount: true },
        { header: 'Total CHF', text: '{ouvert}', width: 24, isAmount: true },
      ],
      totals: [
        ['Total des factures ouvertes', '{total_ouvert}'],
        ['dont échéance passée', '{total_retard}'],
        ['Crédit en votre faveur', '{total_avoir}'],
        ['Montants sans facture', '{sans_facture}'],
      ],
    },
    '{texte_paiement}',
    '{texte_tiers}',
    HELP_NUMBERS,
  ],
};

export const RECEIPT: LetterText = {
  title: 'Reçu',
  heading: 'Reçu',
  particulars: [
    ['Famille', '{famille}'],
    ['Paiement', '{paiement}'],
    ['Reçu le', '{recu_le}'],
    ['Communication', '{communication}'],
  ],
  parts: [
    'Nous avons reçu de la famille {famille}, le {recu_le}, la somme de CHF {montant}. Elle a été portée en compte ainsi :',
    {
      loop: 'imputations',
      columns: [
        { header: 'Désignation', text: '{objet}', width: 130 },
        { header: 'Montant CHF', text: '{montant}', width: 40, isAmount: true },
      ],
      totals: [['Total reçu', '{montant}']],
    },
    'Le secrétariat',
    HELP_NUMBERS,
  ],
};
