/** The documents of corrections as jobs: credit notes and settlement statements, with their addressees. */
import { creditNoteFields } from '../../documents/letters/credit-note';
import type { Letterhead } from '../../documents/letters/letterhead';
import { entriesByCreditNote } from '../../domain/corrections/credit-note';
import type { InvoiceRecord } from '../../domain/ledger/accounts';
import type { LedgerEntry } from '../../domain/ledger/entry';
import { findPayer } from '../../domain/ledger/invoice-payers';
import { makeKey } from '../../domain/ledger/keys';
import type { LocalDate } from '../../domain/shared/local-date';
import { fullName } from '../../domain/shared/names';
import { schoolYearOf } from '../../domain/shared/school-year';
import type { RowsOf } from '../../sheets/read-tabs';
import type { Settings } from '../../sheets/settings';
import type { DocumentJob } from '../documents/make-documents';
import { fingerprintOf } from '../fingerprint';
import { schoolIdentity, toAddress } from '../invoicing/contents';
import { ownerName } from '../shared/owner-name';
import type { CorrectionTables } from './tables';

export interface LetterContext {
  readonly rows: Pick<RowsOf<CorrectionTables>, 'families' | 'payers' | 'pupils' | 'guardians'>;
  readonly settings: Settings;
}

/** A credit note with what tab Factures holds of its files. */
export type CreditNoteRow = InvoiceRecord & {
  readonly document?: string | undefined;
  readonly pdf?: string | undefined;
};

export interface PendingNote {
  readonly note: CreditNoteRow;
  readonly entries: readonly LedgerEntry[];
}

/** Credit notes of ours; those brought over from before have their documents elsewhere. */
export function ownCreditNotes(invoices: readonly CreditNoteRow[], entries: readonly LedgerEntry[]): PendingNote[] {
  const byNote = entriesByCreditNote(entries);
  return invoices.flatMap((note) => {
    const own = byNote.get(note.id);
    return note.type === 'credit-note' && own !== undefined ? [{ note, entries: own }] : [];
  });
}

export function letterheadFor(
  { rows, settings }: LetterContext,
  owner: Pick<InvoiceRecord, 'familyId' | 'payerId'>,
  date: LocalDate,
): Letterhead {
  const { familyId, payerId } = owner;
  const family = rows.families.find(({ id }) => id === familyId);
  const payer = findPayer(rows.payers, owner);
  // An addressee that was taken away since still has a name: its identifier.
  const addressee = payer ?? family ?? { ...NOWHERE, name: payerId ?? familyId };
  return {
    school: schoolIdentity(settings),
    date,
    addressee: toAddress(addressee),
    familyName: family?.name ?? familyId,
  };
}

const NOWHERE = { street: undefined, houseNumber: undefined, postcode: undefined, town: undefined, country: undefined };

export function pupilName({ rows }: LetterContext, pupilId: string): string {
  const pupil = rows.pupils.find(({ id }) => id === pupilId);
  return pupil === undefined ? pupilId : fullName(pupil);
}

/** What a payer is called in plans. */
export function payerName(
  { rows }: Pick<LetterContext, 'rows'>,
  { familyId, payerId }: Pick<InvoiceRecord, 'familyId' | 'payerId'>,
): string {
  const name = ownerName(rows, familyId, payerId);
  return payerId === undefined ? `famille ${name ?? familyId}` : (name ?? payerId);
}

export function creditNoteJob(context: LetterContext, { note, entries }: PendingNote): DocumentJob {
  const letterhead = letterheadFor(context, note, note.date);
  const year =
    entries
      .flatMap((entry) => entry.year ?? [])
      .sort()
      .pop() ?? schoolYearOf(note.date);
  const digest = fingerprintOf(entries.map(({ key, amountCents }) => [key, amountCents]));
  return {
    id: note.id,
    kind: 'credit-note',
    key: makeKey('avoir', note.id, digest),
    name: `${note.id} Avoir ${letterhead.addressee.name}`,
    folder: [year, 'Avoirs'],
    fields: creditNoteFields({ letterhead, note, entries, pupilName: (id) => pupilName(context, id) }),
  };
}
