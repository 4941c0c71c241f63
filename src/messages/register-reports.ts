/** French texts of the register's reports: places at the crèche, control of the register. */

import { citationOf } from '../domain/regulation/articles';
import type { LocalDate } from '../domain/shared/local-date';
import { weekdayWords } from './register';
import { agreeing, plural, shortDate } from './words';

export const PLACES_TAB = 'Places crèche';
export const PLACES_HEADERS: readonly string[] = [
  ...['Situation au', 'Jour', 'Capacité', 'Prises', 'Promises', 'Libres'],
  ...['Attente', 'Enfant', 'Jours demandés', 'Demandée le', 'Premier jour', 'Remarque'],
];

/** @param unchecked why places could not be checked */
export function placesRemark(fullOn: readonly number[], unchecked: 'weekdays' | 'capacity' | undefined): string {
  if (unchecked === 'weekdays') return 'jours de présence inconnus : non vérifié';
  if (unchecked === 'capacity') return 'capacité non réglée : non vérifié';
  return fullOn.length === 0 ? 'une place est libre' : `complet : ${weekdayWords(fullOn)}`;
}

export const NO_CAPACITY =
  'Aucune capacité n’est réglée (Réglages, Capacité crèche lundi … vendredi) : rien n’est vérifié.';

export function requestLine(request: {
  readonly name: string;
  readonly pupil: string;
  readonly weekdays: readonly number[] | undefined;
  readonly requestedOn: LocalDate | undefined;
  readonly firstDay: LocalDate;
  readonly fullOn: readonly number[];
  readonly rank: number | undefined;
  readonly unchecked: 'weekdays' | 'capacity' | undefined;
}): string {
  const { name, pupil, weekdays, requestedOn, firstDay, fullOn, rank, unchecked } = request;
  const head = rank === undefined ? 'Demande' : `Attente, ${rank}`;
  const asked = requestedOn === undefined ? '' : `, demandée le ${shortDate(requestedOn)}`;
  const days = weekdays === undefined ? '' : `, ${weekdayWords(weekdays)}`;
  return `${head} : ${name} (${pupil})${days}${asked}, dès le ${shortDate(firstDay)} ; ${placesRemark(fullOn, unchecked)}.`;
}

export const CONTROL_TAB = 'Contrôle du registre';
export const CONTROL_HEADERS: readonly string[] = [
  ...['Situation au', 'Élève', 'Nom', 'Prénom', 'Naissance', 'Classe', 'Niveau', 'Niveau selon l’âge', 'Différence'],
  ...['Résidence', 'Obligatoire (France)', 'Obligatoire (Suisse)', 'Règle qui vaut', 'Papiers manquants'],
  ...['Règlement', 'Qui vient chercher', 'Doublon possible'],
];

export const CONTROL_WORDS = {
  yes: 'oui',
  no: 'non',
  french: 'France',
  swiss: 'Suisse',
  unknown: 'résidence inconnue',
  unsigned: 'non signé',
  presumed: 'à demander : ',
  collectNobody: 'personne',
  collectLegal: 'représentants légaux seulement',
  beyond: 'au-delà de la 6e',
} as const;

export const collectors = (authorised: number): string =>
  `représentants légaux et ${plural(authorised, 'autre personne', 'autres personnes')}`;

/** @param rule the rule that is not kept */
export const tooYoungText = (rule: string): string => `trop jeune (${citationOf(rule)})`;

/** What the control counts, in the order of the plan. */
export interface ControlSums {
  readonly pupils: number;
  readonly otherClass: number;
  readonly tooYoung: number;
  readonly papers: number;
  readonly unsigned: number;
  readonly uncollected: number;
  readonly duplicates: number;
  readonly residence: number;
}

export function controlSums(year: string, day: LocalDate, sums: ControlSums): string[] {
  const { pupils, otherClass, tooYoung, papers, unsigned, uncollected, duplicates, residence } = sums;
  return [
    `Année ${year}, au ${shortDate(day)} : ${plural(pupils, 'élève inscrit', 'élèves inscrits')}.`,
    ...told(otherClass, 'élève', 'élèves', 'dans une autre classe que selon l’âge'),
    ...told(tooYoung, 'élève', 'élèves', 'sous l’âge de la section (art. 1.1 à 1.3)'),
    ...told(
      papers,
      'élève',
      'élèves',
      `${agreeing(papers, 'attend', 'attendent')} des papiers de l’école précédente (art. 1.5)`,
    ),
    ...told(unsigned, 'élève', 'élèves', 'dont la famille n’a pas signé le règlement (art. 7)'),
    ...told(
      uncollected,
      'élève',
      'élèves',
      'de crèche ou de maternelle que personne d’autre n’est autorisé à chercher (art. 2.1.2, 2.2.2)',
    ),
    ...told(duplicates, 'élève', 'élèves', 'qui ressemblent à un autre'),
    ...told(
      residence,
      'élève',
      'élèves',
      'sans pays de résidence : la règle de la scolarité obligatoire est inconnue (art. 2.2.3)',
    ),
  ];
}

function told(count: number, one: string, many: string, rest: string): string[] {
  return count === 0 ? [] : [`${plural(count, one, many)} ${rest}.`];
}

export function controlLine(name: string, pupil: string, problems: readonly string[]): string {
  return `${name} (${pupil}) : ${problems.join(' ; ')}.`;
}

/** More lines than a dialog should show; the tab holds them all. */
export const MOST_CONTROL_LINES = 200;
export const moreLines = (count: number): string =>
  `… et ${plural(count, 'autre', 'autres')} dans l’onglet « ${CONTROL_TAB} ».`;
