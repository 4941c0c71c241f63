/** Queues the mails of a merge; sending is another action's. */
import { oneLine } from '../../domain/shared/one-line';
import type { Services } from '../../google/services';
import { MAIL_STATUSES, wordOf } from '../../sheets/choices';
import { mailsTable } from '../../sheets/tables/ledger/outgoing';
import { appendRows } from '../../sheets/write-table';
import type { Links } from '../documents/make-documents';
import type { MergeWish } from './input';
import type { KeyedLetter, Merge } from './plan-letters';

/** A mail programme shows no more of it. */
const LONGEST_SUBJECT = 150;

/** Letters whose mail is wanted, possible and not queued yet. */
export function mailsDue({ letters }: Pick<Merge, 'letters'>, { isMailed }: MergeWish): KeyedLetter[] {
  return letters.filter(({ isQueued, recipient }) => isMailed && !isQueued && recipient.emails.length > 0);
}

/**
 * Appends one row to Envois for each letter that has its PDF.
 * @param made links of what this execution made, by key
 * @returns how many were queued; undefined when another script holds the lock, so that the work must go on later
 */
export function queueLetters(
  { workbook, locks, clock }: Services,
  merge: Merge,
  wish: MergeWish,
  made: ReadonlyMap<string, Links>,
): number | undefined {
  const ready = mailsDue(merge, wish).flatMap((letter) => {
    const links = made.get(letter.key) ?? letter.links;
    return links === undefined ? [] : [{ letter, document: links.pdf }];
  });
  if (ready.length === 0) return 0;
  return locks.withWriteLock(() => {
    const at = clock.moment();
    const status = wordOf(MAIL_STATUSES, 'planned');
    const { school } = merge.gathered.settings;
    const rows = ready.map(({ letter, document }) => {
      const { key, recipient } = letter;
      const subject = subjectOf(letter, wish, school);
      return { id: `E-${key}`, key, at, to: recipient.emails.join(', '), subject, document, status };
    });
    appendRows(workbook, mailsTable, merge.gathered.tabs.values.get(mailsTable.tab) ?? [], rows);
    workbook.flush();
    return rows.length;
  });
}

/** In the letter's language where one is given; a child's letter names the child, so that siblings' are told apart. */
export function subjectOf(
  { language, template, recipient }: Pick<KeyedLetter, 'language' | 'template' | 'recipient'>,
  { subjects, per }: Pick<MergeWish, 'subjects' | 'per'>,
  school: string,
): string {
  const typed = subjects[language] === '' ? subjects.fr : subjects[language];
  const text = typed === '' ? `${school} : ${template.name}` : typed;
  const child = per === 'pupil' ? ` – ${recipient.pupils[0]?.pupil.firstName ?? ''}` : '';
  return Array.from(oneLine(`${text}${child}`))
    .slice(0, LONGEST_SUBJECT)
    .join('');
}
