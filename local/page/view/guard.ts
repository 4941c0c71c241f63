/** Keeps protected places, and what the workbook cannot follow, from a person's hasty change. */
import { CommandType } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { Protections } from './protections';

export interface GuardEvents {
  /** Asks whether a protected place shall be changed all the same. */
  askProtected(): Promise<boolean>;
  /** Something that a person asked for and that cannot be done. */
  refused(text: string): void;
  /** Whether an action is running. */
  isBusy(): boolean;
}

/** What the workbook here cannot follow: it is refused rather than lost. */
const REFUSED = /^sheet\.command\.(remove-col|move-rows|move-cols|copy-sheet|set-worksheet-order)/;

/** What moves cells: an action that is running would write to where they were. */
const MOVING = /^sheet\.command\.(insert-|remove-|delete-range|move-range|set-worksheet-name)/;

/** Commands of a person that change cells, rows or columns. */
const CHANGING =
  /^sheet\.command\.(set-range-values|clear-selection|delete-range|insert-range|move-range|paste|auto-fill|remove-row|remove-col|insert-row|insert-col)/;

/** A protected place stays as it is until the person has said that it may change. */
export function guardChanges(api: FUniver, protections: Protections, events: GuardEvents): void {
  const ask = (tab: string): void => {
    // Once the grid is done with the key: a dialog that opens within would leave it half-way.
    setTimeout(async () => {
      if (await events.askProtected()) protections.allow(tab);
      // The key that was refused is forgotten: the next one begins anew.
      api.getActiveWorkbook()?.getActiveRange()?.activate();
    });
  };
  api.addEvent(api.Event.BeforeSheetEditStart, (event) => {
    const { worksheet, row, column } = event;
    if (!protections.isProtected(worksheet.getSheetName(), row + 1, column + 1)) return;
    event.cancel = true;
    ask(worksheet.getSheetName());
  });
  api.addEvent(api.Event.BeforeCommandExecute, (event) => {
    if (event.type === CommandType.COMMAND && REFUSED.test(event.id)) {
      event.cancel = true;
      events.refused('Déplacer des lignes, déplacer ou supprimer des colonnes et copier un onglet ne se font pas ici.');
      return;
    }
    if (event.type === CommandType.COMMAND && MOVING.test(event.id) && events.isBusy()) {
      event.cancel = true;
      events.refused('Une action est en cours : attendez qu’elle soit terminée, ou arrêtez-la.');
      return;
    }
    if (event.type !== CommandType.COMMAND || !CHANGING.test(event.id)) return;
    const range = api.getActiveWorkbook()?.getActiveRange();
    const tab = api.getActiveWorkbook()?.getActiveSheet().getSheetName() ?? '';
    if (!range) return;
    const corners = [
      [range.getRow(), range.getColumn()],
      [range.getLastRow(), range.getLastColumn()],
    ];
    if (!corners.some(([row = 0, column = 0]) => protections.isProtected(tab, row + 1, column + 1))) return;
    event.cancel = true;
    ask(tab);
  });
}
