/** Reminders and their entries as rows of their tabs. */
import type { LedgerEntry } from '../../domain/ledger/entry';
import { citationOf } from '../../domain/regulation/articles';
import type { Sending } from '../../domain/reminders/carry-on';
import {
  feeKey,
  feeWaiverKey,
  nameOf,
  type ReminderName,
  type ReminderRecord,
  reminderId,
} from '../../domain/reminders/reminder';
import type { LocalDate } from '../../domain/shared/local-date';
import { francsFromCents } from '../../domain/shared/money';
import { feeLabel, takenBackDetail } from '../../messages/reminders';
import { citeSteps, describeSteps } from '../../messages/steps';
import { REMINDER_STATUSES, wordOf } from '../../sheets/choices';

/** A row of tab Rappels; the fee in CHF. */
export function reminderRow({
  feeCents,
  status,
  ...rest
}: ReminderRecord & { readonly document?: string | undefined }) {
  return { ...rest, feeCents: francsFromCents(feeCents), status: wordOf(REMINDER_STATUSES, status) };
}

/** The columns of Rappels that change while a reminder is on its way, as cells. */
export function changingCells(record: ReminderRecord & { readonly document?: string | undefined }) {
  const { date, yearRank, feeCents, dueOn, document, status } = reminderRow(record);
  return { date, yearRank, feeCents, dueOn, document, status };
}

type Owner = Pick<LedgerEntry, 'familyId' | 'payerId' | 'year' | 'invoice'>;

function entryOf(
  owner: Owner,
  rank: number,
  date: LocalDate,
): Omit<LedgerEntry, 'id' | 'nature' | 'amountCents' | 'key'> {
  const label = feeLabel(owner.invoice ?? '', rank);
  const none = { pupilId: undefined, period: undefined, article: undefined, detail: undefined };
  const { familyId, payerId, year, invoice } = owner;
  return { ...none, familyId, payerId, year, invoice, date, label };
}

/** The fee's entry; its key is the reminder's, so that it is never booked twice. */
export function feeEntry({ record, account, rank, year, feeCents, fee }: Sending): LedgerEntry {
  const { id: invoice, familyId, payerId } = account.invoice;
  return {
    ...entryOf({ familyId, payerId, year, invoice }, rank, record.date),
    id: record.id,
    nature: 'reminder',
    amountCents: feeCents,
    article: fee === undefined ? undefined : citeSteps(fee),
    detail: fee === undefined ? undefined : describeSteps(fee),
    key: feeKey(nameOf(record)),
  };
}

/** The entry of a fee that a person waived: 0, with the reason. */
export function waivedEntry(name: ReminderName, owner: Owner, date: LocalDate, detail: string): LedgerEntry {
  const article = citationOf('R-3.1');
  const own = { id: reminderId(name), nature: 'reminder' as const, amountCents: 0, key: feeKey(name), article, detail };
  return { ...entryOf(owner, name.rank, date), ...own };
}

/** Takes a booked fee back, where its reminder never went out. */
export function takeBackEntry(record: ReminderRecord, booked: LedgerEntry, date: LocalDate): LedgerEntry {
  return {
    ...entryOf(booked, record.invoiceRank, date),
    id: `${record.id}-annulé`,
    nature: 'waiver',
    amountCents: -booked.amountCents,
    detail: takenBackDetail,
    key: feeWaiverKey(nameOf(record)),
  };
}
