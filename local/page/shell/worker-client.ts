/** The page's end of the line to its worker. */
import type { UiAnswer, UiQuestion } from '../../runtime/services/ui/ui';
import type { Answer, Ask, ReplyMessage, RequestMessage, RequestName, WorkerMessage } from '../protocol';

export interface WorkerNews {
  changed(changes: Extract<WorkerMessage, { kind: 'changes' }>['changes']): void;
  progressed(handler: string, calls: number, documents: number): void;
  kept(): void;
  /** Something went wrong that nobody asked for. */
  failed(message: string): void;
  /** Shows a question of the script. */
  asked(question: UiQuestion): Promise<UiAnswer>;
}

export interface WorkerClient {
  /** Names who is told of news; what came before is told at once. */
  hear(news: WorkerNews): void;
  /** @throws Error with the worker's sentence, or `Stopped` */
  ask<N extends RequestName>(name: N, ask: Ask<N>): Promise<Answer<N>>;
  /** Ends the worker where it stands; what waits for an answer is told so. */
  stop(): void;
}

/** What a request gets whose worker was stopped. */
export class Stopped extends Error {}

type Waiting = { readonly resolve: (answer: unknown) => void; readonly reject: (error: Error) => void };

/** @param makeWorker starts a worker; called again after each stop */
export function connectWorker(makeWorker: () => Worker): WorkerClient {
  let news: WorkerNews | undefined;
  let unheard: WorkerMessage[] = [];
  let waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let given = 0;

  function tell(data: WorkerMessage): void {
    if (news === undefined) unheard.push(data);
    else if (data.kind === 'changes') news.changed(data.changes);
    else if (data.kind === 'progress') news.progressed(data.handler, data.calls, data.documents);
    else if (data.kind === 'kept') news.kept();
    else if (data.kind === 'trouble') news.failed(data.message);
    else if (data.kind === 'question') {
      // One that was stopped in the meantime, or another after it, waits for no answer.
      const asker = worker;
      void news.asked(data.question).then((reply) => {
        const message: ReplyMessage = { reply };
        if (worker === asker) worker?.postMessage(message);
      });
    }
  }

  function receive({ data }: MessageEvent<WorkerMessage>): void {
    if (data.kind !== 'answer' && data.kind !== 'failure') {
      tell(data);
      return;
    }
    const asker = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.kind === 'answer') asker?.resolve(data.answer);
    else asker?.reject(new Error(data.message));
  }

  function start(): Worker {
    const made = makeWorker();
    made.addEventListener('message', receive);
    made.addEventListener('error', (event) => {
      for (const { reject } of waiting.values()) reject(new Error(event.message || 'Le programme s’est arrêté.'));
      waiting.clear();
    });
    return made;
  }

  return {
    hear(listener) {
      news = listener;
      const waited = unheard;
      unheard = [];
      waited.forEach(tell);
    },
    ask<N extends RequestName>(name: N, ask: Ask<N>): Promise<Answer<N>> {
      worker ??= start();
      const id = ++given;
      const message: RequestMessage = { id, name, ask };
      worker.postMessage(message);
      return new Promise<Answer<N>>((resolve, reject) => {
        waiting.set(id, { resolve: resolve as Waiting['resolve'], reject });
      });
    },
    stop() {
      worker?.terminate();
      worker = undefined;
      const stopped = waiting;
      waiting = new Map();
      for (const { reject } of stopped.values()) reject(new Stopped('Arrêté.'));
    },
  };
}
