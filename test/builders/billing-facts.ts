/** A school as the invoice run sees it, from a few words: 2022-23 tariffs of annexe 2, one family F1 unless told. */
import { computeRun, type InvoiceRun } from '../../src/actions/invoicing/compute';
import type { Enrolment, Pupil } from '../../src/domain/enrolment/enrolment';
import type { Calendars } from '../../src/domain/enrolment/presence';
import { rankPupils } from '../../src/domain/enrolment/sibling-rank';
import type { SchoolCalendar } from '../../src/domain/fees/school-calendar';
import type { BillingFacts, Consumption, Damage, ExceptionalDay, LatePickup } from '../../src/domain/invoicing/facts';
import type { LedgerEntry } from '../../src/domain/ledger/entry';
import type { PayerRule } from '../../src/domain/ledger/payer-shares';
import { asDate, type LocalDate, parseLocalDate } from '../../src/domain/shared/local-date';
import { type SchoolYear, schoolYearStarting, startYearOf } from '../../src/domain/shared/school-year';
import { buildTariffTable } from '../../src/domain/tariffs/tariff-table';
import { readTable } from '../../src/sheets/read-table';
import { calendarTable } from '../../src/sheets/tables/setup/calendar';
import { tariffsTable } from '../../src/sheets/tables/setup/tariffs';
import { calendarValues, tariffValues } from './school-year-2022';

/** The same record with plain text where the domain wants dates, years or months. */
type Loose<T> = { readonly [K in keyof T]?: T[K] | (Extract<T[K], string> extends never ? never : string) };

export const YEAR = schoolYearStarting(2022);
const YEARS = [2021, 2022, 2023].map(schoolYearStarting);

