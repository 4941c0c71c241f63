/** French sentences of issues: lists. */
import type { Sentence } from './sentence';
import { shortDate } from './words';

export const LISTS_SENTENCES: Readonly<Record<string, Sentence>> = {
  'lists-class': ({ name, day, classes }) =>
    `La classe « ${name} » n’a pas d’élève le ${shortDate(day)}. Classes de ce jour : ${classes}.`,
  'lists-too-many': ({ waiting }) =>
    Number(waiting) > 0
      ? 'D’autres listes attendent encore d’être faites : demandez celle-ci un peu plus tard, ou pour moins de classes.'
      : 'La demande est trop longue : demandez les listes pour moins de classes à la fois.',
  'lists-no-legal': ({ name, pupil }) => `${name} (${pupil}) : aucun représentant légal.`,
  'lists-no-phone': ({ name, pupil }) => `${name} (${pupil}) : aucun représentant légal n’a de téléphone.`,
  'lists-no-collector': ({ name, pupil }) =>
    `${name} (${pupil}) : personne n’est indiqué pour venir chercher l’enfant.`,
  'lists-legal-barred': ({ name, pupil, adult }) =>
    `${name} (${pupil}) : le représentant légal ${adult} a « non » dans « Peut récupérer » ; la liste ne le nomme pas à la sortie. À vérifier.`,
  'record-who': () => 'Indiquez un élève, ou une classe.',
  'record-future': ({ to, today }) =>
    `La période ne peut pas aller jusqu’au ${shortDate(to)} : après le ${shortDate(today)}, rien n’est encore noté.`,
  'record-left': ({ name, pupil }) =>
    `${name} (${pupil}) a quitté l’école : la page se demande pour cet élève seul, une fois le compte réglé.`,
  'record-year': ({ from, to }) =>
    `La période du ${shortDate(from)} au ${shortDate(to)} touche deux années scolaires : une page par année.`,
  'record-not-there': ({ name, from, to }) =>
    `${name} n’a pas d’inscription du ${shortDate(from)} au ${shortDate(to)} : pas de page de livret.`,
  'record-no-timetable': ({ name, level }) =>
    `${name} : le niveau ${level} n’a pas d’horaire de classe ; pas de page de livret.`,
};
