/** Writes what a person decided: reasons first, then uses of credit and waived fees in the ledger, then the rows of Rappels. */
import type { Proposal } from '../../domain/reminders/propose';
import { feeKey, type ReminderRecord } from '../../domain/reminders/reminder';
import type { Services } from '../../google/services';
import { JOURNAL, waivedDetail } from '../../messages/reminders';
import { chf } from '../../messages/words';
import { remindersTable } from '../../sheets/tables/ledger/outgoing';
import { appendRows } from '../../sheets/write-table';
import { appendJournal, type JournalNote } from '../shared/journal';
import { addAccess } from './access';
import { writeLedger } from './ledger-write';
import { type PreparedRun, recordOf } from './prepare';
import { reminderRow, waivedEntry } from './rows';

/** Call it under the write lock, with the run as read under it. */
export function writeProposals(services: Services, prepared: PreparedRun): void {
  const { gathered, choices, proposals } = prepared;
  const { facts, tabs, lost, setOffs } = gathered;
  const held = heldRecords(prepared);
  appendJournal(services, journalNotes(prepared, held));
  addAccess(services.store, choices.access, facts.today);
  const booked = new Set(facts.entries.map(({ key }) => key));
  const waived = proposals.proposals.filter(({ isWaived, name }) => isWaived && !booked.has(feeKey(name)));
  const entries = waived.map(({ account: { invoice }, name, year }) => {
    const { id, familyId, payerId } = invoice;
    const detail = waivedDetail(choices.waived.get(id) ?? '');
    return waivedEntry(name, { familyId, payerId, year, invoice: id }, facts.today, detail);
  });
  writeLedger(services, tabs, [...setOffs, ...entries]);
  const records = [...lost, ...proposals.proposals.map(recordOf), ...held];
  const values = tabs.values.get(remindersTable.tab) ?? [];
  appendRows(services.workbook, remindersTable, values, records.map(reminderRow));
  services.workbook.flush();
}

/** A held reminder is a row of its own, also beforehand: it takes no rank, and it holds until its last day. */
export function heldRecords({ gathered, choices, proposals }: PreparedRun): ReminderRecord[] {
  const ids = new Set(gathered.facts.reminders.map(({ id }) => id));
  const { due, exhausted, later } = proposals;
  return [...due, ...exhausted, ...later].flatMap(({ account, rank }): ReminderRecord[] => {
    const hold = choices.held.get(account.invoice.id);
    if (hold === undefined) return [];
    const base = `R-${account.invoice.id}-${rank}-retenu`;
    let id = base;
    for (let count = 2; ids.has(id); count++) id = `${base}-${count}`;
    const ranks = { invoiceRank: rank, yearRank: 1, feeCents: 0 };
    const { today: date } = gathered.facts;
    return [{ id, invoice: account.invoice.id, date, ...ranks, dueOn: hold.until, status: 'held' }];
  });
}

function journalNotes({ choices, proposals, arrears }: PreparedRun, held: readonly ReminderRecord[]): JournalNote[] {
  const waivedFee = ({ account, fee, isWaived }: Proposal): JournalNote[] => {
    const reason = choices.waived.get(account.invoice.id);
    if (!isWaived || reason === undefined) return [];
    const line = account.invoice.id;
    return [{ what: JOURNAL.waived, tab: 'Rappels', line, before: chf(fee.amountCents), after: reason }];
  };
  return [
    ...proposals.proposals.flatMap(waivedFee),
    ...held.map(({ invoice }): JournalNote => {
      return { what: JOURNAL.held, tab: 'Rappels', line: invoice, after: choices.held.get(invoice)?.reason ?? '' };
    }),
    ...arrears
      .filter(({ familyId }) => choices.access.has(familyId))
      .map(({ familyId, cents }): JournalNote => {
        return { what: JOURNAL.access, tab: 'Familles', line: familyId, after: chf(cents) };
      }),
  ];
}
