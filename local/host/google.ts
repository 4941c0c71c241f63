/** Google as a person meets it: opens the spreadsheet, clicks in the menu, answers dialogs; time passes, triggers fire. */

import { createClock, momentOf } from '../runtime/clock';
import type { ExecutionMode } from '../runtime/services/permissions';
import { passTrigger, type TriggerRecord } from '../runtime/services/script/trigger-times';
import { createState } from '../runtime/services/store/state';
import { carry, carryResult } from '../runtime/services/ui/bridge';
import type { MenuModel } from '../runtime/services/ui/ui';
import { type Execution, ScriptError, startExecution } from './execution';
import { prepareCells, readCells } from './formula';
import type {
  EditedRange,
  ExecutionReport,
  ExecutionStart,
  FiredTrigger,
  Google,
  GoogleOptions,
  MenuItem,
} from './google-types';

export type * from './google-types';

const DEFAULT_USER = 'secretariat@example.ch';
const DEFAULT_LIMIT = 500;

function listItems(menus: readonly MenuModel[], above: readonly string[] = []): MenuItem[] {
  return menus.flatMap(({ caption, entries }) =>
    entries.flatMap((entry): MenuItem[] => {
      const path = [...above, caption];
      if (entry.kind === 'menu') return listItems([entry.menu], path);
      return entry.kind === 'item' ? [{ path: [...path, entry.caption], handler: entry.handler }] : [];
    }),
  );
}

/** Adds to the event of an edit what carries methods: the range, of the execution's own spreadsheet, and the user. */
function addEdit(
  { globals }: Execution,
  event: object,
  { tab, row, column, rows = 1, columns = 1, user }: EditedRange,
) {
  const app = globals.SpreadsheetApp as GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  const range = app.getActiveSpreadsheet().getSheetByName(tab)?.getRange(row, column, rows, columns);
  Object.assign(event, { range, user: { getEmail: () => user ?? '' } });
}

/**
 * Makes a spreadsheet with the bundle bound to it. Executions may overlap: start one from a hook of another's meter.
 * @example
 * const google = createGoogle({ bundle, workbook, today: '2022-06-15' });
 * google.open();
 * google.clickMenu('menuIssueInvoices'); // [{ kind: 'modal', title: 'Facturer', … }]
 */
export function createGoogle(options: GoogleOptions): Google {
  const state = options.state ?? createState();
  const clock = options.clock ?? createClock(momentOf(options.today ?? '2022-06-15'));
  const user = options.user ?? DEFAULT_USER;
  const reports: ExecutionReport[] = [];
  let menus: readonly MenuModel[] | undefined;
  let started = 0;

  function report(handler: string, { meter, runtime }: Execution, error?: ScriptError): void {
    reports.push({
      handler,
      calls: meter.counts(),
      milliseconds: meter.milliseconds(),
      requests: runtime.httpFaults.count(),
      lines: runtime.lines,
      alerts: runtime.ui.alerts,
      ...(error && { error }),
    });
  }

  function start(
    which: Pick<ExecutionStart, 'number' | 'handler'>,
    mode: ExecutionMode,
    hasUi: boolean,
    account: string,
  ): Execution {
    return startExecution({
      ...options,
      exportPdf: (docx) => {
        if (options.exportPdf) return options.exportPdf(docx);
        throw new Error('No renderer of PDFs was handed in.');
      },
      state,
      clock,
      user: account,
      mode,
      hasUi,
      prepare: (meter, httpFaults) => options.onStart?.({ ...which, meter, httpFaults }),
    });
  }

  function execute<T>(
    handler: string,
    mode: ExecutionMode,
    hasUi: boolean,
    run: (execution: Execution) => T,
    account = user,
  ): T {
    const execution = start({ number: ++started, handler }, mode, hasUi, account);
    let error: ScriptError | undefined;
    try {
      return run(execution);
    } catch (thrown) {
      if (thrown instanceof ScriptError) error = thrown;
      throw thrown;
    } finally {
      execution.end();
      report(handler, execution, error);
    }
  }

  function fire(trigger: TriggerRecord, members: Record<string, unknown> = {}, edited?: EditedRange): FiredTrigger {
    const { handler, id } = trigger;
    passTrigger(trigger, clock.now());
    try {
      const event = JSON.stringify({ ...members, authMode: 'FULL', triggerUid: id });
      execute(
        handler,
        'full',
        false,
        (execution) =>
          execution.callRaw(handler, [event], (first) => edited !== undefined && addEdit(execution, first, edited)),
        trigger.user,
      );
      return { handler };
    } catch (thrown) {
      if (thrown instanceof ScriptError) return { handler, error: thrown };
      throw thrown;
    }
  }

  function fireDueTriggers(): FiredTrigger[] {
    const due = state.triggers.filter((trigger) => (trigger.due ?? Number.POSITIVE_INFINITY) <= clock.now());
    due.sort((one, other) => (one.due ?? 0) - (other.due ?? 0));
    // One that an earlier firing deleted does not fire.
    return due.filter((trigger) => state.triggers.includes(trigger)).map((trigger) => fire(trigger));
  }

  function nextOneOff(): number | undefined {
    const pending = state.triggers.filter(({ schedule, due }) => schedule?.kind === 'once' && due !== undefined);
    return pending.length === 0 ? undefined : Math.min(...pending.map(({ due }) => due as number));
  }

  function open(): readonly MenuModel[] {
    return execute('onOpen', 'none', true, (execution) => {
      if (execution.hasFunction('onOpen')) execution.callRaw('onOpen', [JSON.stringify({ authMode: 'NONE' })]);
      menus = execution.runtime.ui.menus;
      return menus;
    });
  }

  return {
    state,
    clock,
    reports,
    open,
    menu: () => listItems(menus ?? open()),
    clickMenu: (handler) =>
      execute(handler, 'full', true, (execution) => {
        execution.callRaw(handler, []);
        return execution.runtime.ui.dialogs;
      }),
    callFromDialog(name, ...args) {
      const texts = args.map((arg, index) => carry(arg, String(index)));
      if (name.endsWith('_')) throw new ScriptError(`Script function not found: ${name}`, 'Exception', undefined);
      return execute(name, 'full', true, (execution): unknown =>
        JSON.parse(carryResult(execution.callRaw(name, texts), `result of ${name}`)),
      );
    },
    fireDueTriggers,
    runPendingTriggers(limit = DEFAULT_LIMIT) {
      const fired: FiredTrigger[] = [];
      for (let next = nextOneOff(); next !== undefined && fired.length < limit; next = nextOneOff()) {
        clock.advance(Math.max(0, next - clock.now()));
        fired.push(...fireDueTriggers());
      }
      return fired;
    },
    fireEvent: (event, members) =>
      state.triggers.filter((trigger) => trigger.event === event).map((trigger) => fire(trigger, members)),
    fireEdit: (edited, members) =>
      state.triggers.filter(({ event }) => event === 'ON_EDIT').map((trigger) => fire(trigger, members, edited)),
    customFunction: (name, args) =>
      execute(name, 'custom-function', false, (execution) =>
        readCells(execution.call(name, ...args.map(prepareCells))),
      ),
    openFormulas() {
      const execution = start({ number: ++started, handler: 'formulas' }, 'custom-function', false, user);
      return {
        call: (name, args) => readCells(execution.call(name, ...args.map(prepareCells))),
        end: () => execution.end(),
      };
    },
  };
}
