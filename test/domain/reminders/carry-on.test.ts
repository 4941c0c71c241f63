/** Reminders on their way: sent, dropped or finished by what the ledger says at that moment (D-3.7). */
import { carryOn } from '../../../src/domain/reminders/carry-on';
import { rebuildReminders } from '../../../src/domain/reminders/rebuild';
import { feeEntry, type InvoiceWords, reminderFacts, reminderOf } from '../../builders/reminder-facts';

const A = '2022-0001';
const B = '2022-0002';
const C = '2022-0003';
const words = [A, B, C].map((id): InvoiceWords => ({ id, year: '2022-23' }));

function sorted(invoices: InvoiceWords[], reminders: string[], fees: number[] = [], more = {}, queued: string[] = []) {
  const facts = reminderFacts('2022-10-21', invoices, reminders, more);
  const records = facts.reminders.map((record, index) => ({ ...record, feeCents: fees[index] ?? 0 }));
  const { sendings, dropped, finished, issues } = carryOn({ ...facts, reminders: records }, new Set(queued));
  return {
    sent: sendings.map(({ record, yearRank, feeCents }) => `${record.id} ${yearRank} ${feeCents}`),
    dropped: dropped.map(({ record, booked }) => `${record.id} ${booked?.amountCents ?? '-'}`),
    finished: finished.map(({ id }) => id),
    issues: issues.map(({ code }) => code),
  };
}

const pending = [A, B, C].map((id) => `${id} 1 2022-10-21 proposed`);

it('sends all in the order of a run, with the fees of the proposal', () => {
  expect(sorted(words, [...pending].reverse(), [2000, 0, 0])).toEqual({
    sent: [`R-${A}-1 1 0`, `R-${B}-1 2 0`, `R-${C}-1 3 2000`],
    dropped: [],
    finished: [],
    issues: [],
  });
});

it.each<[string, InvoiceWords | undefined]>([
  ['paid', { id: A, year: '2022-23', paid: 100_000 }],
  ['cancelled', { id: A, year: '2022-23', status: 'cancelled' }],
  ['gone from the tab', undefined],
])('drops one %s meanwhile, and those after it cost by their lower rank of the year', (_, first) => {
  const rest = words.slice(1);
  expect(sorted(first === undefined ? rest : [first, ...rest], pending, [0, 0, 2000])).toEqual({
    sent: [`R-${B}-1 1 0`, `R-${C}-1 2 0`],
    dropped: [`R-${A}-1 -`],
    finished: [],
    issues: [],
  });
});

it('tells the fee that a cut-off run booked for one that is dropped', () => {
  const invoices = [{ id: A, year: '2022-23', paid: 100_000 }];
  const extra = [feeEntry(A, 2, 2000)];
  expect(sorted(invoices, [`${A} 2 2022-10-21 proposed`], [2000], { extra }).dropped).toEqual([`R-${A}-2 2000`]);
});

it('keeps a fee that is booked, and never raises one', () => {
  const one = words.slice(0, 1);
  const at = [`${A} 1 2022-10-01`, `${A} 2 2022-10-21 proposed`];
  expect(sorted(one, at, [0, 2000]).sent).toEqual([`R-${A}-2 2 2000`]);
  expect(sorted(one, at, [0, 0]).sent).toEqual([`R-${A}-2 2 0`]);
  expect(sorted(one, at, [0, 0], { extra: [feeEntry(A, 2, 0)] }).sent).toEqual([`R-${A}-2 1 0`]);
});

it('counts one whose mail is queued as out', () => {
  const result = sorted(words, pending, [], {}, [`rappel|${A}|1`]);
  expect(result.finished).toEqual([`R-${A}-1`]);
  expect(result.sent).toEqual([`R-${B}-1 2 0`, `R-${C}-1 3 0`]);
});

it('sends what a partial payment left', () => {
  expect(sorted([{ id: A, year: '2022-23', paid: 50_000 }], pending.slice(0, 1)).sent).toEqual([`R-${A}-1 1 0`]);
});

it('refuses without the tariff', () => {
  const invoices = [{ id: A, year: '2024-25' }];
  expect(sorted(invoices, [`${A} 2 2022-10-21 proposed`], [2000]).issues).toEqual(['tariff-missing']);
});

describe('rows that were taken away', () => {
  const rebuilt = (entries: Parameters<typeof rebuildReminders>[0], rows: string[] = []) =>
    rebuildReminders(entries, rows.map(reminderOf)).map(({ id, status, feeCents }) => `${id} ${status} ${feeCents}`);

  it('come back as sent from the fee in the ledger, cancelled where it was taken back', () => {
    expect(rebuilt([feeEntry(A, 2, 2000)])).toEqual([`R-${A}-2 sent 2000`]);
    expect(rebuilt([feeEntry(A, 2, 2000)], [`${A} 2 2022-10-21`])).toEqual([]);
    const back = feeEntry(A, 2, -2000, { nature: 'waiver', key: `reminder-waiver|${A}|2` });
    expect(rebuilt([feeEntry(A, 2, 2000), back])).toEqual([`R-${A}-2 cancelled 2000`]);
    expect(rebuilt([feeEntry(A, 2, 5000, { key: `reminder|${A}|2|3` })])).toEqual([`R-${A}-2-3 sent 5000`]);
  });

  it('are not made of waived fees, of entries without our key or of other natures', () => {
    expect(rebuilt([feeEntry(A, 2, 0)])).toEqual([]);
    expect(rebuilt([{ ...feeEntry(A, 2, 2000), key: undefined }])).toEqual([]);
    expect(rebuilt([feeEntry(A, 2, 2000, { key: 'rappel|2022-0001' })])).toEqual([]);
    expect(rebuilt([feeEntry(A, 2, 2000, { nature: 'damage' })])).toEqual([]);
  });
});

it('dates one that was left from an earlier day on the day when it goes out, unless its fee is booked', () => {
  const facts = (extra: Parameters<typeof rebuildReminders>[0]) =>
    reminderFacts('2022-10-21', [{ id: A, year: '2022-23' }], [`${A} 2 2022-10-19 proposed 2022-10-29`], { extra });
  const datesOf = (extra: Parameters<typeof rebuildReminders>[0]) =>
    carryOn(facts(extra), new Set()).sendings.map(({ record }) => [record.date, record.dueOn]);
  expect(datesOf([])).toEqual([['2022-10-21', '2022-10-31']]);
  expect(datesOf([feeEntry(A, 2, 2000)])).toEqual([['2022-10-19', '2022-10-29']]);
});
