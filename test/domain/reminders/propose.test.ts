/** Which reminders a day brings and what each costs (R-3.1 to D-3.7); amounts by annexe 2, worked by hand. */
import fc from 'fast-check';
import { proposeReminders } from '../../../src/domain/reminders/propose';
import { addDays, asDate } from '../../../src/domain/shared/local-date';
import { feeEntry, type InvoiceWords, proposed, reminderFacts } from '../../builders/reminder-facts';

const A = '2022-0001';
const B = '2022-0002';
const C = '2022-0003';
/** Due on 1 October 2022. */
const one: InvoiceWords = { id: A, year: '2022-23' };

const on = (today: string, invoices: InvoiceWords[], reminders: string[] = [], more = {}) =>
  proposeReminders(reminderFacts(today, invoices, reminders, more));

describe('the day of a reminder (D-3.5)', () => {
  it.each<[string, string, string[], string[]]>([
    ['9 days after the due date: none', '2022-10-10', [], []],
    ['10 days after: the first', '2022-10-11', [], [`${A} 1/1 0.00`]],
    ['on the due date: none', '2022-10-01', [], []],
    ['19 days after: not yet the second', '2022-10-20', [`${A} 1 2022-10-10`], []],
    ['20 days after: the second', '2022-10-21', [`${A} 1 2022-10-11`], [`${A} 2/2 20.00`]],
    ['9 days after the previous one: none', '2022-10-24', [`${A} 1 2022-10-15`], []],
    ['10 days after the previous one', '2022-10-25', [`${A} 1 2022-10-15`], [`${A} 2/2 20.00`]],
    ['29 days after: not yet the third', '2022-10-30', [`${A} 1 2022-10-11`, `${A} 2 2022-10-20`], []],
    ['30 days after: the third', '2022-10-31', [`${A} 1 2022-10-11`, `${A} 2 2022-10-21`], [`${A} 3/3 50.00`]],
    ['months late: the first all the same, never two levels', '2023-03-01', [], [`${A} 1/1 0.00`]],
    ['a second missed for months is caught up', '2023-03-01', [`${A} 1 2022-10-11`], [`${A} 2/2 20.00`]],
    ['the same day again: none', '2022-10-11', [`${A} 1 2022-10-11`], []],
    ['one on its way: none, however old', '2023-03-01', [`${A} 1 2022-10-11 proposed`], []],
    ['a cancelled one does not count', '2022-10-21', [`${A} 1 2022-10-11 cancelled`], [`${A} 1/1 0.00`]],
  ])('%s', (_, today, reminders, expected) => {
    expect(proposed(on(today, [one], reminders))).toEqual(expected);
  });

  it('gives ten days from the day of the run', () => {
    expect(on('2022-10-11', [one]).proposals.map(({ newDueOn }) => newDueOn)).toEqual(['2022-10-21']);
  });

  it('follows the setting', () => {
    const days = [5, 25, 60];
    expect(proposed(on('2022-10-06', [one], [], { days }))).toEqual([`${A} 1/1 0.00`]);
    expect(proposed(on('2022-10-25', [one], [`${A} 1 2022-10-06`], { days }))).toEqual([]);
    expect(proposed(on('2022-10-26', [one], [`${A} 1 2022-10-06`], { days }))).toEqual([`${A} 2/2 20.00`]);
  });
});

describe('a fourth reminder (D-3.2, D-3.5)', () => {
  const three = [`${A} 1 2022-10-11`, `${A} 2 2022-10-21`, `${A} 3 2022-10-31`];
  const further = (id: string) => ({
    excluded: new Set(''),
    waived: new Map(),
    held: new Map(),
    further: new Set([id]),
  });
  const asked = (today: string, id = A) => proposeReminders(reminderFacts(today, [one], three), further(id));

  it('is never sent by itself', () => {
    const found = on('2023-06-01', [one], three);
    expect(proposed(found)).toEqual([]);
    expect(found.exhausted.map(({ account, rank }) => [account.invoice.id, rank])).toEqual([[A, 4]]);
  });

  it('costs 50 more when a person asks, ten days after the third', () => {
    expect(proposed(asked('2022-11-09'))).toEqual([]);
    expect(proposed(asked('2022-11-10'))).toEqual([`${A} 4/4 50.00`]);
    expect(proposed(asked('2022-11-10', B))).toEqual([]);
  });
});

describe('what is reminded', () => {
  it.each<[string, Partial<InvoiceWords>, string[]]>([
    ['an invoice brought over without lines or keys', {}, [`${A} 1/1 0.00`]],
    ['what a partial payment left (D-3.7)', { year: '2022-23', paid: 99_995, status: 'part-paid' }, [`${A} 1/1 0.00`]],
    ['not a paid one', { year: '2022-23', paid: 100_000, status: 'paid' }, []],
    ['not one whose payment is booked, whatever its status says (D-3.7)', { year: '2022-23', paid: 100_000 }, []],
    ['not an overpaid one', { year: '2022-23', paid: 120_000 }, []],
    ['not a cancelled one', { year: '2022-23', status: 'cancelled' }, []],
    ['not a credit note', { year: '2022-23', type: 'credit-note', cents: -5000 }, []],
  ])('%s', (_, more, expected) => {
    expect(proposed(on('2022-10-11', [{ id: A, ...more }]))).toEqual(expected);
  });

  it('never fees alone: a payment settles the principal first (D-3.3b)', () => {
    const words = [{ ...one, paid: 100_000 }];
    const extra = [feeEntry(A, 2, 2000)];
    expect(proposed(on('2022-10-31', words, [`${A} 1 2022-10-11`, `${A} 2 2022-10-21`], { extra }))).toEqual([]);
  });

  it('one of 5 centimes of principal beside its fees', () => {
    const extra = [feeEntry(A, 2, 2000)];
    const found = on('2022-10-31', [{ ...one, paid: 99_995 }], [`${A} 1 2022-10-11`, `${A} 2 2022-10-21`], { extra });
    expect(proposed(found)).toEqual([`${A} 3/3 50.00`]);
    expect(found.proposals[0]?.account).toMatchObject({ openPrincipalCents: 5, openFeesCents: 2000 });
  });
});

