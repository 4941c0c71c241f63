/** Enrolments moved on by payments: accepted with the fee, confirmed with the first instalment or month (D-2.32). */
import type { LedgerEntry } from '../../../src/domain/ledger/entry';
import { enrolmentChanges, listUnconfirmed } from '../../../src/domain/ledger/statuses-enrolments';
import { asDate } from '../../../src/domain/shared/local-date';
import {
  after,
  billed,
  CALENDARS,
  creditEntry,
  enrolled,
  factsOf,
  inCreche,
  paymentEntry,
  runOf,
  type School,
} from '../../builders/billing-facts';

/** What changes when a run of a day was paid so far. */
function changesOf(school: School, paid: readonly LedgerEntry[]): string[] {
  const facts = factsOf(school);
  const entries = [...facts.entries, ...runOf(facts).entries, ...paid];
  return enrolmentChanges({ ...facts, entries }).map(
    ({ enrolment, from, to }) => `${enrolment.pupilId} ${from} → ${to}`,
  );
}

describe('a first enrolment that was asked for', () => {
  const school = { enrolments: [enrolled('E1', { type: 'first', status: 'requested' })], today: '2022-05-01' };

  it.each([
    [0, []],
    [49995, []],
    [49999, []],
    [50000, ['E1 requested → accepted']],
    [50005, ['E1 requested → accepted']],
  ])('with %d centimes of the fee of 500.00 paid: %j', (cents, expected) => {
    expect(changesOf(school, [paymentEntry('2022-0001', cents)])).toEqual(expected);
  });

  it('is not accepted by a credit note over the fee', () => {
    const key = 'credit-note|2022-0002|2022-0001|enrolment-fee%7CE1%7CI1%7Cfamille';
    const enrolments = [enrolled('E1', { id: 'I1', type: 'first', status: 'requested' })];
    const credit = creditEntry('2022-0001', -50000, { key, period: undefined });
    expect(changesOf({ enrolments, today: '2022-05-01' }, [credit])).toEqual([]);
  });

  it('is invoiced its tuition once it is accepted, and confirmed when that is paid', () => {
    const first = factsOf(school);
    const enrolments = school.enrolments.map((row) => ({ ...row, status: 'accepted' as const }));
    const june = after(first, runOf(first), '2022-06-17', { enrolments });
    const entries = [...june.entries, paymentEntry('2022-0001', 50000)];
    const second = runOf({ ...june, entries });
    expect(billed(second.entries)).toEqual(['E1 tuition T1 4150.00']);
    const all = [...entries, ...second.entries, paymentEntry('2022-0002', 415000)];
    expect(enrolmentChanges({ enrolments, calendars: CALENDARS, entries: all })).toMatchObject([
      { from: 'accepted', to: 'confirmed' },
    ]);
  });
});

describe('a child that goes on from a presence that counts owes no second fee (R-2.1)', () => {
  const creche = (more = {}) => inCreche('E1', 1, { type: 'first', status: 'requested', end: '2022-12-31', ...more });
  const school = { section: 'preschool-junior', type: 'first', status: 'requested', start: '2023-01-01' } as const;
  const today = '2022-06-15';
  const fee = paymentEntry('2022-0001', 50000);

  it.each([
    ['the fee of the first row unpaid', {}, [], []],
    ['the fee paid once for both rows', {}, [fee], ['E1 requested → accepted', 'E1 requested → accepted']],
    ['the first row accepted, its fee paid elsewhere', { status: 'accepted' }, [], ['E1 requested → accepted']],
    ['a gap between the rows: a fee of its own', { status: 'accepted', end: '2022-10-31' }, [], []],
  ] as const)('%s', (_, more, paid, expected) => {
    const enrolments = [creche(more), enrolled('E1', school)];
    expect(changesOf({ enrolments, today }, [...paid])).toEqual(expected);
  });

  it('from the crèche of last year into our maternelle', () => {
    const last = inCreche('E1', 2, { year: '2021-22', end: '2022-08-31' });
    const enrolments = [last, enrolled('E1', { ...school, start: undefined })];
    expect(changesOf({ enrolments, today }, [])).toEqual(['E1 requested → accepted']);
  });
});

