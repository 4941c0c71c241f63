/** Documents on Drive through its v3 web interface, each file marked with the key by which it is found again. */
import {
  API,
  type DriveAnswer,
  type DriveRequest,
  FILE_FIELDS,
  jsonRequest,
  multipartRequest,
  query,
  sendWave,
} from './drive-requests';
import { folderKey } from './folder-key';
import type { Clock, Drive, DriveFile, Upload } from './services';

const FOLDER = 'application/vnd.google-apps.folder';
const DOC = 'application/vnd.google-apps.document';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const SHEET = 'application/vnd.google-apps.spreadsheet';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const PDF = 'application/pdf';
const TEXT = 'text/plain; charset=UTF-8';
/** What a file of each kind is on Drive, and what is sent for it. */
const TYPES: Readonly<Record<Upload['kind'], { readonly made: string; readonly sent: string }>> = {
  pdf: { made: PDF, sent: PDF },
  'docx-as-doc': { made: DOC, sent: DOCX },
  'xlsx-as-sheet': { made: SHEET, sent: XLSX },
  page: { made: 'text/html', sent: 'text/html; charset=UTF-8' },
  text: { made: 'text/plain', sent: TEXT },
};
/** Name of the property that carries a file's key. */
const KEY = 'ecolage';
const PAGE_SIZE = 1000;
/** Drive bears three writes a second for long. */
const MILLISECONDS_PER_WRITE = 340;

interface FileAnswer {
  readonly id: string;
  readonly name: string;
  readonly webViewLink?: string;
  readonly appProperties?: Readonly<Record<string, string>>;
}

/** Files made by this account alone: that is all that the scope `drive.file` shows. */
export function openDrive(clock: Clock): Drive {
  const one = (request: DriveRequest, beforeRetry?: () => DriveAnswer | undefined): DriveAnswer => {
    const [answer] = sendWave([request], clock, beforeRetry);
    if (answer === undefined) throw new Error('No answer from Drive');
    return answer;
  };
  const list = (condition: string): DriveFile[] => {
    const files: DriveFile[] = [];
    for (let pageToken: string | undefined = ''; pageToken !== undefined; ) {
      const q = `${condition} and trashed = false`;
      const page = { q, fields: `nextPageToken,files(${FILE_FIELDS})`, pageSize: String(PAGE_SIZE) };
      const url = `${API}/files?${query(pageToken === '' ? page : { ...page, pageToken })}`;
      const answer = JSON.parse(one({ url, method: 'get' }).text()) as { files: FileAnswer[]; nextPageToken?: string };
      files.push(...answer.files.map(toFile));
      pageToken = answer.nextPageToken;
    }
    return files;
  };
  const findByKey = (key: string): DriveFile | undefined =>
    list(`appProperties has { key='${KEY}' and value='${quoted(key)}' }`)[0];
  return {
    findByKey,
    listFolder: (folderId) => list(`'${quoted(folderId)}' in parents`),
    ensureFolder: (path) =>
      path.reduce((parent, name, depth) => ensureFolder(parent, name, path.slice(0, depth + 1)), ''),
    upload: (uploads) => uploadWave(uploads, clock, findByKey),
    exportDocs: (ids, format) => {
      const mimeType = { pdf: PDF, docx: DOCX, xlsx: XLSX }[format];
      const requests = ids.map(
        (id): DriveRequest => ({ url: `${API}/files/${id}/export?${query({ mimeType })}`, method: 'get' }),
      );
      return sendWave(requests, clock).map((answer) => answer.bytes());
    },
    download: (fileId) =>
      one({ url: `${API}/files/${encodeURIComponent(fileId)}?${query({ alt: 'media' })}`, method: 'get' }).bytes(),
  };

  function ensureFolder(parent: string, name: string, path: readonly string[]): string {
    const key = folderKey(path);
    const found = findByKey(key);
    if (found !== undefined) return found.id;
    const parents = parent === '' ? {} : { parents: [parent] };
    const body = { name, mimeType: FOLDER, appProperties: { [KEY]: key }, ...parents };
    const create = jsonRequest(`${API}/files?${query({ fields: FILE_FIELDS })}`, 'post', body);
    return parseFile(one(create, () => alreadyThere(findByKey(key))).text()).id;
  }
}

function uploadWave(
  uploads: readonly Upload[],
  clock: Clock,
  findByKey: (key: string) => DriveFile | undefined,
): DriveFile[] {
  const requests = uploads.map(({ key, name, folderId, bytes, kind }) => {
    const parents = folderId === '' ? {} : { parents: [folderId] };
    const { made, sent } = TYPES[kind];
    const metadata = { name, mimeType: made, appProperties: { [KEY]: key }, ...parents };
    return multipartRequest(metadata, sent, bytes);
  });
  const started = clock.now();
  // A create that Drive answers with a fault may have taken place: look before making it again.
  const answers = sendWave(requests, clock, (index) => alreadyThere(findByKey(uploads[index]?.key ?? '')));
  const rest = uploads.length * MILLISECONDS_PER_WRITE - (clock.now() - started);
  if (rest > 0) clock.sleep(rest);
  return answers.map((answer) => parseFile(answer.text()));
}

function alreadyThere(file: DriveFile | undefined): DriveAnswer | undefined {
  if (file === undefined) return undefined;
  const { id, name, link, key } = file;
  const text = JSON.stringify({ id, name, webViewLink: link, appProperties: { [KEY]: key } });
  return { status: 200, text: () => text, bytes: () => new Uint8Array() };
}

function parseFile(text: string): DriveFile {
  return toFile(JSON.parse(text) as FileAnswer);
}

function toFile({ id, name, webViewLink, appProperties }: FileAnswer): DriveFile {
  return { id, name, key: appProperties?.[KEY] ?? '', link: webViewLink ?? '' };
}

/** A text inside a search condition. */
function quoted(text: string): string {
  return text.replace(/[\\']/g, '\\$&');
}
