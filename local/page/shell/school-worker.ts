/** The worker of this page, begun before the page's own code is there: it opens the workbook in the meantime. */
import { connectWorker } from './worker-client';

export const client = connectWorker(
  () => new Worker(new URL('worker.js', document.baseURI), { type: 'module', name: 'école' }),
);

/** The workbook as the visit begins. */
export const firstOpened = client.ask('open', {});
// Who shows the page hears of a failure; until then nobody does.
firstOpened.catch(() => undefined);
