/** The page around the worker: that one holds the school, the grid shows it, the shell has menus, dialogs and panels. */
import type { CellEdit, Execution, OpenedWorkbook } from './protocol';
import { showDialogs } from './shell/dialogs';
import { showDocuments } from './shell/documents-panel';
import { download, find, make, TAKE_KEYBOARD } from './shell/elements';
import { showMails } from './shell/mail-panel';
import { closeAll, leadToMenus, showMenus } from './shell/menu-bar';
import { showProgress } from './shell/progress';
import { askPerson, tellPerson } from './shell/questions';
import { client, firstOpened } from './shell/school-worker';
import { Stopped } from './shell/worker-client';
import { type Grid, openGrid } from './view/grid';
import { PROTECTION_QUESTION } from './view/protections';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const READY = 'Prêt : rien ne quitte ce navigateur.';
const STOPPED = 'Arrêté : le classeur est tel qu’il était avant l’action.';

let grid: Grid | undefined;

const progress = showProgress(() => {
  client.stop();
  document.body.dataset.state = 'loading';
  progress.end(STOPPED);
  void reopen(STOPPED);
});

// After what the callbacks use: news that came before are told at once.
client.hear({
  changed: (changes) => grid?.apply(changes),
  progressed: (_handler, calls, documents) => progress.report(calls, documents),
  asked: (question) => askPerson(question),
  failed: (message) => void tellPerson(`Le classeur n’a pas pu être gardé dans ce navigateur : ${message}`),
  kept: () => {
    document.body.dataset.kept = String(Number(document.body.dataset.kept ?? 0) + 1);
  },
});

async function reopen(said: string): Promise<void> {
  show(await client.ask('open', {}), said);
}

function show(opened: OpenedWorkbook, said = READY): void {
  document.body.dataset.state = 'loading';
  const container = find('grid');
  grid?.dispose();
  container.textContent = '';
  document.title = `${opened.name} – Écolage`;
  find('name').textContent = opened.name;
  (find('day') as HTMLInputElement).value = opened.day;
  document.body.dataset.day = opened.day;
  showMenus(find('menus'), [{ caption: 'Fichier', items: FILE_ITEMS }], opened.menus, (handler, caption) => {
    void run(caption.replace('…', ''), () => client.ask('click', { handler }));
  });
  const made = openGrid('grid', opened, {
    compute: (name, args) =>
      client.ask('formula', { name, args }).catch((error: unknown) => ({ ok: false, message: String(error) })),
    askProtected: () => tellPerson(PROTECTION_QUESTION, { yes: 'Partie protégée' }),
    refused: (text) => void tellPerson(text),
    isBusy: () => progress.isRunning(),
    reshaped: (change) => void client.ask('reshape', change).catch(tellLost),
    edited: (tab, cells) => void edit(tab, cells).catch(tellLost),
    computed: (tab, cells) => void client.ask('results', { tab, cells }).catch(() => undefined),
  });
  grid = made;
  progress.end(said);
  void made.ready.then(() => {
    if (grid === made) document.body.dataset.state = 'ready';
  });
}

/** What a person did in the grid and the workbook did not take: unless all was stopped, both are to be opened anew. */
async function tellLost(error: unknown): Promise<void> {
  if (error instanceof Stopped) return;
  await tellPerson(`Cette saisie n’a pas été prise : ${error instanceof Error ? error.message : String(error)}`);
}

async function edit(tab: string, cells: readonly CellEdit[]): Promise<void> {
  const { problem, patches } = await client.ask('edit', { tab, cells });
  if (patches !== undefined) grid?.apply([{ kind: 'cells', tab, patches }]);
  if (problem !== undefined) await tellPerson(problem);
}

/** Runs the add-on and shows what it showed. */
async function run(caption: string, work: () => Promise<Execution>): Promise<void> {
  progress.begin(caption);
  try {
    const { dialogs, alerts, error } = await work();
    progress.end();
    for (const alert of alerts) await tellPerson(alert);
    if (error !== undefined) await tellPerson(`Erreur : ${error}`);
    showDialogs(dialogs, (name, args) => call(caption, name, args));
  } catch (error) {
    if (!(error instanceof Stopped)) progress.end(error instanceof Error ? error.message : String(error));
  }
}

async function call(
  caption: string,
  name: string,
  args: readonly string[],
): Promise<{ result?: string; error?: string }> {
  progress.begin(caption);
  const { result, error, alerts, dialogs } = await client.ask('call', { name, args }).catch((thrown: unknown) => {
    if (!(thrown instanceof Stopped)) progress.end();
    throw thrown;
  });
  progress.end();
  for (const alert of alerts) await tellPerson(alert);
  showDialogs(dialogs, (inner, rest) => call(caption, inner, rest));
  return { ...(result === undefined ? {} : { result }), ...(error === undefined ? {} : { error }) };
}

const FILE_ITEMS = [
  { caption: 'Ouvrir un classeur .xlsx…', run: () => chooseFile() },
  {
    caption: 'Enregistrer en .xlsx',
    run: async () => {
      const { name, bytes } = await client.ask('saveFile', {});
      download(name, bytes, XLSX);
    },
  },
  {
    caption: 'Recommencer avec l’école fictive…',
    run: async () => {
      const text = 'Le classeur gardé dans ce navigateur, ses documents et son courrier seront effacés.';
      if (!(await tellPerson(text, { yes: 'Effacer et recommencer ?' }))) return;
      show(await client.ask('open', { isFresh: true }));
    },
  },
] as const;

function chooseFile(): void {
  const input = make('input', { type: 'file', accept: `.xlsx,${XLSX}`, id: 'file' });
  input.hidden = true;
  document.body.append(input);
  input.addEventListener('change', async () => {
    const [file] = input.files ?? [];
    input.remove();
    if (file === undefined) return;
    try {
      show(await client.ask('openFile', { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }));
    } catch {
      await tellPerson(`« ${file.name} » n’est pas un classeur .xlsx lisible. Le classeur ouvert reste ouvert.`);
    }
  });
  input.click();
}

leadToMenus(find('menus'));
find('grid').addEventListener(TAKE_KEYBOARD, () => grid?.focus());
find('documents').addEventListener('click', () => void showDocuments(client));
find('mails').addEventListener('click', () => void showMails(client));
find('day').addEventListener('change', async (event) => {
  const day = (event.target as HTMLInputElement).value;
  if (day === '') return;
  await client.ask('setDay', { day });
  document.body.dataset.day = day;
});
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') void client.ask('keep', {}).catch(() => undefined);
});
document.addEventListener('click', ({ target }) => {
  if (target instanceof Element && target.closest('[role=menubar]') === null) closeAll();
});

/** For those who look from outside: tests and the curious. */
Object.assign(window, {
  ecolage: {
    grid: () => grid,
    rows: (tab: string) => grid?.rows(tab) ?? [],
    day: () => document.body.dataset.day ?? '',
    keep: () => client.ask('keep', {}),
  },
});

firstOpened.then(
  (opened) => show(opened),
  (error: unknown) => {
    document.body.dataset.state = 'failed';
    find('progress-text').textContent = error instanceof Error ? error.message : String(error);
  },
);
