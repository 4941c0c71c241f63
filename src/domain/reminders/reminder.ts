/** A reminder as tab Rappels holds it, and the names under which its effects are known. */
import { makeKey, partsOf } from '../ledger/keys';
import type { LocalDate } from '../shared/local-date';

export type ReminderStatus = 'proposed' | 'sent' | 'held' | 'cancelled';

export interface ReminderRecord {
  readonly id: string;
  readonly invoice: string;
  readonly date: LocalDate;
  /** Which reminder of its invoice it is, 1 for the first. */
  readonly invoiceRank: number;
  /** Which reminder of the family it is in the school year of its date. */
  readonly yearRank: number;
  readonly feeCents: number;
  /** The new due date; of a held one the last day of the hold. */
  readonly dueOn: LocalDate | undefined;
  readonly status: ReminderStatus;
}

/** What a reminder is: its invoice, its level, and which attempt at that level (an earlier one may have been cancelled). */
export interface ReminderName {
  readonly invoice: string;
  readonly rank: number;
  readonly attempt: number;
}

const baseOf = ({ invoice, rank }: Pick<ReminderName, 'invoice' | 'rank'>): string => `R-${invoice}-${rank}`;

/**
 * Identifier of the row in Rappels and of the fee's entry.
 * @example reminderId({ invoice: '2022-0001', rank: 2, attempt: 1 }) // 'R-2022-0001-2'
 */
export function reminderId(name: ReminderName): string {
  return name.attempt === 1 ? baseOf(name) : `${baseOf(name)}-${name.attempt}`;
}

/**
 * The name of a row; a row with an identifier of the school's own counts as the first attempt, and a hold, which is a
 * row of its own beside the reminder, as attempt 0.
 */
export function nameOf({ id, invoice, invoiceRank }: Pick<ReminderRecord, 'id' | 'invoice' | 'invoiceRank'>) {
  const base = `${baseOf({ invoice, rank: invoiceRank })}-`;
  const attempt = id.startsWith(base) ? Number(id.slice(base.length)) : 1;
  const name: ReminderName = { invoice, rank: invoiceRank, attempt: Number.isInteger(attempt) ? attempt : 0 };
  return name;
}

/** How the keys of a reminder begin: its fee, the fee taken back, the fee waived by a person. */
const FEE = ['reminder'];
const TAKEN_BACK = ['reminder-waiver'];
const WAIVED_LATER = ['waiver', 'reminder'];

const keyOf = (effect: readonly string[], { invoice, rank, attempt }: ReminderName): string =>
  makeKey(...effect, invoice, String(rank), ...(attempt === 1 ? [] : [String(attempt)]));

/** Key of the fee's entry in the ledger. */
export const feeKey = (name: ReminderName): string => keyOf(FEE, name);

/** Key of the entry that takes the fee back where the reminder never went out. */
export const feeWaiverKey = (name: ReminderName): string => keyOf(TAKEN_BACK, name);

/** Key of the entry by which a person waives the fee of a reminder that went out. */
export const waivedLaterKey = (name: ReminderName): string => keyOf(WAIVED_LATER, name);

/** Whether a key is that of an entry that takes a fee back, by a person or because the letter never left. */
export function isFeeWaiverKey(key: string): boolean {
  return [TAKEN_BACK, WAIVED_LATER].some((effect) => key.startsWith(`${makeKey(...effect)}|`));
}

/**
 * The reminder whose fee an entry's key is; undefined for another key.
 * @example nameOfFeeKey('reminder|2022-0001|2|3') // { invoice: '2022-0001', rank: 2, attempt: 3 }
 */
export function nameOfFeeKey(key: string): ReminderName | undefined {
  const [, invoice = '', rank = '', attempt = '1'] = partsOf(key);
  const name = { invoice, rank: Number(rank), attempt: Number(attempt) };
  return rank !== '' && feeKey(name) === key ? name : undefined;
}

/** Key of the mail in Envois, and of the documents on Drive. */
export const reminderMailKey = (name: ReminderName): string => keyOf(['rappel'], name);

/** Whether a row is a reminder that went out or is on its way; held and cancelled ones do not count. */
export function isCounted({ status }: Pick<ReminderRecord, 'status'>): boolean {
  return status === 'sent' || status === 'proposed';
}

/** The first name at a level that no row and no entry bears yet. */
export function freeName(invoice: string, rank: number, isTaken: (name: ReminderName) => boolean): ReminderName {
  let name: ReminderName = { invoice, rank, attempt: 1 };
  while (isTaken(name)) name = { ...name, attempt: name.attempt + 1 };
  return name;
}
