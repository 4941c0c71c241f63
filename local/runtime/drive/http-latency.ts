/** How long Drive takes for a wave of requests that are sent at once. */

import type { Clock } from '../host';
import type { HttpRequest } from './request';
import { DOC_TYPE, PDF_TYPE } from './store';

/** Known: making a Doc 3–5 s, exporting a PDF 1–2 s. The other milliseconds are our estimates. */
const MAKE_DOC = 4_000;
const EXPORT_PDF = 1_500;
const EXPORT_DOCX = 1_200;
const UPLOAD = 900;
const CHANGE = 500;
const READ = 350;
/** Known: about 3 writes a second, sustained. */
const WRITE = 1_000 / 3;
/** Writes that Drive takes at once before it says that the user is too fast (our estimate). */
const BURST = 20;

export interface DriveSpeed {
  /** Moves the clock by the time of a wave: its slowest request, or what its writes take when they are many. */
  spend(wave: readonly HttpRequest[]): void;
  /** Asks for one more write; false when the account is too fast. Never so while `refuses` is off. */
  allowWrite(): boolean;
}

function isWrite(request: HttpRequest): boolean {
  return request.method !== 'get';
}

function timeOf(request: HttpRequest): number {
  if (request.path.endsWith('/export')) return request.query.mimeType === PDF_TYPE ? EXPORT_PDF : EXPORT_DOCX;
  if (!isWrite(request)) return READ;
  if (!request.path.startsWith('/upload/')) return CHANGE;
  return request.text.slice(0, 2_000).includes(DOC_TYPE) ? MAKE_DOC : UPLOAD;
}

/**
 * Makes the speed of one account's Drive.
 * @param options.isTimed off: requests take no time and are never too fast
 * @param options.refuses too many writes are refused (403 `userRateLimitExceeded`) rather than slowed down
 */
export function createDriveSpeed(clock: Clock, options: { isTimed: boolean; refuses: boolean }): DriveSpeed {
  let freeAt = clock.now();
  let [tokens, filledAt] = [BURST, clock.now()];
  return {
    spend(wave) {
      if (!options.isTimed) return;
      const now = clock.now();
      const slowest = Math.max(0, ...wave.map(timeOf));
      const writes = wave.filter(isWrite).length;
      if (!options.refuses) freeAt = Math.max(now, freeAt) + writes * WRITE;
      clock.advance(Math.ceil(Math.max(slowest, writes > 0 ? freeAt - now : 0)));
    },
    allowWrite() {
      if (!options.isTimed || !options.refuses) return true;
      const now = clock.now();
      tokens = Math.min(BURST, tokens + (now - filledAt) / WRITE);
      filledAt = now;
      if (tokens < 1) return false;
      tokens -= 1;
      return true;
    },
  };
}
