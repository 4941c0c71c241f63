/** Documents and mails that the add-on made, as the page lists them. */
import { DOC_TYPE, type DriveStore, FOLDER_TYPE, PDF_TYPE } from '../../runtime/drive/store';
import type { Mail } from '../../runtime/services/mail';
import type { MadeFile, SentMail } from '../protocol';

/** Templates are the school's: they are listed too, in their own folder. */
export function listFiles({ files }: Pick<DriveStore, 'files'>): MadeFile[] {
  const folderOf = (parents: readonly string[]): string[] => {
    const parent = files.get(parents[0] ?? '');
    return parent === undefined ? [] : [...folderOf(parent.parents), parent.name];
  };
  return [...files.values()].flatMap((file): MadeFile[] => {
    if (file.trashed || file.mimeType === FOLDER_TYPE || file.content === null) return [];
    const { id, name, mimeType, parents, content, createdTime } = file;
    return [{ id, name, folder: folderOf(parents), kind: kindOf(mimeType), size: content.size, made: createdTime }];
  });
}

function kindOf(mimeType: string): MadeFile['kind'] {
  if (mimeType === PDF_TYPE) return 'pdf';
  if (mimeType === DOC_TYPE || mimeType.includes('wordprocessingml')) return 'docx';
  if (mimeType.includes('spreadsheet')) return 'xlsx';
  return mimeType.startsWith('text/html') ? 'page' : 'text';
}

export function listMails(outbox: readonly Mail[]): SentMail[] {
  return outbox.map(({ at, from, to, replyTo, subject, body, htmlBody, attachments }) => ({
    ...{ at, from, to, replyTo, subject, body, htmlBody },
    attachments: attachments.map(({ name, contentType, content }) => ({ name, contentType, size: content.size })),
  }));
}
