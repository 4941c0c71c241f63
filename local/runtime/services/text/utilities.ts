/** The service `Utilities`. */

import { decodeBase64, encodeBase64, encodeUtf8, toSignedArray } from '../../bytes';
import type { Host } from '../../host';
import { serviceError, signatureError } from '../errors';
import { LocalBlob, readData } from './blob';
import { formatMoment } from './date-format';
import { digestMd5, digestSha256 } from './digest';

type Utilities = GoogleAppsScript.Utilities.Utilities;
type Modelled = Pick<
  Utilities,
  | 'base64Decode'
  | 'base64DecodeWebSafe'
  | 'base64Encode'
  | 'base64EncodeWebSafe'
  | 'computeDigest'
  | 'formatDate'
  | 'getUuid'
  | 'newBlob'
  | 'sleep'
  | 'Charset'
  | 'DigestAlgorithm'
>;

const LONGEST_SLEEP = 300_000;

export class LocalUtilities implements Modelled {
  readonly Charset = { US_ASCII: 'US_ASCII', UTF_8: 'UTF_8' } as unknown as Utilities['Charset'];
  readonly DigestAlgorithm = { MD5: 'MD5', SHA_256: 'SHA_256' } as unknown as Utilities['DigestAlgorithm'];

  constructor(
    private readonly host: Host,
    private readonly random: () => number,
  ) {}

  formatDate(date: GoogleAppsScript.Base.Date, timeZone: string, format: string): string {
    return this.call('formatDate', () => {
      const isDate = Object.prototype.toString.call(date) === '[object Date]';
      if (!isDate || typeof timeZone !== 'string' || typeof format !== 'string') {
        throw signatureError(this.host.realm, 'Utilities.formatDate', [date, timeZone, format]);
      }
      const moment = date.getTime();
      const text = Number.isNaN(moment) ? undefined : formatMoment(moment, timeZone, format);
      if (text === undefined) throw serviceError(this.host.realm, `Invalid argument: ${format}`);
      return text;
    });
  }

  getUuid(): string {
    return this.call('getUuid', () => {
      const digits = Array.from({ length: 32 }, () => Math.floor(this.random() * 16));
      digits[12] = 4;
      digits[16] = 8 + ((digits[16] as number) % 4);
      const hex = digits.map((digit) => digit.toString(16)).join('');
      return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
    });
  }

  sleep(milliseconds: number): void {
    this.call('sleep', () => {
      if (!(milliseconds >= 0 && milliseconds <= LONGEST_SLEEP)) {
        throw serviceError(this.host.realm, `Invalid argument: ${milliseconds}`);
      }
      this.host.clock.advance(milliseconds);
    });
  }

  base64Encode(data: string | number[]): string {
    const bytes = this.read('base64Encode', data);
    return this.call('base64Encode', () => encodeBase64(bytes), bytes.length);
  }

  base64EncodeWebSafe(data: string | number[]): string {
    const bytes = this.read('base64EncodeWebSafe', data);
    const encode = (): string => encodeBase64(bytes).replaceAll('+', '-').replaceAll('/', '_');
    return this.call('base64EncodeWebSafe', encode, bytes.length);
  }

  base64Decode(encoded: string): number[] {
    return this.decode('base64Decode', encoded);
  }

  base64DecodeWebSafe(encoded: string): number[] {
    return this.decode('base64DecodeWebSafe', encoded);
  }

  computeDigest(algorithm: GoogleAppsScript.Utilities.DigestAlgorithm, value: string | number[]): number[] {
    const bytes = this.read('computeDigest', value);
    const digest = () => {
      const name = algorithm as unknown;
      if (name === this.DigestAlgorithm.MD5) return digestMd5(bytes);
      if (name === this.DigestAlgorithm.SHA_256) return digestSha256(bytes);
      throw signatureError(this.host.realm, 'Utilities.computeDigest', [algorithm, value]);
    };
    return this.call('computeDigest', () => toSignedArray(this.host.realm, digest()), bytes.length);
  }

  newBlob(data: string | number[], contentType?: string, name?: string): GoogleAppsScript.Base.Blob {
    const bytes = this.read('newBlob', data);
    const type = contentType ?? (typeof data === 'string' ? 'text/plain' : null);
    const make = (): LocalBlob => new LocalBlob(this.host.realm, bytes, type, name ?? null);
    return this.call('newBlob', make, bytes.length).getBlob();
  }

  private call<T>(method: string, effect: () => T, size = 1): T {
    return this.host.meter.call('Utilities', method, effect, size);
  }

  private read(method: string, data: unknown): Uint8Array {
    const bytes = readData(data);
    if (!bytes) throw signatureError(this.host.realm, `Utilities.${method}`, [data]);
    return bytes;
  }

  private decode(method: string, encoded: string): number[] {
    const decode = (): number[] => {
      const bytes = typeof encoded === 'string' ? decodeBase64(encoded) : undefined;
      if (!bytes) throw serviceError(this.host.realm, 'Could not decode string.');
      return toSignedArray(this.host.realm, bytes);
    };
    return this.call(method, decode, encodeUtf8(String(encoded)).length);
  }
}
