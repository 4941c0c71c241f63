/** Tells apart the letters of a decision that is taken again after another one: each has its own key and mail. */
import { partsOf } from '../../domain/ledger/keys';
import { LEAVE_OUTCOMES } from '../../messages/leaves';
import type { LeaveRows } from './question';

type Mail = Pick<LeaveRows['mails'][number], 'key' | 'status' | 'detail'>;

/**
 * Numbers a letter by the mails of the other decision and by its own that were called off. Its own other mails do not
 * count, so that a run that carries on a decision finds the number with which it began.
 * @param mails of tab Envois
 * @param key of the decision's first letter
 * @example numberedKey(mails, 'conge|C1|granted|1a2b') // 'conge|C1|granted|1a2b-2'
 */
export function numberedKey(mails: readonly Mail[], key: string): string {
  const [subject, leaveId, decision, digest] = partsOf(key);
  const count = mails.filter((mail) => {
    const [itsSubject, itsLeave, itsDecision, itsDigest = ''] = partsOf(mail.key);
    if (itsSubject !== subject || itsLeave !== leaveId) return false;
    return itsDecision !== decision || (itsDigest.split('-')[0] === digest && isCalledOff(mail));
  }).length;
  return count === 0 ? key : `${key}-${count}`;
}

const isCalledOff = ({ status, detail = '' }: Mail): boolean =>
  status === 'failed' && detail.includes(LEAVE_OUTCOMES.otherDecision);
