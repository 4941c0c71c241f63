import { openDriveFolder } from '../../../local/node/drive-folder';
import { safeName } from '../../../local/node/drive-paths';
import { encodeUtf8 } from '../../../local/runtime/bytes';
import {
  contentOf,
  DOC_TYPE,
  type DriveFile,
  type DriveStore,
  FOLDER_TYPE,
  PDF_TYPE,
} from '../../../local/runtime/drive/store';
import type { Mail } from '../../../local/runtime/services/mail';
import { createMemoryDisk } from './memory-disk';

const WORKBOOK = '/school/ecole.xlsx';
const OWNER = 'secretariat@example.ch';

function add(store: DriveStore, name: string, mimeType: string, parent = 'root', text = name): DriveFile {
  const file: DriveFile = {
    id: store.nextId(),
    name,
    mimeType,
    parents: [parent],
    appProperties: { key: name },
    trashed: false,
    owner: OWNER,
    createdTime: 1,
    modifiedTime: 2,
    content: mimeType === FOLDER_TYPE ? null : contentOf(encodeUtf8(text)),
  };
  store.files.set(file.id, file);
  return file;
}

/** A drive with `2022-23/Factures`, a Doc and a PDF in it, saved. */
function buildSaved() {
  const disk = createMemoryDisk();
  const folder = openDriveFolder(WORKBOOK, disk);
  const { drive } = folder.state;
  const year = add(drive, '2022-23', FOLDER_TYPE);
  const invoices = add(drive, 'Factures', FOLDER_TYPE, year.id);
  const doc = add(drive, '2022-0001 Ader', DOC_TYPE, invoices.id, 'doc');
  const pdf = add(drive, '2022-0001 Ader.pdf', PDF_TYPE, invoices.id, 'pdf');
  const links = [doc, pdf].map((file) => drive.link(file));
  folder.save(encodeUtf8('workbook'));
  return { disk, folder, links, ids: { year: year.id, invoices: invoices.id, doc: doc.id, pdf: pdf.id } };
}

const ZIP = Uint8Array.from([0x50, 0x4b, 3, 4, 255, 128]);
const MAIL: Mail = {
  ...{ at: 1, from: OWNER, to: ['a@example.ch'], cc: [], bcc: [], replyTo: '', name: '' },
  ...{ subject: 'Facture', body: 'Bonjour', htmlBody: '', attachments: [] },
};

