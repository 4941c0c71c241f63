/** Letters on access that a person decided: remembered until they are made. */
import { accessFields } from '../../documents/letters/access-letter';
import { readAccounts } from '../../domain/ledger/accounts';
import { makeKey } from '../../domain/ledger/keys';
import { familiesOverThreshold } from '../../domain/reminders/access';
import type { ReminderFacts } from '../../domain/reminders/facts';
import { asDate, type LocalDate } from '../../domain/shared/local-date';
import { schoolYearOf } from '../../domain/shared/school-year';
import type { Store } from '../../google/services';
import type { DocumentJob } from '../documents/make-documents';
import { schoolIdentity, toAddress } from '../invoicing/contents';
import type { GatheredReminders } from './gather';
import { accessItem } from './read-choices';

const PENDING = 'lettres-acces';

export interface AccessLetter {
  readonly familyId: string;
  readonly on: LocalDate;
}

export const accessMailKey = ({ familyId, on }: AccessLetter): string => makeKey('acces', familyId, on);

export function pendingAccess(store: Store): AccessLetter[] {
  const text = store.get(PENDING) ?? '';
  const pairs = text === '' ? [] : (JSON.parse(text) as [string, string][]);
  return pairs.map(([familyId, on]) => ({ familyId, on: asDate(on) }));
}

export function addAccess(store: Store, families: Iterable<string>, on: LocalDate): void {
  const known = pendingAccess(store);
  const added = [...families].filter((id) => !known.some(({ familyId }) => familyId === id));
  if (added.length > 0) save(store, [...known, ...added.map((familyId) => ({ familyId, on }))]);
}

export function removeAccess(store: Store, families: ReadonlySet<string>): void {
  const known = pendingAccess(store);
  const left = known.filter(({ familyId }) => !families.has(familyId));
  if (left.length < known.length) save(store, left);
}

function save(store: Store, letters: readonly AccessLetter[]): void {
  store.set(PENDING, JSON.stringify(letters.map(({ familyId, on }) => [familyId, on])));
}

/** @returns the letter by the ledger as it stands; undefined where the family is no longer over the threshold */
export function accessJob(
  { register, settings }: GatheredReminders,
  facts: ReminderFacts,
  { familyId, on }: AccessLetter,
): DocumentJob | undefined {
  const { accessThreshold: thresholdCents } = settings;
  const arrears = familiesOverThreshold(facts, thresholdCents).find((one) => one.familyId === familyId);
  const family = register.families.get(familyId);
  if (arrears === undefined || family === undefined || thresholdCents === undefined) return undefined;
  const { byInvoice } = readAccounts(facts.invoices, facts.entries);
  const invoices = arrears.invoices.flatMap((id) => {
    const account = byInvoice.get(id);
    return account === undefined ? [] : [{ id, dueOn: account.invoice.dueOn, openCents: account.openCents }];
  });
  const addressee = toAddress(family);
  const letterhead = { school: schoolIdentity(settings), date: on, addressee, familyName: family.name };
  return {
    id: accessItem(familyId),
    kind: 'access-letter',
    key: accessMailKey({ familyId, on }),
    name: `Accès ${on} ${family.name}`,
    folder: [schoolYearOf(on), 'Rappels'],
    fields: accessFields({ letterhead, arrearsCents: arrears.cents, thresholdCents, invoices }),
  };
}
