/** Illness without a diagnosis: words that no motive may hold, and when a child may come back. */
import { addDays, type LocalDate } from '../shared/local-date';
import { withoutAccents } from '../shared/names';
import type { ClassHalfDay } from './class-days';

/** Beginnings of words that name an illness; those that end in a full stop are whole words. */
const ILLNESSES = [
  ...['grippe', 'grippal', 'varicell', 'covid', 'coronavirus', 'gastro', 'otite', 'angine', 'rougeole', 'oreillons'],
  ...['rubeole', 'scarlatine', 'coqueluche', 'bronchi', 'pneumon', 'conjonctivite', 'impetigo', 'mononucleose'],
  ...['mening', 'migraine', 'asthm', 'diabet', 'epilep', 'depressi', 'appendicite', 'rhume', 'sinusite', 'laryngite'],
  ...['pharyngite', 'rhinopharyng', 'tuberculose', 'hepatite', 'eczema', 'salmonel', 'streptocoq', 'mycose'],
  ...['leucemi', 'anorexi', 'boulimi', 'autis', 'trisomi', 'allergie', 'allergique', 'cystite', 'zona.', 'teigne.'],
  ...['gale.', 'poux.', 'pou.', 'lentes.', 'tdah.', 'cancer', 'vih.', 'sida.'],
  ...['fractur', 'entorse', 'commotion', 'operation', 'chirurg', 'luxation', 'verrue', 'molluscum', 'lyme.', 'mpox.'],
  // Families of Basel also write German, and English.
  ...['lause.', 'laus.', 'laeuse', 'nissen.', 'windpocken', 'masern', 'roteln', 'roeteln', 'mumps', 'scharlach'],
  ...['keuchhusten', 'mandelentzundung', 'lungenentzundung', 'magen', 'durchfall', 'erbrech', 'schnupfen', 'influenza'],
  ...['erkaltung', 'erkaeltung', 'hirnhaut', 'krebs.', 'knochenbruch', 'gehirnersch', 'flu.', 'chickenpox', 'measles'],
  ...['lice.', 'scabies', 'tonsillitis', 'migran', 'diarrh', 'vomit'],
];

/**
 * Whether a motive names an illness; the register keeps that a child is ill, never of what.
 * @example namesIllness('Grosse grippe') // true
 * @example namesIllness('maladie') // false
 */
export function namesIllness(motive: string): boolean {
  const words = withoutAccents(motive)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  return words.some((word) => ILLNESSES.some((known) => `${word}.`.startsWith(known)));
}

/** A moment as a civil date and the minutes after its midnight. */
export interface Moment {
  readonly date: LocalDate;
  readonly minute: number;
}

/** From when a child may come back: 24 hours after the symptoms ended. */
export function returnMoment({ date, minute }: Moment): Moment {
  return { date: addDays(date, 1), minute };
}

/**
 * Whether a half-day of class begins before the child may be back; the very minute is in time.
 * @example isTooEarly({ date: tuesday, start: 480, … }, { date: monday, minute: 600 }) // true: from 10:00 on
 */
export function isTooEarly({ date, start }: Pick<ClassHalfDay, 'date' | 'start'>, symptomsEnded: Moment): boolean {
  const back = returnMoment(symptomsEnded);
  return date < back.date || (date === back.date && start < back.minute);
}

/**
 * The first half-day of class that a child may attend again from its beginning.
 * @param halfDays of its level, in order
 * @returns undefined where the list ends before
 */
export function firstHalfDayBack(halfDays: readonly ClassHalfDay[], symptomsEnded: Moment): ClassHalfDay | undefined {
  return halfDays.find((halfDay) => !isTooEarly(halfDay, symptomsEnded));
}
