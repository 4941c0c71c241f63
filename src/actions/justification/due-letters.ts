/** Which absences still want a letter on a day, and which queued letters have become needless (D-4.3). */
import { absenceEpisodes, standingOf } from '../../domain/attendance/absences';
import { absencesToJustify, schoolDaysSince, type UnjustifiedAbsence } from '../../domain/attendance/unjustified';
import type { LocalDate } from '../../domain/shared/local-date';
import { fullName } from '../../domain/shared/names';
import { type AbsenceText, HALF_DAY_NAMES } from '../../messages/absences';
import { isLetter, letterKey, lettersByPupil, placeOf, readLetterKey } from './letter-keys';
import type { YearRows } from './tables';
import type { PupilYear, YearLog } from './year-log';

type MailRow = YearRows['mails'][number];

/** An absence that is listed and has no letter yet. */
export interface DueLetter {
  /** As the plan's line and the command line name it: `E1 2022-09-08 matin`. */
  readonly id: string;
  /** Of its mail. */
  readonly key: string;
  readonly pupilYear: PupilYear;
  readonly absence: UnjustifiedAbsence;
  readonly text: AbsenceText;
}

/** One that has its letter and is still not justified. */
export interface RemindedAbsence {
  /** As of a letter that is due. */
  readonly id: string;
  readonly text: AbsenceText;
  readonly mail: MailRow;
}

export interface DueLetters {
  readonly due: readonly DueLetter[];
  readonly reminded: readonly RemindedAbsence[];
  /** Mails that have not left, of absences that were justified since. */
  readonly outdated: readonly MailRow[];
}

interface Question {
  readonly mails: readonly MailRow[];
  readonly today: LocalDate;
  /** School days between return and list. */
  readonly days: number;
}

export function findDueLetters({ pupils }: YearLog, question: Question): DueLetters {
  const letters = lettersByPupil(question.mails.filter(isLetter));
  const keys = new Set(question.mails.map(({ key }) => key));
  const known = new Map(pupils.map((pupilYear) => [pupilYear.pupil.id, pupilYear]));
  const due: DueLetter[] = [];
  const reminded: RemindedAbsence[] = [];
  for (const pupilYear of pupils) {
    const { pupil, halfDays, records, leaves, leftOn } = pupilYear;
    for (const absence of absencesToJustify(halfDays, records, leaves, { ...question, leftOn })) {
      const own = absence.episode.records.flatMap((record) => letters.get(pupil.id)?.get(placeOf(record)) ?? []);
      const text = textOf(pupilYear, absence, question.today);
      const [first] = absence.episode.records;
      const [mail] = own;
      if (first === undefined) continue;
      const id = `${pupil.id} ${first.date} ${HALF_DAY_NAMES[first.halfDay]}`;
      if (mail !== undefined) reminded.push({ id, text, mail });
      else {
        due.push({ id, key: letterKey(pupil.id, first, keys), pupilYear, absence, text });
      }
    }
  }
  const outdated = question.mails.filter(({ key, status }) => {
    const letter = status === 'planned' ? readLetterKey(key) : undefined;
    const pupilYear = known.get(letter?.pupilId ?? '');
    return letter !== undefined && pupilYear !== undefined && isSettled(pupilYear, letter.place);
  });
  return { due, reminded, outdated };
}

function textOf(pupilYear: PupilYear, { missed, returnOn }: UnjustifiedAbsence, today: LocalDate): AbsenceText {
  const { pupil, halfDays, className, level, isGone, leftOn } = pupilYear;
  return {
    pupil: fullName(pupil),
    pupilId: pupil.id,
    className: className === '' ? level : className,
    missed,
    returnOn,
    since: returnOn === undefined ? 0 : schoolDaysSince(halfDays, returnOn, today),
    isGone,
    leftOn,
  };
}

/** Whether nothing of the year's absence that a letter was named after is unjustified any more. */
function isSettled({ halfDays, records, leaves }: PupilYear, place: string): boolean {
  const [first, last] = [halfDays[0], halfDays[halfDays.length - 1]];
  const day = place.slice(0, 10);
  if (first === undefined || last === undefined || day < first.date || day > last.date) return false;
  return !absenceEpisodes(halfDays, records).some(
    (episode) =>
      episode.records.some((record) => placeOf(record) === place) &&
      episode.records.some((record) => standingOf(record, leaves) === 'unjustified'),
  );
}
