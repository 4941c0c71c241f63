/** What each reminder says: its amounts, its addressee, its files. */

import type { LetterKind } from '../../documents/letters/letter-form';
import { type ReminderContent, reminderFields, reminderSlip } from '../../documents/letters/reminder';
import { checkSlip } from '../../documents/qr-bill/checked-slip';
import type { Address } from '../../documents/qr-bill/slip';
import type { Sending } from '../../domain/reminders/carry-on';
import { nameOf, type ReminderRecord, reminderMailKey } from '../../domain/reminders/reminder';
import { addDays } from '../../domain/shared/local-date';
import type { Issue } from '../../domain/shared/result';
import { describeSteps } from '../../messages/steps';
import type { DocumentJob } from '../documents/make-documents';
import { fingerprintOf } from '../fingerprint';
import { schoolIdentity, toAddress } from '../invoicing/contents';
import { type GatheredReminders, payerKey } from './gather';

/** Level 3 is the last letter: further ones say the same. */
export function letterKind(rank: number): LetterKind {
  return rank <= 1 ? 'reminder-1' : rank === 2 ? 'reminder-2' : 'reminder-3';
}

type Owner = { readonly id: string; readonly familyId: string; readonly payerId: string | undefined };

/** Who is reminded; undefined where the register does not hold them. */
export function addresseeOf(
  { register }: Pick<GatheredReminders, 'register'>,
  { familyId, payerId }: Owner,
): { address: Address; familyName: string } | undefined {
  const family = register.families.get(familyId);
  const addressee = payerId === undefined ? family : register.payers.get(payerKey(familyId, payerId));
  if (family === undefined || addressee === undefined) return undefined;
  return { address: toAddress(addressee), familyName: family.name };
}

/**
 * @param reminders those of the invoice
 * @throws an Error where the addressee was not checked
 */
export function contentOf(
  gathered: GatheredReminders,
  sending: Pick<Sending, 'record' | 'account' | 'rank' | 'feeCents' | 'fee' | 'booked'>,
  reminders: readonly ReminderRecord[],
): ReminderContent {
  const { record, account, rank, feeCents, fee, booked } = sending;
  const { invoice, openCents, openPrincipalCents, settledCents } = account;
  const addressee = addresseeOf(gathered, invoice);
  if (addressee === undefined) throw new Error(`No addressee for the reminder of ${invoice.id}`);
  const { address, familyName } = addressee;
  const reference = gathered.register.invoices.get(invoice.id)?.reference;
  const school = schoolIdentity(gathered.settings);
  return {
    letterhead: { school, date: record.date, addressee: address, familyName },
    invoice: { ...invoice, reference },
    rank,
    newDueOn: record.dueOn ?? addDays(record.date, 10),
    settledCents,
    principalCents: openPrincipalCents,
    // A fee that is booked stands in the open amount already.
    earlierFeesCents: openCents - openPrincipalCents - (booked?.amountCents ?? 0),
    feeCents,
    feeDetail: booked?.detail ?? (fee === undefined ? '' : describeSteps(fee)),
    earlier: reminders
      .filter(({ status, invoiceRank }) => status === 'sent' && invoiceRank < rank)
      .map(({ invoiceRank, date, feeCents: cents }) => ({ rank: invoiceRank, date, feeCents: cents }))
      .sort((a, b) => a.rank - b.rank),
  };
}

/** The files of a reminder begin with its invoice's number and lie with those of the invoice's school year. */
export function reminderJob(
  gathered: GatheredReminders,
  sending: Sending,
  reminders: readonly ReminderRecord[],
): DocumentJob {
  const { record, account, rank, year } = sending;
  const content = contentOf(gathered, sending, reminders);
  const { principalCents, earlierFeesCents, feeCents, newDueOn } = content;
  const digest = fingerprintOf([record.date, newDueOn, principalCents, earlierFeesCents, feeCents]);
  return {
    id: record.id,
    kind: letterKind(rank),
    key: `${reminderMailKey(nameOf(record))}|${digest}`,
    name: `${account.invoice.id} Rappel ${rank} ${content.letterhead.addressee.name}`,
    folder: [year, 'Rappels'],
    fields: reminderFields(content),
    slip: reminderSlip(content),
  };
}

/** Addressees that are missing and slips that cannot be printed, before anything is written. */
export function checkLetters(
  gathered: GatheredReminders,
  sendings: readonly Pick<Sending, 'record' | 'account' | 'rank' | 'feeCents' | 'fee' | 'booked'>[],
): Issue[] {
  const { register } = gathered;
  return sendings.flatMap((sending): Issue[] => {
    const { invoice } = sending.account;
    if (addresseeOf(gathered, invoice) === undefined) {
      const row = register.invoices.get(invoice.id)?.row;
      const column = register.families.has(invoice.familyId) ? 'Payeur' : 'Famille';
      const value = (column === 'Payeur' ? invoice.payerId : invoice.familyId) ?? '';
      const place = { tab: 'Factures', column, ...(row === undefined ? {} : { row }) };
      return [{ code: 'reminder-addressee-missing', ...place, data: { invoice: invoice.id, value } }];
    }
    const { problems } = checkSlip(reminderSlip(contentOf(gathered, sending, [])));
    return problems.map(({ field, value }) => ({ code: 'reminder-slip', data: { invoice: invoice.id, field, value } }));
  });
}
