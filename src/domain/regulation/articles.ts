/** The rules as data: which place of the regulation each one comes from and what it governs, in our own words. */

import { type Help, help } from '../shared/help-text';

export interface Article {
  /** Where the regulation states it. */
  readonly source: string;
  readonly title: Help;
}

const ANNEX_2 = 'ann. 2';

/** By rule; `D-…` are the project's decisions where the text is silent, under the article that they complete. */
export const ARTICLES: Readonly<Record<string, Article>> = {
  'R-1.1': { source: 'art. 1.1', title: help('Âge et jours d’accueil à la crèche') },
  'R-1.2': { source: 'art. 1.2', title: help('Âge d’entrée en maternelle') },
  'R-1.3': { source: 'art. 1.3', title: help('Âge d’entrée à l’élémentaire') },
  'D-1.4': { source: 'art. 1.1 à 1.3', title: help('Niveau selon l’âge au 31 décembre') },
  'R-1.5': { source: 'art. 2.2.3', title: help('Scolarité obligatoire') },
  'R-1.6': { source: 'art. 1.5', title: help('Papiers de l’école précédente') },
  'R-1.7': { source: 'art. 1.5', title: help('Documents retenus tant que le compte n’est pas réglé') },
  'R-1.9': { source: 'art. 1.5', title: help('Registre tenu à jour') },
  'R-1.10': { source: 'art. 2.1.2, 2.2.2', title: help('Personnes qui viennent chercher un enfant') },
  'R-1.11': { source: 'art. 7', title: help('Signature du règlement') },
  'R-2.1': { source: `${ANNEX_2} §Frais d’inscription`, title: help('Frais d’inscription') },
  'R-2.2': { source: `${ANNEX_2} §Frais d’inscription`, title: help('Pénalité de réinscription tardive') },
  'R-2.3': { source: `${ANNEX_2} §Écolages`, title: help('Écolages annuels') },
  'R-2.4': { source: `${ANNEX_2} §Écolages crèche`, title: help('Forfaits de la crèche') },
  'R-2.5': { source: `${ANNEX_2} §Modalités de paiement`, title: help('Deux tranches') },
  'R-2.6': { source: `${ANNEX_2} §Modalités de paiement`, title: help('Confirmation de l’inscription') },
  'R-2.7': { source: `${ANNEX_2} §Modalités de paiement`, title: help('Annonce des tarifs') },
  'R-2.8': { source: `${ANNEX_2} §Arrivée en cours d’année`, title: help('Arrivée au prorata des mois') },
  'R-2.10': { source: `${ANNEX_2} §Modalités de paiement (crèche)`, title: help('Mois de crèche entiers') },
  'R-2.11': { source: `${ANNEX_2} §Réduction fratrie`, title: help('Réduction pour les fratries') },
  'R-2.14': { source: `${ANNEX_2} §Départ en cours d’année`, title: help('Part due au départ') },
  'D-2.16': { source: `${ANNEX_2} §Départ en cours d’année`, title: help('Désistement avant la rentrée') },
  'D-2.17': { source: `${ANNEX_2} §Départ en cours d’année`, title: help('Arrivée et départ dans l’année') },
  'R-2.18': { source: `${ANNEX_2} §Départ en cours d’année`, title: help('Avoir sur ce qui n’est plus dû') },
  'R-2.19': { source: `${ANNEX_2} §Départ de la structure`, title: help('Préavis de départ de la crèche') },
  'R-2.21': { source: `${ANNEX_2} §Modification de fréquence`, title: help('Changement de fréquence') },
  'R-2.23': {
    source: `${ANNEX_2} §Modalités de paiement (crèche)`,
    title: help('Retour à la crèche en moins de deux mois'),
  },
  'R-2.24': { source: `${ANNEX_2} §Accueil exceptionnel`, title: help('Journée exceptionnelle à la crèche') },
  'R-2.26': { source: `${ANNEX_2} §Frais pour retards`, title: help('Reprise tardive') },
  'D-2.27': { source: `${ANNEX_2} §Frais pour retards`, title: help('Par tranche entamée de dix minutes') },
  'R-2.28': { source: `${ANNEX_2} §Corporate`, title: help('Tarif Corporate') },
  'R-2.29': { source: 'art. 5.1', title: help('Dommages') },
  'D-2.30': { source: ANNEX_2, title: help('Autres prestations') },
  'R-3.1': { source: `${ANNEX_2} §Frais de rappel`, title: help('Frais de rappel par facture') },
  'R-3.3': { source: `${ANNEX_2} §Frais de rappel`, title: help('Frais de rappel par année scolaire') },
  'D-3.4': { source: `${ANNEX_2} §Frais de rappel`, title: help('Cumul des deux barèmes') },
  'R-4.1': { source: 'art. 2.2.4', title: help('Registre des absences') },
  'R-4.2': { source: 'art. 2.2.4', title: help('Absences justifiées par écrit au retour') },
  'R-4.4': { source: 'art. 2.2.4', title: help('Congés demandés d’avance') },
  'R-4.5': { source: 'art. 2.2.4', title: help('Signalement d’absences ou de retards répétés') },
  'R-4.8': { source: 'art. 2.2.5', title: help('Aide pédagogique complémentaire (APC)') },
  'R-4.9': { source: 'art. 5.2, ann. 2', title: help('Enfants malades') },
  'R-4.10': { source: 'art. 2.2.4', title: help('Jours de classe du calendrier voté') },
};

/**
 * Where the regulation states one or several rules (separated by commas), each place once; paragraphs of one annex
 * stand together.
 * @example citationOf('R-2.3, R-2.11') // 'ann. 2 §Écolages, §Réduction fratrie'
 */
export function citationOf(rules: string): string {
  const sources = rules.split(/,\s*/).flatMap((rule) => ARTICLES[rule]?.source ?? []);
  const paragraphs = new Map<string, Set<string>>();
  for (const source of sources) {
    const [place = '', paragraph] = source.split(' §');
    const known = paragraphs.get(place) ?? new Set<string>();
    paragraphs.set(place, paragraph === undefined ? known : known.add(`§${paragraph}`));
  }
  return [...paragraphs].map(([place, names]) => [place, [...names].join(', ')].join(' ').trim()).join(', ');
}
