/** Every action by name: what menu, dialogs, triggers and the local host can call. */
import type { Action } from './action';
import { issueInvoices } from './issue-invoices';
import { setUp } from './set-up';

export const ACTIONS: readonly Action[] = [issueInvoices, setUp];

export function findAction(name: string): Action | undefined {
  return ACTIONS.find((action) => action.name === name);
}
