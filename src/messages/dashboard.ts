/** French texts of the dashboard. */
import type { LocalDate } from '../domain/shared/local-date';
import { ratePercent } from './statistics';
import { chf, plural, shortDate } from './words';

export const DASHBOARD_FOLDER = 'Tableaux de bord';
export const SCHOOL_SERIES = 'École';
export const HALF_DAY_SERIES = { morning: 'Matin', afternoon: 'Après-midi' } as const;
export const WEEKDAY_NAMES = ['Lundi', 'Mardi', 'Mercredi', 'Jeudi', 'Vendredi', 'Samedi', 'Dimanche'] as const;

export const CHART_TITLES = {
  months: 'Taux de présence par mois',
  classes: 'Taux de présence par classe',
  heads: 'Effectifs par niveau',
  weekdays: 'Absences par jour de la semaine',
  arrears: 'Créances par ancienneté',
} as const;

export const CHART_HEADERS = {
  ...{ months: 'Mois', classes: 'Classe', heads: 'Niveau', weekdays: 'Jour', arrears: 'Ancienneté' },
  ...{ rate: 'Taux de présence', children: 'Enfants', amount: 'Montant (CHF)' },
} as const;

export const CHART_EMPTY = {
  attendance: 'Rien encore : aucune demi-journée de classe comptée depuis la rentrée.',
  weekdays: 'Rien encore : aucune absence notée depuis la rentrée.',
  heads: 'Rien encore : aucun enfant inscrit à cette date.',
  arrears: 'Rien encore : aucun montant ouvert.',
} as const;

export function dashboardTitle(school: string): string {
  return school === '' ? 'Tableau de bord' : `Tableau de bord · ${school}`;
}

export function dashboardSubtitle(today: LocalDate, from: LocalDate | undefined): string {
  const since = from === undefined ? '' : ` ; présences depuis le ${shortDate(from)}`;
  return `Situation au ${shortDate(today)}${since}.`;
}

export const RATE_NOTE =
  'Part des demi-journées de classe où les élèves étaient là ; retards et départs anticipés sont des présences.';

export function weekdaysNote(absent: number, unjustified: number): string {
  return `${plural(absent, 'demi-journée d’absence', 'demi-journées d’absence')}, dont ${plural(unjustified, 'non justifiée', 'non justifiées')}.`;
}

export function headsNote(total: number): string {
  return `${plural(total, 'enfant', 'enfants')} en tout.`;
}

export function arrearsNote(totalCents: number, feesCents: number, creditCents: number): string {
  const parts = [`Solde de tous les comptes ${chf(totalCents)}`];
  if (feesCents !== 0) parts.push(`frais de rappel en plus ${chf(feesCents)}`);
  if (creditCents !== 0) parts.push(`crédits en moins ${chf(creditCents)}`);
  return `${parts.join(' ; ')}.`;
}

export function dashboardName(today: LocalDate, version: number): string {
  return `Tableau de bord ${today}${version > 1 ? ` (${version})` : ''}.html`;
}

export function pageMade({ name, link }: { readonly name: string; readonly link: string }): string {
  return `Page enregistrée : ${name}${link === '' ? '' : ` ${link}`}`;
}

export const pageStands = 'Cette page est déjà enregistrée.';
export const pageOffered = 'La page peut être enregistrée : elle s’ouvre ensuite dans tout navigateur, sans Google.';

/** One line of the plan a chart, for who has no page before them. */
export function chartLine(title: string, figures: readonly string[]): string {
  return `${title} : ${figures.join(' ; ')}.`;
}

/** A figure as a plan shows it; the page writes it in the same way. */
export function chartFigure(label: string, value: number | null, unit: 'percent' | 'count' | 'chf'): string {
  if (value === null) return `${label} –`;
  if (unit === 'percent') return `${label} ${ratePercent(value)}`;
  return `${label} ${unit === 'chf' ? chf(Math.round(value * 100)) : value}`;
}

export function oddRows(count: number): string {
  return `${plural(count, 'remarque', 'remarques')} sur les lignes de Présences : voir « Statistiques de présence… ».`;
}
