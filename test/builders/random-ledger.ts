/** Made-up ledgers for properties: invoices with their lines, and what was paid, credited, charged and paid back since. */
import * as fc from 'fast-check';
import type { InvoiceRecord } from '../../src/domain/ledger/accounts';
import { creditNoteKey } from '../../src/domain/ledger/credit-notes';
import type { LedgerEntry, Nature } from '../../src/domain/ledger/entry';
import { addDays, asDate } from '../../src/domain/shared/local-date';
import { typedEntry } from './billing-facts';

export interface RandomLedger {
  readonly invoices: readonly InvoiceRecord[];
  readonly entries: readonly LedgerEntry[];
}

const LINES: readonly Nature[] = ['tuition', 'creche', 'service', 'damage', 'enrolment-fee', 'late-pickup'];
const owner = fc.record({ family: fc.nat(2), payer: fc.option(fc.nat(1), { nil: undefined }) });
const cents = fc.integer({ min: 1, max: 400 }).map((fives) => 5 * fives);
const day = fc.nat(300);

const invoice = fc.record({
  owner,
  day,
  term: fc.nat(60),
  lines: fc.array(fc.record({ nature: fc.constantFrom(...LINES), cents }), { minLength: 1, maxLength: 3 }),
  later: fc.array(
    fc.record({ kind: fc.constantFrom('payment', 'reminder', 'credit-note', 'waiver', 'credit-use'), cents, day }),
    { maxLength: 4 },
  ),
});
const loose = fc.record({ owner, kind: fc.constantFrom('payment' as const, 'refund' as const), cents, day });

const dateOf = (days: number) => addDays(asDate('2022-09-01'), days);

/** Up to six invoices of three families, each with up to four later entries, and loose payments and refunds. */
export const randomLedger: fc.Arbitrary<RandomLedger> = fc
  .record({ drafts: fc.array(invoice, { maxLength: 6 }), rest: fc.array(loose, { maxLength: 3 }) })
  .map(({ drafts, rest }) => {
    const invoices: InvoiceRecord[] = [];
    const entries: LedgerEntry[] = [];
    const add = (more: Parameters<typeof typedEntry>[0]) =>
      entries.push(typedEntry({ pupilId: undefined, year: undefined, ...more, id: `X${entries.length + 1}` }));
    for (const [index, draft] of drafts.entries()) {
      const id = `2022-${String(index + 1).padStart(4, '0')}`;
      const at = {
        familyId: `F${draft.owner.family}`,
        payerId: draft.owner.payer === undefined ? undefined : `P${draft.owner.family}${draft.owner.payer}`,
        invoice: id,
      };
      const date = dateOf(draft.day);
      const totalCents = draft.lines.reduce((sum, line) => sum + line.cents, 0);
      const { familyId, payerId } = at;
      const dueOn = addDays(date, draft.term);
      invoices.push({ id, date, dueOn, familyId, payerId, totalCents, type: 'invoice', status: 'issued' });
      for (const [line, { nature, cents: amountCents }] of draft.lines.entries()) {
        add({ ...at, date, nature, amountCents, key: `${nature}|${id}|${line}|famille` });
      }
      for (const [n, { kind, cents: amount, day: later }] of draft.later.entries()) {
        const when = { ...at, date: dateOf(draft.day + later) };
        const line = `${draft.lines[0]?.nature}|${id}|0|famille`;
        const credited = { creditNote: `2023-9${n}`, invoice: id, line, isCancellation: false, quantity: undefined };
        const key = kind === 'credit-note' ? creditNoteKey(credited) : undefined;
        if (kind === 'credit-use') {
          add({ ...when, nature: 'payment', amountCents: amount, invoice: undefined, key: `credit-use|${id}||from` });
          add({ ...when, nature: 'payment', amountCents: -amount, key: `credit-use|${id}||to` });
        } else add({ ...when, nature: kind as Nature, amountCents: kind === 'reminder' ? amount : -amount, key });
      }
    }
    for (const { owner: of, kind, cents: amount, day: when } of rest) {
      const amountCents = kind === 'payment' ? -amount : amount;
      const payerId = of.payer === undefined ? undefined : `P${of.family}${of.payer}`;
      add({ familyId: `F${of.family}`, payerId, invoice: undefined, date: dateOf(when), nature: kind, amountCents });
    }
    return { invoices, entries };
  });
