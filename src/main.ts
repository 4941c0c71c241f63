/** The only file that exposes globals: menu entries, triggers, calls from dialogs, custom functions. No logic. */
import type { ActionInput, OutcomeView, PlanView } from './actions/action';
import { CONTINUATION } from './actions/invoicing/finish';
import { continueInvoices } from './actions/issue-invoices';
import { ACTIONS, findAction } from './actions/registry';
import { CATALOGUE } from './functions/catalogue';
import { openServices } from './google';
import { readPage, showDialog, showMenu } from './google/dialogs';
import { openWorkbook } from './google/workbook';
import { describeIssue } from './messages/issues';
import { ACTION_PAGE, fillActionPage, HELP_PAGE } from './ui/dialogs';
import { HELP_HANDLER, MENU_TITLE, menuEntries, menuHandler } from './ui/menu';

type Handler = (...args: unknown[]) => unknown;

function plan(name: string, inputJson: string): PlanView {
  const action = findAction(name);
  return action === undefined ? unknownAction(name) : action.plan(openServices(), readInput(inputJson));
}

function apply(name: string, inputJson: string, fingerprint: string): OutcomeView {
  const action = findAction(name);
  return action === undefined ? unknownAction(name) : action.apply(openServices(), readInput(inputJson), fingerprint);
}

function unknownAction(name: string) {
  return { ok: false as const, problems: [describeIssue({ code: 'action-unknown', data: { name } })] };
}

function readInput(json: string): ActionInput {
  return json === '' ? {} : (JSON.parse(json) as ActionInput);
}

const menuHandlers = ACTIONS.map((action): [string, Handler] => [
  menuHandler(action.name),
  () => showDialog(fillActionPage(readPage(ACTION_PAGE), action.name), action.caption.replace('…', '')),
]);

const customFunctions = CATALOGUE.map((entry): [string, Handler] => [
  entry.name,
  (...args) => entry.run(args, { values: (tab) => openWorkbook().readTab(tab) }),
]);

/** By the name of the global that the build makes a stub for. */
export const on: Readonly<Record<string, Handler>> = {
  onOpen: () => showMenu(MENU_TITLE, menuEntries()),
  plan: (name, input) => plan(String(name), String(input ?? '')),
  apply: (name, input, fingerprint) => apply(String(name), String(input ?? ''), String(fingerprint)),
  listActions: () =>
    ACTIONS.map(({ name, caption, inputs }) => ({ name, caption, inputs, handler: menuHandler(name) })),
  [HELP_HANDLER]: () => showDialog(readPage(HELP_PAGE), 'Fonctions d’Écolage'),
  [CONTINUATION]: () => continueInvoices(openServices()),
  ...Object.fromEntries(menuHandlers),
  ...Object.fromEntries(customFunctions),
};
