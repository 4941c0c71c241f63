/** Sentences about statements, receipts, certificates and the gate of overdue accounts. */
import type { Sentence } from './sentence';
import { chf, shortDate } from './words';

export const FAMILY_DOCUMENT_SENTENCES: Readonly<Record<string, Sentence>> = {
  'family-document-period': ({ from, until }) =>
    `La période est à l’envers : du ${shortDate(from)} au ${shortDate(until)}.`,
  'statement-future': ({ until, today }) =>
    `Le relevé ne peut pas aller jusqu’au ${shortDate(until)} : après le ${shortDate(today)}, rien n’est encore connu.`,
  'family-document-unknown': ({ field, value, tab }) =>
    `Champ « ${field} » : « ${value} » n’existe pas dans l’onglet « ${tab} ».`,
  'family-document-family': ({ value }) => `la famille « ${value} » n’existe pas dans l’onglet « Familles ».`,
  'family-document-choice': ({ field, value, choices }) =>
    `Champ « ${field} » : « ${value} » ne convient pas ; au choix : ${choices}.`,
  'family-document-slip': ({ family, field, value }) =>
    `Relevé de la famille ${family} : le bulletin de versement ne peut pas porter « ${value} » (${field}) ; à corriger.`,
  'family-document-no-email': ({ name }) => `${name} : pas d’adresse électronique, document à imprimer.`,
  'receipt-no-family': () => 'ce paiement n’est attribué à aucune famille : pas de reçu.',
  'receipt-of-refund': ({ payment }) =>
    `le paiement « ${payment} » est un remboursement ou une annulation : pas de reçu.`,
  'receipt-taken-back': ({ payment }) => `le paiement « ${payment} » a été repris par la banque : pas de reçu.`,
  'receipt-without-entries': ({ payment }) =>
    `le paiement « ${payment} » n’a pas d’écritures dans le grand livre : pas de reçu avant qu’il y figure.`,
  'receipt-differs': ({ payment, amount, booked }) =>
    `le paiement « ${payment} » est de ${chf(amount)}, ses écritures font ${chf(booked)} : à vérifier, pas de reçu.`,
  'fees-none': ({ period }) => `Aucun frais payé ${period} : pas d’attestation.`,
  'fees-year-ahead': ({ value }) => `« ${value} » n’a pas encore commencé : pas d’attestation.`,
  'fees-year': ({ value }) =>
    `Champ « annee » : « ${value} » n’est ni une année civile (2022) ni une année scolaire (2022-23).`,
  'fees-running': ({ until }) =>
    `L’année n’est pas finie : l’attestation va jusqu’au ${shortDate(until)} ; une autre sera à faire à la fin.`,
  'fees-unallocated': ({ amount }) =>
    `${chf(amount)} reçus dans la période n’ont soldé aucune facture (crédit) : ils ne sont pas comptés comme frais.`,
  'gate-closed': ({ family, amount }) =>
    `Famille ${family} : ${chf(amount)} dus et en retard. Aucun certificat n’est délivré avant le règlement ; la Direction peut passer outre en donnant un motif, qui est inscrit au Journal.`,
  'gate-invoice': ({ invoice, due, amount, principal, fees }) =>
    `Facture ${invoice}, échue le ${shortDate(due)} : ${chf(amount)} dus (facture ${chf(principal)}, frais de rappel ${chf(fees)}).`,
  'gate-overridden': ({ family, amount, reason }) =>
    `Famille ${family} : ${chf(amount)} dus et en retard ; délivré malgré cela, motif inscrit au Journal : « ${reason} ».`,
  'certificate-not-enrolled': ({ pupil, name }) =>
    `${name} (${pupil}) n’a pas d’inscription en cours ou à venir : pas de certificat de scolarité.`,
  'certificate-ahead': ({ name, day }) =>
    `${name} est encore là : le départ du ${shortDate(day)} est à venir, le certificat l’atteste d’avance.`,
  'certificate-not-left': ({ pupil, name }) =>
    `${name} (${pupil}) n’a pas de départ enregistré : indiquez d’abord la date de fin (« Régler un départ… »), puis demandez le certificat de radiation.`,
};
