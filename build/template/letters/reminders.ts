/** The texts of the three reminders and of the letter on access, from which a school starts. */
import type { LetterPart, LetterTable, LetterText } from '../letter';
import { HELP_NUMBERS } from './statement';

const PARTICULARS = [
  ['Facture', '{numero} du {date_facture}'],
  ['Échéance de la facture', '{echeance_facture}'],
  ['Nouvelle échéance', '{nouvelle_echeance}'],
  ['Référence', '{reference}'],
  ['Famille', '{famille}'],
] as const;

/** Principal and fees stand apart; the reminders before this one are listed. */
const AMOUNTS: readonly LetterPart[] = [
  'Total de la facture : CHF {total_facture} ; paiements et crédits reçus : CHF {deja_regle}.',
];

const EARLIER: LetterTable = {
  loop: 'rappels',
  columns: [
    { header: 'Décompte', text: '{rappel_rang} rappel du {rappel_date}, frais', width: 140 },
    { header: 'CHF', text: '{rappel_frais}', width: 30, isAmount: true },
  ],
  totals: [
    ['Reste dû de la facture', '{principal}'],
    ['Frais des rappels précédents', '{frais_precedents}'],
    ['Frais de ce rappel', '{frais}'],
    ['Total à payer CHF', '{total}'],
  ],
};

const PAY =
  'Merci de verser CHF {total} jusqu’au {nouvelle_echeance} avec le bulletin de versement de la dernière page.';
const CROSSED = 'Si votre paiement a croisé cette lettre, veuillez la considérer comme sans objet.';

export const REMINDER_1: LetterText = {
  title: '1er rappel',
  heading: 'Rappel – facture {numero}',
  particulars: PARTICULARS,
  parts: [
    'Madame, Monsieur,',
    'Sauf erreur de notre part, la facture ci-dessus, échue le {echeance_facture}, n’est pas encore réglée en entier. Il s’agit certainement d’un oubli, et nous nous permettons de vous la rappeler.',
    ...AMOUNTS,
    EARLIER,
    '{texte_frais}',
    PAY,
    'Une question, une difficulté ? Le secrétariat est à votre disposition.',
    CROSSED,
    'Avec nos salutations les meilleures',
    '{ecole_nom}',
    HELP_NUMBERS,
  ],
};

export const REMINDER_2: LetterText = {
  title: '2e rappel',
  heading: '{rang} rappel – facture {numero}',
  particulars: PARTICULARS,
  parts: [
    'Madame, Monsieur,',
    'Malgré notre premier rappel, la facture ci-dessus, échue le {echeance_facture}, reste impayée. Nous vous prions de la régler sans attendre.',
    ...AMOUNTS,
    EARLIER,
    '{texte_frais}',
    PAY,
    'Si un paiement en une fois n’est pas possible, prenez contact avec le secrétariat avant cette date.',
    CROSSED,
    'Avec nos salutations distinguées',
    '{ecole_nom}',
    HELP_NUMBERS,
  ],
};

export const REMINDER_3: LetterText = {
  title: '3e rappel',
  heading: '{rang} et dernier rappel – facture {numero}',
  particulars: PARTICULARS,
  parts: [
    'Madame, Monsieur,',
    'La facture ci-dessus, échue le {echeance_facture}, reste impayée malgré nos rappels. Nous vous mettons en demeure de la régler au plus tard le {nouvelle_echeance}.',
    ...AMOUNTS,
    EARLIER,
    '{texte_frais}',
    PAY,
    'Sans paiement de votre part, l’école se réserve de faire valoir sa créance par toutes voies de droit et, si les arriérés sont importants, de refuser l’accès à ses locaux, comme le prévoit le règlement.',
    CROSSED,
    'Avec nos salutations distinguées',
    '{ecole_nom}',
    HELP_NUMBERS,
  ],
};

export const ACCESS_LETTER: LetterText = {
  title: 'Accès à l’école',
  heading: 'Arriérés de paiement – accès à l’école',
  particulars: [
    ['Famille', '{famille}'],
    ['Arriéré', 'CHF {arriere}'],
  ],
  parts: [
    'Madame, Monsieur,',
    'Les factures suivantes sont échues et, malgré nos rappels, ne sont pas réglées. Elles dépassent le seuil de CHF {seuil} fixé par l’école.',
    {
      loop: 'factures',
      columns: [
        { header: 'Facture', text: '{facture}', width: 70 },
        { header: 'Échéance', text: '{facture_echeance}', width: 60 },
        { header: 'Ouvert CHF', text: '{facture_ouvert}', width: 40, isAmount: true },
      ],
      totals: [['Arriéré CHF', '{arriere}']],
    },
    'Le règlement permet à l’école, dans un tel cas, de refuser l’accès à ses locaux.',
    'Nous vous prions de régler ces montants sans délai, ou de prendre contact avec la Direction dans les dix jours pour convenir d’une solution. À défaut, l’accès pourra être refusé.',
    'Avec nos salutations distinguées',
    '{ecole_nom}',
    HELP_NUMBERS,
  ],
};
