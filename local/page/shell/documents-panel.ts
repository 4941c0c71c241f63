/** The panel of documents: what the add-on made, by folder, with preview and download. */
import type { MadeFile } from '../protocol';
import { fillPanel } from './dialogs';
import { add, download, find, make, removeDialog } from './elements';
import type { WorkerClient } from './worker-client';

const TYPES: Readonly<Record<MadeFile['kind'], string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  text: 'text/plain;charset=utf-8',
  page: 'text/html;charset=utf-8',
};
const ENDINGS: Readonly<Record<MadeFile['kind'], string>> = {
  pdf: '.pdf',
  docx: '.docx',
  xlsx: '.xlsx',
  text: '.txt',
  page: '.html',
};

/** @example await showDocuments(client) */
export async function showDocuments(client: WorkerClient): Promise<void> {
  const { files } = await client.ask('files', {});
  fillPanel('Documents');
  const panel = find('panel');
  if (files.length === 0) add(panel, 'p', { class: 'empty' }, 'Aucun document encore.');
  const folders = new Map<string, MadeFile[]>();
  for (const file of files) {
    const folder = file.folder.join(' / ');
    folders.set(folder, [...(folders.get(folder) ?? []), file]);
  }
  for (const [folder, own] of [...folders].sort(([a], [b]) => a.localeCompare(b, 'fr'))) {
    const part = add(panel, 'details', { open: '' });
    add(part, 'summary', {}, `${folder || 'Mon Drive'} (${own.length})`);
    const list = add(part, 'ul', { class: 'files' });
    for (const file of [...own].sort((a, b) => a.name.localeCompare(b.name, 'fr', { numeric: true }))) {
      const line = add(list, 'li');
      add(line, 'span', { class: 'file-name' }, nameOf(file));
      add(line, 'button', { type: 'button', 'aria-label': `Aperçu : ${nameOf(file)}` }, 'Aperçu').addEventListener(
        'click',
        () => void preview(client, file),
      );
      add(
        line,
        'button',
        { type: 'button', 'aria-label': `Télécharger : ${nameOf(file)}` },
        'Télécharger',
      ).addEventListener('click', async () =>
        download(nameOf(file), (await client.ask('readFile', { id: file.id })).bytes, TYPES[file.kind]),
      );
    }
  }
}

function nameOf({ name, kind }: MadeFile): string {
  return name.toLowerCase().endsWith(ENDINGS[kind]) ? name : `${name}${ENDINGS[kind]}`;
}

/** A PDF as the browser shows it; a Doc as its PDF; a page in a frame that may do nothing. */
async function preview(client: WorkerClient, file: MadeFile): Promise<void> {
  const isDoc = file.kind === 'docx';
  const { bytes } = await client.ask('readFile', { id: file.id, asPdf: isDoc });
  if (file.kind === 'xlsx') {
    download(nameOf(file), bytes, TYPES.xlsx);
    return;
  }
  const type = isDoc ? TYPES.pdf : TYPES[file.kind];
  const before = document.activeElement;
  const dialog = add(document.body, 'dialog', { class: 'window preview', 'aria-label': nameOf(file) });
  const head = add(dialog, 'div', { class: 'window-head' });
  add(head, 'h1', {}, nameOf(file));
  const close = add(head, 'button', { type: 'button', 'aria-label': 'Fermer l’aperçu' }, '×');
  const address = URL.createObjectURL(new Blob([bytes as BlobPart], { type }));
  const frame = make('iframe', { title: nameOf(file), src: address });
  // A PDF is drawn by the browser's own viewer, which a sandbox keeps out; all else runs nothing.
  if (type !== TYPES.pdf) frame.setAttribute('sandbox', file.kind === 'page' ? 'allow-scripts' : '');
  dialog.append(frame);
  const end = (): void => {
    removeDialog(dialog, before);
    URL.revokeObjectURL(address);
  };
  close.addEventListener('click', end);
  dialog.addEventListener('cancel', end);
  dialog.showModal();
}
