/** Text of mail headers: encoded words of RFC 2047, folded lines, parameters of RFC 2231. */
import { encodeBase64, encodeUtf8 } from '../../runtime/bytes';

const PLAIN = /^[\x20-\x7e]*$/;
/** A line should hold no more; an encoded word may hold 75. */
const LONGEST_LINE = 76;
/** Bytes whose Base64 fits into an encoded word with its frame. */
const BYTES_PER_WORD = 39;

/** One line, whatever the text holds: nothing in it can begin another header. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
}

/**
 * Text as a header may hold it.
 * @example encodeText('Facture 1') // 'Facture 1'
 * @example encodeText('été') // '=?UTF-8?B?w6l0w6k=?='
 */
export function encodeText(text: string): string {
  const line = oneLine(text);
  if (PLAIN.test(line) && line.length <= LONGEST_LINE && !line.includes('=?')) return line;
  const words = [''];
  for (const sign of line) {
    const longer = `${words[words.length - 1]}${sign}`;
    if (encodeUtf8(longer).length > BYTES_PER_WORD) words.push(sign);
    else words[words.length - 1] = longer;
  }
  return words.map((word) => `=?UTF-8?B?${encodeBase64(encodeUtf8(word))}?=`).join('\r\n ');
}

/** A name and an address as a header may hold them. */
export function encodeMailbox(name: string, address: string): string {
  const line = oneLine(name);
  if (line === '') return oneLine(address);
  const encoded = encodeText(line);
  const shown = encoded === line ? `"${line.replace(/["\\]/g, '\\$&')}"` : encoded;
  return `${shown} <${oneLine(address)}>`;
}

/** Addresses one under the other, so that no line becomes too long. */
export function joinAddresses(addresses: readonly string[]): string {
  return addresses.map(oneLine).join(',\r\n ');
}

/** A parameter that holds a file's name: in plain letters for old programmes, and as it is. */
export function fileNameParameter(parameter: string, name: string): string {
  const line = oneLine(name);
  const plain = line.replace(/[^\x20-\x7e]|["\\]/g, '_');
  if (plain === line) return `${parameter}="${line}"`;
  const encoded = encodeURIComponent(line).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `${parameter}="${plain}";\r\n ${parameter}*=UTF-8''${encoded}`;
}
