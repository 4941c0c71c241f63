/** French texts of the attendance statistics: headers of the tabs, lines of the plan. */
import type { LocalDate } from '../domain/shared/local-date';
import { plural, shortDate } from './words';

export const PUPILS_TAB = 'Statistiques élèves';
export const CLASSES_TAB = 'Statistiques classes';

/** What is counted alike for pupils, classes and months. */
export const COUNT_HEADERS = [
  'Demi-journées de classe',
  'Demi-journées d’absence',
  'Non justifiées',
  'Justifiées',
  'Autorisées',
  'Absent',
  'Excusé',
  'Congé',
  'Taux (demi-journées)',
  'Taux (heures)',
  'Retards',
  'Départs anticipés',
  'Minutes de classe',
  'Minutes manquées',
] as const;

export const PUPIL_HEADERS = ['Du', 'Au', 'Élève', 'Nom', 'Prénom', 'Classe', 'Niveau'] as const;
export const STREAK_HEADERS = ['Plus longue absence', 'Absent depuis le'] as const;
export const CLASS_HEADERS = ['Du', 'Au', 'Classe', 'Niveau', 'Mois', 'Élèves'] as const;
export const REGISTER_HEADERS = ['Registres non faits', 'Registres faits en partie'] as const;

export const ALL_MONTHS = 'Tous';
export const WITHOUT_CLASS = 'Sans classe';
export const NOTHING_COUNTED = 'Aucune demi-journée de classe dans cette période pour ces élèves.';

/** `0.9478` → `94,8 %`; '–' where there was no class. */
export function ratePercent(rate: number | undefined): string {
  return rate === undefined ? '–' : `${(Math.round(rate * 1000) / 10).toFixed(1).replace('.', ',')} %`;
}

interface Figures {
  readonly halfDays: number;
  readonly absent: number;
  readonly unjustified: number;
  readonly late: number;
  readonly rate: number | undefined;
  readonly hours: number | undefined;
}

export function statisticsPeriod(from: LocalDate, to: LocalDate, pupils: number): string {
  return `Du ${shortDate(from)} au ${shortDate(to)}, ${plural(pupils, 'élève', 'élèves')}.`;
}

export function figuresLine(caption: string, { halfDays, absent, unjustified, late, rate, hours }: Figures): string {
  const missed = `${plural(absent, 'absence', 'absences')} sur ${plural(halfDays, 'demi-journée', 'demi-journées')}`;
  const parts = [`présence ${ratePercent(rate)} (en heures ${ratePercent(hours)})`, missed];
  if (unjustified > 0) parts.push(plural(unjustified, 'non justifiée', 'non justifiées'));
  if (late > 0) parts.push(plural(late, 'retard', 'retards'));
  return `${caption} : ${parts.join(' ; ')}.`;
}

export function absentLine(name: string, className: string, since: LocalDate): string {
  return `${name}${className === '' ? '' : ` (${className})`} : absent depuis le ${shortDate(since)}.`;
}

export function registersLine(count: number): string {
  return `${plural(count, 'registre non fait', 'registres non faits')} : aucune ligne d’une classe pour une demi-journée passée, ou seulement des congés et des absences annoncées.`;
}

export function partlyLine(count: number): string {
  return `${plural(count, 'registre fait en partie', 'registres faits en partie')} : des élèves de la classe sont sans ligne.`;
}

export function tabsWritten(tabs: readonly string[]): string {
  return `Onglets à jour : ${tabs.map((tab) => `« ${tab} »`).join(', ')}.`;
}
