/** French sentences of issues: absences to justify, reports to the authority. */
import type { Sentence } from './sentence';
import { shortDate } from './words';

export const ABSENCES_SENTENCES: Readonly<Record<string, Sentence>> = {
  'choices-malformed': () => 'choix : il faut une décision par ligne, par exemple {"E1": "plus-tard"}.',
  'choice-unknown': ({ value }) => `choix : « ${value} » n’est dans aucune ligne à décider.`,
  'absence-level-unknown': ({ pupil }) =>
    `élève ${pupil} : ni l’inscription ni l’âge ne disent le niveau ; ses absences ne sont pas comptées.`,
  'absence-row-twice': ({ pupil, date }) =>
    `élève ${pupil}, ${shortDate(date)} : une autre ligne dit autre chose de la même demi-journée ; la plus favorable compte.`,
  'absence-motive-illness': () =>
    'le motif nomme une maladie : les documents disent seulement « maladie » ; corrigez la cellule, aucun diagnostic n’est conservé.',
  'absence-pupil-unknown': ({ value }) => `L’élève « ${value} » n’existe pas dans l’onglet « Élèves ».`,
  'absence-class-unknown': ({ value }) =>
    `La classe « ${value} » n’existe ni dans « Élèves » ni dans « Inscriptions ».`,
  'absence-no-email': ({ name }) => `Famille ${name} : pas d’adresse électronique, lettre à imprimer et à poster.`,
  'absence-pupil-gone': ({ pupil, name }) =>
    `${name} (${pupil}) n’est plus inscrit : pas de lettre, sauf si vous la choisissez.`,
  'report-pupil-gone': ({ pupil, name }) =>
    `${name} (${pupil}) n’est plus inscrit : remis à plus tard, sauf si vous choisissez autrement.`,
  'report-reason-missing': ({ name }) => `${name} : « pas de suite » demande un motif, qui est inscrit au Journal.`,
};
