/** The merge fields of the invoice template: what the school may place in it. */

import { help } from '../domain/shared/help-text';
import { LETTERHEAD_FIELDS, type LetterForm } from './letters/letter-form';

export const INVOICE_FIELDS = {
  ...LETTERHEAD_FIELDS,
  numero: help('Numéro de la facture'),
  echeance: help('Échéance'),
  reference: help('Référence du bulletin de versement'),
  annee: help('Année scolaire'),
  total: help('Total en CHF'),
  credit_deduit: help('Crédit déduit, en CHF'),
  a_verser: help('Montant à verser, crédit déduit, en CHF'),
  texte_paiement: help('Phrase de paiement'),
  note_tva: help('Mention de TVA'),
} as const;

/** Fields inside the loop over lines, `{#lignes}…{/lignes}`. */
export const LINE_FIELDS = {
  eleve: help('Prénom et nom de l’élève'),
  libelle: help('Libellé de la ligne'),
  detail: help('Comment le montant a été calculé'),
  article: help('Article du règlement'),
  montant: help('Montant en CHF'),
} as const;

const LINES_LOOP = 'lignes';

export type InvoiceFields = Readonly<Record<keyof typeof INVOICE_FIELDS, string>> & {
  readonly [LINES_LOOP]: readonly Readonly<Record<keyof typeof LINE_FIELDS, string>>[];
};

export const INVOICE_FORM: LetterForm = {
  key: 'modele|facture',
  name: 'Modèle de facture Écolage',
  fields: INVOICE_FIELDS,
  loops: { [LINES_LOOP]: LINE_FIELDS },
};
