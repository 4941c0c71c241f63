/** The part of a letter's key that names whom it goes to; the sending of mails reads it as well. */
import { fingerprintOf } from '../fingerprint';

/** A key on Drive may not be long. */
const LONGEST_ID = 30;

/**
 * @param id of the family or the child
 * @param about children that a family's letter tells of, where another letter tells of others
 * @example recipientKey('family', 'F1') // 'f:F1'
 */
export function recipientKey(per: 'family' | 'pupil', id: string, about?: readonly string[]): string {
  const short = id.length > LONGEST_ID ? fingerprintOf(id) : id;
  if (per === 'pupil') return `e:${short}`;
  return about === undefined ? `f:${short}` : `f:${short}:${fingerprintOf([...about].sort())}`;
}
