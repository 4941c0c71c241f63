/** Sentences about corrections: cancelling, giving up, departures, differences. */
import type { Sentence } from './sentence';
import { chf, shortDate } from './words';

export const CORRECTION_SENTENCES: Readonly<Record<string, Sentence>> = {
  'cancel-credit-note': ({ value }) =>
    `« ${value} » est un avoir : il ne s’annule pas. Annulez la facture, ou corrigez le fait qui l’a causé.`,
  'cancel-without-lines': ({ value }) =>
    `La facture ${value} n’a aucune ligne dans l’onglet Écritures : elle ne peut pas être annulée ici.`,
  'already-cancelled': ({ value }) =>
    `La facture ${value} est déjà annulée ou créditée en entier : rien n’est à faire.`,
  'input-choice': ({ label, value, choices }) => `${label} : « ${value} » n’est pas un choix possible (${choices}).`,
  'write-off-target': () => 'Indiquez soit une facture, soit une famille, soit un rappel.',
  'write-off-nothing-open': ({ value }) => `« ${value} » : il ne reste rien d’ouvert, donc rien à abandonner.`,
  'write-off-already': () =>
    'Cette remise ou cet abandon est déjà enregistré aujourd’hui avec le même montant et le même motif ; pour un second, indiquez un autre motif.',
  'write-off-fee-already': ({ value }) => `Les frais du rappel ${value} sont déjà abandonnés : rien n’est à faire.`,
  'write-off-above-open': ({ amount, open }) =>
    `${chf(amount)} dépassent ce qui reste ouvert (${chf(open)}) ; on n’abandonne pas plus que ce qui est dû.`,
  'reminder-unknown': ({ value }) =>
    `Le rappel « ${value} » n’existe pas, ou n’a pas de frais dans l’onglet Écritures.`,
  'departure-not-enrolled': ({ pupil, year }) =>
    year === '' || year === undefined
      ? `l’élève ${pupil} n’a aucune inscription.`
      : `l’élève ${pupil} n’a pas d’inscription prise en compte pour ${year}. Pour une autre année, indiquez-la.`,
  'departure-only-requested': ({ pupil }) =>
    `l’inscription de l’élève ${pupil} n’est que demandée : rien n’est dû à part les frais d’inscription. Mettez son statut à « Annulée ».`,
  'departure-row-later': ({ pupil, date, start }) =>
    `cette inscription de l’élève ${pupil} commence${start === '' ? '' : ` le ${shortDate(start)}`}, après le départ du ${shortDate(date)}. Mettez son statut à « Annulée », ou changez la date.`,
  'over-settled-elsewhere': ({ pupil, amount }) =>
    `élève ${pupil} : ${chf(amount)} de trop ne se trouvent sur aucune facture ouverte à un avoir (écritures saisies sans facture) ; à corriger à la main.`,
  'difference-unknown': ({ value }) => `« ${value} » n’est pas une ligne de la liste des écarts.`,
};
