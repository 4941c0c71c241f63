/** Whose family a letter of the mail merge or on an absence goes to, read out of its key. */
import { partsOf } from '../../domain/ledger/keys';
import type { Workbook } from '../../google/services';
import { readTabs } from '../../sheets/read-tabs';
import { pupilsTable } from '../../sheets/tables/register/pupils';
import { recipientKey } from '../merge/recipient-key';
import type { MailRow, MailRows } from './tables';

/** Children as far as the letters of the queue need them. */
export type LetterPupils = readonly { readonly id: string; readonly familyId: string }[];

/** The children of a letter's family, as the key ends with. */
const ABOUT = /^:[0-9a-f]+$/;

const recipientIn = (key: string): string => {
  const [kind, subject = '', recipient = ''] = partsOf(key);
  // Letters on an absence name the child itself.
  if (kind === 'justification' && subject !== '') return recipientKey('pupil', subject);
  return kind === 'lettre' ? recipient : '';
};

/** Tab Élèves, read only where a letter about a child waits; a row that cannot be read holds no mail up. */
export function readLetterPupils(workbook: Workbook, mails: readonly Pick<MailRow, 'key' | 'status'>[]): LetterPupils {
  const isWaiting = mails.some(({ key, status }) => status !== 'sent' && recipientIn(key).startsWith('e:'));
  return isWaiting ? readTabs(workbook, { pupils: pupilsTable }).rows.pupils : [];
}

/**
 * @returns undefined for other mails, and where the family or the child is not in the register
 * @example letterFamily('lettre|1a2b|f:F1', families, []) // the family F1
 */
export function letterFamily(
  key: string,
  families: MailRows['families'],
  pupils: LetterPupils,
): MailRows['families'][number] | undefined {
  const recipient = recipientIn(key);
  if (recipient === '') return undefined;
  const familyId = pupils.find(({ id }) => recipientKey('pupil', id) === recipient)?.familyId;
  return families.find(({ id }) => {
    const own = recipientKey('family', id);
    const isTo = recipient === own || (recipient.startsWith(own) && ABOUT.test(recipient.slice(own.length)));
    return isTo || id === familyId;
  });
}
