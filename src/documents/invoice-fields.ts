/** The merge fields of the invoice template: what the school may place in it. */

export const INVOICE_FIELDS = {
  ecole_nom: 'Nom de l’école',
  ecole_adresse: 'Adresse de l’école',
  ecole_contact: 'E-mail et téléphone de l’école',
  ville: 'Localité de l’école',
  date: 'Date de la facture (31.10.2022)',
  date_longue: 'Date de la facture (31 octobre 2022)',
  numero: 'Numéro de la facture',
  echeance: 'Échéance',
  reference: 'Référence du bulletin de versement',
  famille: 'Nom de la famille',
  annee: 'Année scolaire',
  destinataire: 'Nom et adresse du destinataire',
  total: 'Total en CHF',
  iban: 'IBAN de l’école',
  texte_paiement: 'Phrase de paiement',
  note_tva: 'Mention de TVA',
} as const;

/** Fields inside the loop over lines, `{#lignes}…{/lignes}`. */
export const LINE_FIELDS = {
  eleve: 'Prénom et nom de l’élève',
  libelle: 'Libellé de la ligne',
  detail: 'Comment le montant a été calculé',
  article: 'Article du règlement',
  montant: 'Montant en CHF',
} as const;

export const LINES_LOOP = 'lignes';

export type InvoiceFields = Readonly<Record<keyof typeof INVOICE_FIELDS, string>> & {
  readonly [LINES_LOOP]: readonly Readonly<Record<keyof typeof LINE_FIELDS, string>>[];
};
