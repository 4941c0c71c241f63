/** French texts of absences announced or justified one child at a time. */
import type { ClassHalfDay } from '../domain/attendance/class-days';
import type { Moment } from '../domain/attendance/illness';
import type { Held } from '../domain/attendance/roll-mark';
import type { LocalDate } from '../domain/shared/local-date';
import { dayText, halfDayText, heldText, timeText } from './attendance';
import { plural, shortDate } from './words';

export const NOTICE_LABELS = {
  eleve: 'Élève',
  du: 'Premier jour',
  au: 'Dernier jour',
  demiJournee: 'Demi-journée',
  motif: 'Motif',
  annonceePar: 'Annoncée par',
  annonceeLe: 'Annoncée le',
  justifieeLe: 'Justifiée le',
  natureIndiquee: 'Nature de la maladie indiquée à l’école',
  contagieux: 'Maladie contagieuse ou parasites',
  finDesSymptomes: 'Fin des symptômes',
  certificatRecuLe: 'Certificat médical reçu le',
} as const;

export const NOTICE_HINTS = {
  au: 'Vide : le premier jour.',
  demiJournee: 'Vide : la journée.',
  motif: 'Jamais de diagnostic : « maladie » suffit.',
  annonceeLe: 'Vide : aujourd’hui.',
  justifieeLe: 'Jour où l’école a reçu le justificatif écrit.',
  finDesSymptomes: 'Jour et heure, par exemple 05.09.2022 18:00. L’enfant revient au plus tôt 24 heures après.',
} as const;

export const NOTICE_PARTS = {
  absence: 'Absence',
  notice: 'Annonce et justificatif',
  illness: 'Maladie (sans diagnostic)',
} as const;

export const CHOOSE_CHILD = 'Choisissez l’élève et le premier jour de l’absence.';

export function noticeHead(name: string, from: LocalDate, to: LocalDate, halfDays: number): string {
  const period = from === to ? dayText(from) : `du ${dayText(from)} au ${dayText(to)}`;
  return `${name}, ${period} : ${plural(halfDays, 'demi-journée', 'demi-journées')} de classe.`;
}

export const addedLine = (place: ClassHalfDay, isLeave: boolean): string =>
  `À ajouter : ${halfDayText(place)} : ${isLeave ? 'Congé' : 'Absent'}.`;
export const completedLine = (place: ClassHalfDay, held: Held): string =>
  `À compléter : ${halfDayText(place)} : ${heldText(held)}.`;
export const sameLine = (place: ClassHalfDay, held: Held): string =>
  `Inchangé : ${halfDayText(place)} : ${heldText(held)}.`;
export const presentLine = (place: ClassHalfDay, held: Held): string =>
  `Inchangé, car l’élève y était : ${halfDayText(place)} : ${heldText(held)}.`;

/** From when a child may come back, and which half-day of class that is. */
export function returnLine(back: Moment, first: ClassHalfDay | undefined): string {
  const half = first === undefined ? 'après la fin de l’année scolaire' : halfDayText(first);
  return `Retour possible à partir du ${shortDate(back.date)} à ${timeText(back.minute)}, 24 heures après la fin des symptômes ; première demi-journée de classe entière : ${half}.`;
}

export const CERTIFICATE_LINE =
  'Maladie contagieuse ou parasites : l’école peut demander un certificat médical de guérison avant le retour.';

export function noticeDone(name: string, added: number, changed: number): string {
  const parts = [
    added === 0 ? '' : plural(added, 'ligne ajoutée', 'lignes ajoutées'),
    changed === 0 ? '' : plural(changed, 'ligne complétée', 'lignes complétées'),
  ].filter((part) => part !== '');
  return `${name} : ${parts.join(', ')} dans Présences.`;
}
