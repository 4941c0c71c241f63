/** The outbox on disk: each mail an .eml file that is written once and holds its attachments. */
import path from 'node:path';
import { readAttachment, writeEml } from '../files/mail/eml';
import type { Content } from '../runtime/drive/store';
import type { Mail } from '../runtime/services/mail';
import { safeName } from './drive-paths';
import type { FileSystem } from './file-system';
import type { SavedMail } from './saved-state';

/** Below the drive's folder. */
export const MAIL_FOLDER = 'mail';
const LONGEST_SUBJECT = 60;

export interface MailFiles {
  /** A mail as it was saved; its attachments are read when they are asked for. */
  restore(saved: SavedMail, file: Content | undefined): Mail;
  /** The outbox as it is to be saved; `kept` gets the content of each file. */
  describe(outbox: readonly Mail[], kept: Map<string, Content>): SavedMail[];
  /** Path of a mail's file, relative to the drive's folder. */
  pathOf(mail: Mail, index: number): string;
}

/** @param root the drive's folder */
export function createMailFiles(root: string, fs: FileSystem): MailFiles {
  const places = new Map<Mail, string>();
  const contents = new Map<Mail, Content>();
  /** Mails whose file somebody deleted: it is not made again. */
  const deleted = new Set<Mail>();

  const pathOf = (mail: Mail, index: number): string => {
    const known = places.get(mail);
    if (known !== undefined) return known;
    const subject = Array.from(mail.subject).slice(0, LONGEST_SUBJECT).join('');
    const place = `${MAIL_FOLDER}/${safeName(`${String(index + 1).padStart(5, '0')} ${subject}`)}.eml`;
    places.set(mail, place);
    return place;
  };

  return {
    pathOf,
    restore({ path: place, attachments, ...rest }, file) {
      const filePath = path.join(root, place);
      const read = (index: number) => (fs.exists(filePath) ? readAttachment(fs.read(filePath), index) : undefined);
      const mail: Mail = {
        ...rest,
        attachments: attachments.map(({ size, ...attachment }, index) => ({
          ...attachment,
          content: { size, read: () => read(index) ?? new Uint8Array() },
        })),
      };
      places.set(mail, place);
      if (file === undefined) deleted.add(mail);
      else contents.set(mail, file);
      return mail;
    },
    describe: (outbox, kept) =>
      outbox.map((mail, index) => {
        const place = pathOf(mail, index);
        const content = contents.get(mail) ?? lazyEml(mail);
        contents.set(mail, content);
        if (!deleted.has(mail)) kept.set(place, content);
        const attachments = mail.attachments.map(({ content: { size }, ...attachment }) => ({ ...attachment, size }));
        return { ...mail, to: [...mail.to], cc: [...mail.cc], bcc: [...mail.bcc], attachments, path: place };
      }),
  };
}

function lazyEml(mail: Mail): Content {
  const read = (): Uint8Array => writeEml(mail);
  return {
    get size() {
      return read().length;
    },
    read,
  };
}
