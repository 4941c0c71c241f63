/** Executions of the add-on over what lies on the desk: what they write is told and kept, however they end. */
import { ScriptError } from '../../host/execution';
import type { ExecutionReport, Google } from '../../host/google';
import type { Execution } from '../protocol';
import type { Desk } from './desk';
import type { EditedCell } from './edits';
import type { Questions } from './questions';

/** Calls beside the workbook that leave something behind. */
const WRITING = /^(Properties\.(set|delete)|MailApp\.send|ScriptApp\.delete|\w*TriggerBuilder\.)/;

export type Work = (google: Google) => Pick<Execution, 'dialogs'> & { readonly result?: string };

/**
 * Runs the add-on; what it wrote stands whether it ended well or not, as on Google. A question of the script ends
 * the attempt: the workbook is as before, the person answers, and the execution begins anew.
 * @example await runWork(desk, questions, (google) => ({ dialogs: google.clickMenu('menuSetUp') }))
 */
export async function runWork(desk: Desk, questions: Questions, work: Work): Promise<Execution> {
  questions.forget();
  // A question, or the person's stop, comes back to what is kept.
  await desk.keeping.flush();
  for (;;) {
    const { google } = desk.opened();
    const before = google.reports.length;
    const ended = attempt(google, work);
    const question = questions.pending();
    if (question === undefined) {
      const reports = google.reports.slice(before);
      const alerts = reports.flatMap((report) => report.alerts);
      if (desk.tell()) await desk.keep();
      else if (reports.some(mayHaveWritten)) desk.keeping.soon();
      return { ...ended, alerts };
    }
    const kept = await desk.storage.load();
    if (kept !== undefined) await desk.take(kept);
    questions.know(await desk.news.ask(question));
  }
}

/** Documents, mails, properties and triggers come without a cell. To keep what was only read would delay the next one. */
function mayHaveWritten({ calls, requests }: ExecutionReport): boolean {
  return requests > 0 || Object.keys(calls).some((name) => WRITING.test(name));
}

function attempt(google: Google, work: Work): Omit<Execution, 'alerts'> {
  try {
    const ended = work(google);
    return { ...ended, continued: google.runPendingTriggers().length };
  } catch (error) {
    if (!(error instanceof ScriptError)) throw error;
    return { dialogs: [], error: error.message, continued: 0 };
  }
}

/** Runs the triggers on a person's edit, as for the smallest range around the cells. */
export function fireEdit(desk: Desk, tab: string, edited: readonly EditedCell[]): void {
  const rows = edited.map(({ row }) => row);
  const columns = edited.map(({ column }) => column);
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  const range = { tab, row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
  const [first] = edited;
  const { google } = desk.opened();
  const fired = [
    ...google.fireEdit(range, edited.length === 1 ? { oldValue: first?.before, value: first?.after } : {}),
    ...google.fireEvent('ON_CHANGE', { changeType: 'EDIT' }),
  ];
  if (fired.length > 0) desk.tell();
  desk.keeping.soon();
}
