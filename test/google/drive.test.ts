/** Documents on the local Drive: found again by their key, never made twice, busy answers retried with growing waits. */

import type { RuntimeOptions } from '../../local/runtime';
import { createHttpFaults, type HttpFailure } from '../../local/runtime/drive/http-faults';
import { DOC_TYPE, FOLDER_TYPE, PDF_TYPE } from '../../local/runtime/drive/store';
import type { FaultWhen } from '../../local/runtime/meter';
import { createState, type RuntimeState } from '../../local/runtime/services/store/state';
import { asDate } from '../../src/domain/shared/local-date';
import { openDrive } from '../../src/google/drive';
import { DriveError } from '../../src/google/drive-requests';
import type { Drive, Upload } from '../../src/google/services';
import { useLocalServices } from './local-globals';

const ZIP = Uint8Array.from([0x50, 0x4b, 3, 4, 255, 128]);

let state: RuntimeState;
let drive: Drive;
let waits: number[];
let requests: () => number;

/** A Drive whose requests fail as planned: the number of each with its failure. */
function open(faults: readonly (readonly [number, HttpFailure, FaultWhen])[] = [], more: Partial<RuntimeOptions> = {}) {
  const httpFaults = createHttpFaults();
  for (const [request, failure, when] of faults) httpFaults.failHttp(request, failure, when);
  state = more.state ?? createState();
  const { host } = useLocalServices({ httpFaults, ...more, state });
  waits = [];
  requests = httpFaults.count;
  const sleep = (milliseconds: number): void => {
    waits.push(milliseconds);
    host.clock.advance(milliseconds);
  };
  drive = openDrive({
    now: () => host.clock.now(),
    today: () => asDate('2022-06-15'),
    moment: () => '2022-06-15 12:00',
    sleep,
  });
}

const upload = (key: string, more: Partial<Upload> = {}): Upload => ({
  ...{ key, name: `${key}.docx`, folderId: '', bytes: ZIP, kind: 'docx-as-doc' as const },
  ...more,
});
const names = () => [...state.drive.files.values()].map(({ name }) => name);

/** Runs what must fail on Drive. */
function failureOf(run: () => unknown): DriveError {
  try {
    run();
  } catch (error) {
    if (error instanceof DriveError) return error;
    throw error;
  }
  throw new Error('Drive did not refuse');
}

describe('an upload', () => {
  it('makes a Doc of a .docx and keeps a PDF a PDF, in their folder', () => {
    open();
    const folderId = drive.ensureFolder(['2022-23', 'Factures']);
    const pdf = { name: 'a.pdf', folderId, bytes: Uint8Array.from([37, 80, 200]), kind: 'pdf' as const };
    const [doc, made] = drive.upload([upload('facture|1', { folderId }), upload('pdf|1', pdf)]);
    const files = [doc, made].map((file) => state.drive.files.get(file?.id ?? ''));
    expect(files.map((file) => [file?.mimeType, file?.parents])).toEqual([
      [DOC_TYPE, [folderId]],
      [PDF_TYPE, [folderId]],
    ]);
    expect(doc).toMatchObject({ key: 'facture|1', name: 'facture|1.docx', link: expect.stringContaining('https://') });
    expect(files[1]?.content?.read()).toEqual(Uint8Array.from([37, 80, 200]));
  });

  it.each(['facture|2022-0001', "doc|l'Ader", 'doc|\\', "doc|\\' or trashed = true", 'doc|é "x" { }'])(
    'is found again under its key %j, and no other is',
    (key) => {
      open();
      const [file] = drive.upload([upload(key), upload(`${key}2`)]);
      expect(drive.findByKey(key)).toEqual(file);
      expect(drive.findByKey(`${key}3`)).toBeUndefined();
    },
  );

  it('is found neither in the bin nor with another account’s files', () => {
    open();
    const [mine] = drive.upload([upload('a')]);
    open([], { state, user: 'direction@example.ch' });
    expect(drive.findByKey('a')).toBeUndefined();
    open([], { state });
    expect(drive.findByKey('a')).toEqual(mine);
    for (const file of state.drive.files.values()) file.trashed = true;
    expect(drive.findByKey('a')).toBeUndefined();
  });

  it.each([500, 502, 503, 429] as const)('is not made twice when Drive answers %i after it took place', (status) => {
    open([[2, status, 'after']]);
    const files = drive.upload([upload('a'), upload('b'), upload('c')]);
    expect(files.map(({ key }) => key)).toEqual(['a', 'b', 'c']);
    expect(names()).toEqual(['a.docx', 'b.docx', 'c.docx']);
    // Three uploads and one look; the waves are not sent again whole.
    expect(requests()).toBe(4);
  });

  it('is made in the end when Drive refused it before it took place', () => {
    open([
      [1, 503, 'before'],
      [4, 503, 'before'],
    ]);
    expect(drive.upload([upload('a'), upload('b')]).map(({ key }) => key)).toEqual(['a', 'b']);
    expect(names().sort()).toEqual(['a.docx', 'b.docx']);
  });

  it('takes a third of a second a file, which Drive bears for long', () => {
    open();
    drive.upload(Array.from({ length: 10 }, (_, index) => upload(`f${index}`)));
    expect(waits).toEqual([3400]);
  });

  it('that is over the day’s quota is told as such, without a retry', () => {
    const used = createState();
    useLocalServices({ state: used });
    used.quotas['secretariat@example.ch'] = { day: '2022-06-15', used: { docsCreated: 1500 } };
    open([], { state: used });
    const error = failureOf(() => drive.upload([upload('a')]));
    expect([error.status, error.isQuota, waits]).toEqual([403, true, []]);
    expect(error.message).toContain('Google Drive : 403');
  });
});

