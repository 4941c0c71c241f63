/** Drive v3: routes a request to what it asks for. */

import type { Clock } from '../host';
import type { Quotas } from '../quotas';
import { tokenOf } from '../services/script/script-app';
import { type Answer, answerError } from './answer';
import { createFile, deleteFile, patchFile, patchWithUpload, uploadFile } from './changes';
import { answerAbout, exportFile, getFile, listFiles } from './reads';
import type { HttpRequest } from './request';
import type { DriveFile, DriveStore } from './store';

/** All that an answer depends on. */
export interface Drive {
  readonly store: DriveStore;
  readonly user: string;
  readonly quotas: Quotas;
  readonly clock: Clock;
  /** Stands in for Google's own export of a Doc, given as .docx. */
  exportPdf(docx: Uint8Array): Uint8Array;
  /** False when the account writes too fast. */
  allowWrite(): boolean;
}

/** How the folder beside a workbook ends, as its links hold it. */
const DRIVE_FOLDER = '.drive/';

/** The largest body that UrlFetchApp sends, in characters. */
const LARGEST_BODY = 50 * 1024 * 1024;

/** Files under `drive.file` are the account's own; another account's do not exist for it. */
export function findFile(drive: Drive, id: string): DriveFile | undefined {
  const file = drive.store.files.get(id);
  return file?.owner === drive.user ? file : undefined;
}

/**
 * Kept on a disk, a file's link is its place there: it stands for the identifier that Google's own links hold. A copied
 * or renamed workbook still holds links by its old name; they lead to the same place in its own folder.
 */
function findLinked(drive: Drive, link: string): DriveFile | undefined {
  const place = placeIn(link);
  let moved: DriveFile | undefined;
  for (const file of drive.store.files.values()) {
    if (file.owner !== drive.user) continue;
    const own = drive.store.link(file);
    if (own === link) return file;
    if (place !== undefined && placeIn(own) === place) moved ??= file;
  }
  return moved;
}

/** A link's part below the folder of its workbook; undefined where it names none. */
function placeIn(link: string): string | undefined {
  const at = link.indexOf(DRIVE_FOLDER);
  return at < 0 ? undefined : link.slice(at + DRIVE_FOLDER.length);
}

function routeFile(drive: Drive, request: HttpRequest, id: string, action: string | undefined): Answer | undefined {
  const file = findFile(drive, id);
  if (!file) return answerError(404, `File not found: ${id}.`);
  if (action === 'export') return request.method === 'get' ? exportFile(drive, request, file) : undefined;
  if (action !== undefined) return undefined;
  switch (request.method) {
    case 'get':
      return getFile(drive, request, file);
    case 'patch':
      return patchFile(drive, request, file);
    case 'delete':
      return deleteFile(drive, file);
    default:
      return undefined;
  }
}

function routeUpload(drive: Drive, request: HttpRequest, id: string | undefined): Answer | undefined {
  if (request.query.uploadType !== 'multipart') return answerError(400, 'Only multipart uploads are modelled here.');
  if (id === undefined) return request.method === 'post' ? uploadFile(drive, request) : undefined;
  const file = findFile(drive, id);
  if (!file) return answerError(404, `File not found: ${id}.`);
  return request.method === 'patch' ? patchWithUpload(drive, request, file) : undefined;
}

function route(drive: Drive, request: HttpRequest): Answer | undefined {
  const upload = /^\/upload\/drive\/v3\/files(?:\/([^/]+))?$/.exec(request.path);
  if (upload) return routeUpload(drive, request, upload[1]);
  if (request.path === '/drive/v3/about') return request.method === 'get' ? answerAbout(drive, request) : undefined;
  const linked = findLinked(drive, request.path.replace('/drive/v3/files/', ''));
  if (linked !== undefined) return routeFile(drive, request, linked.id, undefined);
  const path = /^\/drive\/v3\/files(?:\/([^/]+)(?:\/([^/]+))?)?$/.exec(request.path);
  if (!path) return undefined;
  if (path[1] !== undefined) return routeFile(drive, request, path[1], path[2]);
  if (request.method === 'get') return listFiles(drive, request);
  return request.method === 'post' ? createFile(drive, request) : undefined;
}

/**
 * Answers a request as Drive does: 401 without the account's token, 403 when too fast or over the day's quota,
 * 404 for what the account did not make.
 * @example answerRequest(drive, request).status // 200
 */
export function answerRequest(drive: Drive, request: HttpRequest): Answer {
  if (request.server !== 'www.googleapis.com') return answerError(404, 'Not Found');
  if (request.headers.authorization !== `Bearer ${tokenOf(drive.user)}`) {
    return answerError(401, 'Request had invalid authentication credentials.');
  }
  if (request.text.length > LARGEST_BODY) return answerError(413, 'Request too large.', 'uploadTooLarge');
  if (request.method !== 'get' && !drive.allowWrite()) {
    return answerError(403, 'User rate limit exceeded.', 'userRateLimitExceeded');
  }
  return route(drive, request) ?? answerError(404, 'Not Found');
}
