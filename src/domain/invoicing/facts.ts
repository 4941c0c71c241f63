/** What an invoice run knows: everything that was read, and the day on which it runs. */
import type { ByWeekday } from '../enrolment/creche-capacity';
import type { Enrolment, Pupil } from '../enrolment/enrolment';
import type { Calendars } from '../enrolment/presence';
import type { RankOf } from '../enrolment/sibling-rank';
import type { InvoiceRecord } from '../ledger/accounts';
import type { LedgerEntry } from '../ledger/entry';
import type { Invoice } from '../ledger/invoice';
import type { PayerRule } from '../ledger/payer-shares';
import type { LocalDate } from '../shared/local-date';
import type { TariffTable } from '../tariffs/tariff-table';

export interface BillingSettings {
  /** Day of the month before, on which a crèche month is issued (D-2.33). */
  readonly crecheIssueDay: number;
  /** Days from issue to the due date of an enrolment fee (D-2.33). */
  readonly enrolmentFeeTermDays: number;
}

export interface Family {
  readonly row: number;
  readonly id: string;
  readonly name: string;
}

export interface LatePickup {
  readonly row: number;
  readonly date: LocalDate;
  readonly pupilId: string;
  /** Minutes after midnight. */
  readonly expectedAt: number | undefined;
  readonly collectedAt: number | undefined;
  /** Typed minutes late; they win over the times. */
  readonly minutes: number | undefined;
}

export interface ExceptionalDay {
  readonly row: number;
  readonly date: LocalDate;
  readonly pupilId: string;
  /** Undefined: asked in time. */
  readonly requestedOn?: LocalDate | undefined;
  readonly status: 'requested' | 'granted' | 'refused';
}

/** What decides whether a granted day is billed at once. */
export interface ExceptionalDayRules {
  readonly publicHolidays: ReadonlySet<LocalDate>;
  /** Places at the crèche by weekday. */
  readonly capacity: ByWeekday;
  /** Whether a person has a day billed, by its charge key, though it was asked too late or is over capacity. */
  readonly isOverridden: (key: string) => boolean;
}

export interface Service {
  readonly row: number;
  readonly id: string;
  readonly price: number;
  readonly unit: string | undefined;
  readonly isInCorporate: boolean | undefined;
  readonly vat: string | undefined;
}

export interface Consumption {
  readonly row: number;
  readonly date: LocalDate;
  readonly pupilId: string;
  readonly serviceId: string;
  readonly quantity: number;
}

export interface Damage {
  readonly row: number;
  readonly date: LocalDate;
  readonly pupilId: string;
  readonly description: string;
  readonly price: number;
  readonly status: 'to-invoice' | 'dropped';
}

/** An invoice or credit note that was issued; without type and status, where it was just drafted. */
export type KnownInvoice = Invoice & Partial<Pick<InvoiceRecord, 'type' | 'status'>>;

export interface BillingFacts {
  readonly today: LocalDate;
  readonly settings: BillingSettings;
  readonly calendars: Calendars;
  readonly tariffs: TariffTable;
  readonly families: ReadonlyMap<string, Family>;
  readonly pupils: ReadonlyMap<string, Pupil>;
  readonly enrolments: readonly Enrolment[];
  readonly rankOf: RankOf;
  readonly payerRules: readonly PayerRule[];
  readonly latePickups: readonly LatePickup[];
  readonly exceptionalDays: readonly ExceptionalDay[];
  readonly exceptionalDayRules: ExceptionalDayRules;
  readonly services: ReadonlyMap<string, Service>;
  readonly consumptions: readonly Consumption[];
  readonly damages: readonly Damage[];
  readonly entries: readonly LedgerEntry[];
  readonly invoices: readonly KnownInvoice[];
  /** Whether a pick-up at that time of that day is one at midday: class goes on later, or the crèche's noon. */
  readonly isMidday: (pupilId: string, date: LocalDate, time: number) => boolean;
  /** The person's word that instalment 2 goes out for unconfirmed enrolments too (R-2.6, D-2.32). */
  readonly invoiceUnconfirmed: boolean;
}
