/** Drive's requests that change something: create, upload with conversion, patch, delete. */

import { type Answer, answerError } from './answer';
import { type Drive, findFile } from './api';
import { type Metadata, readMetadata } from './metadata';
import { readUpload, type Upload } from './multipart';
import { answerFile } from './reads';
import { bodyJson, type HttpRequest } from './request';
import { contentOf, type DriveFile, FOLDER_TYPE, MADE_FROM } from './store';

const ROOT = 'root';

function isAnswer(value: Metadata | Answer): value is Answer {
  return 'status' in value && 'body' in value;
}

function checkParent(drive: Drive, id: string): Answer | undefined {
  if (id === ROOT || findFile(drive, id)?.mimeType === FOLDER_TYPE) return undefined;
  return answerError(404, `File not found: ${id}.`);
}

function withoutNulls(properties: Metadata['appProperties']): Record<string, string> {
  const entries = Object.entries(properties ?? {}).filter((entry): entry is [string, string] => entry[1] !== null);
  return Object.fromEntries(entries);
}

function add(drive: Drive, metadata: Metadata, mimeType: string, bytes: Uint8Array | null): DriveFile {
  const now = drive.clock.now();
  const file: DriveFile = {
    id: drive.store.nextId(),
    name: metadata.name ?? 'Untitled',
    mimeType,
    parents: [...(metadata.parents ?? [ROOT])],
    appProperties: withoutNulls(metadata.appProperties),
    trashed: false,
    owner: drive.user,
    createdTime: now,
    modifiedTime: now,

    content: bytes && contentOf(bytes),
  };
  drive.store.files.set(file.id, file);
  return file;
}

/** `POST files`: a folder. (A file without content is not needed and not modelled.) */
export function createFile(drive: Drive, request: HttpRequest): Answer {
  const json = bodyJson(request, request.text);
  if (!json) return answerError(400, 'Parse Error', 'parseError');
  const metadata = readMetadata(json);
  if (isAnswer(metadata)) return metadata;
  if (metadata.mimeType !== FOLDER_TYPE) return answerError(400, 'Only folders are made without content here.');
  const missing = checkParent(drive, metadata.parents?.[0] ?? ROOT);
  return missing ?? answerFile(drive, request, add(drive, metadata, FOLDER_TYPE, null));
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** Says what is wrong with content that shall become a Doc or a Sheet. */
function checkConversion(drive: Drive, upload: Upload, type: string): Answer | undefined {
  if (upload.contentType !== MADE_FROM[type] || !isZip(upload.bytes)) {
    return answerError(400, 'The requested conversion is not supported.', 'badRequest');
  }
  if (drive.quotas.take('docsCreated')) return undefined;
  return answerError(403, 'The daily limit of documents created was reached.', 'dailyLimitExceeded');
}

/** `POST upload/files`: a file, or a Doc or Sheet when the metadata ask for its type. */
export function uploadFile(drive: Drive, request: HttpRequest): Answer {
  const upload = readUpload(request);
  if (!upload) return answerError(400, 'Malformed multipart body.', 'badContent');
  const metadata = readMetadata(upload.metadata);
  if (isAnswer(metadata)) return metadata;
  const isGoogles = metadata.mimeType?.startsWith('application/vnd.google-apps.') === true;
  const wrong =
    checkParent(drive, metadata.parents?.[0] ?? ROOT) ??
    (isGoogles ? checkConversion(drive, upload, metadata.mimeType ?? '') : undefined);
  if (wrong) return wrong;
  return answerFile(drive, request, add(drive, metadata, metadata.mimeType ?? upload.contentType, upload.bytes));
}

function patch(drive: Drive, request: HttpRequest, file: DriveFile, json: Record<string, unknown>): Answer | undefined {
  const metadata = readMetadata(json);
  if (isAnswer(metadata)) return metadata;
  if (metadata.parents) {
    const message = 'The parents field is not directly writable in update requests. Use addParents and removeParents.';
    return answerError(403, message, 'fieldNotWritable');
  }
  const [added, removed] = [request.query.addParents, request.query.removeParents];
  const missing = added === undefined ? undefined : checkParent(drive, added);
  if (missing) return missing;
  const kept = file.parents.filter((parent) => !(removed ?? '').split(',').includes(parent));
  if (added !== undefined && !kept.includes(added)) kept.push(added);
  if (kept.length > 1) return answerError(403, 'A file cannot be in several folders.', 'cannotAddParent');
  file.parents = kept.length > 0 ? kept : [ROOT];
  file.name = metadata.name ?? file.name;
  file.trashed = metadata.trashed ?? file.trashed;
  file.appProperties = withoutNulls({ ...file.appProperties, ...metadata.appProperties });
  file.modifiedTime = drive.clock.now();
  return undefined;
}

/** `PATCH files/ID`: name, appProperties, trashed, folder. */
export function patchFile(drive: Drive, request: HttpRequest, file: DriveFile): Answer {
  const json = bodyJson(request, request.text);
  if (!json) return answerError(400, 'Parse Error', 'parseError');
  return patch(drive, request, file, json) ?? answerFile(drive, request, file);
}

/** `PATCH upload/files/ID`: new content, and metadata with it. */
export function patchWithUpload(drive: Drive, request: HttpRequest, file: DriveFile): Answer {
  const upload = readUpload(request);
  if (!upload || !file.content) return answerError(400, 'Malformed multipart body.', 'badContent');
  const source = MADE_FROM[file.mimeType];
  if (source !== undefined && (upload.contentType !== source || !isZip(upload.bytes))) {
    return answerError(400, 'The requested conversion is not supported.', 'badRequest');
  }
  const wrong = patch(drive, request, file, upload.metadata);
  if (wrong) return wrong;
  file.content = contentOf(upload.bytes);
  return answerFile(drive, request, file);
}

/** `DELETE files/ID`: for good, and with a folder all that lies in it. */
export function deleteFile(drive: Drive, file: DriveFile): Answer {
  drive.store.files.delete(file.id);
  for (const child of [...drive.store.files.values()]) {
    if (child.parents.includes(file.id)) deleteFile(drive, child);
  }
  return { status: 204, contentType: 'text/html', body: new Uint8Array() };
}
