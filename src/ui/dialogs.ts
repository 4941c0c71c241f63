/** The pages behind the menu's entries: HTML files that are pushed beside the script. */
import { escapeHtml } from './html';

/** Names of the HTML files, without `.html`. */
export const ACTION_PAGE = 'ActionDialog';
export const HELP_PAGE = 'Help';

/**
 * The page of an action: it asks for the plan, shows it, and applies it on the person's click.
 * @param page the file's text
 * @param action the action's name
 */
export function fillActionPage(page: string, action: string): string {
  return page.replace('{{action}}', () => escapeHtml(action));
}
