/** What a write-off is about: an invoice, a family or the fee of a reminder, and what of it is open. */
import { isWaived, reminderFeeOf, type Waived, waiveOpen } from '../../domain/corrections/write-off';
import type { Accounts } from '../../domain/ledger/accounts';
import type { LedgerEntry } from '../../domain/ledger/entry';
import { employersOf } from '../../domain/ledger/payments-book';
import type { LocalDate } from '../../domain/shared/local-date';
import { sumCents } from '../../domain/shared/money';
import { type Issue, type Result, refuse, succeed } from '../../domain/shared/result';
import { WRITE_OFF_TEXTS, type WriteOffKind } from '../../messages/corrections';
import type { RowsOf } from '../../sheets/read-tabs';
import { fingerprintOf } from '../fingerprint';
import type { InputReader } from '../shared/read-input';
import type { CorrectionTables } from './tables';

type Rows = Pick<RowsOf<CorrectionTables>, 'entries' | 'invoices' | 'families' | 'payers'>;

export interface Target {
  readonly kind: 'facture' | 'famille' | 'rappel';
  readonly value: string;
}

/** Exactly one of the three. */
export function readTarget(reader: InputReader): Target | undefined {
  const kinds = (['facture', 'famille', 'rappel'] as const).filter((name) => reader.isGiven(name));
  const [kind] = kinds;
  const value = kind === undefined ? undefined : reader.text(kind);
  return kind === undefined || value === undefined || kinds.length > 1 ? undefined : { kind, value };
}

export interface LabelledWaived extends Waived {
  /** Of a reminder whose fee is given up. */
  readonly rank?: number;
}

/** A reminder's fee is given up once, whatever the reason. */
export function isBooked(
  entries: readonly LedgerEntry[],
  { kind: targetKind, value }: Target,
  kind: WriteOffKind,
  wish: string,
): boolean {
  return targetKind === 'rappel' ? reminderFeeOf(value, entries)?.isWaived === true : isWaived(entries, kind, wish);
}

export function waivedFor(
  rows: Rows,
  accounts: Accounts,
  { kind: targetKind, value }: Target,
  { kind, cents, wish }: { kind: WriteOffKind; cents: number | undefined; wish: string },
): Result<LabelledWaived[]> {
  if (targetKind === 'rappel') return waivedFee(rows.entries, accounts, value);
  const isEmployer = employersOf(rows.payers);
  const isMeant = ({ invoice }: Accounts['open'][number]) =>
    targetKind === 'facture' ? invoice.id === value : invoice.familyId === value && !isEmployer(invoice.payerId ?? '');
  const known: readonly { readonly id: string }[] = targetKind === 'facture' ? rows.invoices : rows.families;
  if (!known.some(({ id }) => id === value)) {
    const issue: Issue =
      targetKind === 'facture'
        ? { code: 'invoice-unknown', data: { value } }
        : { code: 'reference-unknown', data: { value, column: 'Famille' } };
    return refuse(issue);
  }
  const open = accounts.open.filter(isMeant);
  if (open.length === 0) return refuse({ code: 'write-off-nothing-open', data: { value } });
  const waived = waiveOpen(open, cents, kind, wish);
  const total = sumCents(open.map(({ openCents }) => openCents));
  return waived === undefined
    ? refuse({ code: 'write-off-above-open', data: { amount: cents ?? 0, open: total } })
    : succeed(waived);
}

/** A fee that was paid already is not given up. */
function waivedFee(entries: readonly LedgerEntry[], accounts: Accounts, value: string): Result<LabelledWaived[]> {
  const fee = reminderFeeOf(value, entries);
  const account = accounts.byInvoice.get(fee?.invoice ?? '');
  if (fee === undefined || account === undefined) return refuse({ code: 'reminder-unknown', data: { value } });
  const { invoice, openCents, openFeesCents } = account;
  const cents = Math.min(fee.cents, openFeesCents);
  if (cents <= 0) return refuse({ code: 'write-off-nothing-open', data: { value } });
  return succeed([{ invoice, cents, leftCents: openCents - cents, key: fee.waiverKey, rank: fee.rank }]);
}

/** The entry of what is given up; negative. */
export function waiverEntry(
  { invoice, cents, key, rank }: LabelledWaived,
  kind: WriteOffKind,
  reason: string,
  date: LocalDate,
): LedgerEntry {
  return {
    id: `W-${fingerprintOf(key)}`,
    date,
    familyId: invoice.familyId,
    payerId: invoice.payerId,
    pupilId: undefined,
    nature: 'waiver',
    year: undefined,
    period: undefined,
    label: rank === undefined ? WRITE_OFF_TEXTS.label(kind, invoice.id) : WRITE_OFF_TEXTS.feeLabel(invoice.id, rank),
    amountCents: -cents,
    invoice: invoice.id,
    article: undefined,
    detail: WRITE_OFF_TEXTS.detail(reason),
    key,
  };
}
