/** The menu Écolage: one entry an action, by parts, and the help; `onOpen` may do no more than this. */
import { ACTION_GROUPS } from '../actions/action';
import { ACTIONS } from '../actions/registry';
import { GROUP_CAPTIONS } from '../messages/menu';

export interface MenuEntry {
  readonly caption: string;
  /** Name of the global that the entry calls. */
  readonly handler: string;
  /** Caption of the submenu in which it stands; absent: in the menu itself. */
  readonly group?: string;
}

/** Name of the global behind an action's menu entry: `issue-invoices` → `menuIssueInvoices`. */
export function menuHandler(action: string): string {
  return `menu${action.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase())}`;
}

export const MENU_TITLE = 'Écolage';
export const HELP_HANDLER = 'menuHelp';

/** Entries in the order in which they show; those of one part stand together. */
export function menuEntries(): MenuEntry[] {
  const entries = ACTION_GROUPS.flatMap((group) =>
    ACTIONS.filter((action) => action.group === group).map(
      ({ name, caption }): MenuEntry => ({ caption, handler: menuHandler(name), group: GROUP_CAPTIONS[group] }),
    ),
  );
  return [...entries, { caption: 'Aide sur les fonctions', handler: HELP_HANDLER }];
}
