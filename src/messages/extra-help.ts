/** French texts of extra help, APC: form, plan, report. */
import type { HelpAccount } from '../domain/attendance/extra-help';
import type { LocalDate } from '../domain/shared/local-date';
import { hoursOf } from './leaves';
import { plural, shortDate } from './words';

export const HELP_LABELS = {
  date: 'Date de la séance',
  classe: 'Classe',
  eleves: 'Élèves',
  minutes: 'Minutes',
  accordLe: 'Accord des représentants légaux le',
} as const;

export const HELP_INPUTS = {
  date: 'jour de la séance (vide : aujourd’hui)',
  eleves: 'identifiants des élèves, séparés par des virgules ; ou bien classe',
  classe: 'la classe entière, à compléter élève par élève dans grille',
  minutes: 'durée de la séance ; avec classe : pour chaque élève qui a un accord, sauf autre durée dans grille',
  accordLe: 'jour de l’accord des représentants légaux, la première fois dans l’année scolaire',
  grille: 'avec classe : par élève, minutes et accord, par exemple {"E3": {"minutes": "45", "accord": "2022-09-20"}}',
} as const;

export const HELP_FORM = {
  caption: 'Heures d’APC…',
  classHint: 'Toute la classe sur un écran, ou les élèves ci-dessous.',
  pupilsHint: 'Identifiants séparés par des virgules, par exemple E3, E7.',
  agreementHint: 'Demandé la première fois dans l’année scolaire.',
  grid: (className: string, date: LocalDate) => `APC du ${shortDate(date)}, ${className} (laissez vide si absent)`,
  minutes: 'Minutes',
  agreement: 'Accord le',
} as const;

export const HELP_TAB = 'Heures APC';

export const HELP_HEADERS = [
  'Année',
  'Élève',
  'Nom',
  'Classe',
  'Séances',
  'Heures',
  'Reste',
  'Au-delà',
  'Accord le',
] as const;

export const HELP_LINES = {
  none: 'Aucune séance d’APC cette année scolaire.',
  session: (who: string, minutes: number, date: LocalDate) =>
    `${who} : séance de ${minutes} minutes le ${shortDate(date)}.`,
  recorded: (count: number) => `${plural(count, 'séance notée', 'séances notées')} dans l’onglet APC.`,
  noAgreement: (names: readonly string[]) =>
    `Sans accord cette année, donc sans APC : ${names.join(', ')}. L’accord s’indique dans la grille.`,
  nothing: 'Rien à faire.',
} as const;

/** @example 'Ada Ader (CE2 A) : 3 h sur 36 h, reste 33 h (4 séances).' */
export function helpAccountLine(who: string, { minutes, restMinutes, overMinutes, sessions }: HelpAccount): string {
  const rest = overMinutes > 0 ? `${hoursOf(overMinutes)} de trop` : `reste ${hoursOf(restMinutes)}`;
  return `${who} : ${hoursOf(minutes)} sur 36 h, ${rest} (${plural(sessions, 'séance', 'séances')}).`;
}
