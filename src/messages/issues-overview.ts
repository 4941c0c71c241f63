/** Sentences about exceptional days, the data check, reports and the accounting file. */
import type { Sentence } from './issues';
import { chf, shortDate, word } from './words';

const WEEKDAYS = ['', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];

export const OVERVIEW_SENTENCES: Readonly<Record<string, Sentence>> = {
  'held-day-late': ({ pupil, day, latest }) =>
    `élève ${pupil}, accueil du ${shortDate(day)} : demande trop tardive (dernier jour : ${shortDate(latest)}) ; pas facturé sans votre accord.`,
  'held-day-full': ({ pupil, day, weekday, places }) =>
    `élève ${pupil}, accueil du ${shortDate(day)} : plus de place à la crèche le ${WEEKDAYS[Number(weekday)] ?? ''} (${places}) ; pas facturé sans votre accord.`,
  'billed-day-late': ({ pupil, day, latest }) =>
    `élève ${pupil}, accueil du ${shortDate(day)} : demande trop tardive (dernier jour : ${shortDate(latest)}) ; facturé avec votre accord.`,
  'billed-day-full': ({ pupil, day, weekday, places }) =>
    `élève ${pupil}, accueil du ${shortDate(day)} : plus de place à la crèche le ${WEEKDAYS[Number(weekday)] ?? ''} (${places}) ; facturé avec votre accord.`,

  'input-school-year': ({ value }) => `« ${value} » n’est pas une année scolaire (par exemple 2022-23).`,
  'input-period': ({ from, to }) => `La période finit le ${shortDate(to)}, avant son début le ${shortDate(from)}.`,
  'report-tab-taken': ({ tab }) =>
    `un onglet « ${tab} » existe déjà et contient autre chose. Renommez-le : l’état du même nom prendrait sa place.`,
  'ledger-beside-invoices': ({ amount }) =>
    `${chf(amount)} n’appartiennent à aucune facture ; le contrôle des données dit où.`,
  'check-only': () => 'Le contrôle ne modifie rien.',
  'export-format': ({ value, choices }) => `« ${value} » n’est pas un format connu (${choices}).`,
  'account-missing': ({ key }) => `le réglage « ${key} » est vide ; l’export en a besoin.`,
  'services-taxed': ({ services }) =>
    `prestations soumises à la TVA selon leur mention : ${services}. Le fichier ne porte pas de code TVA pour elles ; à compléter dans la comptabilité.`,

  'ledger-key-twice': ({ other }) =>
    `cette écriture porte la même clé que celle de la ligne ${other} : elle compte deux fois.`,
  'entry-invoice-unknown': ({ invoice }) =>
    `la facture ${invoice} n’est pas dans l’onglet Factures. La prochaine émission rétablit une facture interrompue ; sinon, remettez sa ligne.`,
  'entry-other-family': ({ invoice, family, other }) =>
    `écriture de la famille ${family} sur la facture ${invoice}, qui est celle de la famille ${other}.`,
  'invoice-total-differs': ({ invoice, total, sum }) =>
    `facture ${invoice} : total ${chf(total)}, mais ses lignes font ${chf(sum)} dans les écritures.`,
  'invoice-without-lines': ({ invoice }) => `facture ${invoice} : aucune ligne dans les écritures.`,
  'invoice-status-differs': ({ invoice, status, right }) =>
    `facture ${invoice} : « ${word(status)} » est noté, mais les écritures disent « ${word(right)} ».`,
  'payment-unbooked': ({ payment }) =>
    `le paiement ${payment} n’a pas d’écriture : il ne compte pas dans le solde de la famille.`,
  'payment-amount-differs': ({ payment, amount, sum }) =>
    `paiement ${payment} : ${chf(amount)}, mais ses écritures font ${chf(sum)}.`,
  'payment-row-gone': ({ payment }) =>
    `le paiement ${payment}, présent dans les écritures, n’a pas de ligne dans Paiements.`,
  'reminder-fee-differs': ({ reminder, fee, charged }) =>
    `rappel ${reminder} : frais ${chf(fee)}, mais ${chf(charged)} dans les écritures.`,
  'reminder-row-gone': ({ invoice }) => `frais de rappel de la facture ${invoice} sans ligne dans Rappels.`,
  'balance-differs': ({ family, amount }) =>
    `famille ${family} : la somme des écritures dépasse de ${chf(amount)} ce que disent ses factures et ses crédits.`,
  'pupil-twice': ({ pupil, twin, other }) =>
    `l’élève ${pupil} a les mêmes nom, prénom et date de naissance que ${twin} à la ligne ${other}.`,
  'family-without-email': ({ family }) =>
    `famille ${family} : aucun représentant légal n’a d’adresse électronique ; tout est à imprimer.`,
  'regulation-unsigned': ({ family }) => `famille ${family} : le règlement n’est pas signé.`,
  'weekdays-unreadable': ({ value }) =>
    `« ${value} » ne se lit pas comme des jours de la semaine (attendu : lundi, mardi).`,
  'weekdays-missing': () => 'jours inconnus : cet enfant ne compte pas dans la capacité de la crèche.',
  'creche-over-capacity': ({ weekday, children, places, day }) =>
    `crèche le ${WEEKDAYS[Number(weekday)] ?? ''} : ${children} enfants inscrits pour ${places} places (à partir du ${shortDate(day)}).`,
  'weekdays-differ': ({ typed, days }) => `${typed} jours sont nommés, mais l’inscription est de ${days} par semaine.`,
  'mail-doubtful': ({ mail, to }) =>
    `l’envoi ${mail} à ${to} est peut-être parti, peut-être non ; décidez dans « Envoyer les e-mails ».`,
  'mail-failed': ({ mail, to }) => `l’envoi ${mail} à ${to} a échoué.`,
};
