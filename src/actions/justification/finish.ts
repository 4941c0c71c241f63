/** Makes the letters and notes each in Envois; a letter without its row is listed again, and its files are found by key. */
import { justificationFields } from '../../documents/letters/justification';
import { makeKey } from '../../domain/ledger/keys';
import type { LocalDate } from '../../domain/shared/local-date';
import { fullName } from '../../domain/shared/names';
import { oneLine } from '../../domain/shared/one-line';
import type { Services } from '../../google/services';
import { JUSTIFIED_SINCE_DETAIL, letterSubject, TO_POST_DETAIL } from '../../messages/absences';
import { BY_POST } from '../../messages/mails';
import { MAIL_STATUSES, wordOf } from '../../sheets/choices';
import { mailsTable } from '../../sheets/tables/ledger/outgoing';
import { updateById } from '../../sheets/update-by-id';
import { appendRows } from '../../sheets/write-table';
import { type DocumentJob, type Links } from '../documents/make-documents';
import { activeNumbers } from '../family-documents/names';
import { fingerprintOf } from '../fingerprint';
import { schoolIdentity, toAddress } from '../invoicing/contents';
import type { Letter, PreparedLetters } from './prepare';

/** Drive keeps at most 124 bytes of a key; the digest tells apart what is cut off here. */
const KEPT_OF_ID = 16;

/** The document of a letter: the same half-days have the same key on whatever day it is made. */
export function letterJob({ gathered, log }: PreparedLetters, letter: Letter, date: LocalDate): DocumentJob {
  const { id, text, absence, pupilYear } = letter;
  const { pupil, family } = pupilYear;
  const { settings, tabs } = gathered;
  const fields = justificationFields({
    letterhead: { school: schoolIdentity(settings), date, addressee: toAddress(family), familyName: family.name },
    pupilName: text.pupil,
    className: text.className,
    year: log.year,
    missed: absence.missed,
    returnOn: absence.returnOn,
    leftOn: pupilYear.leftOn,
    helpNumbers: activeNumbers(tabs.rows.usefulNumbers),
  });
  const first = absence.episode.first;
  const digest = fingerprintOf([letter.key, { ...fields, date: '', date_longue: '' }]);
  return {
    id,
    kind: 'justification',
    key: makeKey('justification', pupil.id.slice(0, KEPT_OF_ID), first, digest),
    name: `${pupil.id} Absence ${first} ${fullName(pupil)}`,
    folder: [log.year, 'Absences'],
    fields,
  };
}

/**
 * Appends a row to Envois for each letter that is made, in one write: mailed where the family has an address, else to be
 * posted.
 * @param made links by the letters' ids
 * @returns false where another script holds the lock
 */
export function noteLetters(
  { workbook, clock, locks }: Services,
  { gathered, chosen }: PreparedLetters,
  made: ReadonlyMap<string, Links>,
): boolean {
  const ready = chosen.filter(({ id }) => made.has(id));
  if (ready.length === 0) return true;
  const noted = locks.withWriteLock(() => {
    const at = clock.moment();
    const rows = ready.map(({ id, key, to, pupilYear, absence }) => {
      const about = letterSubject(pupilYear.pupil.firstName, absence.episode.first);
      const subject = oneLine(`${gathered.settings.school} : ${about}`);
      const document = made.get(id)?.pdf ?? '';
      const row = { id: `E-${fingerprintOf(key)}`, key, at, subject, document };
      return to.length > 0
        ? { ...row, to: to.join(', '), status: wordOf(MAIL_STATUSES, 'planned') }
        : { ...row, to: BY_POST, status: wordOf(MAIL_STATUSES, 'sent'), detail: TO_POST_DETAIL };
    });
    appendRows(workbook, mailsTable, gathered.tabs.values.get(mailsTable.tab) ?? [], rows);
    workbook.flush();
    return true;
  });
  return noted === true;
}

/**
 * Stops the mails of absences that were justified since they were queued.
 * @returns false where another script holds the lock
 */
export function stopOutdated({ workbook, locks }: Services, { outdated }: PreparedLetters): boolean {
  if (outdated.length === 0) return true;
  const status = wordOf(MAIL_STATUSES, 'failed');
  const changes = new Map(outdated.map(({ id }) => [id, { status, detail: JUSTIFIED_SINCE_DETAIL }]));
  const stopped = locks.withWriteLock(() => {
    updateById(workbook, mailsTable, changes);
    return true;
  });
  return stopped === true;
}
