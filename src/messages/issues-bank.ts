/** Sentences about bank files and what is in them. */
import type { Sentence } from './sentence';
import { chf, plural, shortDate } from './words';

const NOTHING = 'Rien n’a été comptabilisé.';

export const BANK_SENTENCES: Readonly<Record<string, Sentence>> = {
  'bank-file-missing': () => 'Choisissez le fichier de la banque (camt.053 ou camt.054, .xml).',
  'bank-file-empty': () => `Le fichier de la banque est vide. ${NOTHING}`,
  'bank-file-too-long': () =>
    `Le fichier de la banque est trop grand : demandez-le à la banque en plusieurs fois. ${NOTHING}`,
  'bank-file-packed': () =>
    `C’est une archive (.zip) : ouvrez-la et choisissez le fichier .xml qu’elle contient. ${NOTHING}`,
  'bank-file-doctype': () =>
    `Le fichier contient des déclarations (DOCTYPE) qu’aucune banque n’écrit : il est refusé par sécurité. ${NOTHING}`,
  'bank-file-encoding': ({ encoding }) =>
    `Le fichier est en ${encoding} et ses lettres seraient fausses : demandez-le à la banque en UTF-8. ${NOTHING}`,
  'bank-file-not-xml': ({ line }) =>
    `Ce n’est pas un fichier bancaire lisible : le XML est incomplet ou abîmé${Number(line) > 0 ? ` (ligne ${line})` : ''}. Téléchargez-le à nouveau. ${NOTHING}`,
  'bank-file-not-camt': ({ root }) =>
    `Ce fichier (« ${root} ») n’est ni un relevé camt.053 ni un avis camt.054. ${NOTHING}`,
  'bank-file-intraday': () =>
    `C’est un fichier camt.052 : ses mouvements sont provisoires. Demandez le camt.053 ou le camt.054. ${NOTHING}`,
  'bank-file-without-report': ({ kind }) => `Le fichier ${kind} ne contient aucun relevé. ${NOTHING}`,
  'bank-account-missing': () => `Le fichier ne dit pas de quel compte (IBAN) il est. ${NOTHING}`,
  'bank-account-other': ({ accounts, own }) =>
    `Le fichier est du compte ${accounts}, et non du compte de l’école (${own}, onglet Réglages). ${NOTHING}`,
  'bank-account-skipped': ({ account }) =>
    `Le fichier contient aussi le compte ${account}, qui n’est pas celui de l’école : cette partie est laissée de côté.`,
  'bank-account-behind-qr': ({ account, own }) =>
    `Le fichier est du compte ${account} ; vérifiez que c’est bien celui de votre QR-IBAN ${own}.`,
  'bank-report-repeated': ({ count }) =>
    `Le fichier répète mot pour mot ${plural(Number(count), 'relevé', 'relevés')} : cette répétition est laissée de côté.`,
  'bank-dates-ahead': ({ count, lines, latest, today }) =>
    Number(count) === 1
      ? `Mouvement ${lines} du fichier : passé en compte le ${shortDate(latest)}, donc après aujourd’hui (${shortDate(today)}) ; vérifiez le fichier avant de confirmer.`
      : `${count} mouvements du fichier (${lines}) sont passés en compte après aujourd’hui (${shortDate(today)}), jusqu’au ${shortDate(latest)} ; vérifiez le fichier avant de confirmer.`,
  'bank-line-unreadable': ({ line, what, value }) =>
    `Mouvement ${line} du fichier : ${what} illisible (« ${value} ») ; non comptabilisé.`,
  'bank-line-currency': ({ line, amount, currency }) =>
    `Mouvement ${line} du fichier : ${amount} ${currency === '' ? 'sans monnaie' : currency}, et non des CHF ; non comptabilisé.`,
  'bank-batch-count': ({ line, announced, found }) =>
    `Mouvement ${line} du fichier : la banque annonce ${plural(Number(announced), 'paiement', 'paiements')}, le fichier en détaille ${found}.`,
  'bank-batch-sum': ({ line, entry, details }) =>
    `Mouvement ${line} du fichier : les détails font ${chf(details)}, le lot ${chf(entry)} ; à décider par vous.`,
  'bank-batch-closed': ({ line, amount }) =>
    `Mouvement ${line} du fichier : un lot de ${chf(amount)} sans le détail des paiements ; importez le camt.054 de ce jour.`,
  'bank-balance': ({ account, sum, closing }) =>
    `Compte ${account} : le solde de départ et les mouvements font ${chf(sum)}, le solde final dit ${chf(closing)} ; le fichier est peut-être incomplet.`,
  'bank-reversal-unknown': ({ line, date, amount }) =>
    `Mouvement ${line} du fichier : ${chf(amount)} repris par la banque le ${shortDate(date)}, mais aucun paiement comptabilisé de ce montant ; rien n’est annulé.`,
  'bank-reversal-cancelled': ({ invoice, family, amount }) =>
    `Facture annulée ${invoice} (famille ${family}) : il y manque de nouveau ${chf(amount)}, repris par la banque ; aucun rappel ne part pour une facture annulée, à vous de les demander.`,
  'bank-invoice-settled': ({ invoice, family, amount }) =>
    `Facture ${invoice} (famille ${family}) : annulée ou déjà payée ; les ${chf(amount)} reçus vont à ses autres factures ouvertes, puis en crédit.`,
  'bank-choice-unknown': ({ item, value }) =>
    `Mouvement ${item} : « ${value} » n’est ni une facture, ni une famille, ni un paiement proposé.`,
  'bank-item-unknown': ({ item }) => `Le fichier n’a pas de mouvement « ${item} ».`,
};
