/** The menu Écolage: one entry an action, and the help; `onOpen` may do no more than this. */
import { ACTIONS } from '../actions/registry';

export interface MenuEntry {
  readonly caption: string;
  /** Name of the global that the entry calls. */
  readonly handler: string;
}

/** Name of the global behind an action's menu entry: `issue-invoices` → `menuIssueInvoices`. */
export function menuHandler(action: string): string {
  return `menu${action.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase())}`;
}

export const MENU_TITLE = 'Écolage';
export const HELP_HANDLER = 'menuHelp';

export function menuEntries(): MenuEntry[] {
  const actions = ACTIONS.map(({ name, caption }) => ({ caption, handler: menuHandler(name) }));
  return [...actions, { caption: 'Aide sur les fonctions', handler: HELP_HANDLER }];
}
