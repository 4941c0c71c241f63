/** Requests to Drive v3: their form, and waves that are retried with growing waits. */
import type { Clock } from './services';

export type DriveRequest = GoogleAppsScript.URL_Fetch.URLFetchRequest;

export interface DriveAnswer {
  readonly status: number;
  readonly text: () => string;
  readonly bytes: () => Uint8Array;
}

export const API = 'https://www.googleapis.com/drive/v3';
const UPLOAD_API = 'https://www.googleapis.com/upload/drive/v3';
export const FILE_FIELDS = 'id,name,webViewLink,appProperties';

const BOUNDARY = 'ecolage-part-boundary';
const FIRST_WAIT_MILLISECONDS = 1000;
const TRIES = 5;

/** Drive refused a request for good; `isQuota` when it is the day's quota. */
export class DriveError extends Error {
  constructor(
    readonly status: number,
    readonly isQuota: boolean,
    detail: string,
  ) {
    super(`Google Drive : ${status} ${detail}`);
  }
}

export function query(parameters: Readonly<Record<string, string>>): string {
  return Object.entries(parameters)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
}

export function jsonRequest(url: string, method: 'post' | 'patch', body: unknown): DriveRequest {
  return { url, method, contentType: 'application/json', payload: JSON.stringify(body) };
}

/** Metadata and content in one request; the content as base64, so that the body is plain text. */
export function multipartRequest(metadata: unknown, contentType: string, bytes: Uint8Array): DriveRequest {
  const payload = [
    `--${BOUNDARY}`,
    'Content-Type: application/json; charset=UTF-8',
    '',
    JSON.stringify(metadata),
    `--${BOUNDARY}`,
    `Content-Type: ${contentType}`,
    'Content-Transfer-Encoding: base64',
    '',
    Utilities.base64Encode(toSigned(bytes)),
    `--${BOUNDARY}--`,
    '',
  ].join('\r\n');
  const url = `${UPLOAD_API}/files?${query({ uploadType: 'multipart', fields: FILE_FIELDS })}`;
  return { url, method: 'post', contentType: `multipart/related; boundary=${BOUNDARY}`, payload };
}

/**
 * Sends a wave of requests in parallel; busy answers (429, 5xx) are sent again after growing waits.
 * @param beforeRetry may answer a request without sending it again: a create whose effect took place
 * @throws DriveError for any other refusal
 */
export function sendWave(
  requests: readonly DriveRequest[],
  clock: Clock,
  beforeRetry: (index: number) => DriveAnswer | undefined = () => undefined,
): DriveAnswer[] {
  const answers: (DriveAnswer | undefined)[] = requests.map(() => undefined);
  let pending = requests.map((_, index) => index);
  for (let attempt = 0; pending.length > 0; attempt++) {
    if (attempt > 0) {
      clock.sleep(FIRST_WAIT_MILLISECONDS * 2 ** (attempt - 1));
      for (const index of pending) answers[index] = beforeRetry(index);
      pending = pending.filter((index) => answers[index] === undefined);
    }
    const responses = fetchOrWait(
      pending.map((index) => signed(requests[index])),
      attempt + 1 < TRIES,
    );
    for (const [position, response] of responses.entries()) answers[pending[position] ?? -1] = read(response);
    pending = pending.filter((index) => isBusy(answers[index], attempt + 1 < TRIES));
  }
  return answers.map((answer) => {
    if (answer === undefined) throw new Error('A Drive request was not answered');
    return answer;
  });
}

/** A fault of the line is like a busy answer: nothing was heard, so each request is looked at again. */
function fetchOrWait(requests: DriveRequest[], mayRetry: boolean): GoogleAppsScript.URL_Fetch.HTTPResponse[] {
  try {
    return requests.length === 0 ? [] : UrlFetchApp.fetchAll(requests);
  } catch (error) {
    if (mayRetry) return [];
    throw new DriveError(0, /too many times|quota/i.test(String(error)), String(error));
  }
}

function signed(request: DriveRequest | undefined): DriveRequest {
  if (request === undefined) throw new Error('No request to send');
  const headers = { Authorization: `Bearer ${ScriptApp.getOAuthToken()}` };
  return { ...request, headers, muteHttpExceptions: true };
}

function read(response: GoogleAppsScript.URL_Fetch.HTTPResponse): DriveAnswer {
  return {
    status: response.getResponseCode(),
    text: () => response.getContentText(),
    bytes: () => Uint8Array.from(response.getContent()),
  };
}

/** Whether to send again; a lasting refusal throws. */
function isBusy(answer: DriveAnswer | undefined, mayRetry: boolean): boolean {
  if (answer !== undefined && answer.status < 300) return false;
  if (answer === undefined && mayRetry) return true;
  const status = answer?.status ?? 0;
  const text = answer?.text() ?? '';
  const isTooFast = status === 403 && /rateLimitExceeded/i.test(text);
  if ((status === 429 || status >= 500 || isTooFast) && mayRetry) return true;
  throw new DriveError(status, status === 403 && /"(dailyLimitExceeded|quotaExceeded)"/.test(text), text.slice(0, 200));
}

/** Google's bytes are signed. */
export function toSigned(bytes: Uint8Array): number[] {
  return Array.from(bytes, (byte) => (byte > 127 ? byte - 256 : byte));
}