describe('The folder beside a workbook', () => {
  it('keeps Drive’s files as readable files in readable folders', () => {
    const { disk, links } = buildSaved();
    expect(links).toEqual([
      'ecole.drive/2022-23/Factures/2022-0001 Ader.docx',
      'ecole.drive/2022-23/Factures/2022-0001 Ader.pdf',
    ]);
    expect(Object.keys(disk.contents()).sort()).toEqual([
      '/school/ecole.drive/2022-23/Factures/2022-0001 Ader.docx',
      '/school/ecole.drive/2022-23/Factures/2022-0001 Ader.pdf',
      '/school/ecole.drive/état.json',
      WORKBOOK,
    ]);
  });

  it('gives everything back at the next open', () => {
    const { disk, folder, ids } = buildSaved();
    folder.state.properties.document.a = 'b';
    folder.state.triggers.push({
      id: '7',
      handler: 'go',
      event: 'CLOCK',
      user: OWNER,
      schedule: { kind: 'once', at: 9 },
      due: 9,
    });
    folder.state.quotas[OWNER] = { day: '2022-06-15', used: { docsCreated: 1 } };
    const content = contentOf(encodeUtf8('attached'));
    folder.state.outbox.push({ ...MAIL, attachments: [{ name: 'a.pdf', contentType: PDF_TYPE, content }] });
    folder.save(encodeUtf8('workbook 2'));
    const { state } = openDriveFolder(WORKBOOK, disk);
    expect(state.properties).toEqual({ document: { a: 'b' }, script: {}, users: {} });
    expect(state.triggers).toEqual(folder.state.triggers);
    expect(state.quotas).toEqual(folder.state.quotas);
    expect(state.drive.files.get(ids.doc)).toMatchObject({
      name: '2022-0001 Ader',
      appProperties: { key: '2022-0001 Ader' },
    });
    expect(state.drive.files.get(ids.doc)?.content?.read()).toEqual(encodeUtf8('doc'));
    expect(state.outbox[0]?.attachments[0]?.content.read()).toEqual(encodeUtf8('attached'));
    expect(state.drive.nextId()).toBe('1ecolage000000000000000000000005');
  });

  it('keeps each mail as an .eml of its own, written once; one that the user deleted is not made again', () => {
    const { disk, folder } = buildSaved();
    const mail = { ...MAIL, attachments: [{ name: 'a.txt', contentType: 'text/plain', content: contentOf(ZIP) }] };
    folder.state.outbox.push(mail, { ...MAIL, subject: 'Rappel : 2/3' });
    folder.save(encodeUtf8('workbook 2'));
    const places = ['/school/ecole.drive/mail/00001 Facture.eml', '/school/ecole.drive/mail/00002 Rappel - 2-3.eml'];
    expect(Object.keys(disk.contents())).toEqual(expect.arrayContaining(places));
    expect([mail, folder.state.outbox[1]].map((one) => one && folder.locateMail(one))).toEqual(places);
    disk.remove(places[1] ?? '');
    const again = openDriveFolder(WORKBOOK, disk);
    expect(again.state.outbox.map(({ attachments }) => attachments[0]?.content.read())).toEqual([ZIP, undefined]);
    again.state.outbox.push({ ...MAIL, subject: '' });
    const before = disk.contents()[places[0] ?? ''];
    again.save(encodeUtf8('workbook 3'));
    const left = Object.keys(disk.contents()).filter((place) => place.includes('/mail/'));
    expect(left).toEqual([places[0], '/school/ecole.drive/mail/00003.eml']);
    expect(disk.contents()[places[0] ?? '']).toBe(before);
  });

  it('reads no document when it is opened, and writes none that did not change', () => {
    const { disk } = buildSaved();
    const before = disk.reads();
    const folder = openDriveFolder(WORKBOOK, disk);
    expect(disk.reads() - before).toBe(1);
    const steps = disk.steps();
    folder.save(encodeUtf8('workbook 2'));
    // Two files and the marker: written, renamed, and the emptied marker and folder removed.
    expect(disk.steps() - steps).toBeLessThanOrEqual(12);
    expect(disk.contents()['/school/ecole.drive/2022-23/Factures/2022-0001 Ader.pdf']).toBe('pdf');
  });

  it('takes what the user put in the place of a file, and what the user deleted as deleted', () => {
    const { disk, ids } = buildSaved();
    disk.write('/school/ecole.drive/2022-23/Factures/2022-0001 Ader.docx', encodeUtf8('edited'));
    disk.remove('/school/ecole.drive/2022-23/Factures/2022-0001 Ader.pdf');
    const { state } = openDriveFolder(WORKBOOK, disk);
    expect(state.drive.files.get(ids.doc)?.content?.read()).toEqual(encodeUtf8('edited'));
    expect(state.drive.files.has(ids.pdf)).toBe(false);
  });

  it('moves a file on disk when its name or its folder changes, and a trashed one to the bin', () => {
    const { disk, ids } = buildSaved();
    const folder = openDriveFolder(WORKBOOK, disk);
    const { files } = folder.state.drive;
    Object.assign(files.get(ids.year) as DriveFile, { name: '2023-24' });
    Object.assign(files.get(ids.doc) as DriveFile, { name: 'Avoir' });
    Object.assign(files.get(ids.pdf) as DriveFile, { trashed: true });
    folder.save(encodeUtf8('workbook'));
    expect(Object.keys(disk.contents()).sort()).toEqual([
      '/school/ecole.drive/2023-24/Factures/Avoir.docx',
      '/school/ecole.drive/Corbeille/2023-24/Factures/2022-0001 Ader.pdf',
      '/school/ecole.drive/état.json',
      WORKBOOK,
    ]);
    const again = openDriveFolder(WORKBOOK, disk).state.drive;
    expect(again.link(again.files.get(ids.doc) as DriveFile)).toBe('ecole.drive/2023-24/Factures/Avoir.docx');
  });

  it('removes from disk what was deleted', () => {
    const { disk, ids } = buildSaved();
    const folder = openDriveFolder(WORKBOOK, disk);
    folder.state.drive.files.delete(ids.doc);
    folder.save(encodeUtf8('workbook'));
    expect(disk.exists('/school/ecole.drive/2022-23/Factures/2022-0001 Ader.docx')).toBe(false);
  });

  it('gives files of the same name different places, whatever their case, and spares files that are not its own', () => {
    const disk = createMemoryDisk({ '/school/ecole.drive/note.pdf': 'mine' });
    const folder = openDriveFolder(WORKBOOK, disk);
    const { drive } = folder.state;
    const names = ['Ader.pdf', 'ader.pdf', 'Ader', 'note.pdf', 'état.json'];
    const files = names.map((name) => add(drive, name, name === 'état.json' ? 'text/plain' : PDF_TYPE));
    expect(files.map((file) => drive.link(file))).toEqual([
      'ecole.drive/Ader.pdf',
      'ecole.drive/ader (2).pdf',
      'ecole.drive/Ader (3).pdf',
      'ecole.drive/note (2).pdf',
      'ecole.drive/état (2).json',
    ]);
    folder.save(encodeUtf8('workbook'));
    expect(disk.contents()['/school/ecole.drive/note.pdf']).toBe('mine');
    const again = openDriveFolder(WORKBOOK, disk).state.drive;
    expect([...again.files.values()].map((file) => again.link(file))).toEqual(files.map((file) => drive.link(file)));
  });

  it('says where its state is damaged', () => {
    const disk = createMemoryDisk({ '/school/ecole.drive/état.json': '{"version":1,"given":"x"}' });
    expect(() => openDriveFolder(WORKBOOK, disk)).toThrow(/état\.json is damaged at given/);
  });
});

describe('Names on disk', () => {
  it.each([
    ['Facture 1/2: été?', 'Facture 1-2- été-'],
    ['..', '_'],
    ['  ', '_'],
    ['CON.txt', '_CON.txt'],
    ['.caché', '_.caché'],
    ['fin. ', 'fin'],
    ['a\u0000b\nc', 'a-b-c'],
    ['e\u0301te\u0301', 'été'],
    ['x'.repeat(300), 'x'.repeat(120)],
  ])('of %j is %j', (name, expected) => {
    expect(safeName(name)).toBe(expected);
  });
});
