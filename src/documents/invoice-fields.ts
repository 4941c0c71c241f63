/** The merge fields of the invoice template: what the school may place in it. */

import { help } from '../domain/shared/help-text';

export const INVOICE_FIELDS = {
  ecole_nom: help('Nom de l’école'),
  ecole_adresse: help('Adresse de l’école'),
  ecole_contact: help('E-mail et téléphone de l’école'),
  ville: help('Localité de l’école'),
  date: help('Date de la facture (31.10.2022)'),
  date_longue: help('Date de la facture (31 octobre 2022)'),
  numero: help('Numéro de la facture'),
  echeance: help('Échéance'),
  reference: help('Référence du bulletin de versement'),
  famille: help('Nom de la famille'),
  annee: help('Année scolaire'),
  destinataire: help('Nom et adresse du destinataire'),
  total: help('Total en CHF'),
  iban: help('IBAN de l’école'),
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

export const LINES_LOOP = 'lignes';

export type InvoiceFields = Readonly<Record<keyof typeof INVOICE_FIELDS, string>> & {
  readonly [LINES_LOOP]: readonly Readonly<Record<keyof typeof LINE_FIELDS, string>>[];
};