describe('the first instalment', () => {
  const accepted = (more = {}) => enrolled('E1', { status: 'accepted', ...more });
  const today = '2022-06-15';

  it.each([
    [414999, []],
    [415000, ['E1 accepted → confirmed']],
  ])('of 4150.00 with %d centimes paid: %j', (cents, expected) => {
    expect(changesOf({ enrolments: [accepted()], today }, [paymentEntry('2022-0001', cents)])).toEqual(expected);
  });

  it('confirms a re-enrolment that was only asked for, which counts at once', () => {
    const school = { enrolments: [accepted({ status: 'requested' })], today };
    expect(changesOf(school, [])).toEqual(['E1 requested → accepted']);
    expect(changesOf(school, [paymentEntry('2022-0001', 415000)])).toEqual(['E1 requested → confirmed']);
  });

  it('needs every payer', () => {
    const payers = [
      { id: 'P1', share: 60 },
      { id: 'P2', share: 40 },
    ];
    const school = { enrolments: [accepted()], payers, today };
    const [first, second] = [paymentEntry('2022-0001', 249000), paymentEntry('2022-0002', 166000)];
    expect(changesOf(school, [first])).toEqual([]);
    expect(changesOf(school, [second])).toEqual([]);
    expect(changesOf(school, [first, second])).toEqual(['E1 accepted → confirmed']);
  });

  it('on one invoice with something else needs the whole invoice, its reminder fees apart', () => {
    const school = { enrolments: [accepted()], late: [{ date: '2022-06-01', minutes: 5 }], today };
    expect(changesOf(school, [paymentEntry('2022-0001', 415000)])).toEqual([]);
    expect(changesOf(school, [paymentEntry('2022-0001', 416000)])).toEqual(['E1 accepted → confirmed']);
  });

  it.each(['confirmed', 'left', 'cancelled', 'refused'] as const)(
    'leaves an enrolment that is %s as it is',
    (status) => {
      expect(changesOf({ enrolments: [accepted({ status })], today }, [paymentEntry('2022-0001', 415000)])).toEqual([]);
    },
  );

  it('of one year says nothing of another', () => {
    const next = enrolled('E1', { status: 'accepted', year: '2023-24' });
    const school = { enrolments: [accepted(), next], today };
    expect(changesOf(school, [paymentEntry('2022-0001', 415000)])).toEqual(['E1 accepted → confirmed']);
  });
});

describe('the first month of the crèche', () => {
  it.each([
    [undefined, '2022-08-15', 108600, ['E1 accepted → confirmed']],
    [undefined, '2022-08-15', 108595, []],
    ['2022-11-14', '2022-10-15', 108600, ['E1 accepted → confirmed']],
  ])('from %s, billed on %s, with %d centimes paid: %j', (start, today, cents, expected) => {
    const enrolments = [inCreche('E1', 2, { status: 'accepted', start })];
    expect(changesOf({ enrolments, today }, [paymentEntry('2022-0001', cents)])).toEqual(expected);
  });
});

