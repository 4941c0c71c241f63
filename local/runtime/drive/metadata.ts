/** What a request may say of a file, checked as Drive checks it, and what Drive says of a file. */

import { encodeUtf8 } from '../bytes';
import { type Answer, answerError } from './answer';
import { type DriveFile, type DriveStore, FOLDER_TYPE, MADE_FROM } from './store';

export interface Metadata {
  readonly name?: string;
  readonly mimeType?: string;
  readonly parents?: readonly string[];
  /** A null deletes its key. */
  readonly appProperties?: Readonly<Record<string, string | null>>;
  readonly trashed?: boolean;
}

const LARGEST_PROPERTY = 124;
const MOST_PROPERTIES = 30;

function isTextOrAbsent(value: unknown): value is string | undefined {
  return value === undefined || typeof value === 'string';
}

function invalid(field: string): Answer {
  return answerError(400, `Invalid value for field: ${field}.`, 'invalid');
}

function checkProperties(properties: unknown): Answer | undefined {
  if (properties === undefined) return undefined;
  if (typeof properties !== 'object' || properties === null) return invalid('appProperties');
  const entries = Object.entries(properties);
  if (entries.length > MOST_PROPERTIES) return invalid('appProperties');
  for (const [key, value] of entries) {
    if (value !== null && typeof value !== 'string') return invalid('appProperties');
    const size = encodeUtf8(key + (value ?? '')).length;
    if (size > LARGEST_PROPERTY) {
      const message = `The total size of key and value of an app property is ${size}, over ${LARGEST_PROPERTY} bytes.`;
      return answerError(400, message, 'invalid');
    }
  }
  return undefined;
}

/** Reads the metadata of a request; what is wrong with it comes back as Drive's answer. */
export function readMetadata(json: Record<string, unknown>): Metadata | Answer {
  const { name, mimeType, parents, appProperties, trashed } = json;
  if (!isTextOrAbsent(name)) return invalid('name');
  if (!isTextOrAbsent(mimeType)) return invalid('mimeType');
  if (trashed !== undefined && typeof trashed !== 'boolean') return invalid('trashed');
  const isList = Array.isArray(parents) && parents.every((parent) => typeof parent === 'string');
  if (parents !== undefined && (!isList || parents.length > 1)) return invalid('parents');
  return checkProperties(appProperties) ?? (json as Metadata);
}

/** Gives all that Drive says of a file, as JSON. */
export function describeFile(store: DriveStore, file: DriveFile): Record<string, unknown> {
  const isGoogles = MADE_FROM[file.mimeType] !== undefined || file.mimeType === FOLDER_TYPE;
  return {
    kind: 'drive#file',
    id: file.id,
    name: file.name,
    mimeType: file.mimeType,
    parents: file.parents,
    ...(Object.keys(file.appProperties).length > 0 && { appProperties: file.appProperties }),
    trashed: file.trashed,
    createdTime: new Date(file.createdTime).toISOString(),
    modifiedTime: new Date(file.modifiedTime).toISOString(),
    webViewLink: store.link(file),
    ownedByMe: true,
    ...(!isGoogles && { size: String(file.content?.size ?? 0) }),
  };
}
