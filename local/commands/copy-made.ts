/** Copies what a run made out of the drive's folder: documents, exports, mails. */
import { copyFileSync, mkdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { SchoolFile } from '../node/school-file';
import type { Terminal } from './outcome';

/** What stood there before the run. */
export interface Before {
  readonly files: ReadonlySet<string>;
  readonly mails: number;
}

const TEMPLATE = /^modele/;

export function lookBefore({ folder }: SchoolFile): Before {
  return { files: new Set(folder.state.drive.files.keys()), mails: folder.state.outbox.length };
}

/** Documents into the folder, mails into its folder `mail`; templates are the school's and stay. */
export function copyMade({ folder }: SchoolFile, before: Before, out: string, terminal: Terminal): void {
  const { drive, outbox } = folder.state;
  const files = [...drive.files.values()].filter(
    ({ id, content, appProperties }) =>
      !before.files.has(id) && content !== null && !TEMPLATE.test(appProperties.ecolage ?? ''),
  );
  const mails = outbox.slice(before.mails);
  copyAll(
    files.map((file) => folder.locate(file)),
    out,
  );
  if (files.length > 0)
    terminal.print(`${files.length} ${files.length > 1 ? 'fichiers copiés' : 'fichier copié'} dans ${out}`);
  if (mails.length === 0) return;
  const mailFolder = join(out, 'mail');
  copyAll(
    mails.map((mail) => folder.locateMail(mail)),
    mailFolder,
  );
  terminal.print(`${mails.length} ${mails.length > 1 ? 'e-mails copiés' : 'e-mail copié'} dans ${mailFolder}`);
}

/** Files of one name from two folders keep apart. */
function copyAll(paths: readonly string[], target: string): void {
  mkdirSync(target, { recursive: true });
  const taken = new Set<string>();
  for (const path of paths) {
    const extension = extname(path);
    const stem = basename(path, extension);
    let name = basename(path);
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${stem} (${number})${extension}`;
    taken.add(name.toLowerCase());
    copyFileSync(path, join(target, name));
  }
}
