/** Tab Envois while mails leave: what is written is looked at again, since people sort and insert rows meanwhile. */
import type { Workbook } from '../../google/services';
import { MAIL_STATUSES, wordOf } from '../../sheets/choices';
import { readRows } from '../../sheets/read-table';
import { mailsTable } from '../../sheets/tables/ledger/outgoing';
import { updateColumns } from '../../sheets/write-table';
import type { MailRow } from './tables';

type MailStatus = MailRow['status'];

export interface MailMark {
  readonly status: MailStatus;
  readonly detail: string;
}

const MOST_LOOKS = 4;

export class MailTab {
  private values: readonly (readonly unknown[])[] = [];
  private rows = new Map<string, MailRow>();

  constructor(private readonly workbook: Workbook) {
    this.look();
  }

  /** A mail as the tab shows it since the last look; undefined where its row is gone or cannot be read. */
  find(id: string): MailRow | undefined {
    return this.rows.get(id);
  }

  /**
   * Writes statuses by the mails' identifiers and makes sure that they stand where they belong; what a sort in
   * between overwrote gets its own status back. One write, one flush and one read where nobody interferes.
   * @returns false where a mail's row is gone or the rows do not keep still
   */
  mark(marks: ReadonlyMap<string, MailMark>): boolean {
    const before = new Map(this.rows);
    const touched = new Set<number>();
    for (let attempt = 0; attempt < MOST_LOOKS; attempt++) {
      const changes = this.changesFor(marks, before, touched);
      if (changes.size === 0) return [...marks.keys()].every((id) => this.rows.has(id));
      for (const row of changes.keys()) touched.add(row);
      try {
        // Status and detail are text columns already; formats would cost a call a mail.
        updateColumns(this.workbook, mailsTable, this.values, changes, { keepsFormats: true });
        this.workbook.flush();
      } catch (error) {
        if (attempt + 1 >= MOST_LOOKS) throw error;
      }
      this.look();
    }
    return false;
  }

  /** Writes when mails left; it is not worth a second look. */
  stamp(moments: ReadonlyMap<string, string>): void {
    const changes = new Map<number, { at: string }>();
    for (const [id, at] of moments) {
      const row = this.rows.get(id)?.row;
      if (row !== undefined) changes.set(row, { at });
    }
    if (changes.size > 0) updateColumns(this.workbook, mailsTable, this.values, changes);
  }

  private look(): void {
    this.values = this.workbook.readTab(mailsTable.tab) ?? [];
    const read = readRows(mailsTable, this.values);
    this.rows = new Map(read.ok ? read.value.rows.map((row) => [row.id, row]) : []);
  }

  /** @param touched rows that were written to: only there can a mark stand on somebody else's mail */
  private changesFor(
    marks: ReadonlyMap<string, MailMark>,
    before: ReadonlyMap<string, MailRow>,
    touched: ReadonlySet<number>,
  ) {
    const changes = new Map<number, { status: string; detail: string }>();
    const written = new Set([...marks.values()].map(asText));
    for (const [id, row] of this.rows) {
      const isOverwritten = !marks.has(id) && touched.has(row.row) && written.has(asText(row));
      const due = marks.get(id) ?? (isOverwritten ? before.get(id) : undefined);
      if (due === undefined || asText(due) === asText(row)) continue;
      changes.set(row.row, { status: wordOf(MAIL_STATUSES, due.status), detail: due.detail ?? '' });
    }
    return changes;
  }
}

function asText({ status, detail }: { readonly status: MailStatus; readonly detail?: string | undefined }): string {
  return `${status}|${detail ?? ''}`;
}
