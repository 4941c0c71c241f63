/** Sentences about mails. */
import type { Sentence } from './sentence';
import { chf } from './words';

export const MAIL_SENTENCES: Readonly<Record<string, Sentence>> = {
  'mail-to-print': ({ name, what, link }) =>
    `${name} : pas d’adresse électronique ; à imprimer et à poster : ${what} (${link}).`,
  'mail-stale': ({ subject, why }) => `« ${subject} » ne partira pas : ${why}.`,
  'mail-amount': ({ subject, document, open }) =>
    `« ${subject} » : le document demande ${chf(document)}, il reste ${chf(open)} à payer ; le message le dira.`,
  'mail-address': ({ to }) => `« ${to} » n’est pas une adresse électronique ; l’e-mail ne partira pas.`,
  'sample-nobody': () =>
    'Aucune adresse pour l’exemple : Google ne dit pas la vôtre, et le réglage « E-mail » de l’école est vide.',
  'sample-nothing': () => 'Aucun e-mail en attente dont envoyer un exemple.',
  'sample-document': ({ subject }) => `Le document de « ${subject} » ne peut pas être lu avec ce compte Google.`,
  'sample-refused': ({ why }) => `L’exemple n’a pas pu être envoyé : ${why}.`,
};
