/** Idempotency keys: what an entry, a document or a mail is, as text; the same thing has the same key on every run. */

/** Joins parts; free text such as ids cannot break the frame. */
export function makeKey(...parts: readonly string[]): string {
  return parts.map((part) => part.replace(/[%|]/g, (sign) => (sign === '%' ? '%25' : '%7C'))).join('|');
}

/** The parts of a key, as they were joined. */
export function keyParts(key: string): string[] {
  return key.split('|').map((part) => part.replace(/%7C/g, '|').replace(/%25/g, '%'));
}

const FAMILY_PAYS = 'famille';

/** The key of one payer's entry for a charge; the charge's own key is everything before the last bar. */
export function entryKey(chargeKey: string, payerId: string | undefined): string {
  return `${chargeKey}|${payerId === undefined ? FAMILY_PAYS : makeKey(`payeur:${payerId}`)}`;
}

export function chargeKeyOf(entryKeyText: string): string {
  return entryKeyText.slice(0, Math.max(0, entryKeyText.lastIndexOf('|')));
}
