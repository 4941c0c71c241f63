/** Reads base64, as files come from the dialog and from the command line. */

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const WELL_FORMED = /^[A-Za-z0-9+/]*={0,2}$/;

/**
 * @param text blanks, and a beginning such as `data:…;base64,`, are left out
 * @returns undefined for what is no base64
 * @example decodeBase64('UEs=') // Uint8Array [80, 75]
 */
export function decodeBase64(text: string): Uint8Array | undefined {
  const clean = text.replace(/^data:[^,]*,/, '').replace(/\s+/g, '');
  if (clean.length % 4 !== 0 || !WELL_FORMED.test(clean)) return undefined;
  const signs = clean.replace(/=+$/, '');
  const bytes = new Uint8Array(Math.floor((signs.length * 3) / 4));
  let [buffer, bits, at] = [0, 0, 0];
  for (const sign of signs) {
    buffer = ((buffer << 6) | SIGNS.indexOf(sign)) & 0xfff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = (buffer >> bits) & 0xff;
  }
  return bytes;
}
