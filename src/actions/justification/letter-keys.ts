/** Keys of justification letters: once an absence, whichever of its half-days a letter was named after. */
import type { AttendanceRecord } from '../../domain/attendance/absences';
import { makeKey, partsOf } from '../../domain/ledger/keys';
import { fromNativeDate, type LocalDate, parseLocalDate } from '../../domain/shared/local-date';

const SUBJECT = 'justification';
const PLACES = { morning: 'matin', afternoon: 'apres-midi' } as const;

type HalfDayMissed = Pick<AttendanceRecord, 'date' | 'halfDay'>;

/** @example placeOf({ date: asDate('2022-09-08'), halfDay: 'morning' }) // '2022-09-08-matin' */
export function placeOf({ date, halfDay }: HalfDayMissed): string {
  return `${date}-${PLACES[halfDay]}`;
}

/**
 * The key of a letter that is due; one after a letter that did not leave is numbered.
 * @param known keys of tab Envois
 * @example letterKey('E1', { date: asDate('2022-09-08'), halfDay: 'morning' }, new Set()) // 'justification|E1|2022-09-08-matin'
 */
export function letterKey(pupilId: string, first: HalfDayMissed, known: ReadonlySet<string>): string {
  const key = makeKey(SUBJECT, pupilId, placeOf(first));
  let attempt = 1;
  while (known.has(attempt === 1 ? key : `${key}|${attempt}`)) attempt += 1;
  return attempt === 1 ? key : `${key}|${attempt}`;
}

/** Whose letter a key is, and after which half-day; undefined for other keys. */
export function readLetterKey(key: string): { readonly pupilId: string; readonly place: string } | undefined {
  const [subject, pupilId, place] = partsOf(key);
  return subject === SUBJECT && pupilId !== undefined && place !== undefined ? { pupilId, place } : undefined;
}

/** A mail that failed, or was stopped, brought no letter. */
export const isLetter = ({ status }: { readonly status?: string | undefined }): boolean => status !== 'failed';

/**
 * The letters that tab Envois knows, by pupil and half-day; one that failed only where there is no other.
 * @example lettersByPupil(mails).get('E1')?.get('2022-09-08-matin') // the row of its mail
 */
export function lettersByPupil<M extends { readonly key: string; readonly status?: string | undefined }>(
  mails: readonly M[],
): Map<string, Map<string, M>> {
  const byPupil = new Map<string, Map<string, M>>();
  for (const mail of mails) {
    const letter = readLetterKey(mail.key);
    if (letter === undefined) continue;
    const own = byPupil.get(letter.pupilId) ?? new Map<string, M>();
    byPupil.set(letter.pupilId, own);
    if (isLetter(mail) || !own.has(letter.place)) own.set(letter.place, mail);
  }
  return byPupil;
}

/** The day of a moment in a cell; undefined where it cannot be read. */
export function dayOfMoment(at: unknown): LocalDate | undefined {
  return at instanceof Date ? fromNativeDate(at) : parseLocalDate(String(at ?? '').slice(0, 10));
}
