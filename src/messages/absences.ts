/** French texts of letters on unjustified absences: plans, choices, the letter itself, outcomes. */
import type { AttendanceRecord } from '../domain/attendance/absences';
import { namesIllness } from '../domain/attendance/illness';
import type { HalfDay } from '../domain/attendance/timetable';
import type { LocalDate } from '../domain/shared/local-date';
import { longDate, plural, shortDate } from './words';

export const HALF_DAY_NAMES: Readonly<Record<HalfDay, string>> = { morning: 'matin', afternoon: 'après-midi' };

/** Letters of siblings, and of several absences, are told apart. */
export const letterSubject = (firstName: string, first: LocalDate): string =>
  `absence à justifier – ${firstName}, ${shortDate(first)}`;
export const TO_POST_DETAIL = 'sans e-mail : à imprimer et à poster';
export const JUSTIFIED_SINCE_DETAIL = 'justifiée depuis : l’envoi est arrêté';

export const LETTER_CHOICES = [
  { value: 'lettre', label: 'Lettre' },
  { value: 'attendre', label: 'Pas cette fois' },
] as const;

export interface AbsenceText {
  readonly pupil: string;
  readonly pupilId: string;
  readonly className: string;
  readonly missed: readonly AttendanceRecord[];
  /** Undefined for a child that left without having come back. */
  readonly returnOn: LocalDate | undefined;
  /** School days since the return. */
  readonly since: number;
  readonly isGone: boolean;
  /** Last day of a child that has left, where it is known. */
  readonly leftOn: LocalDate | undefined;
}

/**
 * From the first half-day missed to the last.
 * @example periodOf(missed) // '08.09.2022 (matin)' or 'du 08.09.2022 (matin) au 09.09.2022 (après-midi)'
 */
export function periodOf(missed: readonly AttendanceRecord[], write: (date: LocalDate) => string = shortDate): string {
  const [first, last] = [missed[0], missed[missed.length - 1]];
  if (first === undefined || last === undefined) return '';
  const text = ({ date, halfDay }: AttendanceRecord) => `${write(date)} (${HALF_DAY_NAMES[halfDay]})`;
  if (missed.length === 1) return text(first);
  if (first.date === last.date) return `${write(first.date)} (matin et après-midi)`;
  return `du ${text(first)} au ${text(last)}`;
}

/** The same in a sentence of the letter. */
export function longPeriodOf(missed: readonly AttendanceRecord[]): string {
  const period = periodOf(missed, longDate);
  return period.startsWith('du ') ? period : `le ${period}`;
}

/** A motive as a document may show it: an illness that somebody named stays unnamed. */
export function motiveText(motive: string | undefined, illness = 'maladie'): string {
  return motive !== undefined && namesIllness(motive) ? illness : (motive ?? '');
}

/** Stands for the return of a child that left the school first. */
export const noReturn = (leftOn: LocalDate | undefined): string =>
  leftOn === undefined ? 'aucun avant le départ' : `aucun avant le départ du ${longDate(leftOn)}`;

/** What was announced: motive, by whom, when; each told once. */
export function announcementOf(missed: readonly AttendanceRecord[]): string {
  const texts = missed.map(({ motive, announcedBy, announcedOn }) => {
    const by = announcedBy === undefined ? '' : ` par ${motiveText(announcedBy)}`;
    const on = announcedOn === undefined ? '' : ` le ${shortDate(announcedOn)}`;
    const told = by + on === '' ? '' : `annoncée${by}${on}`;
    return [motiveText(motive), told].filter((part) => part !== '').join(', ');
  });
  return [...new Set(texts.filter((text) => text !== ''))].join(' ; ');
}

export function absenceLine(absence: AbsenceText): string {
  const { missed, returnOn, since } = absence;
  const announced = announcementOf(missed);
  const motive = announced === '' ? 'rien d’annoncé' : `annonce : ${announced}`;
  const back =
    returnOn === undefined
      ? 'sans retour avant son départ'
      : `de retour le ${shortDate(returnOn)}, ${plural(since, 'jour', 'jours')} de classe depuis`;
  return `${absenceCaption(absence)}, ${back} ; ${motive}.`;
}

export function absenceCaption({ pupil, pupilId, className, missed, isGone, leftOn }: AbsenceText): string {
  const place = className === '' ? '' : `, ${className}`;
  const left = leftOn === undefined ? ' (n’est plus inscrit)' : ` (a quitté l’école le ${shortDate(leftOn)})`;
  const gone = isGone ? left : '';
  return `${pupil} (${pupilId})${place}${gone} : ${plural(missed.length, 'demi-journée', 'demi-journées')}, ${periodOf(missed)}`;
}

/** @param on day of the letter, where it is known */
export function remindedLine(absence: AbsenceText, on: LocalDate | undefined): string {
  return `Toujours sans justificatif malgré la lettre${on === undefined ? '' : ` du ${shortDate(on)}`} : ${absenceCaption(absence)}.`;
}

export interface LetterCounts {
  readonly listed: number;
  readonly letters: number;
  readonly mails: number;
  readonly outdated: number;
  /** School days between return and list. */
  readonly days: number;
}

export function letterHeadLines({ listed, letters, mails, outdated, days }: LetterCounts): string[] {
  const lines = [
    listed === 0
      ? `Aucune nouvelle absence sans justificatif écrit ${plural(days, 'jour', 'jours')} de classe après le retour.`
      : `${plural(listed, 'absence', 'absences')} sans justificatif écrit ${plural(days, 'jour', 'jours')} de classe après le retour ; ${plural(letters, 'lettre à faire', 'lettres à faire')}.`,
  ];
  if (mails > 0) {
    lines.push(`${plural(mails, 'envoi à préparer', 'envois à préparer')} dans Envois ; rien n’est encore envoyé.`);
  }
  if (outdated > 0) {
    lines.push(`${plural(outdated, 'envoi arrêté', 'envois arrêtés')} : l’absence a été justifiée depuis.`);
  }
  return lines;
}

export const toPostLine = (name: string, link: string): string => `À imprimer et à poster, ${name} : ${link}`;
export const stoppedLine = (count: number): string =>
  `${plural(count, 'envoi arrêté', 'envois arrêtés')} dans Envois : absence justifiée depuis.`;
export const LETTERS_UNQUEUED =
  'Une autre exécution écrivait dans le classeur : les lettres sont faites, leurs envois restent à préparer. Relancez l’action, aucune lettre ne sera faite deux fois.';
export const ASK_AGAIN = 'relancez l’action';
