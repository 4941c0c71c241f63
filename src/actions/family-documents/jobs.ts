/** Family documents as jobs for the document work: names, folders, keys that tell the same document again. */
import type { LetterKind } from '../../documents/letters/letter-form';
import type { PaymentSlip } from '../../documents/qr-bill/slip';
import { makeKey } from '../../domain/ledger/keys';
import type { DocumentJob } from '../documents/make-documents';
import { fingerprintOf } from '../fingerprint';

export interface FamilyDocument {
  /** Identifier of the family, pupil or payment: the file's name begins with it or with its family's. */
  readonly id: string;
  readonly kind: LetterKind;
  /** First part of the key. */
  readonly subject: string;
  readonly name: string;
  readonly folder: readonly string[];
  readonly fields: Readonly<Record<string, unknown>>;
  readonly slip?: PaymentSlip | undefined;
}

/** Drive keeps at most 124 bytes of a key; the digest tells apart what is cut off here. */
const KEPT_OF_ID = 16;

/** The job of a document: the same content of the same day has the same key, so that no second one is made. */
export function jobOf(document: FamilyDocument): DocumentJob {
  const { id, subject, fields, slip, kind, name, folder } = document;
  const digest = fingerprintOf([id, fields, slip ?? null]);
  return { id, kind, key: makeKey(subject, id.slice(0, KEPT_OF_ID), digest), name, folder, fields, slip };
}
