/** The queue in tab Envois, sorted by what may become of each mail. */
import { keepNote } from '../../messages/mails';
import { emailsCell } from '../../sheets/cells';
import type { Freshness, StaleReason } from './freshness';
import type { MailRow } from './tables';

/** In Détail of a planned mail: a person has confirmed that it leaves, so that a continuation may send it. */
export const CONFIRMED = 'confirmé, part dès que possible';

export function isConfirmed({ detail }: Pick<MailRow, 'detail'>): boolean {
  return detail !== undefined && detail === keepNote(CONFIRMED, detail);
}

export interface Queue {
  /** Planned and still true, in the order of the tab. */
  readonly ready: readonly MailRow[];
  /** Planned, but out of date: they do not leave. */
  readonly stale: readonly { readonly mail: MailRow; readonly reason: StaleReason }[];
  /** Left by an execution that died while it sent: whether they left is not known. */
  readonly interrupted: readonly MailRow[];
  /** Doubtful or failed: a person decides. */
  readonly undecided: readonly MailRow[];
}

/** @param isDue tells which planned mails count: all of them, or those that were confirmed */
export function readQueue(
  mails: readonly MailRow[],
  freshness: Freshness,
  isDue: (mail: MailRow) => boolean = () => true,
): Queue {
  const planned = mails.filter((mail) => mail.status === 'planned' && isDue(mail));
  const judged = planned.map((mail) => ({ mail, reason: freshness.staleReason(mail.key) }));
  return {
    ready: judged.flatMap(({ mail, reason }) => (reason === undefined ? [mail] : [])),
    stale: judged.flatMap(({ mail, reason }) => (reason === undefined ? [] : [{ mail, reason }])),
    interrupted: mails.filter(({ status }) => status === 'sending'),
    undecided: mails.filter(
      ({ status, key }) => status === 'doubtful' || (status === 'failed' && freshness.staleReason(key) === undefined),
    ),
  };
}

/**
 * The addresses of a mail, each once.
 * @returns undefined where one of them is none
 * @example readRecipients('a@b.ch, c@d.ch; a@b.ch') // ['a@b.ch', 'c@d.ch']
 */
export function readRecipients(to: string): string[] | undefined {
  const read = emailsCell.safeParse(to);
  return read.success && !/[\r\n]/.test(to.trim()) ? [...new Set(read.data)] : undefined;
}

/** How many recipients a mail takes off the day's quota; 0 where it cannot be sent. */
export function countRecipients({ to }: Pick<MailRow, 'to'>): number {
  return readRecipients(to)?.length ?? 0;
}

/**
 * How many mails leave within a quota, in order: the first that does not fit ends the day.
 * @example countWithin([2, 1, 2], 4) // 2
 */
export function countWithin(recipients: readonly number[], quota: number): number {
  let left = quota;
  const end = recipients.findIndex((count) => {
    left -= count;
    return left < 0;
  });
  return end < 0 ? recipients.length : end;
}
