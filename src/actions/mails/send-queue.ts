/** Sends mails one after the other; whatever happens, none leaves twice and each row says what became of it. */
import { DriveError } from '../../google/drive-requests';
import { MailRefused } from '../../google/mailbox';
import type { Services } from '../../google/services';
import { changedDetail, FAILURE_DETAILS, keepNote, STALE_DETAILS } from '../../messages/mails';
import { readTabs } from '../../sheets/read-tabs';
import type { DocumentChange } from './amounts';
import { type Composed, type ComposeFacts, composeMail } from './compose';
import { type Freshness, readFreshness } from './freshness';
import { type MailMark, MailTab } from './mail-tab';
import { CONFIRMED, isConfirmed } from './queue';
import { FRESH_TABLES, type MailRow } from './tables';

export type MailStop = 'time' | 'quota' | 'drive' | 'mail' | 'sheet';

export interface Sent {
  readonly sent: number;
  /** Did not leave and never will by itself: wrong address, no document, paid meanwhile. */
  readonly failed: number;
  readonly doubtful: number;
  /** Somebody took them off, or changed their rows, meanwhile. */
  readonly skipped: number;
  readonly stoppedBy: MailStop | undefined;
  /** What the mails said about amounts that their documents do not know. */
  readonly changed: readonly DocumentChange[];
}

export interface SendWish {
  /** Identifiers in the order in which they leave; only rows that are planned and confirmed do. */
  readonly ids: readonly string[];
  readonly facts: Omit<ComposeFacts, 'accounts' | 'invoices' | 'changeOf'>;
  mayGoOn(): boolean;
}

/** Balances are read anew, and times of sending written, after so many mails. */
const BATCH = 10;
/** So many doubtful ones in a row say that something lasting is wrong. */
const MOST_DOUBTFUL = 3;

/**
 * Works through the queue. Of each mail `En cours` stands in its row, and is seen there, before it is sent; the result
 * is written with the next one's `En cours`. So a dead execution leaves one row open at most.
 * @returns counts, and why it stopped before the end
 */
export function sendQueue(services: Services, wish: SendWish): Sent {
  return new Sending(services, wish).run();
}

class Sending {
  private readonly tab: MailTab;
  private readonly results = new Map<string, MailMark>();
  private readonly moments = new Map<string, string>();
  private readonly counts = { sent: 0, failed: 0, doubtful: 0, skipped: 0 };
  private readonly changed: DocumentChange[] = [];
  private freshness: Freshness;
  private left: number;
  private doubtfulInARow = 0;

  constructor(
    private readonly services: Services,
    private readonly wish: SendWish,
  ) {
    this.tab = new MailTab(services.workbook);
    this.freshness = readFreshness(readTabs(services.workbook, FRESH_TABLES).rows);
    this.left = services.mailbox.remainingQuota();
  }

  run(): Sent {
    let stoppedBy: MailStop | undefined;
    try {
      for (const [index, id] of this.wish.ids.entries()) {
        if (index > 0 && index % BATCH === 0) this.refresh();
        stoppedBy = this.wish.mayGoOn() ? this.sendOne(id) : 'time';
        if (stoppedBy !== undefined) break;
      }
    } finally {
      // Whatever went wrong, what has left is written down as far as that is possible.
      this.settle();
    }
    return { ...this.counts, changed: this.changed, stoppedBy };
  }

  private settle(): void {
    if (this.results.size > 0) this.tab.mark(this.results);
    this.tab.stamp(this.moments);
    this.services.workbook.flush();
  }

  private refresh(): void {
    this.freshness = readFreshness(readTabs(this.services.workbook, FRESH_TABLES).rows);
    this.tab.stamp(this.moments);
    this.moments.clear();
  }

  /** @returns why the work must stop here; this mail and those after it stay planned then */
  private sendOne(id: string): MailStop | undefined {
    const row = this.tab.find(id);
    // The person may have taken it off meanwhile.
    if (row === undefined || row.status !== 'planned' || !isConfirmed(row)) return this.skip();
    const stale = this.freshness.staleReason(row.key);
    if (stale !== undefined) return this.fail(id, STALE_DETAILS[stale]);
    const fail = (why: string): undefined => this.fail(id, keepNote(why, row.detail));
    const composed = composeMail(row, { ...this.wish.facts, ...this.freshness });
    if (typeof composed === 'string') return fail(FAILURE_DETAILS[composed]);
    if (composed.mail.to.length > this.left) return 'quota';
    const bytes = this.download(composed);
    if (bytes === 'drive') return 'drive';
    if (bytes === undefined) return fail(FAILURE_DETAILS['document-gone']);
    if (!this.announce(row)) return this.tab.find(id) === undefined ? this.skip() : 'sheet';
    return this.send(row, composed, bytes);
  }

  /** Writes the results so far and, with them, that this mail is on its way. */
  private announce({ id, detail }: MailRow): boolean {
    this.results.set(id, { status: 'sending', detail: keepNote('', detail) });
    const isSure = this.tab.mark(this.results);
    this.results.clear();
    return isSure;
  }

  private send({ id, detail }: MailRow, composed: Composed, bytes: Uint8Array): MailStop | undefined {
    const { mail, fileName: name, change } = composed;
    const { mailbox, clock } = this.services;
    try {
      mailbox.send({ ...mail, attachment: { name, bytes, mimeType: 'application/pdf' } });
    } catch (error) {
      if (!(error instanceof MailRefused))
        return this.doubt(id, keepNote(`${FAILURE_DETAILS.unknown} (${String(error)})`, detail));
      if (error.reason !== 'quota') {
        return this.fail(id, keepNote(`${FAILURE_DETAILS[error.reason]} (${error.message})`, detail));
      }
      this.results.set(id, { status: 'planned', detail: keepNote(CONFIRMED, detail) });
      return 'quota';
    }
    this.left -= mail.to.length;
    this.doubtfulInARow = 0;
    this.counts.sent++;
    this.moments.set(id, clock.moment());
    if (change !== undefined) this.changed.push(change);
    this.results.set(id, { status: 'sent', detail: change === undefined ? '' : changedDetail(change) });
    return undefined;
  }

  private skip(): undefined {
    this.counts.skipped++;
  }

  private fail(id: string, detail: string): undefined {
    this.counts.failed++;
    this.results.set(id, { status: 'failed', detail });
  }

  private doubt(id: string, detail: string): MailStop | undefined {
    this.counts.doubtful++;
    this.results.set(id, { status: 'doubtful', detail });
    return ++this.doubtfulInARow < MOST_DOUBTFUL ? undefined : 'mail';
  }

  /** @returns undefined where this account has no such file */
  private download({ fileId }: Composed): Uint8Array | 'drive' | undefined {
    try {
      return this.services.drive.download(fileId);
    } catch (error) {
      if (!(error instanceof DriveError)) throw error;
      const isLasting = [400, 403, 404].includes(error.status) && !error.isQuota;
      return isLasting ? undefined : 'drive';
    }
  }
}
