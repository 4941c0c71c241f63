/** Keeps what is not in the workbook in a folder beside it: Drive's files as readable files, the rest in one JSON file. */

import { createHash } from 'node:crypto';
import path from 'node:path';
import { encodeUtf8 } from '../runtime/bytes';
import { type Content, createDriveStore, type DriveFile, FOLDER_TYPE } from '../runtime/drive/store';
import type { Mail } from '../runtime/services/mail';
import { createState, type RuntimeState } from '../runtime/services/store/state';
import { type Change, commitChanges, recoverCommit } from './commit';
import { createDrivePaths } from './drive-paths';
import { disk, type FileSystem } from './file-system';
import { createMailFiles, MAIL_FOLDER } from './mail-files';
import { readSavedState, type SavedFile, type SavedState, STATE_FILE } from './saved-state';

export interface DriveFolder {
  readonly state: RuntimeState;
  /** Whether a workbook is the one that was saved last: another program may have changed it since. */
  isAsSaved(workbook: Uint8Array): boolean;
  /** Saves the state and, with it, the workbook: all or nothing. */
  save(workbook: Uint8Array): void;
  /** Path of a Drive file on this disk. */
  locate(file: DriveFile): string;
  /** Path of a saved mail, as .eml, on this disk. */
  locateMail(mail: Mail): string;
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Reads when asked, and each time anew: a file that the user replaced counts as it is. */
function lazyContent(fs: FileSystem, file: string): Content {
  return {
    get size() {
      return fs.size(file);
    },
    read: () => fs.read(file),
  };
}

/**
 * Opens the state of a workbook; what a cut-off save left is finished or thrown away first.
 * @param workbook path of the .xlsx, which need not exist yet; `ecole.xlsx` has its state in `ecole.drive/`
 * @throws Error when the state's file is damaged
 * @example const folder = openDriveFolder('ecole.xlsx'); folder.state.triggers; folder.save(bytes)
 */
export function openDriveFolder(workbook: string, fs: FileSystem = disk): DriveFolder {
  recoverCommit(workbook, fs);
  const drive = `${path.basename(workbook, path.extname(workbook))}.drive`;
  const root = path.join(path.dirname(workbook), drive);
  const stateFile = path.join(root, STATE_FILE);
  const saved = fs.exists(stateFile) ? readSavedState(fs.read(stateFile)) : undefined;

  const store = createDriveStore((file) => `${drive}/${paths.pathOf(file)}`, saved?.given);
  const known = new Map<string, string>();
  /** Path → the content that lies there already. */
  const stored = new Map<string, Content>();
  for (const { path: place, ...file } of saved?.files ?? []) {
    const isFolder = file.mimeType === FOLDER_TYPE;
    const onDisk = path.join(root, place);
    // What the user deleted on disk is deleted.
    if (!isFolder && !fs.exists(onDisk)) continue;
    const content = isFolder ? null : lazyContent(fs, onDisk);
    store.files.set(file.id, { ...file, content });
    known.set(file.id, place);
    if (content) stored.set(place, content);
  }
  const isForeign = (place: string): boolean => !stored.has(place) && fs.exists(path.join(root, place));
  const paths = createDrivePaths(store.files, known, [STATE_FILE, MAIL_FOLDER], isForeign);
  const state: RuntimeState = { ...createState(store), ...saved?.state };
  const mails = createMailFiles(root, fs);
  for (const mail of saved?.outbox ?? []) {
    const content = fs.exists(path.join(root, mail.path)) ? lazyContent(fs, path.join(root, mail.path)) : undefined;
    if (content !== undefined) stored.set(mail.path, content);
    state.outbox.push(mails.restore(mail, content));
  }

  function describeFiles(kept: Map<string, Content>): SavedFile[] {
    return [...store.files.values()].map((file) => {
      const { content, ...rest } = file;
      const place = paths.pathOf(file);
      if (content) kept.set(place, content);
      return { ...rest, path: place };
    });
  }

  function listChanges(workbookBytes: Uint8Array): { changes: Change[]; kept: Map<string, Content> } {
    const kept = new Map<string, Content>();
    const { properties, triggers, quotas } = state;
    const next: SavedState = {
      version: 1,
      workbook: digestOf(workbookBytes),
      given: store.given(),
      files: describeFiles(kept),
      outbox: mails.describe(state.outbox, kept),
      state: { properties, triggers, quotas },
    };
    const json = encodeUtf8(`${JSON.stringify(next, null, 1)}\n`);
    const changes: Change[] = [{ path: path.basename(workbook), read: () => workbookBytes }];
    changes.push({ path: `${drive}/${STATE_FILE}`, read: () => json });
    for (const [place, content] of kept) {
      if (stored.get(place) !== content) changes.push({ path: `${drive}/${place}`, read: () => content.read() });
    }
    for (const place of stored.keys()) if (!kept.has(place)) changes.push({ path: `${drive}/${place}`, read: null });
    return { changes, kept };
  }

  return {
    state,
    isAsSaved: (workbookBytes) => saved?.workbook === digestOf(workbookBytes),
    locate: (file) => path.join(root, paths.pathOf(file)),
    locateMail: (mail) => path.join(root, mails.pathOf(mail, state.outbox.indexOf(mail))),
    save(workbookBytes) {
      const { changes, kept } = listChanges(workbookBytes);
      commitChanges(workbook, changes, fs);
      // From here on the bytes are read from the disk, so that memory holds no document twice.
      stored.clear();
      for (const place of kept.keys()) stored.set(place, lazyContent(fs, path.join(root, place)));
      for (const file of store.files.values()) file.content = stored.get(paths.pathOf(file)) ?? null;
    },
  };
}
