/** Bodies of type multipart/related, as uploads to Drive send them. */

import { decodeBase64 } from '../bytes';
import { bodyBytes, bodyJson, type HttpRequest } from './request';

export interface Upload {
  readonly metadata: Record<string, unknown>;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

interface Part {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

function readPart(text: string): Part | undefined {
  const gap = /\r?\n\r?\n/.exec(text);
  if (!gap) return undefined;
  const headers: Record<string, string> = {};
  for (const line of text.slice(0, gap.index).split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers[line.slice(0, colon).trim().toLowerCase()] = line.slice(colon + 1).trim();
  }
  return { headers, body: text.slice(gap.index + gap[0].length) };
}

function splitParts(text: string, boundary: string): string[] | undefined {
  const pieces = text.split(`--${boundary}`);
  if (pieces.length < 3 || !pieces.at(-1)?.startsWith('--')) return undefined;
  return pieces.slice(1, -1).map((piece) => piece.replace(/^\r?\n/, '').replace(/\r?\n$/, ''));
}

/**
 * Reads metadata and content of an upload; undefined when the body is malformed.
 * @example readUpload(request)?.metadata.name // '2022-0001 Ader'
 */
export function readUpload(request: HttpRequest): Upload | undefined {
  const type = request.headers['content-type'] ?? '';
  const boundary = /^multipart\/related\s*;.*boundary="?([^";]+)"?/i.exec(type)?.[1];
  const parts = boundary === undefined ? undefined : splitParts(request.text, boundary)?.map(readPart);
  const [first, second] = parts ?? [];
  if (parts?.length !== 2 || !first || !second) return undefined;
  if (!/^application\/json\b/i.test(first.headers['content-type'] ?? '')) return undefined;
  const metadata = bodyJson(request, first.body);
  const encoding = (second.headers['content-transfer-encoding'] ?? 'binary').toLowerCase();
  const bytes = encoding === 'base64' ? decodeBase64(second.body) : bodyBytes(request, second.body);
  if (!metadata || !bytes) return undefined;
  return { metadata, contentType: second.headers['content-type'] ?? 'application/octet-stream', bytes };
}
