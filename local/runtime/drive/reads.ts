/** Drive's requests that change nothing: list, get, download, export, whose account it is. */

import { type Answer, answerBytes, answerError, answerJson } from './answer';
import type { Drive } from './api';
import { selectFields } from './fields';
import { describeFile } from './metadata';
import { readQuery } from './query';
import type { HttpRequest } from './request';
import { DOC_TYPE, type DriveFile, FOLDER_TYPE, MADE_FROM, PDF_TYPE } from './store';

const FILE_FIELDS = 'kind,id,name,mimeType';
const LIST_FIELDS = `kind,incompleteSearch,nextPageToken,files(${FILE_FIELDS})`;
const MOST_FILES = 1_000;
const DEFAULT_FILES = 100;
const LARGEST_EXPORT = 10 * 1024 * 1024;

function answerFields(value: object, fields: string): Answer {
  const selected = selectFields(value, fields);
  return selected ? answerJson(selected) : answerError(400, `Invalid field selection ${fields}`, 'invalidParameter');
}

/** Answers with what the request's `fields` ask of a file. */
export function answerFile(drive: Drive, request: HttpRequest, file: DriveFile): Answer {
  return answerFields(describeFile(drive.store, file), request.query.fields ?? FILE_FIELDS);
}

/** `GET about`: the account; without `fields` Drive refuses the request. */
export function answerAbout(drive: Drive, request: HttpRequest): Answer {
  const { fields } = request.query;
  if (fields === undefined) {
    return answerError(400, "The 'fields' parameter is required for this method.", 'required');
  }
  const name = drive.user.replace(/@.*/, '');
  const user = { kind: 'drive#user', displayName: name, me: true, permissionId: '1', emailAddress: drive.user };
  return answerFields({ kind: 'drive#about', user }, fields);
}

function sorter(order: string): ((one: DriveFile, other: DriveFile) => number) | undefined {
  const [key, direction, ...rest] = order.split(' ');
  const isKey = key === 'createdTime' || key === 'modifiedTime' || key === 'name';
  if (!isKey || rest.length > 0 || (direction !== undefined && direction !== 'desc')) return undefined;
  const sign = direction === 'desc' ? -1 : 1;
  return (one, other) => (one[key] < other[key] ? -sign : one[key] > other[key] ? sign : 0);
}

/** `GET files`: the account's files that the search finds, by pages. */
export function listFiles(drive: Drive, request: HttpRequest): Answer {
  const { q = '', fields = LIST_FIELDS, pageSize = String(DEFAULT_FILES), pageToken = '0', orderBy } = request.query;
  const test = readQuery(q);
  const [size, start] = [Number(pageSize), Number(pageToken)];
  const order = orderBy === undefined ? undefined : sorter(orderBy);
  if (!test) return answerError(400, 'Invalid Value', 'invalid');
  if (!Number.isInteger(size) || size < 1 || size > MOST_FILES) {
    const message = `Invalid value '${pageSize}'. Values must be within the range: [1, ${MOST_FILES}]`;
    return answerError(400, message, 'invalidParameter');
  }
  if (!Number.isInteger(start) || (orderBy !== undefined && !order))
    return answerError(400, 'Invalid Value', 'invalid');
  const found = [...drive.store.files.values()].filter((file) => file.owner === drive.user && test(file));
  if (order) found.sort(order);
  const files = found.slice(start, start + size).map((file) => describeFile(drive.store, file));
  const next = start + size < found.length ? { nextPageToken: String(start + size) } : {};
  return answerFields({ kind: 'drive#fileList', incompleteSearch: false, ...next, files }, fields);
}

/** `GET files/ID`, with `alt=media` its bytes. */
export function getFile(drive: Drive, request: HttpRequest, file: DriveFile): Answer {
  if (request.query.alt !== 'media') return answerFile(drive, request, file);
  if (MADE_FROM[file.mimeType] !== undefined || file.mimeType === FOLDER_TYPE || !file.content) {
    const message = 'Only files with binary content can be downloaded. Use Export with Docs Editors files.';
    return answerError(403, message, 'fileNotDownloadable');
  }
  return answerBytes(file.content.read(), file.mimeType);
}

/** `GET files/ID/export`: a Doc as .docx or PDF, a Sheet as .xlsx; counts against the day's conversions. */
export function exportFile(drive: Drive, request: HttpRequest, file: DriveFile): Answer {
  const type = request.query.mimeType;
  const source = MADE_FROM[file.mimeType];
  if (source === undefined || !file.content) {
    return answerError(403, 'Export only supports Docs Editors files.', 'fileNotExportable');
  }
  const isPrinted = type === PDF_TYPE && file.mimeType === DOC_TYPE;
  if (type === undefined || (type !== source && !isPrinted)) {
    return answerError(400, 'The requested conversion is not supported.', 'badRequest');
  }
  if (!drive.quotas.take('conversions')) {
    return answerError(403, 'The daily limit of conversions was reached.', 'dailyLimitExceeded');
  }
  const content = file.content.read();
  const bytes = isPrinted ? drive.exportPdf(content) : content;
  if (bytes.length > LARGEST_EXPORT) {
    return answerError(403, 'This file is too large to be exported.', 'exportSizeLimitExceeded');
  }
  return answerBytes(bytes, type);
}
