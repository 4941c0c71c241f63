/** Before anything leaves: what a dead execution left becomes doubtful, what the person confirmed is marked so. */
import type { Services } from '../../google/services';
import {
  BY_POST,
  INTERRUPTED_DETAIL,
  keepNote,
  POSTED_DETAIL,
  RESEND_NOTE,
  SETTLED_DETAIL,
  SETTLED_NOTE,
} from '../../messages/mails';
import { MAIL_STATUSES, wordOf } from '../../sheets/choices';
import type { CellValues } from '../../sheets/read-table';
import { mailsTable } from '../../sheets/tables/ledger/outgoing';
import { appendRows } from '../../sheets/write-table';
import { appendJournal } from '../shared/journal';
import { type MailMark, MailTab } from './mail-tab';
import type { Prepared } from './prepare';
import type { ToPrint } from './print-list';
import { CONFIRMED, type Queue } from './queue';
import type { MailRow } from './tables';

export function confirmQueue(services: Services, { gathered, queue, again, settled, posted }: Prepared): void {
  const { ready, stale, interrupted } = queue;
  const planned = [...ready, ...stale.map(({ mail }) => mail), ...again];
  const marks = new Map<string, MailMark>(
    planned.map(({ id, detail }) => [id, { status: 'planned', detail: keepNote(CONFIRMED, detail) }]),
  );
  for (const mail of interrupted) marks.set(mail.id, interruptedMark(mail));
  for (const { id } of settled) marks.set(id, { status: 'sent', detail: SETTLED_DETAIL });
  const note = (what: string) => (mail: MailRow) => ({ what, tab: 'Envois', line: mail.id, before: mail.detail ?? '' });
  appendJournal(services, [...again.map(note(RESEND_NOTE)), ...settled.map(note(SETTLED_NOTE))]);
  notePosted(services, gathered.tabs.values.get(mailsTable.tab) ?? [], posted);
  new MailTab(services.workbook).mark(marks);
}

/** What went by post gets its row as well, so that the tab tells who was sent what. */
function notePosted({ workbook, clock }: Services, values: CellValues, posted: readonly ToPrint[]): void {
  if (posted.length === 0) return;
  const status = wordOf(MAIL_STATUSES, 'sent');
  const at = clock.moment();
  const rows = posted.map(({ key, what, link }) => ({
    ...{ id: `P-${key}`, key, at, to: BY_POST, subject: what, document: link, status, detail: POSTED_DETAIL },
  }));
  appendRows(workbook, mailsTable, values, rows);
  workbook.flush();
}

export function settleInterrupted({ workbook }: Services, { interrupted }: Pick<Queue, 'interrupted'>): void {
  if (interrupted.length === 0) return;
  new MailTab(workbook).mark(new Map(interrupted.map((mail) => [mail.id, interruptedMark(mail)])));
}

function interruptedMark({ detail }: MailRow): MailMark {
  return { status: 'doubtful', detail: keepNote(INTERRUPTED_DETAIL, detail) };
}
