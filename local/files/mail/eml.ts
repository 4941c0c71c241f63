/** A sent mail as an .eml file that mail programmes open, and the attachments back out of it. */
import { decodeBase64, decodeUtf8, encodeBase64, encodeUtf8 } from '../../runtime/bytes';
import type { Mail } from '../../runtime/services/mail';
import { encodeMailbox, encodeText, fileNameParameter, joinAddresses } from './words';

const BOUNDARY = '=_ecolage-part';
const INNER_BOUNDARY = '=_ecolage-text';
const LINE = 76;

/** Writes a mail; the same mail gives the same bytes. */
export function writeEml(mail: Mail): Uint8Array {
  const headers = [
    `From: ${encodeMailbox(mail.name, mail.from)}`,
    `To: ${joinAddresses(mail.to)}`,
    ...(mail.cc.length > 0 ? [`Cc: ${joinAddresses(mail.cc)}`] : []),
    ...(mail.bcc.length > 0 ? [`Bcc: ${joinAddresses(mail.bcc)}`] : []),
    ...(mail.replyTo === '' ? [] : [`Reply-To: ${joinAddresses([mail.replyTo])}`]),
    `Subject: ${encodeText(mail.subject)}`,
    `Date: ${new Date(mail.at).toUTCString().replace('GMT', '+0000')}`,
    'MIME-Version: 1.0',
  ];
  const parts = [describeText(mail), ...mail.attachments.map(describeAttachment)];
  const [only] = parts;
  const content = parts.length === 1 && only !== undefined ? only : joinParts('mixed', BOUNDARY, parts);
  return encodeUtf8([...headers, content].join('\r\n'));
}

/**
 * The bytes of an attachment in a file that writeEml made.
 * @param index 0 for the first
 * @returns undefined when the file has no such attachment
 */
export function readAttachment(eml: Uint8Array, index: number): Uint8Array | undefined {
  const parts = decodeUtf8(eml).split(`--${BOUNDARY}`);
  // Before the first boundary stand the headers, in the first part the text, after the last boundary nothing.
  const part = parts.slice(2, -1)[index];
  const start = part?.indexOf('\r\n\r\n') ?? -1;
  return part === undefined || start < 0 ? undefined : decodeBase64(part.slice(start));
}

function describeText({ body, htmlBody }: Mail): string {
  const plain = describePart('Content-Type: text/plain; charset=UTF-8', encodeUtf8(body.replace(/\r?\n/g, '\r\n')));
  if (htmlBody === '') return plain;
  const html = describePart('Content-Type: text/html; charset=UTF-8', encodeUtf8(htmlBody));
  return joinParts('alternative', INNER_BOUNDARY, [plain, html]);
}

function describeAttachment({ name, contentType, content }: Mail['attachments'][number]): string {
  const headers = [
    `Content-Type: ${contentType.replace(/[^\w.+/; =-]/g, '')}`,
    `Content-Disposition: attachment;\r\n ${fileNameParameter('filename', name)}`,
  ];
  return describePart(headers.join('\r\n'), content.read());
}

function describePart(headers: string, bytes: Uint8Array): string {
  const lines = encodeBase64(bytes).match(new RegExp(`.{1,${LINE}}`, 'g')) ?? [];
  return [headers, 'Content-Transfer-Encoding: base64', '', ...lines, ''].join('\r\n');
}

function joinParts(kind: string, boundary: string, parts: readonly string[]): string {
  const head = `Content-Type: multipart/${kind}; boundary="${boundary}"\r\n`;
  return [head, ...parts.map((part) => `--${boundary}\r\n${part}`), `--${boundary}--\r\n`].join('\r\n');
}
