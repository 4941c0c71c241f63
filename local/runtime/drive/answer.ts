/** Answers of Drive, before UrlFetchApp hands them out. */

import { encodeUtf8 } from '../bytes';

export interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly body: Uint8Array;
}

const REASONS: Readonly<Record<number, string>> = {
  400: 'badRequest',
  401: 'authError',
  403: 'forbidden',
  404: 'notFound',
  429: 'rateLimitExceeded',
  500: 'backendError',
  502: 'badGateway',
  503: 'backendError',
  504: 'gatewayTimeout',
};

/** Answers with JSON. */
export function answerJson(value: object, status = 200): Answer {
  const body = encodeUtf8(JSON.stringify(value, null, 1));
  return { status, contentType: 'application/json; charset=UTF-8', body };
}

/** Answers with a file's bytes. */
export function answerBytes(body: Uint8Array, contentType: string): Answer {
  return { status: 200, contentType, body };
}

/**
 * Answers with an error in Drive's form.
 * @example answerError(404, 'File not found: x.')
 */
export function answerError(status: number, message: string, reason = REASONS[status] ?? 'backendError'): Answer {
  return answerJson({ error: { code: status, message, errors: [{ domain: 'global', reason, message }] } }, status);
}
