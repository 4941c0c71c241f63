/** Sentences about exceptional days, the data check, reports and the accounting file. */
import type { Sentence } from './sentence';
import { chf, type Datum, ordinal, plural, shortDate, word } from './words';

const WEEKDAYS = ['', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];

const addressee = (payer: Datum): string => (payer === '' ? 'de la famille' : `du payeur ${payer}`);

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
    `famille ${family} : la somme des écritures est de ${chf(Math.abs(Number(amount)))} ${Number(amount) < 0 ? 'au-dessous' : 'au-dessus'} de ce que disent ses factures et ses crédits.`,
  'entry-without-invoice': ({ family, amount }) =>
    `famille ${family} : ${chf(amount)} à sa charge sans numéro de facture ; aucune facture ni aucun rappel ne le réclame.`,
  'entry-other-payer': ({ invoice, payer, other }) =>
    `écriture ${addressee(payer)} sur la facture ${invoice}, qui est ${addressee(other)}.`,
  'payer-of-family': ({ payer, other, family }) =>
    `le payeur ${payer} est de la famille ${other}, pas de la famille ${family} ; rien ne peut lui être adressé pour elle.`,
  'invoice-sign': ({ invoice, type, total }) =>
    type === 'credit-note'
      ? `${invoice} : un avoir de ${chf(total)} ; le total d’un avoir n’est pas positif (est-ce une facture ?).`
      : `${invoice} : une facture de ${chf(total)} ; le total d’une facture n’est pas négatif (est-ce un avoir ?).`,
  'invoice-due-before': ({ invoice, date, due }) =>
    `facture ${invoice} : échue le ${shortDate(due)}, avant sa date du ${shortDate(date)}.`,
  'invoice-other-year': ({ invoice, date }) =>
    `facture ${invoice} : datée du ${shortDate(date)} ; son numéro est d’une autre année.`,
  'reference-invalid': ({ value, own }) =>
    `« ${value} » n’est pas une référence de paiement valable${own === '' ? '' : ` (celle de cette facture : ${own})`} ; la banque ne la reconnaîtrait pas.`,
  'reference-of-other': ({ value, invoice, other }) =>
    `facture ${invoice} : « ${value} » est la référence de la facture ${other} ; ses paiements iraient à celle-ci.`,
  'reference-twice': ({ value, other }) => `« ${value} » figure déjà à la ligne ${other}.`,
  'payment-other-family': ({ payment, family, other }) =>
    `paiement ${payment} noté pour la famille ${family}, mais ses écritures sont de la famille ${other}.`,
  'reminder-rank-gap': ({ reminder, invoice, rank, expected }) =>
    `rappel ${reminder} : noté comme ${ordinal(rank)} rappel de la facture ${invoice}, ${ordinal(expected)} attendu. Les frais et la lettre en dépendent.`,
  'pupil-left-before': ({ pupil, from, to }) =>
    `élève ${pupil} : sortie le ${shortDate(to)}, avant son entrée le ${shortDate(from)}.`,
  'leave-ends-before': ({ leave, from, to }) =>
    `congé ${leave} : il finit le ${shortDate(to)}, avant son début le ${shortDate(from)}.`,
  'accounts-same': ({ key, other, value }) =>
    `« ${key} » et « ${other} » ont le même numéro, ${value} : les écritures entre les deux s’annuleraient.`,
  'exceptional-day-closed': ({ pupil, day, weekday }) =>
    Number(weekday) > 5
      ? `élève ${pupil}, accueil du ${shortDate(day)} : c’est un ${WEEKDAYS[Number(weekday)] ?? ''}.`
      : `élève ${pupil}, accueil du ${shortDate(day)} : c’est un jour férié.`,
  'exceptional-day-no-creche': ({ pupil, day }) =>
    `élève ${pupil}, accueil du ${shortDate(day)} : pas d’inscription à la crèche ce jour-là.`,
  'pupil-twice': ({ pupil, twin, other }) =>
    `l’élève ${pupil} a les mêmes nom, prénom et date de naissance que ${twin} à la ligne ${other}.`,
  'family-without-email': ({ family }) =>
    `famille ${family} : aucun représentant légal n’a d’adresse électronique ; tout est à imprimer.`,
  'regulation-unsigned': ({ family }) => `famille ${family} : le règlement n’est pas signé.`,
  'weekdays-unreadable': ({ value }) =>
    `« ${value} » ne se lit pas comme des jours de la semaine (attendu : lundi, mardi).`,
  'weekdays-missing': () => 'jours inconnus : cet enfant ne compte pas dans la capacité de la crèche.',
  'creche-over-capacity': ({ weekday, children, places, day }) =>
    `crèche le ${WEEKDAYS[Number(weekday)] ?? ''} : ${plural(Number(children), 'enfant inscrit', 'enfants inscrits')} pour ${plural(Number(places), 'place', 'places')} (à partir du ${shortDate(day)}).`,
  'weekdays-differ': ({ typed, days }) =>
    `${plural(Number(typed), 'jour est nommé', 'jours sont nommés')}, mais l’inscription est de ${plural(Number(days), 'jour', 'jours')} par semaine.`,
  'mail-doubtful': ({ mail, to }) =>
    `l’envoi ${mail} à ${to} est peut-être parti, peut-être non ; décidez dans « Envoyer les e-mails ».`,
  'mail-failed': ({ mail, to }) => `l’envoi ${mail} à ${to} a échoué.`,
};
