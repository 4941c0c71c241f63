/** The plan of a departure in French: what changes, what stays due, what each payer ends with. */
import type { Departure } from '../../domain/corrections/departure';
import { upcomingCents } from '../../domain/corrections/slot';
import { noticeEnd } from '../../domain/enrolment/notice';
import { isWithdrawn } from '../../domain/enrolment/presence';
import { readAccounts } from '../../domain/ledger/accounts';
import { accountBetween } from '../../domain/ledger/asked-for';
import { isInvoiceLine, type LedgerEntry, type Nature } from '../../domain/ledger/entry';
import { laterOf } from '../../domain/shared/local-date';
import { sumCents } from '../../domain/shared/money';
import { correctionInvoiceLine, creditNoteLine, DEPARTURE_TEXTS } from '../../messages/corrections';
import type { RowsOf } from '../../sheets/read-tabs';
import { type LetterContext, payerName, pupilName } from './letters';
import { waiverBackLines } from './note-waiver';
import type { CorrectionTables } from './tables';
import { type CorrectionWork, isEmptyWork } from './work';

/** What a departure bills or credits. */
const SETTLED: ReadonlySet<Nature> = new Set<Nature>(['tuition', 'creche', 'credit-note']);

interface Context extends LetterContext {
  readonly rows: RowsOf<CorrectionTables>;
}

export function departureLines(
  context: Context,
  departure: Departure,
  work: CorrectionWork,
  hasStatement: boolean,
): string[] {
  const { row, slots, changes, later, others, facts, year } = departure;
  const name = pupilName(context, row.pupilId);
  const texts = DEPARTURE_TEXTS;
  const end = row.end ?? facts.today;
  const lines = [(isWithdrawn(row, facts.calendars) ? texts.withdrawal : texts.head)(name, end, year)];
  if (row.section === 'creche' && row.noticeOn !== undefined) {
    lines.push(texts.notice(row.noticeOn, laterOf(end, noticeEnd(row.noticeOn))));
  }
  lines.push(...changes.map(({ before, after }) => texts.row(before.row, after.end ?? end)));
  lines.push(...slots.map((slot) => texts.slot(slot, facts.today)));
  for (const note of work.creditNotes) {
    const own = work.entries.filter(({ id }) => id.startsWith(`${note.id}-`));
    const invoices = [...new Set(own.flatMap(({ invoice }) => invoice ?? []))];
    lines.push(creditNoteLine(note.id, -note.totalCents, invoices, payerName(context, note)));
  }
  lines.push(...waiverBackLines(work));
  for (const invoice of work.invoices) {
    lines.push(correctionInvoiceLine(invoice.id, invoice.totalCents, payerName(context, invoice)));
  }
  lines.push(...balances(context, departure, work));
  const missing = upcomingCents(slots);
  if (missing > 0) lines.push(texts.nextRun(missing));
  lines.push(...later.map((other) => texts.later(other.year, other.row)));
  lines.push(...others.map((slot) => texts.others(pupilName(context, slot.pupilId), slot)));
  if (hasStatement) lines.push(texts.statement);
  return isEmptyWork(work) && !hasStatement ? [...lines, texts.nothing] : lines;
}

/** What each payer of the child's invoices, past and to come, ends with, the whole account counted. */
function balances(context: Context, { row, year, facts, slots }: Departure, work: CorrectionWork): string[] {
  const invoices = [...context.rows.invoices, ...work.rebuilt, ...work.creditNotes, ...work.invoices];
  const entries = [...context.rows.entries, ...work.entries];
  const accounts = readAccounts(invoices, entries);
  const familyId = facts.pupils.get(row.pupilId)?.familyId ?? '';
  const years = new Set<string | undefined>([year, ...slots.map((slot) => slot.year)]);
  const ofChild = entries.filter((entry) => entry.pupilId === row.pupilId && years.has(entry.year));
  const billed = ofChild.filter((entry) => isInvoiceLine(entry) || entry.nature === 'credit-note');
  const shares = slots.flatMap(({ upcoming = [] }) => upcoming.flatMap((part) => part.shares));
  const texts = [...new Set([...billed, ...shares].map(({ payerId }) => payerId))].map((payerId) => {
    const next = upcomingCents(slots, payerId);
    const name = payerName(context, { familyId, payerId });
    const { openCents, creditCents, refundableCents } = accountBetween(accounts, familyId, payerId);
    if (openCents === creditCents) return DEPARTURE_TEXTS.even(name, next);
    if (openCents > creditCents) return DEPARTURE_TEXTS.open(name, openCents - creditCents, next);
    return DEPARTURE_TEXTS.refund(name, refundableCents, next);
  });
  const own = billed.filter(({ nature }) => nature === 'tuition' || nature === 'creche');
  const numbers = new Set(own.flatMap(({ invoice }) => invoice ?? []));
  const paid = entries.filter(({ nature, invoice }) => nature === 'payment' && numbers.has(invoice ?? ''));
  const isOfSlots = ({ nature, pupilId }: LedgerEntry) => pupilId === row.pupilId && SETTLED.has(nature);
  const totals = {
    due: sumCents(slots.map(({ due }) => due.amountCents)),
    invoiced: sumCents([
      ...slots.map(({ invoicedCents }) => invoicedCents),
      ...work.entries.filter(isOfSlots).map(({ amountCents }) => amountCents),
    ]),
    upcoming: upcomingCents(slots),
    paid: 0 - sumCents(paid.map(({ amountCents }) => amountCents)),
  };
  return [DEPARTURE_TEXTS.totals(totals), ...texts];
}
