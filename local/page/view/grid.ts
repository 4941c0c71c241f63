/** The grid over the workbook: shows it, tells what a person changes, takes over what the add-on changes. */
import { CommandType, ICommandService, UniverInstanceType } from '@univerjs/core';
import {
  type IMoveRangeMutationParams,
  type ISetRangeValuesMutationParams,
  MoveRangeMutation,
  SetRangeValuesMutation,
} from '@univerjs/sheets';
import { ILayoutService } from '@univerjs/ui';
import type { CellEdit, OpenedWorkbook, Reshape, TabChange } from '../protocol';
import { type Compute, defineCustomFunctions } from './custom-functions';
import { createEditReader } from './edit-reader';
import { type GuardEvents, guardChanges } from './guard';
import { createProtections } from './protections';
import { whenReady } from './ready';
import { reshapeOf } from './reshapes';
import { startUniver } from './start-univer';
import { createTabNames } from './tab-names';
import { takeOver } from './take-over';
import { workbookData } from './workbook-data';

export interface GridEvents extends GuardEvents {
  compute: Compute;
  /** Rows or columns put in or taken out, tabs made, renamed or removed by a person. */
  reshaped(change: Reshape): void;
  /** Cells that a person changed. */
  edited(tab: string, cells: readonly CellEdit[]): void;
  /** Results of formulas. */
  computed(tab: string, cells: readonly CellEdit[]): void;
}

export interface Grid {
  /** Takes the keyboard, as a click into a cell does. */
  focus(): void;
  /** Drawn, and ready for what a person types. */
  readonly ready: Promise<void>;
  apply(changes: readonly TabChange[]): void;
  /** What stands in a cell as the grid shows it, for those who look from outside. */
  shown(tab: string, row: number, column: number): string;
  /** The rows of a tab by header, up to the first empty one. */
  rows(tab: string): Record<string, string>[];
  select(tab: string, row: number, column: number): void;
  dispose(): void;
}

/** @param container identifier of the element that holds the grid */
export function openGrid(container: string, opened: OpenedWorkbook, events: GridEvents): Grid {
  const names = createTabNames();
  const functions = defineCustomFunctions(opened.functions, names, events.compute);
  const { univer, api } = startUniver(container, functions);
  const ready = whenReady(api, container);
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, workbookData(opened, names));
  const commands = univer.__getInjector().get(ICommandService);
  const workbook = () => api.getActiveWorkbook();
  const edits = createEditReader(api);
  const protections = createProtections();
  opened.tabs.forEach((tab) => protections.set(tab));
  guardChanges(api, protections, events);
  commands.onCommandExecuted((command, options) => {
    const flags = (options ?? {}) as { readonly fromWorkbook?: boolean; readonly fromFormula?: boolean };
    if (command.type !== CommandType.MUTATION || flags.fromWorkbook === true) return;
    if (command.id === MoveRangeMutation.id) {
      const { from, to } = command.params as IMoveRangeMutationParams;
      const [left, taken] = [edits.read(from.subUnitId, from.value), edits.read(to.subUnitId, to.value)];
      // Within a tab all or none: what is refused there stays where it was.
      if (from.subUnitId === to.subUnitId) events.edited(names.nameOf(to.subUnitId), [...left, ...taken]);
      else {
        events.edited(names.nameOf(to.subUnitId), taken);
        events.edited(names.nameOf(from.subUnitId), left);
      }
      return;
    }
    if (command.id !== SetRangeValuesMutation.id) {
      const change = reshapeOf(command.id, command.params as object, names);
      if (change !== undefined) events.reshaped(change);
      return;
    }
    const { subUnitId, cellValue } = command.params as ISetRangeValuesMutationParams;
    const cells = edits.read(subUnitId, cellValue);
    if (cells.length === 0) return;
    if (flags.fromFormula === true) events.computed(names.nameOf(subUnitId), cells);
    else events.edited(names.nameOf(subUnitId), cells);
  });

  return {
    ready,
    focus() {
      // The browser gives the focus back by itself after a dialog, of which the grid takes no notice.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      univer.__getInjector().get(ILayoutService).focus();
    },
    apply(changes) {
      takeOver({ api, commands, names, onTab: protections.set }, changes);
    },
    shown: (tab, row, column) =>
      String(
        workbook()
          ?.getSheetByName(tab)
          ?.getRange(row - 1, column - 1)
          .getDisplayValue() ?? '',
      ),
    rows(tab) {
      const [headers = [], ...rows] = workbook()?.getSheetByName(tab)?.getDataRange().getDisplayValues() ?? [];
      const end = rows.findIndex((row) => row.every((cell) => cell === ''));
      return (end < 0 ? rows : rows.slice(0, end)).map((row) =>
        Object.fromEntries(headers.map((header, index) => [header, row[index] ?? ''])),
      );
    },
    select(tab, row, column) {
      const sheet = workbook()?.getSheetByName(tab);
      if (!sheet) return;
      workbook()?.setActiveSheet(sheet);
      sheet.getRange(row - 1, column - 1).activate();
    },
    dispose: () => univer.dispose(),
  };
}
