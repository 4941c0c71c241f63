/** Blobs: bytes with a type and a name. */

import { decodeUtf8, encodeUtf8, fromSignedArray, toSignedArray } from '../../bytes';
import type { Realm } from '../../host';
import { signatureError } from '../errors';

type Blob = GoogleAppsScript.Base.Blob;
type Modelled = Pick<
  Blob,
  | 'getBytes'
  | 'getBlob'
  | 'copyBlob'
  | 'getContentType'
  | 'getDataAsString'
  | 'getName'
  | 'isGoogleType'
  | 'setBytes'
  | 'setContentType'
  | 'setName'
>;

export class LocalBlob implements Modelled {
  constructor(
    private readonly realm: Realm,
    private data: Uint8Array,
    private type: string | null,
    private name: string | null,
  ) {}

  /** The bytes for other services, unsigned and uncopied. */
  raw(): Uint8Array {
    return this.data;
  }

  getBytes(): number[] {
    return toSignedArray(this.realm, this.data);
  }

  getBlob(): Blob {
    return this as unknown as Blob;
  }

  copyBlob(): Blob {
    return new LocalBlob(this.realm, this.data.slice(), this.type, this.name).getBlob();
  }

  getContentType(): string | null {
    return this.type;
  }

  getDataAsString(): string {
    return decodeUtf8(this.data);
  }

  getName(): string | null {
    return this.name;
  }

  isGoogleType(): boolean {
    return false;
  }

  setBytes(data: number[]): Blob {
    const bytes = fromSignedArray(data);
    if (!bytes) throw signatureError(this.realm, 'Blob.setBytes', [data]);
    this.data = bytes;
    return this.getBlob();
  }

  setContentType(type: string | null): Blob {
    this.type = type;
    return this.getBlob();
  }

  setName(name: string): Blob {
    this.name = name;
    return this.getBlob();
  }
}

/**
 * Reads text or signed bytes as the services take them; undefined when it is neither.
 * @example readData('é') // Uint8Array.of(0xc3, 0xa9)
 */
export function readData(data: unknown): Uint8Array | undefined {
  return typeof data === 'string' ? encodeUtf8(data) : fromSignedArray(data);
}
