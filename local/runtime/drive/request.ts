/** Requests as UrlFetchApp is given them, read into method, path, query and body. */

import { decodeUtf8, encodeUtf8, fromSignedArray } from '../bytes';
import { LocalBlob } from '../services/text/blob';

export interface HttpRequest {
  readonly url: string;
  readonly method: string;
  /** Host name, e.g. `www.googleapis.com`. */
  readonly server: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body: as given when it was text, else one character a byte. */
  readonly text: string;
  readonly isBinary: boolean;
  readonly isMuted: boolean;
}

const METHODS = ['get', 'delete', 'patch', 'post', 'put'];
const URL_PARTS = /^https:\/\/([^/?#]+)([^?#]*)(?:\?([^#]*))?/;

function decodePart(text: string): string {
  return decodeURIComponent(text.replaceAll('+', ' '));
}

function readBody(payload: unknown): { text: string; isBinary: boolean } | undefined {
  if (payload === undefined || payload === null) return { text: '', isBinary: false };
  if (typeof payload === 'string') return { text: payload, isBinary: false };
  const bytes = payload instanceof LocalBlob ? payload.raw() : fromSignedArray(payload);
  // Latin-1 by name decodes as windows-1252 in the standard, so the characters are made here.
  if (!bytes) return undefined;
  let text = '';
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return { text, isBinary: true };
}

/** The bytes of a piece of a request's body. */
export function bodyBytes(request: HttpRequest, text: string): Uint8Array {
  return request.isBinary ? Uint8Array.from(text, (letter) => letter.charCodeAt(0)) : encodeUtf8(text);
}

/** The JSON object of a piece of a request's body; undefined when it is none. */
export function bodyJson(request: HttpRequest, text: string): Record<string, unknown> | undefined {
  const json = request.isBinary ? decodeUtf8(bodyBytes(request, text)) : text;
  try {
    const value: unknown = JSON.parse(json.trim() === '' ? '{}' : json);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Reads a request; answers with a text that says what is wrong with it when it cannot be sent.
 * @example readRequest('https://www.googleapis.com/drive/v3/files?pageSize=5', {}) // { path: '/drive/v3/files', … }
 */
export function readRequest(url: string, params: Readonly<Record<string, unknown>>): HttpRequest | string {
  const parts = typeof url === 'string' ? URL_PARTS.exec(url) : null;
  if (!parts) return `Invalid argument: ${String(url)}`;
  const method = String(params.method ?? 'get').toLowerCase();
  if (!METHODS.includes(method)) return `Attribute provided with invalid value: method`;
  const body = readBody(params.payload);
  if (!body) return 'Attribute provided with invalid value: payload';
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries((params.headers ?? {}) as Record<string, unknown>)) {
    if (typeof value !== 'string') return 'Attribute provided with invalid value: headers';
    headers[name.toLowerCase()] = value;
  }
  if (typeof params.contentType === 'string') headers['content-type'] = params.contentType;
  const query: Record<string, string> = {};
  try {
    for (const pair of (parts[3] ?? '').split('&')) {
      const [name = '', ...rest] = pair.split('=');
      if (name !== '') query[decodePart(name)] = decodePart(rest.join('='));
    }
    const path = decodeURIComponent(parts[2] ?? '/');
    const isMuted = params.muteHttpExceptions === true;
    return { url, method, server: parts[1] ?? '', path, query, headers, ...body, isMuted };
  } catch {
    return `Invalid argument: ${url}`;
  }
}