describe('enrolments that cannot be confirmed (R-2.6)', () => {
  const facts = factsOf({ enrolments: [enrolled('E1', { id: 'I1', status: 'accepted' })], today: '2022-06-15' });
  const entries = runOf(facts).entries;
  const listed = (today: string, paid: readonly LedgerEntry[] = [], more: object = {}) => {
    const enrolments = facts.enrolments.map((row) => ({ ...row, ...more }));
    return listUnconfirmed({ ...facts, enrolments, entries: [...entries, ...paid] }, asDate(today)).map(
      ({ enrolment, invoices, isCancelled }) =>
        `${enrolment.id} ${invoices.join(' ')}${isCancelled ? ' cancelled' : ''}`,
    );
  };

  it.each([
    ['2022-07-19', []],
    ['2022-07-20', ['I1 2022-0001']],
    ['2022-07-21', ['I1 2022-0001']],
    ['2023-08-31', ['I1 2022-0001']],
    ['2023-09-01', []],
  ])('on %s: %j', (today, expected) => {
    expect(listed(today)).toEqual(expected);
  });

  it('are those whose first instalment is not paid in full', () => {
    expect(listed('2022-07-20', [paymentEntry('2022-0001', 414995)])).toEqual(['I1 2022-0001']);
    expect(listed('2022-07-20', [paymentEntry('2022-0001', 415000)])).toEqual([]);
  });

  it.each(['left', 'cancelled', 'refused'])('are none that is %s', (status) => {
    expect(listed('2022-07-20', [], { status })).toEqual([]);
  });

  it.each<[string, readonly LedgerEntry[], string[]]>([
    ['was paid', [paymentEntry('2022-0001', 415000)], []],
    [
      'was paid and taken back',
      [paymentEntry('2022-0001', 415000), paymentEntry('2022-0001', -415000)],
      ['I1 2022-0001'],
    ],
    ['was never paid', [], ['I1 2022-0001']],
  ])('are confirmed ones too where the first instalment %s', (_, paid, expected) => {
    expect(listed('2022-07-20', paid, { status: 'confirmed' })).toEqual(expected);
    expect(listed('2022-07-19', paid, { status: 'confirmed' })).toEqual([]);
  });

  it('are no confirmed ones whose first instalment was credited in full, as at a departure', () => {
    const key = 'credit-note|2022-0002|2022-0001|tuition%7C2022-23%7CE1%7CT1%7CI1%7Cfamille';
    const credit = creditEntry('2022-0001', -415000, { key });
    expect(listed('2022-07-20', [credit], { status: 'confirmed' })).toEqual([]);
  });

  const cancelling = (creditNote: string, invoice: string, payer = 'famille') =>
    creditEntry(invoice, -415000, {
      key: `cancellation|${creditNote}|${invoice}|tuition%7C2022-23%7CE1%7CT1%7CI1%7C${payer}`,
    });

  it.each<[string, readonly LedgerEntry[], object, string[]]>([
    ['cancelled and not yet billed anew', [cancelling('2022-0002', '2022-0001')], {}, ['I1 2022-0001 cancelled']],
    [
      'cancelled, and confirmed before: a person put it there',
      [cancelling('2022-0002', '2022-0001')],
      { status: 'confirmed' },
      [],
    ],
    ['not due yet: the child left', [cancelling('2022-0002', '2022-0001')], { status: 'left' }, []],
  ])('are those whose first instalment was %s', (_, more, row, expected) => {
    expect(listed('2022-07-20', more, row)).toEqual(expected);
  });

  it('are those of whose first instalment one share was cancelled and the other paid', () => {
    const payers = ['P1', 'P2'].map((id) => ({ id, share: 50 }));
    const shared = factsOf({ enrolments: facts.enrolments, payers, today: '2022-06-15' });
    const run = runOf(shared).entries;
    const own = [...run, cancelling('2022-0003', '2022-0001', 'payeur:P1'), paymentEntry('2022-0002', 207500)];
    const [found] = listUnconfirmed({ ...shared, entries: own }, asDate('2022-07-20'));
    expect([found?.invoices, found?.isCancelled]).toEqual([['2022-0001'], true]);
  });

  it('are none whose first instalment was never invoiced, and none in the crèche', () => {
    const { enrolments, calendars } = facts;
    expect(listUnconfirmed({ enrolments, calendars, entries: [] }, asDate('2022-07-20'))).toEqual([]);
    expect(listed('2022-10-20', [], { section: 'creche' })).toEqual([]);
  });
});
