/** French sentences of issues: re-enrolment and the passage to the next school year. */
import { weekdayName } from './register';
import type { Sentence } from './sentence';
import { agreeing, chf, plural, shortDate } from './words';

export const YEAR_SENTENCES: Readonly<Record<string, Sentence>> = {
  'year-answer-twice': ({ pupil }) => `L’élève ${pupil} a deux réponses à la fois : n’en gardez qu’une.`,
  'year-not-expected': ({ pupil, year }) =>
    `L’élève « ${pupil} » n’a pas d’inscription en cours l’année avant ${year} : pour une première inscription ou un retour, prenez « Inscrire un enfant… » ; pour une autre année, indiquez-la.`,
  'year-two-rows': ({ name, year }) =>
    `${name} a déjà plusieurs inscriptions pour ${year} : corrigez d’abord l’onglet, une seule réponse ne peut pas en décider.`,
  'year-answer-invoiced': ({ name, year }) =>
    `${name} : l’année ${year} est déjà facturée, la réponse ne peut plus changer ainsi. Pour un désistement, prenez « Régler un départ… », qui établit aussi l’avoir.`,
  'year-no-next-level': ({ name, year }) =>
    `${name} n’a pas de niveau après celui de cette année pour ${year} : indiquez-le dans « Niveau » si l’enfant reste.`,
  'year-answer-left': ({ name, year }) =>
    `${name} a quitté l’école : c’est un retour, à faire par « Inscrire un enfant… » (année ${year}), qui décide aussi des frais d’inscription.`,
  'year-creche-full': ({ name, weekday, places }) =>
    `${name} : la crèche est déjà complète le ${weekdayName(Number(weekday))} (${places} places) ; à régler avec la famille.`,
  'year-answer-stays': ({ name, level, why }) => `${name} reste en ${level} : ${why}.`,
  'year-answer-owed': ({ name, amount }) =>
    `${name} : la famille doit ${chf(amount)}, échus. La réinscription attend le règlement ; la Direction peut passer outre en donnant un motif, qui est inscrit au Journal.`,
  'year-answer-override': ({ name, amount, reason }) =>
    `${name} : ${chf(amount)} échus ; réinscription acceptée malgré cela, motif inscrit au Journal : « ${reason} ».`,
  'year-refusal-reason': ({ name }) => `${name} : un refus demande un motif de la Direction, inscrit au Journal.`,
  'year-refusal-not-owed': ({ name }) =>
    `${name} : la réinscription ne peut être refusée que pour des frais échus et impayés ; le compte de la famille n’en a pas.`,
  'year-answer-late': ({ name, deadline, on, amount }) =>
    `${name} : réponse du ${shortDate(on)}, après le délai du ${shortDate(deadline)} ; la pénalité${Number(amount) > 0 ? ` de ${chf(amount)}` : ''} sera facturée à la prochaine émission.`,
  'year-answer-withdrawn': ({ name, year }) =>
    `${name} était réinscrit pour ${year}, la réponse devient non et rien ne sera facturé. S’il s’agit d’un désistement et non d’une erreur de saisie, 10 % de l’écolage restent dus : prenez alors « Régler un départ… ».`,
  'year-calendar': ({ year }) =>
    `il manque la ligne de l’année ${year} : sans elle, ni délai de réinscription ni rentrée, et une inscription pour cette année arrêterait la facturation.`,
  'roll-over-year': ({ value, current, next }) =>
    `« ${value} » ne convient pas : le passage va de ${current} à ${next}, une année après l’autre.`,
  'roll-over-nothing': ({ year }) => `Il n’y a pas de passage à annuler (année en cours : ${year}).`,
  'roll-over-tariffs': ({ year, count }) =>
    `il manque ${count} tarifs pour ${year} : le passage se fait sans eux, mais rien ne pourra être facturé avant.`,
  'roll-over-early': ({ end, year }) =>
    `La classe de ${year} dure jusqu’au ${shortDate(end)} : l’onglet Élèves montrerait dès aujourd’hui les classes suivantes.`,
  'roll-over-leaver-owes': ({ name, amount }) =>
    `${name} part alors que la famille doit ${chf(amount)}, échus : aucun certificat avant le règlement.`,
  'roll-over-row-stays': ({ line }) =>
    `L’inscription ${line}, écrite par le passage, a été changée à la main depuis et reste : elle sera facturée. Mettez son statut à Annulée si l’enfant ne vient pas.`,
  'roll-over-choice-unknown': ({ pupil }) => `choix : l’élève « ${pupil} » n’est pas un enfant de ce passage.`,
  'roll-over-choice-none': ({ pupil, value }) => `choix : il n’y a rien à décider pour ${pupil} (« ${value} »).`,
  'roll-over-choice': ({ pupil, value, choices }) =>
    `choix : « ${value} » n’est pas un choix possible pour ${pupil} (${choices}).`,
  'roll-over-no-row': ({ names, count, year }) =>
    `${plural(Number(count), 'élève', 'élèves')} du registre sans inscription en cours pour ${year}, que le passage laisse donc de côté : ${names}.`,
  'roll-over-asked': ({ names, count, year }) =>
    `${plural(Number(count), 'inscription demandée', 'inscriptions demandées')} pour ${year}, qui ne ${agreeing(Number(count), 'compte', 'comptent')} pas encore (frais d’inscription à payer) : ${names}.`,
  'roll-over-hand-changed': ({ line, value }) =>
    `${line} a été changé à la main depuis${value === '' ? '' : ` (« ${value} »)`} et reste tel quel.`,
  'roll-over-billed': ({ id, date, label, year }) =>
    `le passage ne s’annule plus : l’écriture ${id} du ${shortDate(date)} (« ${label} ») est déjà celle de ${year}.`,
  'roll-over-attended': ({ date, pupil, year }) =>
    `le passage ne s’annule plus : les présences de ${year} ont commencé (${pupil}, ${shortDate(date)}).`,
};
