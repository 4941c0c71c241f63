/** Income by month and section: what was charged, by nature, less what was given back; and the money received. */
import type { LedgerEntry, Nature } from '../ledger/entry';
import { type YearMonth, yearMonthOf } from '../shared/year-month';
import type { Section } from '../tariffs/tariff';
import { SECTION_ORDER, type SectionOf } from './sections';

export interface IncomeRow {
  readonly month: YearMonth;
  /** Undefined: entries that name no child, or a child without an enrolment. */
  readonly section: Section | undefined;
  /** Centimes by nature, signs as in the ledger; payments and refunds are not among them. */
  readonly byNature: ReadonlyMap<Nature, number>;
  /** Charges less credit notes and waivers. */
  readonly netCents: number;
}

export interface MonthMoney {
  readonly month: YearMonth;
  /** Payments as a positive amount, refunds taken off. */
  readonly receivedCents: number;
}

export interface Income {
  /** By month, then section in the order of the school. */
  readonly rows: readonly IncomeRow[];
  readonly money: readonly MonthMoney[];
  /** Net of all rows. */
  readonly netCents: number;
  readonly receivedCents: number;
}

const isMoney = (nature: Nature): boolean => nature === 'payment' || nature === 'refund';

/**
 * Sums the ledger by the month of its entries. Net income less money received is the ledger's sum.
 * @example a crèche month of 573.00 billed on 15 September and paid on the 30th // net 57300, received 57300
 */
export function sumIncome(entries: readonly LedgerEntry[], sectionOf: SectionOf): Income {
  const rows = new Map<string, { month: YearMonth; section: Section | undefined; byNature: Map<Nature, number> }>();
  const money = new Map<YearMonth, number>();
  for (const entry of entries) {
    const month = yearMonthOf(entry.date);
    const { nature, amountCents } = entry;
    if (isMoney(nature)) {
      money.set(month, (money.get(month) ?? 0) - amountCents);
      continue;
    }
    const section = sectionOf(entry);
    const key = `${month}|${SECTION_ORDER.indexOf(section)}`;
    const row = rows.get(key) ?? { month, section, byNature: new Map<Nature, number>() };
    row.byNature.set(nature, (row.byNature.get(nature) ?? 0) + amountCents);
    rows.set(key, row);
  }
  const sorted = [...rows.keys()].sort().flatMap((key) => rows.get(key) ?? []);
  const withNet = sorted.map((row) => ({ ...row, netCents: sumOf(row.byNature.values()) }));
  return {
    rows: withNet,
    money: [...money.keys()].sort().map((month) => ({ month, receivedCents: money.get(month) ?? 0 })),
    netCents: sumOf(withNet.map(({ netCents }) => netCents)),
    receivedCents: sumOf(money.values()),
  };
}

function sumOf(amounts: Iterable<number>): number {
  return [...amounts].reduce((sum, cents) => sum + cents, 0);
}
