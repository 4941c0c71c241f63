/** Sentences about payments, refunds and payers. */
import type { Sentence } from './issues';
import { chf, shortDate } from './words';

export const PAYMENT_SENTENCES: Readonly<Record<string, Sentence>> = {
  'shares-not-100': ({ rows, object, family, pupil, sum }) =>
    `famille ${family}${pupil === '' ? '' : `, élève ${pupil}`}, objet « ${object} » : les parts (lignes ${rows}) font ${String(sum).replace('.', ',')} %, et non 100 %.`,
  'input-missing': ({ label }) => `Il manque : ${label}.`,
  'input-date': ({ label, value }) => `${label} : « ${value} » n’est pas une date (par exemple 15.07.2022).`,
  'input-amount': ({ label, value }) =>
    `${label} : « ${value} » n’est pas un montant en francs et centimes (par exemple 830.50).`,
  'input-text': ({ label }) => `${label} : un texte est attendu.`,
  'amount-not-positive': ({ label }) => `${label} : le montant doit être plus grand que 0.`,
  'date-in-future': ({ date, today }) =>
    `La date ${shortDate(date)} est dans le futur (aujourd’hui : ${shortDate(today)}).`,
  'family-unknown': ({ value }) => `La famille « ${value} » n’existe pas dans l’onglet Familles.`,
  'payer-unknown': ({ value, family }) => `Le payeur « ${value} » n’existe pas pour la famille ${family}.`,
  'reference-check-digits': ({ value }) =>
    `La référence « ${value} » est fausse : ses chiffres de contrôle ne concordent pas.`,
  'reference-not-ours': ({ value }) =>
    `La référence « ${value} » n’est celle d’aucune facture de l’onglet Factures ; le paiement va aux plus anciennes.`,
  'reference-other-family': ({ value, invoice, family }) =>
    `La référence « ${value} » est celle de la facture ${invoice}, famille ${family}.`,
  'invoice-unknown': ({ value }) => `La facture « ${value} » n’existe pas dans l’onglet Factures.`,
  'invoice-other-family': ({ value, family }) => `La facture ${value} est celle de la famille ${family}.`,
  'invoice-is-credit-note': ({ value }) => `${value} est un avoir : il ne se paie pas.`,
  'invoice-cancelled': ({ value }) => `La facture ${value} est annulée : ce qui est versé devient un crédit.`,
  'payment-already-booked': ({ date, amount }) =>
    `Ce paiement (${chf(amount)} du ${shortDate(date)}) est déjà enregistré. Si c’en est un second, distinguez-le par la communication.`,
  'refund-already-booked': ({ date, amount }) =>
    `Ce remboursement (${chf(amount)} du ${shortDate(date)}) est déjà enregistré. Si c’en est un second, distinguez-le par le motif.`,
  'refund-above-credit': ({ amount, credit, name }) =>
    `Le remboursement (${chf(amount)}) dépasse le crédit de ${name} : ${chf(credit)}.`,
  'cannot-be-confirmed': ({ pupil, invoices }) =>
    `élève ${pupil} : première tranche impayée à la limite de confirmation (${invoices}) ; l’inscription ne peut être confirmée.`,
};
