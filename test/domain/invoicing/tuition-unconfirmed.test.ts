/** Instalment 2 waits while instalment 1 is unpaid after the limit (R-2.6, D-2.32); a part of the tuition charges. */
import { after, billed, codesOf, enrolled, factsOf, paymentEntry, runOf } from '../../builders/billing-facts';

describe('instalment 2 of an enrolment that is not confirmed (R-2.6, D-2.32)', () => {
  const ACCEPTED = { enrolments: [enrolled('E1', { status: 'accepted' })] };
  const onDecember = (entries: Parameters<typeof after>[3] = {}) => {
    const facts = factsOf({ ...ACCEPTED, today: '2022-06-15' });
    return after(facts, runOf(facts), '2022-12-01', entries);
  };

  it('waits for a word, and says so with article and amount', () => {
    const run = runOf(onDecember());
    expect(run.entries).toEqual([]);
    expect(run.notices).toEqual([
      expect.objectContaining({
        code: 'unconfirmed',
        article: 'R-2.6',
        tab: 'Inscriptions',
        data: { pupil: 'E1', amount: 415000 },
      }),
    ]);
  });

  it.each([
    ['2022-07-19', []],
    ['2022-07-20', ['not-confirmed']],
    ['2022-07-21', ['not-confirmed']],
    ['2022-11-30', ['not-confirmed']],
  ])('is told before, on %s: %j (R-2.6)', (today, codes) => {
    const facts = factsOf({ ...ACCEPTED, today: '2022-06-15' });
    const run = runOf(facts);
    expect(codesOf(runOf(after(facts, run, today)).notices)).toEqual(codes);
    const paid = [...facts.entries, ...run.entries, paymentEntry('2022-0001', 415000)];
    expect(codesOf(runOf(after(facts, run, today, { entries: paid })).notices)).toEqual([]);
  });

  it('goes out with the word', () => {
    expect(billed(runOf(onDecember({ invoiceUnconfirmed: true })).entries)).toEqual(['E1 tuition T2 4150.00']);
  });

  it.each([
    [415000, ['E1 tuition T2 4150.00']],
    [415005, ['E1 tuition T2 4150.00']],
    [414995, []],
    [0, []],
  ])('counts as confirmed when %d centimes of 415000 are paid: %j', (paid, lines) => {
    const facts = onDecember();
    const run = runOf({ ...facts, entries: [...facts.entries, paymentEntry('2022-0001', paid)] });
    expect(billed(run.entries)).toEqual(lines);
  });

  it('needs every payer of instalment 1 to have paid, whoever comes first', () => {
    const payers = [
      { id: 'P1', share: 60 },
      { id: 'P2', share: 40 },
    ];
    const facts = factsOf({ ...ACCEPTED, payers, today: '2022-06-15' });
    const december = after(facts, runOf(facts), '2022-12-01');
    const runWith = (...paid: [string, number][]) =>
      runOf({ ...december, entries: [...december.entries, ...paid.map(([id, cents]) => paymentEntry(id, cents))] });
    expect(billed(runWith(['2022-0001', 249000]).entries)).toEqual([]);
    expect(billed(runWith(['2022-0002', 166000]).entries)).toEqual([]);
    expect(billed(runWith(['2022-0001', 249000], ['2022-0002', 166000]).entries)).toEqual([
      'E1 tuition T2 2490.00 → P1',
      'E1 tuition T2 1660.00 → P2',
    ]);
  });

  it('does not ask for a word where nothing is left to invoice', () => {
    const run = runOf(onDecember({ enrolments: [enrolled('E1', { status: 'accepted', end: '2022-11-10' })] }));
    expect(codesOf(run.notices)).toEqual(['over-invoiced']);
  });

  it('goes out together with a late instalment 1 (D-2.31)', () => {
    const run = runOf(factsOf({ ...ACCEPTED, today: '2022-12-01' }));
    expect(billed(run.entries)).toEqual(['E1 tuition T1 4150.00', 'E1 tuition T2 4150.00']);
  });
});
