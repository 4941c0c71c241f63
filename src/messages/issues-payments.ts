/** Sentences about payments, refunds and payers. */
import type { Sentence } from './sentence';
import { chf, shortDate, word } from './words';

export const PAYMENT_SENTENCES: Readonly<Record<string, Sentence>> = {
  'shares-not-100': ({ rows, object, family, pupil, sum }) =>
    `famille ${family}${pupil === '' ? '' : `, élève ${pupil}`}, objet « ${object} » : les parts (lignes ${rows}) font ${String(sum).replace('.', ',')} %, et non 100 %.`,
  'payer-object-never-billed': ({ value, choices }) =>
    `« ${value} » ne se facture pas, un payeur ne peut donc pas le payer ; choisissez Tout ou ce qui se facture (${choices}).`,
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
  'invoice-cancelled': ({ value, settled, hasCredit }) => {
    const invoices = String(settled).includes(',') ? 'les factures' : 'la facture';
    const goesTo = [settled === '' ? '' : `sur ${invoices} ${settled}`, hasCredit === 0 ? '' : 'en crédit'];
    return `La facture ${value} est annulée : le paiement va ${goesTo.filter((part) => part !== '').join(', puis ')}.`;
  },
  'reference-and-invoices-differ': ({ invoice, named }) =>
    `La référence est celle de la facture ${invoice}, mais les factures payées sont ${named} : gardez l’une ou les autres.`,
  'payment-lookalike': ({ date, amount, source }) =>
    `Un paiement de ${chf(amount)} du ${shortDate(date)} est déjà enregistré pour cette famille${source === '' ? '' : ` (${source})`} ; celui-ci en serait un second.`,
  'invoice-cancelled-open': ({ value, amount }) =>
    `La facture ${value} est annulée, mais il en reste quelque chose à payer : ${chf(amount)} vont sur elle, le reste aux autres factures ouvertes, puis en crédit.`,
  'invoices-without-row': ({ invoices }) =>
    `Des factures sont dans l’onglet Écritures, mais pas encore dans l’onglet Factures (${invoices}) : lancez d’abord « Émettre les factures… », ou rétablissez leurs lignes.`,
  'refund-open-invoices': ({ name, invoices, left, isOverdue }) =>
    `${name} a encore des factures ouvertes : ${invoices}. Une fois le crédit déduit de ces factures, il reste ${chf(left)} à rembourser.${isOverdue === 1 ? ' « Envoyer les rappels… » déduit le crédit des factures échues.' : ''}`,
  'payment-already-booked': ({ date, amount }) =>
    `Ce paiement (${chf(amount)} du ${shortDate(date)}) est déjà enregistré. Si c’en est un second, distinguez-le par la communication.`,
  'refund-already-booked': ({ date, amount }) =>
    `Ce remboursement (${chf(amount)} du ${shortDate(date)}) est déjà enregistré. Si c’en est un second, distinguez-le par le motif.`,
  'refund-above-credit': ({ amount, credit, name }) =>
    `Le remboursement (${chf(amount)}) dépasse le crédit de ${name} : ${chf(credit)}.`,
  'cannot-be-confirmed': ({ pupil, invoices }) =>
    `élève ${pupil} : première tranche impayée à la limite de confirmation (${invoices}) ; l’inscription ne peut être confirmée.`,
  'first-charge-cancelled': ({ pupil, invoices }) =>
    `élève ${pupil} : première tranche annulée (${invoices}) et pas encore refacturée après la limite de confirmation ; l’inscription ne peut être confirmée.`,
  'confirmed-unpaid': ({ pupil, invoices }) =>
    `élève ${pupil} : l’inscription est « Confirmée », mais sa première tranche est impayée après la limite de confirmation (${invoices}) ; à vous de décider du statut.`,
  'fee-open': ({ pupil, status, invoices }) =>
    `élève ${pupil} : l’inscription est « ${word(status)} », mais ses frais d’inscription ne sont pas payés (${invoices}) ; à vous de décider du statut.`,
  'first-charge-open': ({ pupil, status, invoices }) =>
    `élève ${pupil} : l’inscription est « ${word(status)} », mais sa première tranche (crèche : premier mois) n’est pas payée (${invoices}) ; à vous de décider du statut.`,
};
