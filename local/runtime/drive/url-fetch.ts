/** The service `UrlFetchApp`: no request leaves this machine, all are answered by the Drive in memory. */

import { decodeUtf8, toSignedArray } from '../bytes';
import type { Host, Realm } from '../host';
import { serviceError, signatureError } from '../services/errors';
import { LocalBlob } from '../services/text/blob';
import { type Answer, answerError } from './answer';
import { answerRequest, type Drive } from './api';
import type { HttpFaults } from './http-faults';
import type { DriveSpeed } from './http-latency';
import { type HttpRequest, readRequest } from './request';

type Response = GoogleAppsScript.URL_Fetch.HTTPResponse;
type ModelledResponse = Pick<
  Response,
  'getAllHeaders' | 'getBlob' | 'getContent' | 'getContentText' | 'getHeaders' | 'getResponseCode'
>;

const FAILURES: Readonly<Record<number, readonly [string, string]>> = {
  403: ['User rate limit exceeded.', 'userRateLimitExceeded'],
  429: ['Too many requests.', 'rateLimitExceeded'],
};

class LocalResponse implements ModelledResponse {
  constructor(
    private readonly realm: Realm,
    private readonly answer: Answer,
  ) {}

  getResponseCode(): number {
    return this.answer.status;
  }

  getContent(): number[] {
    return toSignedArray(this.realm, this.answer.body);
  }

  getContentText(): string {
    return decodeUtf8(this.answer.body);
  }

  getHeaders(): object {
    return Object.assign(new this.realm.Object(), { 'Content-Type': this.answer.contentType });
  }

  getAllHeaders(): object {
    return this.getHeaders();
  }

  getBlob(): GoogleAppsScript.Base.Blob {
    return new LocalBlob(this.realm, this.answer.body, this.answer.contentType, null).getBlob();
  }
}

export interface UrlFetchOptions {
  readonly drive: Drive;
  readonly speed: DriveSpeed;
  readonly faults: HttpFaults;
}

type Params = GoogleAppsScript.URL_Fetch.URLFetchRequestOptions;
type Request = GoogleAppsScript.URL_Fetch.URLFetchRequest;

export class LocalUrlFetchApp implements Pick<GoogleAppsScript.URL_Fetch.UrlFetchApp, 'fetch' | 'fetchAll'> {
  constructor(
    private readonly host: Host,
    private readonly options: UrlFetchOptions,
  ) {}

  fetch(url: string, params: Params = {}): Response {
    return this.host.meter.call('UrlFetchApp', 'fetch', () => this.send([this.read(url, params)])[0] as Response);
  }

  fetchAll(requests: (Request | string)[]): Response[] {
    const { realm, meter } = this.host;
    const size = Array.isArray(requests) ? requests.length : 0;
    const fetch = (): Response[] => {
      if (!Array.isArray(requests)) throw signatureError(realm, 'UrlFetchApp.fetchAll', [requests]);
      const wave = requests.map((one) => (typeof one === 'string' ? this.read(one, {}) : this.read(one.url, one)));
      return realm.Array.from(this.send(wave));
    };
    return meter.call('UrlFetchApp', 'fetchAll', fetch, size);
  }

  private read(url: string, params: object): HttpRequest {
    const request = readRequest(url, params as Record<string, unknown>);
    if (typeof request === 'string') throw serviceError(this.host.realm, request);
    return request;
  }

  /** All requests of a wave take effect, even when the first of them fails. */
  private send(wave: readonly HttpRequest[]): Response[] {
    const { drive, speed } = this.options;
    const { realm } = this.host;
    if (!drive.quotas.take('urlFetch', wave.length)) {
      throw serviceError(realm, 'Service invoked too many times for one day: urlfetch.');
    }
    speed.spend(wave);
    const answers = wave.map((request) => this.answer(request));
    answers.forEach((answer, index) => {
      const { url, isMuted } = wave[index] as HttpRequest;
      if (answer === undefined) throw serviceError(realm, `Address unavailable: ${url}`);
      if (answer.status >= 400 && !isMuted) throw serviceError(realm, describeFailure(url, answer));
    });
    return answers.map((answer) => new LocalResponse(realm, answer as Answer) as unknown as Response);
  }

  /** Undefined when the address cannot be reached. */
  private answer(request: HttpRequest): Answer | undefined {
    const fault = this.options.faults.next();
    if (fault?.when === 'before') return failWith(fault.failure);
    const answer = answerRequest(this.options.drive, request);
    return fault ? failWith(fault.failure) : answer;
  }
}

function failWith(failure: number | 'unreachable'): Answer | undefined {
  if (failure === 'unreachable') return undefined;
  const [message, reason] = FAILURES[failure] ?? ['Internal Error', undefined];
  return answerError(failure, message, reason);
}

function describeFailure(url: string, answer: Answer): string {
  const server = /^https:\/\/[^/]+/.exec(url)?.[0] ?? url;
  const text = decodeUtf8(answer.body).slice(0, 200);
  const hint = '(use muteHttpExceptions option to examine full response)';
  return `Request failed for ${server} returned code ${answer.status}. Truncated server response: ${text} ${hint}`;
}
