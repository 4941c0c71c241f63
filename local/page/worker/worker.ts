/** Entry of the worker: one request after the other, so that no execution meets another. */
import type { UiAnswer } from '../../runtime/services/ui/ui';
import type { ReplyMessage, RequestMessage, RequestName, WorkerMessage } from '../protocol';
import { openAssets } from './assets';
import { Office } from './office';
import { openStorage } from './storage';

let reply: (answer: UiAnswer) => void = () => undefined;

const say = (message: WorkerMessage): void => self.postMessage(message);

const assets = openAssets(new URL('.', self.location.href).href);

const office = openStorage(assets).then(
  (storage) =>
    new Office(assets, storage, {
      changes: (changes) => say({ kind: 'changes', changes }),
      progress: (handler, calls, documents) => say({ kind: 'progress', handler, calls, documents }),
      kept: () => say({ kind: 'kept' }),
      failed: (message) => say({ kind: 'trouble', message }),
      ask: (question) => {
        say({ kind: 'question', question });
        return new Promise((resolve) => {
          reply = resolve;
        });
      },
    }),
);

/** What answers each request. */
const ANSWERS: Readonly<Record<RequestName, (open: Office, ask: never) => unknown>> = {
  open: (open, ask) => open.open(ask),
  openFile: (open, ask) => open.openFile(ask),
  saveFile: (open) => open.saveFile(),
  click: (open, ask) => open.click(ask),
  call: (open, ask) => open.call(ask),
  edit: (open, ask) => open.edit(ask),
  keep: (open) => open.keepNow(),
  reshape: (open, ask) => open.reshape(ask),
  formula: (open, ask) => open.formula(ask),
  results: (open, ask) => open.results(ask),
  setDay: (open, ask) => open.setDay(ask),
  files: (open) => open.list(),
  readFile: (open, ask) => open.readFile(ask),
};

let last: Promise<unknown> = office;

self.addEventListener('message', ({ data }: MessageEvent<RequestMessage | ReplyMessage>) => {
  if ('reply' in data) {
    reply(data.reply);
    return;
  }
  const { id, name, ask } = data;
  last = last
    .then(async () => ANSWERS[name](await office, ask as never))
    .then(
      (answer) => say({ kind: 'answer', id, answer }),
      (error: unknown) => say({ kind: 'failure', id, message: error instanceof Error ? error.message : String(error) }),
    );
});
