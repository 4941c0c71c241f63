/** Entry of the script file Actions.js: menu entries, calls from dialogs, triggers. No logic. */
import type { ActionInput, OutcomeView, PlanView } from './actions/action';
import { refused } from './actions/action';
import { noteChange, noteEdit } from './actions/register-journal/note-edits';
import { runWatched } from './actions/register-journal/watch-register';
import { ACTIONS, CONTINUATIONS, findAction } from './actions/registry';
import { openServices } from './google';
import { readPage, showMenu, showPage } from './google/dialogs';
import { CHANGE_HANDLER, EDIT_HANDLER } from './google/register-triggers';
import { CONTINUED_NOTE } from './messages/register-journal';
import { ACTION_PAGE, fillActionPage, HELP_PAGE } from './ui/dialogs';
import { HELP_HANDLER, MENU_TITLE, menuEntries, menuHandler } from './ui/menu';

type Handler = (...args: unknown[]) => unknown;

function plan(name: string, inputJson: string): PlanView {
  const action = findAction(name);
  return action === undefined ? unknownAction(name) : action.plan(openServices(), readInput(inputJson));
}

function apply(name: string, inputJson: string, fingerprint: string): OutcomeView {
  const action = findAction(name);
  if (action === undefined) return unknownAction(name);
  return runWatched(openServices(), titleOf(action), (services) =>
    action.apply(services, readInput(inputJson), fingerprint),
  );
}

function titleOf({ caption }: { readonly caption: string }): string {
  return caption.replace('…', '');
}

function unknownAction(name: string) {
  return refused([{ code: 'action-unknown', data: { name } }]);
}

function readInput(json: string): ActionInput {
  return json === '' ? {} : (JSON.parse(json) as ActionInput);
}

const menuHandlers = ACTIONS.map((action): [string, Handler] => [
  menuHandler(action.name),
  () => {
    const page = fillActionPage(readPage(action.page ?? ACTION_PAGE), action.name);
    showPage(page, titleOf(action), action.place ?? 'dialog');
  },
]);

const continuations = Object.entries(CONTINUATIONS).map(([name, goOn]): [string, Handler] => [
  name,
  () => runWatched(openServices(), CONTINUED_NOTE, goOn),
]);

/** By the name of the global that the build makes a stub for. */
export const on: Readonly<Record<string, Handler>> = {
  onOpen: () => showMenu(MENU_TITLE, menuEntries()),
  plan: (name, input) => plan(String(name), String(input ?? '')),
  apply: (name, input, fingerprint) => apply(String(name), String(input ?? ''), String(fingerprint)),
  listActions: () =>
    ACTIONS.map(({ name, caption, inputs }) => ({ name, caption, inputs, handler: menuHandler(name) })),
  [HELP_HANDLER]: () => showPage(readPage(HELP_PAGE), 'Fonctions d’Écolage', 'dialog'),
  [EDIT_HANDLER]: (event) => noteEdit(openServices, event),
  [CHANGE_HANDLER]: (event) => noteChange(openServices, event),
  ...Object.fromEntries(continuations),
  ...Object.fromEntries(menuHandlers),
};
