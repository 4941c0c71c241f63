/** `ecolage run`: an action from the menu on an .xlsx file. */
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { SchoolFile } from '../node/school-file';
import { openSchoolFile } from '../node/school-file';
import type { QuotaKind } from '../runtime/quotas';
import { applyAction, finishTriggers, listActions, planAction } from './actions-client';
import { lockFile } from './file-lock';
import { Refused, type Terminal, WrongUsage } from './outcome';

export interface RunOptions {
  readonly action: string;
  readonly file: string;
  readonly today?: string | undefined;
  readonly out?: string | undefined;
  readonly input: object;
  readonly isConfirmed: boolean;
  readonly quotas?: QuotaKind | undefined;
}

/** Opens the file, shows the plan, applies it when confirmed, and saves the workbook whole or not at all. */
export async function runAction(options: RunOptions, terminal: Terminal): Promise<void> {
  if (!existsSync(options.file)) throw new Refused([`Le fichier ${options.file} n’existe pas.`]);
  const unlock = lockFile(options.file);
  try {
    const school = await openSchoolFile(options.file, options);
    const before = new Set(school.folder.state.drive.files.keys());
    const isDone = await runOn(school, options, terminal);
    if (!isDone) return;
    await school.save();
    if (options.out !== undefined) copyMade(school, before, options.out, terminal);
  } finally {
    unlock();
  }
}

async function runOn({ google }: SchoolFile, options: RunOptions, terminal: Terminal): Promise<boolean> {
  google.open();
  const action = listActions(google).find(({ name }) => name === options.action);
  if (action === undefined)
    throw new WrongUsage(`L’action « ${options.action} » n’existe pas ; voir : ecolage actions`);
  const dialogs = google.clickMenu(action.handler);
  if (dialogs.length === 0) throw new Error(`The menu entry ${action.caption} opened no dialog`);
  const { input, plan } = await settleOptions(google, options, terminal);
  if (plan.isNothingToDo) return false;
  if (!options.isConfirmed && !(await terminal.ask('Confirmer ?'))) {
    throw new Refused(['Non confirmé : rien n’a été écrit. (--yes confirme d’avance.)']);
  }
  const outcome = applyAction(google, options.action, input, plan.fingerprint);
  for (const line of outcome.lines) terminal.print(line);
  const more = finishTriggers(google);
  if (more > 0) terminal.print(`Suite faite en ${more} exécution${more > 1 ? 's' : ''} de plus.`);
  return true;
}

/** Shows the plan; its questions are answered by `--yes` or on the terminal, and the plan is read again. */
async function settleOptions(google: SchoolFile['google'], options: RunOptions, terminal: Terminal) {
  let input: Record<string, unknown> = { ...options.input };
  let plan = planAction(google, options.action, input);
  for (const { name, caption } of plan.options) {
    if (options.isConfirmed || (await terminal.ask(`${caption} ?`))) input = { ...input, [name]: true };
  }
  if (plan.options.length > 0) plan = planAction(google, options.action, input);
  for (const line of plan.lines) terminal.print(line);
  if (plan.warnings.length > 0) terminal.print('À savoir :');
  for (const warning of plan.warnings) terminal.print(`- ${warning}`);
  return { input, plan };
}

/** Copies the documents that this run made; an invoice's begin with its number. */
function copyMade({ folder }: SchoolFile, before: ReadonlySet<string>, out: string, terminal: Terminal): void {
  const made = [...folder.state.drive.files.values()].filter(
    ({ id, content, parents }) =>
      !before.has(id) && content !== null && parents.some((parent) => folder.state.drive.files.has(parent)),
  );
  mkdirSync(out, { recursive: true });
  for (const file of made) copyFileSync(folder.locate(file), join(out, basename(folder.locate(file))));
  if (made.length > 0) terminal.print(`${made.length} fichiers copiés dans ${out}`);
}
