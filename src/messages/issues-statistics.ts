/** French sentences of issues: statistics. */
import type { Sentence } from './sentence';
import { plural, shortDate } from './words';

export const STATISTICS_SENTENCES: Readonly<Record<string, Sentence>> = {
  'attendance-no-class': ({ date, pupil }) =>
    `élève ${pupil} : pas de classe pour son niveau à cette demi-journée du ${shortDate(date)} ; cette ligne ne compte pas.`,
  'late-unmeasured': () => 'retard sans heure d’arrivée ni minutes : il compte pour 0 minute ; complétez la ligne.',
  'late-two-measures': ({ minutes, other }) =>
    `l’heure d’arrivée ferait ${plural(Math.max(0, Number(other)), 'minute', 'minutes')} de retard ; les ${plural(Number(minutes), 'minute notée', 'minutes notées')} comptent.`,
  'attendance-outside-presence': ({ date, pupil }) =>
    `élève ${pupil} : pas inscrit le ${shortDate(date)} ; cette ligne ne compte pas.`,
  'attendance-counted-mildest': ({ date, other }) =>
    `la ligne ${other} dit autre chose de la même demi-journée du ${shortDate(date)} ; la plus favorable compte.`,
  'attendance-more': ({ count }) => `${plural(Number(count), 'autre remarque', 'autres remarques')} de ce genre.`,
  'level-unknown': () => 'niveau inconnu : les présences de cet élève ne sont pas comptées. Remplissez la colonne.',
  'left-open': () => 'inscription « Sortie » sans date de fin : comptée jusqu’à la fin de l’année.',
  'calendar-year-missing': ({ year }) => `il manque la ligne de l’année ${year}.`,
  'period-to-come': ({ today }) =>
    `La période va au-delà du ${shortDate(today)} : les demi-journées à venir comptent comme présences, sauf absences déjà notées.`,
  'page-drive': ({ detail }) => `La page n’est pas enregistrée ; réessayez plus tard. ${detail}.`,
  'statistics-nobody': ({ value, label }) =>
    `${label} « ${value} » : aucun élève de ce nom n’était inscrit dans la période.`,
  'before-calendar': ({ day }) =>
    `L’onglet Calendrier n’a pas de ligne pour le ${shortDate(day)} : ajoutez l’année scolaire, ou donnez une autre date.`,
};
