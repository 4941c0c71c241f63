/** Requests to Drive as a script makes them. */

import { DOC_TYPE, DOCX_TYPE } from '../../../../local/runtime/drive/store';
import type { Globals } from '../host-builder';

const FILES = 'https://www.googleapis.com/drive/v3/files';
const UPLOAD = 'https://www.googleapis.com/upload/drive/v3/files?uploadType=multipart';

/** Begins as a .docx does, which is all that is looked at. */
export const DOCX = [0x50, 0x4b, 3, 4, -1, 0];

type Method = 'get' | 'post' | 'patch' | 'delete';
type Request = GoogleAppsScript.URL_Fetch.URLFetchRequest;

export interface DriveClient {
  request(method: Method, path: string, json?: object, options?: Partial<Request>): Request;
  send(method: Method, path: string, json?: object): { status: number; json: Record<string, unknown> };
  upload(metadata: object, bytes?: number[], type?: string): Request;
  makeFolder(name: string, parent?: string): string;
  makeDoc(name: string, metadata?: object): string;
}

/** Makes a client over an execution's globals. */
export function createDriveClient({ UrlFetchApp, ScriptApp, Utilities }: Globals): DriveClient {
  const headers = { Authorization: `Bearer ${ScriptApp.getOAuthToken()}` };

  const client: DriveClient = {
    request: (method, path, json, options = {}) => ({
      url: `${FILES}${path}`,
      method,
      headers,
      muteHttpExceptions: true,
      ...(json && { contentType: 'application/json', payload: JSON.stringify(json) }),
      ...options,
    }),
    send(method, path, json) {
      const request = client.request(method, path, json);
      const response = UrlFetchApp.fetch(request.url, request);
      const text = response.getContentText();
      return { status: response.getResponseCode(), json: text === '' ? {} : JSON.parse(text) };
    },
    upload(metadata, bytes = DOCX, type = DOCX_TYPE) {
      const payload = [
        '--border',
        'Content-Type: application/json; charset=UTF-8',
        '',
        JSON.stringify(metadata),
        '--border',
        `Content-Type: ${type}`,
        'Content-Transfer-Encoding: base64',
        '',
        Utilities.base64Encode(bytes),
        '--border--',
      ].join('\r\n');
      const contentType = 'multipart/related; boundary=border';
      return { url: UPLOAD, method: 'post', headers, contentType, payload, muteHttpExceptions: true };
    },
    makeFolder(name, parent) {
      const metadata = { name, mimeType: 'application/vnd.google-apps.folder', ...(parent && { parents: [parent] }) };
      return client.send('post', '', metadata).json.id as string;
    },
    makeDoc(name, metadata = {}) {
      const request = client.upload({ name, mimeType: DOC_TYPE, ...metadata });
      return JSON.parse(UrlFetchApp.fetch(request.url, request).getContentText()).id;
    },
  };
  return client;
}
