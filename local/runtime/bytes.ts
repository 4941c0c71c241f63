/** Bytes as Google's services hand them around: arrays of signed numbers, Base64 and UTF-8. */

import type { Realm } from './host';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const CODES = Uint8Array.from(ALPHABET, (letter) => letter.charCodeAt(0));
const DIGITS = new Int8Array(128).fill(-1);
for (let digit = 0; digit < 64; digit++) DIGITS[CODES[digit] as number] = digit;
// The web-safe alphabet decodes by the same table.
DIGITS['-'.charCodeAt(0)] = 62;
DIGITS['_'.charCodeAt(0)] = 63;
const EQUALS = '='.charCodeAt(0);

/** Encodes text as UTF-8. */
export function encodeUtf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Decodes UTF-8; broken sequences become U+FFFD, as on Google. */
export function decodeUtf8(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/**
 * Gives bytes as an array of −128 to 127 of the bundle's realm.
 * @example toSignedArray(realm, Uint8Array.of(255)) // [-1]
 */
export function toSignedArray(realm: Realm, bytes: Uint8Array): number[] {
  const signed: number[] = new realm.Array(bytes.length);
  for (let index = 0; index < bytes.length; index++) signed[index] = ((bytes[index] as number) << 24) >> 24;
  return signed;
}

/**
 * Reads an array of signed bytes; undefined when it is not an array of −128 to 127.
 * @example fromSignedArray([-1]) // Uint8Array.of(255)
 */
export function fromSignedArray(signed: unknown): Uint8Array | undefined {
  if (!Array.isArray(signed)) return undefined;
  const bytes = new Uint8Array(signed.length);
  for (let index = 0; index < signed.length; index++) {
    const value: unknown = signed[index];
    if (typeof value !== 'number' || value < -128 || value > 127 || value % 1 !== 0) return undefined;
    bytes[index] = value;
  }
  return bytes;
}

/** Encodes bytes as Base64 with padding. */
export function encodeBase64(bytes: Uint8Array): string {
  const text = new Uint8Array(Math.ceil(bytes.length / 3) * 4);
  let at = 0;
  for (let index = 0; index < bytes.length; index += 3) {
    const block = ((bytes[index] ?? 0) << 16) | ((bytes[index + 1] ?? 0) << 8) | (bytes[index + 2] ?? 0);
    for (let shift = 18; shift >= 0; shift -= 6) text[at++] = CODES[(block >> shift) & 63] as number;
  }
  const padding = text.length === 0 ? 0 : (3 - (bytes.length % 3)) % 3;
  text.fill(EQUALS, text.length - padding);
  return decodeUtf8(text);
}

/** Decodes Base64, white space aside; undefined when it is none. */
export function decodeBase64(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let [length, block, digits, padding] = [0, 0, 0, 0];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 10 || code === 13 || code === 32) continue;
    if (code === EQUALS) {
      padding++;
      continue;
    }
    const digit = code < 128 ? (DIGITS[code] as number) : -1;
    if (digit < 0 || padding > 0) return undefined;
    block = (block << 6) | digit;
    if (++digits % 4 === 0) {
      bytes[length++] = block >> 16;
      bytes[length++] = block >> 8;
      bytes[length++] = block;
      block = 0;
    }
  }
  const rest = digits % 4;
  if (rest === 1 || padding > 2) return undefined;
  if (rest >= 2) bytes[length++] = rest === 2 ? block >> 4 : block >> 10;
  if (rest === 3) bytes[length++] = block >> 2;
  return bytes.slice(0, length);
}
