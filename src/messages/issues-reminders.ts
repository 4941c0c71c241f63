/** Sentences about reminders: what stops a run, what the secretary should know. */
import type { Sentence } from './sentence';
import { chf, ordinal, plural, shortDate } from './words';

export const REMINDER_SENTENCES: Readonly<Record<string, Sentence>> = {
  'reminder-days-invalid': ({ value }) =>
    `« ${value} » ne donne pas les jours des trois rappels. Attendu : trois nombres croissants, par exemple 10, 20, 30.`,
  'reminder-invoice-unknown': ({ invoice }) => `La facture « ${invoice} » n’existe pas dans l’onglet Factures.`,
  'reminder-reason-missing': ({ invoice }) =>
    `Facture ${invoice} : un motif est nécessaire pour dispenser des frais ou retenir le rappel.`,
  'reminder-hold-date': ({ invoice, value }) =>
    `Facture ${invoice} : « ${value} » n’est pas une date (attendu : 31.10.2022) à partir d’aujourd’hui.`,
  'reminder-family-unknown': ({ family }) =>
    `La famille « ${family} » n’existe pas ou n’est pas au-dessus du seuil d’accès.`,
  'reminder-addressee-missing': ({ invoice, value }) =>
    `facture ${invoice} : son destinataire « ${value} » n’existe pas dans le classeur ; le rappel ne peut pas lui être adressé.`,
  'reminder-slip': ({ invoice, field, value }) =>
    `Rappel de la facture ${invoice} : le bulletin de versement ne peut pas porter « ${value} » (${field}) ; à corriger.`,
  'reminder-choice-idle': ({ invoice }) =>
    `facture ${invoice} : pas de rappel à envoyer ce jour ; votre choix est sans effet.`,
  'reminder-further-early': ({ invoice, rank, from }) =>
    `facture ${invoice} : le ${rank}e rappel n’est possible qu’à partir du ${shortDate(from)}.`,
  'reminder-unsent': ({ invoice, name, rank, unsent }) =>
    `${invoice}, ${name} : ce ${ordinal(rank)} rappel viendrait avant ce qui n’est pas encore parti (${unsent}). Envoyez-le ou postez-le d’abord (« Envoyer les e-mails »), ou choisissez « Pas cette fois ».`,
  'reminder-no-email': ({ invoice, name }) => `${name} : pas d’adresse électronique, rappel de ${invoice} à imprimer.`,
  'import-never': () =>
    'Aucun fichier bancaire n’a été importé : des paiements reçus pourraient manquer. Importez-le avant d’envoyer des rappels.',
  'import-old': ({ date, days }) =>
    `Le dernier fichier bancaire importé date du ${shortDate(date)} (${plural(Number(days), 'jour', 'jours')}) : des paiements reçus pourraient manquer. Importez le suivant avant d’envoyer des rappels.`,
  'access-threshold': ({ name, family, amount, threshold }) =>
    `Famille ${name} (${family}) : ${chf(amount)} échus et impayés, seuil d’accès ${chf(threshold)}. À vous de décider si la lettre d’accès est faite.`,
};
