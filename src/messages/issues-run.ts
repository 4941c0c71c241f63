/** Sentences about actions: the register's rows together, what stops a run, what the secretary should know. */
import type { Sentence } from './sentence';
import { agreeing, chf, monthName, quantityOf, shortDate } from './words';

export const RUN_SENTENCES: Readonly<Record<string, Sentence>> = {
  'reference-unknown': ({ value, column }) => `« ${value} » n’existe pas dans l’onglet qui liste : ${column}.`,
  'departure-after-year': ({ departure, end, year }) =>
    `le départ du ${shortDate(departure)} tombe après la fin de l’année ${year} (${shortDate(end)}).`,
  'enrolments-overlap': ({ pupil, other }) =>
    `l’élève ${pupil} a déjà une inscription pour ces jours à la ligne ${other} ; elle serait facturée deux fois.`,
  'late-row-incomplete': () => 'il faut soit les minutes, soit l’heure prévue et l’heure réelle.',
  'payer-other-family': ({ pupil, family }) =>
    `l’élève ${pupil} est de la famille ${family}, pas de celle de ce payeur.`,
  'payer-two-people': ({ value, other }) =>
    `le payeur « ${value} » a un autre nom ou une autre famille à la ligne ${other}.`,
  'iban-invalid': ({ value }) => `« ${value} » n’est pas un IBAN suisse ou liechtensteinois valable.`,
  'setting-missing': ({ key }) =>
    `le réglage « ${key} » manque : ajoutez une ligne avec cette clé dans l’onglet Réglages.`,
  'time-zones-differ': ({ spreadsheet, script }) =>
    `Le fuseau horaire du classeur (${spreadsheet}) n’est pas celui du script (${script}) : les dates glisseraient. Lancez la mise en place (menu Écolage).`,
  'run-in-progress': () =>
    'Une autre exécution d’Écolage est en cours dans ce classeur. Rien n’a été changé ; réessayez ensuite.',
  'plan-outdated': () =>
    'Le classeur a changé depuis l’aperçu : rien n’a été écrit. Regardez l’aperçu à nouveau, puis confirmez.',
  'action-unknown': ({ name }) => `L’action « ${name} » n’existe pas.`,
  'template-elsewhere': ({ name }) =>
    `« ${name} » n’est pas visible avec ce compte Google : il appartient à un autre compte, qui doit faire les documents, ou il a été supprimé. Une mise en place (menu Écolage) le confie à ce compte-ci.`,
  'field-empty': ({ field, family }) =>
    `Facture de la famille ${family} : le champ « ${field} » du document serait vide.`,
  'slip-field': ({ field, value, family }) =>
    `Facture de la famille ${family} : le bulletin de versement ne peut pas porter « ${value} » (${field}) ; à corriger.`,
  'template-tag-unknown': ({ name, tag, known }) =>
    `${name} : le champ {${tag}} est inconnu. Champs connus : ${known}.`,
  'template-tag-broken': ({ name, tag, kind }) =>
    `${name} : le champ {${tag}} est mal formé (${kind === 'unclosed' ? 'accolade ou boucle non fermée' : kind === 'unopened' ? 'boucle fermée sans être ouverte' : 'à corriger'}).`,
  'column-renamed': ({ column, unknown }) =>
    `la colonne « ${column} » manque, et « ${unknown} » n’est pas reconnue : si elle a été renommée, rendez-lui son nom ; si elle a été supprimée, ajoutez une colonne de ce nom.`,

  'settings-missing': ({ keys }) => `réglages absents, leur valeur habituelle s’applique : ${keys}.`,
  'example-settings': ({ keys }) => `Réglages encore à l’exemple : ${keys}. Les documents porteraient ces données.`,
  'fee-paid-elsewhere': ({ pupil }) =>
    `élève ${pupil} : pas de frais d’inscription dans les écritures ; considérés comme payés ailleurs.`,
  unconfirmed: ({ pupil, amount }) =>
    `élève ${pupil} : inscription non confirmée, première tranche impayée après la limite ; la 2e tranche (${chf(amount)}) attend votre accord.`,
  'not-confirmed': ({ pupil }) =>
    `élève ${pupil} : première tranche impayée à la limite de confirmation ; l’inscription ne peut être confirmée.`,
  'unconfirmed-invoiced': ({ pupil, amount }) =>
    `élève ${pupil} : inscription non confirmée, première tranche impayée après la limite ; la 2e tranche (${chf(amount)}) est facturée avec votre accord.`,
  'over-invoiced': ({ pupil, year, amount }) =>
    `élève ${pupil} : ${chf(amount)} facturés de trop pour ${year} ; un avoir est à établir (« Écarts après facturation… »).`,
  'under-invoiced': ({ pupil, year, amount }) =>
    `élève ${pupil} : ${chf(amount)} de moins facturés que dus pour ${year} ; à vérifier.`,
  'creche-month-differs': ({ pupil, month, invoiced, due }) =>
    `élève ${pupil} : ${monthName(String(month))} facturé ${chf(invoiced)}, dû maintenant ${chf(due)} ; à vérifier.`,
  'creche-without-notice': ({ pupil, end, month }) =>
    `élève ${pupil} : parti le ${shortDate(end)} sans préavis enregistré ; ${monthName(String(month))} est facturé.`,
  'service-over-billed': ({ pupil, service, month, quantity }) =>
    `élève ${pupil} : ${quantityOf(quantity, '')} × ${service} ${agreeing(quantity, 'facturé', 'facturés')} de trop en ${monthName(String(month))}.`,
  'meals-included': ({ service, quantity, pupils }) =>
    `${quantityOf(quantity, '')} × ${service} non ${agreeing(quantity, 'facturé', 'facturés')} : jours de crèche, repas compris (${pupils}).`,
  'meals-weekdays-unknown': ({ pupil, service }) =>
    `élève ${pupil} : jours de crèche inconnus ; « ${service} » est facturé aussi ces jours-là, où le repas est compris.`,
  'number-gap': ({ number }) => `le numéro de facture ${number} manque dans la suite.`,
  'level-differs': ({ level, pupil }) => `élève ${pupil} : l’âge proposerait le niveau ${level}.`,
  'left-without-end': () => 'Sortie sans date de fin : facturée jusqu’à la fin de l’année.',
  'billed-row-gone': ({ owner, id, date, amount }) =>
    `${owner === 'family' ? 'famille' : 'élève'} ${id} : ${chf(amount)} facturés pour le ${shortDate(date)}, mais la ligne a disparu ; une nouvelle ligne de ce montant passe pour sa correction, non facturée. Sinon, rétablissez la première.`,
  'invoice-row-gone': ({ number }) => `la ligne de la facture ${number}, présente dans les écritures, a disparu.`,
  'no-email': ({ name, invoice }) => `${name} : pas d’adresse électronique, facture ${invoice} à imprimer.`,
};
