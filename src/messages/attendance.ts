/** French texts of the attendance sheet: its columns, what a plan shows, what was written. */
import type { ClassHalfDay } from '../domain/attendance/class-days';
import type { RollPupil, RollState } from '../domain/attendance/class-roll';
import type { Held } from '../domain/attendance/roll-mark';
import type { HalfDay } from '../domain/attendance/timetable';
import { type LocalDate, weekdayOf } from '../domain/shared/local-date';
import { ATTENDANCE_CODES, HALF_DAYS, WEEKDAYS, wordOf } from '../sheets/choices';
import { longDate, plural, shortDate } from './words';

export type RollColumn = 'code' | 'arrivee' | 'minutes';

/** Names of the grid's columns, as a person types them on the command line. */
export const ROLL_COLUMNS: Readonly<Record<HalfDay, Readonly<Record<RollColumn, string>>>> = {
  morning: { code: 'matin', arrivee: 'matinArrivee', minutes: 'matinMinutes' },
  afternoon: { code: 'apresMidi', arrivee: 'apresMidiArrivee', minutes: 'apresMidiMinutes' },
};

export const ROLL_LABELS = {
  classe: 'Classe',
  date: 'Date',
  demiJournee: 'Demi-journée',
  code: 'Code',
  arrivee: 'Arrivée',
  minutes: 'Minutes',
  motif: 'Motif',
  annoncePar: 'Annoncée par',
  annonceeLe: 'Annoncée le',
  justifieeLe: 'Justifiée le',
} as const;

export const ROLL_HINT = 'Retard : l’heure d’arrivée ou les minutes. Motif : jamais de diagnostic, « maladie » suffit.';
export const TODAY_HINT = 'Vide : aujourd’hui.';
export const CHOOSE_CLASS = 'Choisissez une classe.';
export const NO_CLASSES = 'Aucun élève n’est inscrit dans une classe ce jour-là.';

const STATES: Readonly<Record<RollState, string>> = {
  taken: 'saisie',
  'partly-taken': 'saisie en partie',
  'not-taken': 'PAS SAISIE',
};

/** `lundi 5 septembre 2022`. */
export function dayText(date: LocalDate): string {
  return `${wordOf(WEEKDAYS, weekdayOf(date)).toLowerCase()} ${longDate(date)}`;
}

/** `8:00`. */
export function timeText(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** `13.09.2022, Matin, à 8:00`. */
export function halfDayText({ date, halfDay, start }: Pick<ClassHalfDay, 'date' | 'halfDay' | 'start'>): string {
  return `${shortDate(date)}, ${wordOf(HALF_DAYS, halfDay)}, à ${timeText(start)}`;
}

/** How far the half-days of the classes are: `Matin : saisie · Après-midi : PAS SAISIE`. */
export function statesText(states: ReadonlyMap<HalfDay, RollState>): string {
  return [...states].map(([halfDay, state]) => `${wordOf(HALF_DAYS, halfDay)} : ${STATES[state]}`).join(' · ');
}

export function classLine(name: string, pupils: number, states: ReadonlyMap<HalfDay, RollState>): string {
  return `${name} (${plural(pupils, 'élève', 'élèves')}) : ${statesText(states)}.`;
}

/** What is missing of a class on a day gone by. */
export interface MissedDay {
  readonly date: LocalDate;
  /** All half-days of class of that day, none of them entered at all. */
  readonly isWhole: boolean;
  readonly halfDays: readonly { readonly halfDay: HalfDay; readonly isPartly: boolean }[];
}

/** A class's days gone by that are not entered, or not whole: `05.09.2022, 06.09.2022 Matin (en partie)`. */
export function missedLine(name: string, days: readonly MissedDay[]): string {
  const texts = days.map(({ date, isWhole, halfDays }) => {
    const words = halfDays.map(({ halfDay, isPartly }) => {
      return `${wordOf(HALF_DAYS, halfDay)}${isPartly ? ' (en partie)' : ''}`;
    });
    return isWhole ? shortDate(date) : `${shortDate(date)} ${words.join(' et ')}`;
  });
  return `Feuille de présence PAS SAISIE, ${name} : ${texts.join(', ')}.`;
}

/** Days longer ago, of which only the number of rows is known. */
export function olderLine(before: LocalDate, days: number): string {
  const missing = plural(days, 'jour de classe où des feuilles manquent', 'jours de classe où des feuilles manquent');
  return `Plus tôt, avant le ${shortDate(before)} (deux derniers mois) : encore ${missing}.`;
}

export function rollHead(
  name: string,
  date: LocalDate,
  pupils: number,
  states: ReadonlyMap<HalfDay, RollState>,
): string {
  return `${name}, ${dayText(date)} : ${plural(pupils, 'élève', 'élèves')}. ${statesText(states)}.`;
}

/** What is not plain presence, a line each. */
export function exceptionLines(roll: readonly RollPupil[]): string[] {
  return roll.flatMap(({ id, name, halfDays }) =>
    halfDays
      .filter(({ held }) => held.code !== 'present')
      .map(({ halfDay, held }) => `${name} (${id}), ${wordOf(HALF_DAYS, halfDay)} : ${heldText(held)}`),
  );
}

/** `Retard, arrivée à 8:10, 10 minutes`. */
export function heldText({ code, arrivedAt, minutes, motive, announcedBy, announcedOn, justifiedOn }: Held): string {
  const by = announcedBy === undefined || announcedBy === '' ? '' : ` par ${announcedBy}`;
  return [
    wordOf(ATTENDANCE_CODES, code),
    arrivedAt === undefined ? '' : `arrivée à ${timeText(arrivedAt)}`,
    minutes === undefined ? '' : plural(minutes, 'minute', 'minutes'),
    motive ?? '',
    announcedOn === undefined ? '' : `annoncée${by} le ${shortDate(announcedOn)}`,
    justifiedOn === undefined ? '' : `justifiée le ${shortDate(justifiedOn)}`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** What an entry wrote. */
export function rollDone(
  name: string,
  date: LocalDate,
  counts: { readonly added: number; readonly changed: number },
): string[] {
  const { added, changed } = counts;
  if (added + changed === 0) return [`${name}, ${dayText(date)} : rien à changer.`];
  const parts = [
    added === 0 ? '' : plural(added, 'ligne ajoutée', 'lignes ajoutées'),
    changed === 0 ? '' : plural(changed, 'ligne corrigée', 'lignes corrigées'),
  ];
  return [`${name}, ${dayText(date)} : ${parts.filter((part) => part !== '').join(', ')} dans Présences.`];
}

/** What was said of an absence, or the time of a late arrival, once the child is noted present. */
export function clearedLine(name: string, halfDay: HalfDay, held: Held): string {
  return `${name}, ${wordOf(HALF_DAYS, halfDay)} : noté Présent ; effacé avec l’ancien code : ${heldText(held)}.`;
}

/** Minutes that win over a time of arrival that says otherwise. */
export function twoMeasuresLine(name: string, halfDay: HalfDay, byTime: number, minutes: number): string {
  const other = plural(Math.max(0, byTime), 'minute', 'minutes');
  return `${name}, ${wordOf(HALF_DAYS, halfDay)} : l’heure d’arrivée ferait ${other} de retard ; les ${plural(minutes, 'minute notée', 'minutes notées')} comptent.`;
}

/** What somebody else wrote since the sheet was opened, and stays. */
export function keptLine(name: string, halfDay: HalfDay, held: Held): string {
  return `Noté entre-temps et conservé : ${name}, ${wordOf(HALF_DAYS, halfDay)} : ${heldText(held)}.`;
}
