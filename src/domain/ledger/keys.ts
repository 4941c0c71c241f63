/** Idempotency keys: what an entry, a document or a mail is, as text; the same thing has the same key on every run. */

/** Joins parts; free text such as ids cannot break the frame. */
export function makeKey(...parts: readonly string[]): string {
  return parts.map((part) => part.replace(/[%|]/g, (sign) => (sign === '%' ? '%25' : '%7C'))).join('|');
}

const FAMILY_PAYS = 'famille';

/** The key of one payer's entry for a charge; the charge's own key is everything before the last bar. */
export function entryKey(chargeKey: string, payerId: string | undefined): string {
  return `${chargeKey}|${payerId === undefined ? FAMILY_PAYS : makeKey(`payeur:${payerId}`)}`;
}

export const chargeKeyOf = withoutLastPart;

/** What a charge's key is about: all but its last part, which tells equal things apart. */
export const subjectOf = withoutLastPart;

function withoutLastPart(key: string): string {
  return key.slice(0, Math.max(0, key.lastIndexOf('|')));
}

/** The parts that a key was made of. */
export function partsOf(key: string): string[] {
  return key.split('|').map((part) => part.replace(/%7C/g, '|').replace(/%25/g, '%'));
}
