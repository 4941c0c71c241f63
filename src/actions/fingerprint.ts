/** A short text that changes when a plan's content changes (FNV-1a, 2 × 32 bits); not a secret. */

/**
 * @param content anything that JSON can write
 * @example fingerprintOf({ a: 1 }) === fingerprintOf({ a: 1 }) // true
 */
export function fingerprintOf(content: unknown): string {
  const text = JSON.stringify(content);
  let [low, high] = [0x811c9dc5, 0x1b873593];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x85ebca6b) ^ (low >>> 13);
  }
  return [low, high].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('');
}
