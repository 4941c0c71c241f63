/** What of the ledger's lines still stands: a cancelled invoice frees its lines, so that they are billed anew, once. */
import { creditedLineOf, lineRefOf, placeOf } from '../ledger/credit-notes';
import { isInvoiceLine, type LedgerEntry } from '../ledger/entry';
import { numberParts } from '../ledger/invoice';
import { chargeKeyOf, partsOf } from '../ledger/keys';

/** Parts of a freed charge that other payers still owe. */
export interface StandingShares {
  /** Keys of their entries. */
  readonly keys: ReadonlySet<string>;
  /** Together, credits taken off. */
  readonly cents: number;
  /** Invoices whose cancellation freed the charge. */
  readonly invoices: readonly string[];
}

export interface LivingLines {
  /** The ledger without cancelled lines, without what stands of freed charges, and without the credits on both. */
  readonly entries: readonly LedgerEntry[];
  /** Charges of which a part was cancelled and not billed anew since, by key. */
  readonly freed: ReadonlyMap<string, StandingShares>;
}

/** The key of the charge that a line bills or corrects; undefined for a line without a key. */
export function chargeOf({ key }: Pick<LedgerEntry, 'key'>): string | undefined {
  if (key === undefined) return undefined;
  return isCorrection({ key }) ? partsOf(key)[1] : chargeKeyOf(key);
}

/** Whether a line bills what a fact that changed later adds to a charge. */
export function isCorrection({ key }: Pick<LedgerEntry, 'key'>): boolean {
  return key?.startsWith('correction|') === true;
}

/**
 * Numbers tell what came first, so that a sorted ledger reads the same: a charge is free while none of its lines stands
 * on an invoice after its last cancellation.
 * @example the line of invoice 1 cancelled by credit note 2, billed anew on invoice 3 // nothing is freed
 */
export function readLivingLines(entries: readonly LedgerEntry[]): LivingLines {
  const cancelledBy = new Map<string, string>();
  for (const entry of entries) {
    const credited = creditedLineOf(entry);
    if (credited?.isCancellation) cancelledBy.set(placeOf(credited.invoice, credited.line), credited.creditNote);
  }
  if (cancelledBy.size === 0) return { entries, freed: new Map() };
  const charges = new Map<string, { cancelled: number; billed: number; standing: LedgerEntry[]; invoices: string[] }>();
  for (const entry of entries) {
    const charge = isInvoiceLine(entry) ? chargeOf(entry) : undefined;
    if (charge === undefined) continue;
    const known = charges.get(charge) ?? { cancelled: -1, billed: -1, standing: [], invoices: [] };
    charges.set(charge, known);
    const by = cancelledBy.get(placeOf(entry.invoice ?? '', lineRefOf(entry)));
    // A correction that was cancelled frees nothing: the difference shows again.
    if (by !== undefined && isCorrection(entry)) continue;
    if (by !== undefined) {
      known.cancelled = Math.max(known.cancelled, orderOf(by));
      known.invoices.push(entry.invoice ?? '');
    } else {
      known.billed = Math.max(known.billed, orderOf(entry.invoice));
      known.standing.push(entry);
    }
  }
  const open = [...charges].filter(([, { cancelled, billed }]) => cancelled > billed);
  const credits = creditsByPlace(entries);
  const freed = new Map(
    open.map(([charge, { standing, invoices }]) => [charge, { ...sharesOf(standing, credits), invoices }]),
  );
  const excluded = new Set(open.flatMap(([, { standing }]) => standing.map(placeOfLine)));
  const isGone = (place: string) => cancelledBy.has(place) || excluded.has(place);
  return { entries: entries.filter((entry) => !isGone(placeOfEntry(entry))), freed };
}

/** What credit notes took off each line, as a negative amount; by place. */
export function creditsByPlace(entries: readonly LedgerEntry[]): Map<string, number> {
  const credits = new Map<string, number>();
  for (const entry of entries) {
    if (creditedLineOf(entry) === undefined) continue;
    const place = placeOfEntry(entry);
    credits.set(place, (credits.get(place) ?? 0) + entry.amountCents);
  }
  return credits;
}

/** The place of a line itself. */
export function placeOfLine(entry: Pick<LedgerEntry, 'id' | 'key' | 'invoice'>): string {
  return placeOf(entry.invoice ?? '', lineRefOf(entry));
}

/** The place of a line, for a credit that of the line which it credits. */
function placeOfEntry(entry: LedgerEntry): string {
  const credited = creditedLineOf(entry);
  return credited === undefined ? placeOfLine(entry) : placeOf(credited.invoice, credited.line);
}

function sharesOf(standing: readonly LedgerEntry[], credits: ReadonlyMap<string, number>) {
  const net = (entry: LedgerEntry) => entry.amountCents + (credits.get(placeOfLine(entry)) ?? 0);
  return {
    keys: new Set(standing.flatMap(({ key }) => key ?? [])),
    cents: standing.reduce((sum, entry) => sum + net(entry), 0),
  };
}

/** The order of issue; a number of another form is older than all of ours. */
function orderOf(number: string | undefined): number {
  const parts = number === undefined ? undefined : numberParts(number);
  return parts === undefined ? -1 : parts.year * 1e9 + parts.sequence;
}
