/** What a merge will take: letters, documents, mails, and what a day allows. */
import type { Services } from '../../google/services';
import type { DayLimits, MergeCounts } from '../../messages/merge';
import { allowanceOf } from '../documents/quotas';
import type { MergeWish } from './input';
import type { Merge } from './plan-letters';
import { mailsDue } from './queue';

/** What Google allows on a day: documents and recipients. */
const PER_DAY = { consumer: { documents: 250, mails: 100 }, workspace: { documents: 1500, mails: 1500 } } as const;

export function mergeCounts(merge: Merge, wish: MergeWish): MergeCounts {
  const { letters } = merge;
  const due = mailsDue(merge, wish);
  const documents = letters.filter(({ links, isQueued }) => links === undefined && !isQueued).length;
  return {
    letters: letters.length,
    families: new Set(letters.map(({ recipient }) => recipient.family.id)).size,
    pupils: new Set(letters.flatMap(({ recipient }) => recipient.pupils.map(({ pupil }) => pupil.id))).size,
    done: letters.length - documents,
    documents,
    mails: due.length,
    recipients: due.reduce((sum, { recipient }) => sum + recipient.emails.length, 0),
    withoutEmail: letters.filter(({ recipient }) => recipient.emails.length === 0).length,
  };
}

export function mergeLimits(services: Services): DayLimits {
  const { documents, mails, isWorkspace } = allowanceOf(services);
  const perDay = PER_DAY[isWorkspace ? 'workspace' : 'consumer'];
  return { documents, mails, documentsPerDay: perDay.documents, mailsPerDay: perDay.mails };
}