describe('a busy Drive', () => {
  it.each([403, 429, 500, 503] as const)('that answers %i is asked again after waits that double', (status) => {
    open([1, 2, 3].map((request) => [request, status, 'before'] as const));
    expect(drive.findByKey('a')).toBeUndefined();
    expect(waits).toEqual([1000, 2000, 4000]);
    expect(requests()).toBe(4);
  });

  it('is given up after five tries, which is no matter of quota', () => {
    open([1, 2, 3, 4, 5].map((request) => [request, 503, 'before'] as const));
    const error = failureOf(() => drive.findByKey('a'));
    expect([error.status, error.isQuota, requests()]).toEqual([503, false, 5]);
    expect(waits).toEqual([1000, 2000, 4000, 8000]);
  });

  it.each([400, 401, 404] as const)('is not asked again when it answers %i', (status) => {
    open([[1, status, 'before']]);
    const error = failureOf(() => drive.findByKey('a'));
    expect([error.status, error.isQuota, waits]).toEqual([status, false, []]);
  });
});

describe('a folder', () => {
  it('is made once with those above it, and found again', () => {
    open();
    const id = drive.ensureFolder(["École de l'Exemple", '2022-23', 'Factures']);
    const ids = [...state.drive.files.keys()];
    expect(names()).toEqual(["École de l'Exemple", '2022-23', 'Factures']);
    expect([...state.drive.files.values()].map(({ mimeType, parents }) => [mimeType, parents])).toEqual([
      [FOLDER_TYPE, ['root']],
      [FOLDER_TYPE, [ids[0]]],
      [FOLDER_TYPE, [ids[1]]],
    ]);
    expect(drive.ensureFolder(["École de l'Exemple", '2022-23', 'Factures'])).toBe(id);
    expect(state.drive.files.size).toBe(3);
    expect(drive.ensureFolder(["École de l'Exemple", '2023-24', 'Factures'])).not.toBe(id);
  });

  it('is not made twice when Drive answers 500 after it took place', () => {
    open([[2, 500, 'after']]);
    drive.ensureFolder(['Factures']);
    expect(names()).toEqual(['Factures']);
  });

  it('lists its own files, over as many pages as it takes', () => {
    open();
    const folderId = drive.ensureFolder(['Factures']);
    const first = drive.upload([upload('f0', { folderId })])[0];
    const model = state.drive.files.get(first?.id ?? '');
    if (model === undefined) throw new Error('Nothing was uploaded');
    for (let number = 1; number < 2001; number++) {
      state.drive.files.set(`id${number}`, { ...model, id: `id${number}`, appProperties: { ecolage: `f${number}` } });
    }
    drive.upload([upload('elsewhere')]);
    const before = requests();
    const files = drive.listFolder(folderId);
    expect(new Set(files.map(({ key }) => key)).size).toBe(2001);
    expect(requests() - before).toBe(3);
  });
});

describe('an export', () => {
  it('gives the Docs in the form that is asked for, in order', () => {
    open();
    const ids = drive
      .upload([upload('a'), upload('b', { bytes: Uint8Array.from([0x50, 0x4b, 9]) })])
      .map(({ id }) => id);
    expect(drive.exportDocs(ids, 'docx').map((bytes) => [...bytes])).toEqual([[...ZIP], [0x50, 0x4b, 9]]);
    const pdfs = drive.exportDocs([...ids].reverse(), 'pdf');
    expect(pdfs.map((bytes) => [...bytes.slice(0, 4), bytes.length])).toEqual([
      [0x25, 0x50, 0x44, 0x46, 7],
      [0x25, 0x50, 0x44, 0x46, 10],
    ]);
  });

  it('of a Doc that is gone is refused', () => {
    open();
    expect(failureOf(() => drive.exportDocs(['nowhere'], 'pdf')).status).toBe(404);
  });
});

describe('a plain file', () => {
  it('is kept as text in UTF-8, found by its key and downloaded as it was sent', () => {
    open();
    const bytes = new TextEncoder().encode('Élève\tMontant\r\n');
    const [file] = drive.upload([upload('export|1', { name: 'écritures.txt', bytes, kind: 'text' })]);
    expect(state.drive.files.get(file?.id ?? '')).toMatchObject({ name: 'écritures.txt', mimeType: 'text/plain' });
    expect(drive.findByKey('export|1')?.id).toBe(file?.id);
    expect(drive.download(file?.id ?? '')).toEqual(bytes);
  });

  it('is downloaded again after a busy answer, and an unknown one is refused for good', () => {
    open([[2, 503, 'before']]);
    const [file] = drive.upload([upload('pdf|1', { kind: 'pdf' })]);
    expect(drive.download(file?.id ?? '')).toEqual(ZIP);
    expect(waits.filter((wait) => wait === 1000)).toEqual([1000]);
    expect(failureOf(() => drive.download('gone'))).toMatchObject({ status: 404, isQuota: false });
  });
});
