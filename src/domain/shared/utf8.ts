/** Text as UTF-8 bytes, where the platform promises no encoder. */

/**
 * @returns the bytes; half a surrogate pair becomes U+FFFD, as everywhere
 * @example encodeUtf8('é') // Uint8Array [195, 169]
 */
export function encodeUtf8(text: string): Uint8Array {
  // No more than three bytes for each half of a pair or letter.
  const bytes = new Uint8Array(3 * text.length);
  let length = 0;
  for (const letter of text) {
    const found = letter.codePointAt(0) ?? 0;
    for (const byte of bytesOf(found >= 0xd800 && found <= 0xdfff ? 0xfffd : found)) bytes[length++] = byte;
  }
  return bytes.slice(0, length);
}

function bytesOf(code: number): number[] {
  if (code < 0x80) return [code];
  if (code < 0x800) return [0xc0 | (code >> 6), tail(code)];
  if (code < 0x10000) return [0xe0 | (code >> 12), tail(code >> 6), tail(code)];
  return [0xf0 | (code >> 18), tail(code >> 12), tail(code >> 6), tail(code)];
}

const tail = (code: number): number => 0x80 | (code & 0x3f);
