/** The plan of a departure in French: what changes, what stays due, what each payer ends with. */
import type { Departure } from '../../domain/corrections/departure';
import { noticeEnd } from '../../domain/enrolment/notice';
import { isWithdrawn } from '../../domain/enrolment/presence';
import { readAccounts } from '../../domain/ledger/accounts';
import { accountBetween } from '../../domain/ledger/asked-for';
import { laterOf } from '../../domain/shared/local-date';
import { sumCents } from '../../domain/shared/money';
import { correctionInvoiceLine, creditNoteLine, DEPARTURE_TEXTS } from '../../messages/corrections';
import type { RowsOf } from '../../sheets/read-tabs';
import { type LetterContext, payerName, pupilName } from './letters';
import type { CorrectionTables } from './tables';
import { type CorrectionWork, isEmptyWork } from './work';

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
  lines.push(...slots.map(texts.slot));
  const open = slots.filter(({ isTakenLater }) => isTakenLater);
  const missing = sumCents(open.map(({ due, invoicedCents }) => Math.max(0, due.amountCents - invoicedCents)));
  if (missing > 0) lines.push(texts.nextRun(missing));
  for (const note of work.creditNotes) {
    const own = work.entries.filter(({ id }) => id.startsWith(`${note.id}-`));
    const invoices = [...new Set(own.flatMap(({ invoice }) => invoice ?? []))];
    lines.push(creditNoteLine(note.id, -note.totalCents, invoices, payerName(context, note)));
  }
  for (const invoice of work.invoices) {
    lines.push(correctionInvoiceLine(invoice.id, invoice.totalCents, payerName(context, invoice)));
  }
  lines.push(...balances(context, departure, work));
  lines.push(...later.map((other) => texts.later(other.year, other.row)));
  lines.push(...others.map((slot) => texts.others(pupilName(context, slot.pupilId), slot)));
  if (hasStatement) lines.push(texts.statement);
  return isEmptyWork(work) && !hasStatement ? [...lines, texts.nothing] : lines;
}

/** What each payer of the child's invoices ends with, the whole account counted. */
function balances(context: Context, { row, year, facts }: Departure, work: CorrectionWork): string[] {
  const invoices = [...context.rows.invoices, ...work.rebuilt, ...work.creditNotes, ...work.invoices];
  const entries = [...context.rows.entries, ...work.entries];
  const accounts = readAccounts(invoices, entries);
  const familyId = facts.pupils.get(row.pupilId)?.familyId ?? '';
  const ofChild = entries.filter((entry) => entry.pupilId === row.pupilId && entry.year === year);
  return [...new Set(ofChild.map(({ payerId }) => payerId))].map((payerId) => {
    const name = payerName(context, { familyId, payerId });
    const { openCents, creditCents, refundableCents } = accountBetween(accounts, familyId, payerId);
    if (openCents === creditCents) return DEPARTURE_TEXTS.even(name);
    if (openCents > creditCents) return DEPARTURE_TEXTS.open(name, openCents - creditCents);
    return DEPARTURE_TEXTS.refund(name, refundableCents);
  });
}
