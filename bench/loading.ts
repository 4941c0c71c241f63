/** Size of the script files, and what loading them costs: every custom function and every click pays for it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { ADDON } from '../build/bundle';
import { createRealmContext } from '../local/node/realm';
import { median, printFigure, printTitle, timeOf } from './table';

const ROUNDS = 20;
const KILOBYTE = 1024;

export function benchLoading(): void {
  printTitle('Script files');
  const files = ['Code.js', 'Documents.js', 'Actions.js', 'Bank.js', 'Archive.js'].map((name) =>
    readFileSync(join(ADDON, name), 'utf8'),
  );
  const [code = '', documents = '', actions = '', bank = '', archive = ''] = files;
  printFigure({ name: 'Code.js', value: Buffer.byteLength(code) / KILOBYTE, unit: 'KB', most: 150 });
  printFigure({ name: 'Documents.js', value: Buffer.byteLength(documents) / KILOBYTE, unit: 'KB' });
  printFigure({ name: 'Actions.js', value: Buffer.byteLength(actions) / KILOBYTE, unit: 'KB' });
  printFigure({ name: 'Bank.js', value: Buffer.byteLength(bank) / KILOBYTE, unit: 'KB' });
  printFigure({ name: 'Archive.js', value: Buffer.byteLength(archive) / KILOBYTE, unit: 'KB' });
  const note = `median of ${ROUNDS} fresh contexts, compiled anew`;
  printFigure({ name: 'load of Code.js', value: loadTime([code]), unit: 'ms', most: 30, note });
  printFigure({ name: 'load of all script files', value: loadTime(files), unit: 'ms', most: 60, note });
  const first = 'the document part, when the first document is made';
  printFigure({
    name: 'first call of ecolageDocuments()',
    value: firstCall(documents, 'ecolageDocuments'),
    unit: 'ms',
    note: first,
  });
  const click = 'menu, dialogs and triggers';
  printFigure({
    name: 'first call of ecolageActions()',
    value: firstCall(actions, 'ecolageActions'),
    unit: 'ms',
    note: click,
  });
}

/** A text that was never seen: the engine keeps what it compiled by its text. */
let made = 0;
function unseen(code: string): string {
  made += 1;
  return `${code}\n// ${made}`;
}

function loadTime(files: readonly string[]): number {
  return median(
    Array.from({ length: ROUNDS }, () => {
      const context = createRealmContext(() => 0);
      const texts = files.map(unseen);
      return timeOf(() => {
        for (const text of texts) context.run(new vm.Script(text));
      });
    }),
  );
}

function firstCall(code: string, name: string): number {
  return median(
    Array.from({ length: 5 }, () => {
      const context = createRealmContext(() => 0);
      context.run(new vm.Script(unseen(code)));
      return timeOf(() => context.call(context.global[name] as () => unknown, []));
    }),
  );
}
