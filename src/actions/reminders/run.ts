/** Carries the reminders on their way, wave by wave: the ledger is read anew before each, fees are booked just before. */
import { type CarryOn, carryOn, type Sending } from '../../domain/reminders/carry-on';
import type { ReminderFacts } from '../../domain/reminders/facts';
import { rebuildReminders } from '../../domain/reminders/rebuild';
import { nameOf, type ReminderRecord, reminderMailKey } from '../../domain/reminders/reminder';
import { groupBy } from '../../domain/shared/group-by';
import type { Services } from '../../google/services';
import { subjectOf } from '../../messages/mail-texts';
import { documentNote } from '../../messages/mails';
import { accessSubject } from '../../messages/reminders';
import { readTabs } from '../../sheets/read-tabs';
import type { DocumentJob, Links } from '../documents/make-documents';
import { recipientsOf } from '../invoicing/recipients';
import { accessJob, accessMailKey, pendingAccess, removeAccess } from './access';
import type { GatheredReminders } from './gather';
import { type ReminderChanges, writeLedger, writeReminders } from './ledger-write';
import { reminderJob } from './letters';
import { queueReminderMails, type ReminderMail } from './mails';
import { accessItem } from './read-choices';
import { feeEntry } from './rows';
import { LEDGER_TABLES } from './tables';
import { takeBackEntries } from './take-back';

export class ReminderRun {
  /** Invoices that were paid before their reminder went out. */
  readonly dropped: string[] = [];
  made = 0;
  letters = 0;
  feeCents = 0;
  queued = 0;
  /** A tab could not be read or locked: the rest is for a continuation. */
  isBusy = false;
  /** Letters that were passed over for it. */
  skipped = 0;
  private sendings = new Map<string, Sending>();
  private reminders: readonly ReminderRecord[] = [];

  constructor(
    private readonly services: Services,
    private readonly gathered: GatheredReminders,
  ) {}

  /** Drops what was paid, books the fees of a wave and gives its letters as the ledger says at this moment. */
  prepareWave(jobs: readonly DocumentJob[]): DocumentJob[] {
    return this.locked(jobs.length, () => this.settle(new Set(jobs.map(({ id }) => id)))) ?? [];
  }

  private settle(ids: ReadonlySet<string>): DocumentJob[] | undefined {
    const tabs = readTabs(this.services.workbook, LEDGER_TABLES);
    if (tabs.issues.length > 0) return undefined;
    const { entries, reminders } = tabs.rows;
    const rebuilt = rebuildReminders(entries, reminders);
    const facts = { ...this.gathered.facts, ...tabs.rows, reminders: [...reminders, ...rebuilt] };
    const state = carryOn(facts, this.queuedKeys());
    if (state.issues.length > 0) return undefined;
    const wave = state.sendings.filter(({ record }) => ids.has(record.id));
    const gone = state.dropped.map(({ record }) => record);
    const fees = wave.filter(({ booked, feeCents }) => booked === undefined && feeCents > 0).map(feeEntry);
    writeLedger(this.services, tabs, [...takeBackEntries(gone, tabs.rows, facts.today), ...fees]);
    writeReminders(this.services, changesOf(state, wave), reminders);
    this.dropped.push(...gone.map(({ invoice }) => invoice));
    this.reminders = reminders;
    for (const sending of wave) this.sendings.set(sending.record.id, sending);
    const access = this.accessJobs(ids, { ...facts, entries: [...entries, ...fees] });
    const earlier = groupBy(facts.reminders, ({ invoice }) => invoice);
    const letters = wave.map((sending) => {
      return reminderJob(this.gathered, sending, earlier.get(sending.record.invoice) ?? []);
    });
    return [...letters, ...access];
  }

