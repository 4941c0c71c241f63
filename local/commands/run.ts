/** `ecolage run`: an action from the menu on an .xlsx file. */
import { existsSync } from 'node:fs';
import type { SchoolFile } from '../node/school-file';
import { openSchoolFile } from '../node/school-file';
import type { QuotaKind } from '../runtime/quotas';
import { applyAction, finishTriggers, listActions, planAction } from './actions-client';
import { copyMade, lookBefore } from './copy-made';
import { readFileInput } from './file-input';
import { lockFile } from './file-lock';
import { Refused, type Terminal, WrongUsage } from './outcome';
import { showPlan } from './shown-plan';

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
    const before = lookBefore(school);
    const isDone = await runOn(school, { ...options, input: readFileInput(options.input) }, terminal);
    if (!isDone) return;
    await school.save();
    if (options.out !== undefined) copyMade(school, before, options.out, terminal);
  } finally {
    unlock();
  }
}

async function runOn(school: SchoolFile, options: RunOptions, terminal: Terminal): Promise<boolean> {
  const { google } = school;
  google.open();
  // As after an edit on Google; what another program changed comes without events.
  if (school.isChangedOutside) google.fireEvent('ON_CHANGE', { changeType: 'OTHER' });
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
    // What was typed is the person's word, a no included.
    if (name in input) continue;
    if (options.isConfirmed || (await terminal.ask(`${caption} ?`))) input = { ...input, [name]: true };
  }
  if (plan.options.length > 0) plan = planAction(google, options.action, input);
  showPlan(plan, input, terminal);
  return { input, plan };
}