function valueOf<T>(result: { ok: true; value: T } | { ok: false; issues: readonly unknown[] }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

/** The tariffs of 2021-22 to 2023-24, the same amounts in each. */
export const TARIFFS = buildTariffTable(
  YEARS.flatMap((year) => valueOf(readTable(tariffsTable, tariffValues(year, `${startYearOf(year)}-03-01`)))),
);

/** The calendar of 2022-23, moved to a neighbouring year. */
export function calendarOf(year: SchoolYear, more: Loose<SchoolCalendar> = {}): SchoolCalendar {
  const moved = Object.entries(valueOf(readTable(calendarTable, calendarValues()))[0] ?? {}).map(([name, value]) => {
    const date = typeof value === 'string' ? parseLocalDate(value) : undefined;
    if (date === undefined) return [name, value];
    return [name, asDate(`${Number(date.slice(0, 4)) + startYearOf(year) - 2022}${date.slice(4)}`)];
  });
  return { ...Object.fromEntries(moved), year, ...more } as SchoolCalendar;
}

export const CALENDARS: Calendars = new Map(YEARS.map((year) => [year, calendarOf(year)]));

let rows = 1;

/** A confirmed re-enrolment in Élémentaire for the whole of 2022-23. */
export function enrolled(pupilId: string, more: Loose<Enrolment> = {}): Enrolment {
  rows += 1;
  const absent = { days: undefined, requestedOn: undefined, start: undefined, end: undefined, noticeOn: undefined };
  const usual = { section: 'elementary', kind: 'normal', type: 're-enrolment', status: 'confirmed' };
  return { row: rows, id: `I${rows}`, pupilId, year: YEAR, ...absent, ...usual, ...more } as Enrolment;
}

/** A confirmed crèche row, some days a week. */
export function inCreche(pupilId: string, days: number, more: Loose<Enrolment> = {}): Enrolment {
  return enrolled(pupilId, { section: 'creche', days, ...more });
}

/** Pupils by identifier: `family birth`. */
export function pupilsOf(pupils: Readonly<Record<string, string>>): Map<string, Pupil> {
  return new Map(
    Object.entries(pupils).map(([id, words], index) => {
      const [familyId = 'F1', birth = '2014-01-01'] = words.split(' ');
      const names = { lastName: `Nom-${familyId}`, firstName: `Prénom-${id}` };
      return [id, { row: index + 2, id, familyId, birth: asDate(birth), ...names }];
    }),
  );
}

export interface School {
  readonly today: string;
  readonly enrolments?: readonly Enrolment[];
  /** By identifier, `family birth`; a pupil that is not named is of family F1, born on 1 January 2014. */
  readonly pupils?: Readonly<Record<string, string>>;
  readonly payers?: readonly Loose<PayerRule>[];
  readonly late?: readonly Loose<LatePickup>[];
  readonly exceptional?: readonly Loose<ExceptionalDay>[];
  readonly consumed?: readonly Loose<Consumption>[];
  readonly damages?: readonly Loose<Damage>[];
  readonly entries?: readonly LedgerEntry[];
  readonly more?: Partial<BillingFacts>;
}

const SERVICES: BillingFacts['services'] = new Map(
  [
    { row: 2, id: 'Cantine', price: 1250, unit: 'repas', isInCorporate: undefined, vat: 'TVA 2,6 % comprise' },
    { row: 3, id: 'Atelier, mercredi', price: 1800, unit: 'séance', isInCorporate: true, vat: 'hors champ' },
  ].map((service) => [service.id, service]),
);

/** Everything that the run knows, as if it had been read from the workbook. */
export function factsOf(school: School): BillingFacts {
  const { enrolments = [], payers = [], late = [], exceptional = [], consumed = [], damages = [] } = school;
  const logged = [...late, ...exceptional, ...consumed, ...damages].map(({ pupilId }) => pupilId ?? 'E1');
  const named = [...enrolments.map(({ pupilId }) => pupilId), ...logged].map((id) => [id, 'F1 2014-01-01']);
  const pupils = pupilsOf({ ...Object.fromEntries(named), ...school.pupils });
  const families = new Set([...pupils.values()].map(({ familyId }) => familyId));
  const at = (index: number) => ({ row: index + 2, date: '2022-10-03', pupilId: 'E1' });
  const times = { expectedAt: undefined, collectedAt: undefined, minutes: undefined };
  return {
    today: asDate(school.today),
    settings: { crecheIssueDay: 15, enrolmentFeeTermDays: 30 },
    calendars: CALENDARS,
    tariffs: TARIFFS,
    families: new Map([...families].map((id, index) => [id, { row: index + 2, id, name: `Famille ${id}` }])),
    pupils,
    enrolments,
    rankOf: rankPupils(enrolments, pupils, CALENDARS),
    payerRules: payers.map((rule, index) => {
      return { row: index + 2, id: 'P1', familyId: 'F1', pupilId: undefined, object: 'all', share: 100, ...rule };
    }) as PayerRule[],
    latePickups: late.map((row, index) => ({ ...at(index), ...times, ...row })) as LatePickup[],
    exceptionalDays: exceptional.map((row, i) => ({ ...at(i), status: 'granted', ...row })) as ExceptionalDay[],
    exceptionalDayRules: { publicHolidays: new Set(), capacity: new Map(), isOverridden: () => false },
    services: SERVICES,
    consumptions: consumed.map((row, i) => ({ ...at(i), serviceId: 'Cantine', quantity: 1, ...row })) as Consumption[],
    damages: damages.map((row, index) => {
      return { ...at(index), description: 'Vitre', price: 8000, status: 'to-invoice', ...row };
    }) as Damage[],
    entries: school.entries ?? [],
    invoices: [],
    isMidday: () => false,
    invoiceUnconfirmed: false,
    ...school.more,
  };
}

/** Runs, or throws what the run refused. */
export function runOf(facts: BillingFacts): InvoiceRun {
  return valueOf(computeRun(facts));
}

/** The facts on a later day, with what a run wrote and with what happened since. */
export function after(facts: BillingFacts, run: InvoiceRun, today: string, more: Partial<BillingFacts> = {}) {
  const entries = [...facts.entries, ...run.entries, ...run.credits];
  const invoices = [...facts.invoices, ...run.invoices];
  const next: BillingFacts = { ...facts, entries, invoices, today: asDate(today), ...more };
  return { ...next, rankOf: rankPupils(next.enrolments, next.pupils, next.calendars) };
}

/** Runs on several days in turn, on facts that do not change. */
export function runsOn(
  school: Omit<School, 'today'>,
  days: readonly string[],
): { run: InvoiceRun; facts: BillingFacts } {
  let facts = factsOf({ ...school, today: days[0] ?? '' });
  let run = runOf(facts);
  for (const day of days.slice(1)) {
    facts = after(facts, run, day);
    run = runOf(facts);
  }
  return { run, facts: after(facts, run, facts.today) };
}

/** What was billed, one text an entry: `E1 tuition T1 4150.00`, ` → P1` where a payer other than the family pays. */
export function billed(entries: readonly LedgerEntry[]): string[] {
  return entries.map(({ pupilId, nature, period, amountCents, payerId }) => {
    const words = [pupilId, nature, period, (amountCents / 100).toFixed(2)].filter((word) => word !== undefined);
    return `${words.join(' ')}${payerId === undefined ? '' : ` → ${payerId}`}`;
  });
}

/** Codes of notices with their pupil's row, for short expectations. */
export const codesOf = (issues: readonly { readonly code: string }[]): string[] => issues.map(({ code }) => code);

/** An entry typed by hand: no key unless given. */
export function typedEntry(more: Loose<LedgerEntry>): LedgerEntry {
  const absent = { payerId: undefined, period: undefined, invoice: undefined, article: undefined };
  const usual = { id: 'X1', date: '2022-06-20' as LocalDate, familyId: 'F1', pupilId: 'E1', nature: 'tuition' };
  const words = { year: YEAR, label: 'Saisi', amountCents: 0, detail: undefined, key: undefined };
  return { ...absent, ...usual, ...words, ...more } as LedgerEntry;
}

export function creditEntry(invoice: string, amountCents: number, more: Loose<LedgerEntry> = {}): LedgerEntry {
  return typedEntry({ id: `A-${invoice}`, nature: 'credit-note', invoice, amountCents, period: 'T1', ...more });
}

export function paymentEntry(invoice: string, amountCents: number): LedgerEntry {
  const more = { id: `Z-${invoice}`, nature: 'payment' as const, pupilId: undefined, year: undefined };
  return typedEntry({ ...more, invoice, amountCents: -amountCents });
}