describe('the tariff', () => {
  it('is that of the last school year of the invoice’s lines, else of its date (D-3.3b)', () => {
    const yearOf = (words: Partial<InvoiceWords>) =>
      on('2023-10-30', [{ id: A, dueOn: '2023-10-01', ...words }], []).proposals.map(({ year }) => year);
    expect(yearOf({ year: '2022-23', date: '2023-09-15' })).toEqual(['2022-23']);
    expect(yearOf({ date: '2023-08-31' })).toEqual(['2022-23']);
    expect(yearOf({ date: '2023-09-01' })).toEqual(['2023-24']);
  });

  it('that is missing refuses with its tab, once', () => {
    const words = [A, B].map((id) => ({ id, year: '2024-25' }));
    const { issues, proposals } = on('2022-10-21', words, [`${A} 1 2022-10-11`, `${B} 1 2022-10-11`]);
    expect(proposals).toEqual([]);
    expect(issues).toEqual([
      expect.objectContaining({ code: 'tariff-missing', tab: 'Tarifs' }),
      expect.objectContaining({ data: expect.objectContaining({ category: 'reminder-per-year', level: 3 }) }),
      expect.objectContaining({ data: expect.objectContaining({ category: 'reminder-per-year', level: 4 }) }),
    ]);
  });
});

describe('a hold', () => {
  it.each<[string, string, string[]]>([
    ['without an end lasts', `${A} 1 2022-10-11 held`, []],
    ['lasts on its last day', `${A} 1 2022-10-11 held 2022-10-20`, []],
    ['is over the day after', `${A} 1 2022-10-11 held 2022-10-19`, [`${A} 1/1 0.00`]],
  ])('%s', (_, held, expected) => {
    const found = on('2022-10-20', [one], [held]);
    expect(proposed(found)).toEqual(expected);
    expect(found.held).toHaveLength(expected.length === 0 ? 1 : 0);
  });
});

describe('a person’s choices', () => {
  const words = [A, B, C].map((id) => ({ id, year: '2022-23' }));
  const none = { excluded: new Set<string>(), waived: new Map(), held: new Map(), further: new Set<string>() };
  const chosen = (more: Partial<typeof none>) =>
    proposeReminders(reminderFacts('2022-10-11', words), { ...none, ...more });

  it('excluded and held take no rank of the year', () => {
    expect(proposed(chosen({}))).toEqual([`${A} 1/1 0.00`, `${B} 1/2 0.00`, `${C} 1/3 20.00`]);
    expect(proposed(chosen({ excluded: new Set([A]) }))).toEqual([`${B} 1/1 0.00`, `${C} 1/2 0.00`]);
    const held = new Map([[A, { reason: 'litige', until: undefined }]]);
    expect(proposed(chosen({ held }))).toEqual([`${B} 1/1 0.00`, `${C} 1/2 0.00`]);
    expect(chosen({ held }).due).toHaveLength(3);
  });

  it('waived is sent at its rank without a fee', () => {
    expect(proposed(chosen({ waived: new Map([[C, 'hospitalisation']]) }))[2]).toBe(`${C} 1/3 0.00`);
  });

  it('a waived fee of a cut-off run stays waived; a cancelled attempt takes another name', () => {
    const reminders = [`${A} 1 2022-10-11`, `${A} 2 2022-10-21 cancelled`];
    const [first] = on('2022-10-31', [one], reminders.slice(0, 1), { extra: [feeEntry(A, 2, 0)] }).proposals;
    expect(first).toMatchObject({ name: { rank: 2, attempt: 1 }, isWaived: true, feeCents: 0 });
    const [again] = on('2022-10-31', [one], reminders, { extra: [feeEntry(A, 2, 2000)] }).proposals;
    expect(again).toMatchObject({ name: { rank: 2, attempt: 2 }, isWaived: false, feeCents: 2000 });
  });
});

describe('runs on any days', () => {
  const gaps = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 12 });

  it('send each level once, in order, ten days apart, and cost 70 in all by the invoice’s scale', () => {
    fc.assert(
      fc.property(gaps, (days) => {
        const reminders: string[] = [];
        let today = asDate('2022-10-01');
        for (const gap of days) {
          today = addDays(today, gap);
          const found = on(today, [{ ...one, payer: 'EMP' }], reminders);
          expect(found.proposals.length).toBeLessThanOrEqual(1);
          for (const { name, feeCents } of found.proposals) {
            expect(name.rank).toBe(reminders.length + 1);
            expect(feeCents).toBe([0, 2000, 5000][name.rank - 1]);
            const last = reminders[reminders.length - 1]?.split(' ')[2];
            if (last !== undefined) expect(today >= addDays(asDate(last), 10)).toBe(true);
            reminders.push(`${A} ${name.rank} ${today}`);
          }
        }
        expect(reminders.length).toBeLessThanOrEqual(3);
      }),
    );
  });
});