  /** Queues the mails of a wave, then marks its reminders as sent: one that is still marked as proposed is not out. */
  keepWave(links: ReadonlyMap<string, Links>): void {
    this.locked(links.size, () => {
      const sent = [...links].flatMap(([id, { pdf }]) => {
        const sending = this.sendings.get(id);
        return sending === undefined ? [] : [{ sending, pdf }];
      });
      const access = pendingAccess(this.services.store).filter(({ familyId }) => links.has(accessItem(familyId)));
      const mails = [
        ...sent.map(({ sending, pdf }) => this.mailOf(sending, pdf)),
        ...access.map((letter): ReminderMail => {
          const { familyId, on } = letter;
          const to = recipientsOf(this.gathered.tabs.rows, { familyId, payerId: undefined });
          const document = links.get(accessItem(familyId))?.pdf ?? '';
          const subject = accessSubject(this.gathered.settings.school);
          return { id: `E-acces-${familyId}-${on}`, key: accessMailKey(letter), to, subject, document };
        }),
      ];
      this.queued += queueReminderMails(this.services, mails);
      const changes = sent.map(({ sending: { record, yearRank, feeCents }, pdf }) => {
        const { date, dueOn } = record;
        return [record.id, { date, dueOn, yearRank, feeCents, document: pdf, status: 'sent' as const }] as const;
      });
      writeReminders(this.services, new Map(changes), this.reminders);
      removeAccess(this.services.store, new Set(access.map(({ familyId }) => familyId)));
      this.made += sent.length;
      this.letters += access.length;
      this.feeCents += sent.reduce((sum, { sending }) => sum + sending.feeCents, 0);
      return true;
    });
  }

  /** Reminders whose mail a cut-off run queued are out: only their rows lack it. */
  keepFinished(): void {
    const { mails } = this.gathered.tabs.rows;
    const { finished } = carryOn(this.gathered.facts, this.queuedKeys());
    if (finished.length === 0) return;
    const links = new Map(mails.map(({ key, document = '' }) => [key, document]));
    const changes = finished.map((record) => {
      const document = links.get(reminderMailKey(nameOf(record))) ?? '';
      return [record.id, { document, status: 'sent' as const }] as const;
    });
    this.locked(0, () => {
      writeReminders(this.services, new Map(changes), finished);
      return true;
    });
  }

  private queuedKeys(): Set<string> {
    return new Set(this.gathered.tabs.rows.mails.map(({ key }) => key));
  }

  private accessJobs(ids: ReadonlySet<string>, facts: ReminderFacts): DocumentJob[] {
    const { store } = this.services;
    const wanted = pendingAccess(store).filter(({ familyId }) => ids.has(accessItem(familyId)));
    const jobs = wanted.flatMap((letter) => accessJob(this.gathered, facts, letter) ?? []);
    const made = new Set(jobs.map(({ id }) => id));
    const gone = wanted.filter(({ familyId }) => !made.has(accessItem(familyId)));
    removeAccess(store, new Set(gone.map(({ familyId }) => familyId)));
    return jobs;
  }

  private mailOf({ record, account, rank, booked, feeCents }: Sending, document: string): ReminderMail {
    const { tabs, settings } = this.gathered;
    const { invoice, openCents } = account;
    // A fee that is booked stands in the open amount already.
    const detail = documentNote(openCents + (booked === undefined ? feeCents : 0));
    const to = recipientsOf(tabs.rows, invoice);
    const subject = subjectOf({ kind: 'reminder', number: invoice.id, rank }, 'fr', settings.school);
    return { id: `E-${record.id}`, key: reminderMailKey(nameOf(record)), to, subject, document, detail };
  }

  private locked<T>(letters: number, work: () => T | undefined): T | undefined {
    const done = this.services.locks.withWriteLock(work);
    if (done === undefined) {
      this.isBusy = true;
      this.skipped += letters;
    }
    return done;
  }
}

/** Dropped ones are cancelled; ranks, fees and dates of a wave are those with which it goes out. */
function changesOf(state: CarryOn, wave: readonly Sending[]): ReminderChanges {
  const gone = state.dropped.map(({ record }) => [record.id, { status: 'cancelled' as const }] as const);
  const sent = wave.map(({ record: { id, date, dueOn }, yearRank, feeCents }) => {
    return [id, { date, dueOn, yearRank, feeCents }] as const;
  });
  return new Map<string, Partial<ReminderRecord>>([...gone, ...sent]);
}
