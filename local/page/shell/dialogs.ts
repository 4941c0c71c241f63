/** Dialogs and side panels of the add-on, in sandboxed frames; and the page's own messages. */
import type { DialogModel } from '../../runtime/services/ui/ui';
import { add, find, make, removeDialog } from './elements';
import { frameScript } from './frame-script';

/** What a frame asks of the script: JSON texts in, a JSON text or an error's sentence out. */
export type CallScript = (name: string, args: readonly string[]) => Promise<{ result?: string; error?: string }>;

const DEFAULT_WIDTH = 600;
const DEFAULT_HEIGHT = 400;
let given = 0;

interface Place {
  readonly frame: HTMLIFrameElement;
  close(): void;
  resize(width: number | undefined, height: number | undefined): void;
}

/** Shows what an execution showed: each dialog in its own frame, a side panel in place of the one before. */
export function showDialogs(dialogs: readonly DialogModel[], call: CallScript): void {
  for (const dialog of dialogs) {
    const key = `cadre-${++given}`;
    const frame = make('iframe', {
      sandbox: 'allow-scripts allow-forms allow-popups allow-modals allow-downloads',
      title: dialog.title,
      srcdoc: withBridge(dialog.html, key),
    });
    const place = dialog.kind === 'sidebar' ? openPanel(dialog, frame) : openWindow(dialog, frame);
    connect(place, key, call);
  }
}

/** The bridge comes before every script of the page; the page's own text is not touched. */
function withBridge(html: string, key: string): string {
  const script = frameScript(key);
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + script) : script + html;
}

function connect(place: Place, key: string, call: CallScript): void {
  function listen({ data, source }: MessageEvent): void {
    // Closed by its button, by Escape or by another panel in its place.
    if (!place.frame.isConnected) window.removeEventListener('message', listen);
    if (source === null || source !== place.frame.contentWindow || data?.ecolage !== key) return;
    if (data.kind === 'close') place.close();
    else if (data.kind === 'size') place.resize(data.width, data.height);
    else if (data.kind === 'call') {
      const answer = (message: object) =>
        place.frame.contentWindow?.postMessage({ ecolage: key, id: data.id, ...message }, '*');
      call(String(data.name), data.args as string[]).then(
        ({ result, error }) => answer(error === undefined ? { result } : { error }),
        (error: unknown) => answer({ error: error instanceof Error ? error.message : String(error) }),
      );
    }
  }
  window.addEventListener('message', listen);
}

function openWindow({ title, kind, width, height }: DialogModel, frame: HTMLIFrameElement): Place {
  const dialog = add(document.body, 'dialog', { class: 'window', 'aria-label': title });
  const head = add(dialog, 'div', { class: 'window-head' });
  add(head, 'h1', {}, title);
  const close = add(head, 'button', { type: 'button', 'aria-label': `Fermer « ${title} »` }, '×');
  frame.style.width = `${width || DEFAULT_WIDTH}px`;
  frame.style.height = `${height || DEFAULT_HEIGHT}px`;
  dialog.append(frame);
  const before = document.activeElement;
  const end = (): void => {
    placeProgress(dialog);
    removeDialog(dialog, before);
  };
  close.addEventListener('click', end);
  dialog.addEventListener('cancel', end);
  if (kind === 'modal') dialog.showModal();
  else dialog.show();
  placeProgress();
  frame.focus();
  return {
    frame,
    close: end,
    resize(toWidth, toHeight) {
      if (toWidth !== undefined) frame.style.width = `${toWidth}px`;
      if (toHeight !== undefined) frame.style.height = `${toHeight}px`;
    },
  };
}

/** What lies outside a modal dialog can be neither seen nor clicked: progress and its button go into the last one. */
function placeProgress(closing?: HTMLDialogElement): void {
  const open = [...document.querySelectorAll('dialog.window:modal')].filter((dialog) => dialog !== closing);
  const last = open.pop();
  if (last === undefined) find('head').after(find('progress'));
  else last.querySelector('.window-head')?.after(find('progress'));
}

function openPanel({ title }: DialogModel, frame: HTMLIFrameElement): Place {
  const panel = find('panel');
  const close = fillPanel(title);
  panel.append(frame);
  frame.focus();
  return { frame, close, resize: () => undefined };
}

/** Empties the panel beside the sheet for new content. @returns what closes it */
export function fillPanel(title: string): () => void {
  const panel = find('panel');
  panel.textContent = '';
  panel.hidden = false;
  panel.setAttribute('aria-label', title);
  const head = add(panel, 'div', { class: 'panel-head' });
  add(head, 'h2', {}, title);
  const button = add(head, 'button', { type: 'button', 'aria-label': `Fermer « ${title} »` }, '×');
  const close = (): void => {
    panel.hidden = true;
    panel.textContent = '';
  };
  button.addEventListener('click', close);
  return close;
}
