import {
  createDriveStore,
  DOC_TYPE,
  DOCX_TYPE,
  PDF_TYPE,
  SHEET_TYPE,
  XLSX_TYPE,
} from '../../../../local/runtime/drive/store';
import { createState } from '../../../../local/runtime/services/store/state';
import { buildServices } from '../host-builder';
import { createDriveClient, DOCX } from './drive-client';

function build(given: Parameters<typeof buildServices>[0] = {}) {
  const services = buildServices(given);
  return { ...services, ...services.globals, drive: createDriveClient(services.globals) };
}

function listNames(drive: ReturnType<typeof build>['drive'], query: string, rest = ''): string[] {
  const { status, json } = drive.send('get', `?q=${encodeURIComponent(query)}${rest}`);
  expect(status).toBe(200);
  return (json.files as { name: string }[]).map(({ name }) => name);
}

describe('Drive in memory', () => {
  it('makes a Doc of a .docx, gives the .docx back and exports it as PDF', () => {
    const { drive, UrlFetchApp } = build();
    const id = drive.makeDoc('2022-0001 Ader');
    const fetch = (path: string) => UrlFetchApp.fetch(drive.request('get', path).url, drive.request('get', path));
    const docx = fetch(`/${id}/export?mimeType=${encodeURIComponent(DOCX_TYPE)}`);
    expect([docx.getContent(), docx.getBlob().getBytes()]).toEqual([DOCX, DOCX]);
    const pdf = fetch(`/${id}/export?mimeType=${PDF_TYPE}`);
    expect([pdf.getBlob().getContentType(), pdf.getContent()]).toEqual([PDF_TYPE, [37, 80, 68, 70, ...DOCX]]);
    expect(pdf.getHeaders()).toEqual({ 'Content-Type': PDF_TYPE });
  });

  it('makes a Sheet of an .xlsx and gives the .xlsx back', () => {
    const { drive, UrlFetchApp } = build();
    const make = (sent: string) => {
      const request = drive.upload({ name: 'Présences 2021-22', mimeType: SHEET_TYPE }, DOCX, sent);
      return UrlFetchApp.fetch(request.url, request);
    };
    const { id, mimeType } = JSON.parse(make(XLSX_TYPE).getContentText());
    const exported = drive.request('get', `/${id}/export?mimeType=${encodeURIComponent(XLSX_TYPE)}`);
    expect([mimeType, UrlFetchApp.fetch(exported.url, exported).getContent()]).toEqual([SHEET_TYPE, DOCX]);
    expect(drive.send('get', `/${id}/export?mimeType=${encodeURIComponent(DOCX_TYPE)}`).status).toBe(400);
    expect(drive.send('get', `/${id}?alt=media`).status).toBe(403);
    expect(make(DOCX_TYPE).getResponseCode()).toBe(400);
    expect(drive.send('get', `/${id}?fields=webViewLink`).json.webViewLink).toContain('/spreadsheets/d/');
  });

  it('keeps other files as they are, and gives their bytes as media only', () => {
    const { drive, UrlFetchApp } = build();
    const request = drive.upload({ name: 'a.pdf' }, [37, -1], PDF_TYPE);
    const { id, ...made } = JSON.parse(UrlFetchApp.fetch(request.url, request).getContentText());
    expect(made).toEqual({ kind: 'drive#file', name: 'a.pdf', mimeType: PDF_TYPE });
    const media = drive.request('get', `/${id}?alt=media`);
    expect(UrlFetchApp.fetch(media.url, media).getContent()).toEqual([37, -1]);
    expect(drive.send('get', `/${id}/export?mimeType=${PDF_TYPE}`).status).toBe(403);
    expect(drive.send('get', `/${drive.makeDoc('Doc')}?alt=media`).status).toBe(403);
  });

  it('gives a file’s bytes by its link as well, where links are places on a disk', () => {
    const state = createState(createDriveStore((file) => `ecole.drive/2022-23/${file.name}`));
    const { drive, UrlFetchApp } = build({ state });
    const request = drive.upload({ name: 'a b.pdf' }, [37, -1], PDF_TYPE);
    UrlFetchApp.fetch(request.url, request);
    const media = drive.request('get', `/${encodeURIComponent('ecole.drive/2022-23/a b.pdf')}?alt=media`);
    expect(UrlFetchApp.fetch(media.url, media).getContent()).toEqual([37, -1]);
    expect(drive.send('get', '/ecole.drive%2Fautre.pdf').status).toBe(404);
  });

  it('tells whose account it is, and only what is asked for', () => {
    const { drive, UrlFetchApp } = build({ user: 'direction@example.ch' });
    const about = (query: string) => {
      const request = { ...drive.request('get', ''), url: `https://www.googleapis.com/drive/v3/about${query}` };
      const response = UrlFetchApp.fetch(request.url, request);
      return [response.getResponseCode(), JSON.parse(response.getContentText())];
    };
    expect(about('?fields=user(emailAddress)')).toEqual([200, { user: { emailAddress: 'direction@example.ch' } }]);
    expect(about('')[0]).toBe(400);
  });

  it('takes uploads as blobs and as bytes, without Base64', () => {
    const { drive, UrlFetchApp, Utilities, options } = build();
    const head = '--b\r\nContent-Type: application/json\r\n\r\n{"name":"É"}\r\n--b\r\nContent-Type: text/plain\r\n\r\n';
    const bytes = [...Utilities.newBlob(head).getBytes(), -1, 13, 10, 5, ...Utilities.newBlob('\r\n--b--').getBytes()];
    for (const payload of [Utilities.newBlob(bytes), bytes as unknown as string]) {
      const request = { ...drive.upload({}), contentType: 'multipart/related; boundary="b"', payload };
      expect(UrlFetchApp.fetch(request.url, request).getResponseCode()).toBe(200);
    }
    const files = [...options.state.drive.files.values()];
    expect(files.map(({ name, content }) => [name, [...(content?.read() ?? [])]])).toEqual([
      ['É', [255, 13, 10, 5]],
      ['É', [255, 13, 10, 5]],
    ]);
  });

  it('finds files by folder, key, name, type and bin, joined by and', () => {
    const { drive } = build();
    const folder = drive.makeFolder('Factures');
    drive.makeDoc("L'École", { parents: [folder], appProperties: { key: 'a' } });
    drive.send('patch', `/${drive.makeDoc('Vieux', { parents: [folder] })}`, { trashed: true });
    expect(listNames(drive, `'${folder}' in parents`)).toEqual(["L'École", 'Vieux']);
    expect(listNames(drive, `'${folder}' in parents and trashed = false`)).toEqual(["L'École"]);
    expect(listNames(drive, "appProperties has { key='key' and value='a' }")).toEqual(["L'École"]);
    expect(listNames(drive, "name = 'L\\'École' and trashed=false")).toEqual(["L'École"]);
    expect(listNames(drive, "mimeType = 'application/vnd.google-apps.folder'")).toEqual(['Factures']);
    expect(listNames(drive, "'root' in parents")).toEqual(['Factures']);
    expect(listNames(drive, '', '&orderBy=name%20desc')).toEqual(['Vieux', "L'École", 'Factures']);
  });

  it.each(["name contains 'a'", "name = 'a", "name = 'a' and", "name = 'a' or name = 'b'", 'x'])(
    'refuses the search %s',
    (query) => {
      expect(build().drive.send('get', `?q=${encodeURIComponent(query)}`).status).toBe(400);
    },
  );

  it('gives lists by pages', () => {
    const { drive } = build();
    for (const name of ['a', 'b', 'c']) drive.makeFolder(name);
    const first = drive.send('get', '?pageSize=2&fields=files(name),nextPageToken').json;
    expect(first).toEqual({ files: [{ name: 'a' }, { name: 'b' }], nextPageToken: expect.any(String) });
    const second = drive.send(
      'get',
      `?pageSize=2&fields=files/name,nextPageToken&pageToken=${first.nextPageToken}`,
    ).json;
    expect(second).toEqual({ files: [{ name: 'c' }] });
    expect(drive.send('get', '?pageSize=1001').status).toBe(400);
  });

  it('says only what it is asked of a file', () => {
    const { drive } = build();
    const id = drive.makeDoc('a', { appProperties: { key: 'k' } });
    expect(drive.send('get', `/${id}`).json).toEqual({ kind: 'drive#file', id, name: 'a', mimeType: DOC_TYPE });
    expect(drive.send('get', `/${id}?fields=webViewLink,appProperties,trashed`).json).toEqual({
      webViewLink: `https://docs.google.com/document/d/${id}/edit?usp=drivesdk`,
      appProperties: { key: 'k' },
      trashed: false,
    });
    expect(drive.send('get', `/${id}?fields=a(`).status).toBe(400);
  });

  it('changes name, keys, bin and folder, and not the parents directly', () => {
    const { drive } = build();
    const folder = drive.makeFolder('Factures');
    const id = drive.makeDoc('a', { appProperties: { key: 'k', old: 'o' } });
    const changes = { name: 'b', appProperties: { old: null, fresh: 'f' }, trashed: true };
    drive.send('patch', `/${id}?addParents=${folder}&removeParents=root`, changes);
    expect(drive.send('get', `/${id}?fields=name,appProperties,trashed,parents`).json).toEqual({
      name: 'b',
      appProperties: { key: 'k', fresh: 'f' },
      trashed: true,
      parents: [folder],
    });
    expect(drive.send('patch', `/${id}`, { parents: [folder] }).status).toBe(403);
    expect(drive.send('patch', `/${id}?addParents=nowhere`).status).toBe(404);
  });

  it('deletes a folder with all that lies in it', () => {
    const { drive } = build();
    const folder = drive.makeFolder('2022-23');
    const id = drive.makeDoc('a', { parents: [drive.makeFolder('Factures', folder)] });
    expect(drive.send('delete', `/${folder}`).status).toBe(204);
    expect(drive.send('get', `/${id}`).status).toBe(404);
  });

  it('shows an account only the files that it made', () => {
    const mine = build();
    const id = mine.drive.makeDoc('a');
    const theirs = build({ state: mine.options.state, user: 'direction@example.ch' });
    expect(theirs.drive.send('get', `/${id}`).status).toBe(404);
    expect(listNames(theirs.drive, '')).toEqual([]);
    expect(theirs.drive.send('patch', `/${id}`, { name: 'b' }).status).toBe(404);
  });

  it.each([
    ['a key and value over 124 bytes', { appProperties: { key: 'é'.repeat(61) } }],
    ['a number as a value', { appProperties: { key: 5 } }],
    ['two folders', { parents: ['root', 'root'] }],
    ['a number as a name', { name: 5 }],
  ])('refuses %s', (_name, metadata) => {
    const { drive, UrlFetchApp } = build();
    const request = drive.upload({ mimeType: DOC_TYPE, ...metadata });
    expect(UrlFetchApp.fetch(request.url, request).getResponseCode()).toBe(400);
  });

  it('refuses to make a Doc of what is no .docx, and a malformed body', () => {
    const { drive, UrlFetchApp } = build();
    const status = (request: GoogleAppsScript.URL_Fetch.URLFetchRequest): number =>
      UrlFetchApp.fetch(request.url, request).getResponseCode();
    expect(status(drive.upload({ mimeType: DOC_TYPE }, [1, 2]))).toBe(400);
    expect(status(drive.upload({ mimeType: DOC_TYPE }, DOCX, 'text/plain'))).toBe(400);
    expect(status({ ...drive.upload({}), payload: 'nothing' })).toBe(400);
    expect(status({ ...drive.upload({}), contentType: 'application/json' })).toBe(400);
  });

  it('asks for the account’s token', () => {
    const { drive } = build();
    const request = drive.request('get', '', undefined, { headers: { Authorization: 'Bearer x' } });
    expect(build().UrlFetchApp.fetch(request.url, request).getResponseCode()).toBe(401);
  });

  it('counts Docs and conversions of the day', () => {
    const { drive, options, host } = build({ quotas: 'consumer' });
    const id = drive.makeDoc('a');
    const use = options.state.quotas['secretariat@example.ch']?.used;
    expect(use).toMatchObject({ docsCreated: 1, urlFetch: 1 });
    Object.assign(use ?? {}, { conversions: 2_000 });
    const answer = drive.send('get', `/${id}/export?mimeType=${PDF_TYPE}`);
    expect([answer.status, JSON.stringify(answer.json)]).toEqual([403, expect.stringContaining('dailyLimitExceeded')]);
    host.clock.advance(86_400_000);
    expect(drive.send('get', `/${id}`).status).toBe(200);
  });
});
