/** The rows that a run writes: identifiers, French labels, articles, steps; every reason not to. */
import { computeRun } from '../../../src/actions/invoicing/compute';
import { describeIssue } from '../../../src/messages/issues';
import { after, enrolled, factsOf, inCreche, runOf, TARIFFS, typedEntry } from '../../builders/billing-facts';

const textsOf = (school: Parameters<typeof factsOf>[0]) =>
  runOf(factsOf(school)).entries.map(({ label, detail, article }) => ({ label, detail, article }));

const ROW = enrolled('E1', { id: 'I1' });

describe('a line explains itself', () => {
  it('with tariff, reduction, months, instalment and articles', () => {
    const school = { enrolments: [enrolled('E1'), enrolled('E2', { start: '2022-10-31' })], today: '2022-12-01' };
    const [, , first, second] = textsOf(school);
    expect(first?.label).toBe('Écolage 2022-23, 1re tranche');
    expect(first?.detail).toMatch(
      /^Élémentaire, tarif Normal 2022-23 : CHF 8'300\.00 ; 2e enfant : −10 % ; 9 mois sur 10 \(arrivée le 31\.10\.2022\) ; 1re tranche, 50 % de CHF 6'723\.00 ; soit CHF 3'361\.50 \(ann\. 2 /,
    );
    expect(second?.label).toBe('Écolage 2022-23, 2e tranche');
    expect(second?.detail).toMatch(/2e tranche, CHF 6'723\.00 moins CHF 3'361\.50 déjà facturés ; soit CHF 3'361\.50/);
    expect(second?.article).toMatch(/^ann\. 2 /);
  });

  it('with the share of its payer', () => {
    const PARENTS = [
      { id: 'P1', share: 60 },
      { id: 'P2', share: 40 },
    ];
    const school = { enrolments: [enrolled('E1')], payers: PARENTS, today: '2022-06-15' };
    const [first, second] = textsOf(school);
    expect(second?.detail).toMatch(/part de 40 % ; soit CHF 1'660\.00/);
    expect(first?.detail).toMatch(/part de 60 % ; soit CHF 2'490\.00/);
  });

  it.each<[string, Parameters<typeof factsOf>[0], string, RegExp]>([
    [
      'a fee',
      { enrolments: [enrolled('E1', { type: 'first', status: 'requested' })], today: '2022-05-01' },
      'Frais d’inscription 2022-23',
      /frais d’inscription/i,
    ],
    [
      'a late re-enrolment',
      { enrolments: [enrolled('E1', { requestedOn: '2022-05-20' })], today: '2022-05-20' },
      'Pénalité de réinscription tardive 2022-23',
      /pénalité/i,
    ],
    [
      'a crèche month',
      { enrolments: [inCreche('E1', 3)], today: '2022-08-15' },
      'Crèche septembre 2022, 3 jours par semaine',
      /septembre 2022 ; soit CHF 1'549\.00/,
    ],
    [
      'a crèche day',
      { enrolments: [inCreche('E1', 1)], today: '2022-08-15' },
      'Crèche septembre 2022, 1 jour par semaine',
      /CHF 573\.00/,
    ],
    [
      'an exceptional day',
      { exceptional: [{}], today: '2022-10-31' },
      'Accueil exceptionnel du 03.10.2022',
      /CHF 160\.00/,
    ],
    [
      'a late pick-up',
      { late: [{ minutes: 11 }], today: '2022-10-31' },
      'Reprise tardive du 03.10.2022, 11 min',
      /2 × CHF 10\.00/,
    ],
    [
      'a service',
      { consumed: [{ quantity: 1.5 }], today: '2022-10-31' },
      'Cantine, octobre 2022 : 1,5 repas',
      /1,5 repas × CHF 12\.50 ; soit CHF 18\.75/,
    ],
    ['a damage', { damages: [{}], today: '2022-10-31' }, 'Dommage du 03.10.2022 : Vitre', /dommage : vitre/i],
  ])('%s', (_, school, label, detail) => {
    const [line] = textsOf(school);
    expect(line?.label).toBe(label);
    expect(line?.detail).toMatch(detail);
    expect(line?.article).not.toBe('');
  });
});

it('numbers the lines of an invoice and gives each a key of what it is', () => {
  const payers = [
    { id: 'P1', share: 50 },
    { id: 'P2', share: 50 },
  ];
  const { entries } = runOf(factsOf({ enrolments: [ROW], payers, today: '2022-12-01' }));
  expect(entries.map(({ id, key, invoice, date }) => [id, key, invoice, date])).toEqual([
    ['2022-0001-01', 'tuition|2022-23|E1|T1|I1|payeur:P1', '2022-0001', '2022-12-01'],
    ['2022-0001-02', 'tuition|2022-23|E1|T2|I1|payeur:P1', '2022-0001', '2022-12-01'],
    ['2022-0002-01', 'tuition|2022-23|E1|T1|I1|payeur:P2', '2022-0002', '2022-12-01'],
    ['2022-0002-02', 'tuition|2022-23|E1|T2|I1|payeur:P2', '2022-0002', '2022-12-01'],
  ]);
});

it('gives every reason at once, each with a sentence, and writes nothing', () => {
  const byKey = new Map([...TARIFFS.byKey].filter(([key]) => !/elementary|creche|enrolment-fee|late-pickup/.test(key)));
  const enrolments = [enrolled('E1'), inCreche('E2', 2), enrolled('E3', { type: 'first', status: 'requested' })];
  const school = { enrolments, late: [{ minutes: 5 }], today: '2022-10-31', more: { tariffs: { ...TARIFFS, byKey } } };
  const result = computeRun(factsOf(school));
  expect(result.ok ? [] : result.issues.map(({ data }) => data?.category)).toEqual([
    'elementary',
    'creche',
    'enrolment-fee',
    'late-pickup',
  ]);
  for (const issue of result.ok ? [] : result.issues) expect(describeIssue(issue)).toMatch(/il manque le tarif/);
});

it('has a sentence for every notice of a run', () => {
  const enrolments = [
    enrolled('E1', { status: 'accepted', type: 'first' }),
    enrolled('E2', { end: '2022-10-10' }),
    inCreche('E3', 2, { end: '2022-09-30' }),
  ];
  const first = factsOf({ enrolments: [enrolled('E1', { status: 'accepted' }), enrolled('E2')], today: '2022-06-15' });
  const { pupils, families } = factsOf({ enrolments, today: '2022-12-01' });
  const { notices } = runOf(after(first, runOf(first), '2022-12-01', { enrolments, pupils, families }));
  expect(new Set(notices.map(({ code }) => code))).toEqual(
    new Set(['fee-paid-elsewhere', 'unconfirmed', 'over-invoiced', 'creche-without-notice']),
  );
  for (const notice of notices)
    expect(describeIssue(notice)).toMatch(/^Onglet « Inscriptions », ligne \d+.* : élève E\d/);
});

describe('an invoice that the ledger names and the tab does not hold', () => {
  const enrolments = ['E1', 'E2', 'E3'].map((id) => enrolled(id));
  const pupils = { E1: 'F1 2014-01-01', E2: 'F2 2014-01-01', E3: 'F3 2014-01-01' };
  const first = factsOf({ enrolments, pupils, today: '2022-06-15' });
  const run = runOf(first);

  it.each<[string, string[], string[], string[]]>([
    ['the last is completed: a run was cut off', ['2022-0001', '2022-0002'], ['2022-0003'], []],
    ['all, where none was written', [], ['2022-0001', '2022-0002', '2022-0003'], []],
    ['one before others is only told', ['2022-0002', '2022-0003'], [], ['2022-0001']],
    ['both at once', ['2022-0002'], ['2022-0003'], ['2022-0001']],
    ['numbers of another year do not count', ['2023-0009'], ['2022-0001', '2022-0002', '2022-0003'], []],
  ])('%s', (_, held, completed, told) => {
    const [known] = run.invoices;
    const invoices = held.flatMap((id) => (known === undefined ? [] : [{ ...known, id }]));
    const next = runOf({ ...after(first, run, '2022-06-16'), invoices });
    expect(next.invoices.map(({ id }) => id)).toEqual(completed);
    const gone = next.notices.filter(({ code }) => code === 'invoice-row-gone');
    expect(gone.map(({ data }) => data?.number)).toEqual(told);
  });
});

describe('credit of a payer', () => {
  const PARENTS = [
    { id: 'P1', share: 60 },
    { id: 'P2', share: 40 },
  ];
  const loose = (amountCents: number, payerId?: string) =>
    typedEntry({ id: `Z${payerId}`, nature: 'payment', payerId, pupilId: undefined, amountCents: -amountCents });
  const creditsOf = (school: Parameters<typeof factsOf>[0]) =>
    runOf(factsOf(school)).credits.map(({ invoice, amountCents, payerId }) => [invoice, amountCents, payerId]);
  const today = '2022-06-15';

  it('is used on the new invoice, whose total stays', () => {
    const school = { enrolments: [ROW], entries: [loose(100000)], today };
    expect(creditsOf(school)).toEqual([
      [undefined, 100000, undefined],
      ['2022-0001', -100000, undefined],
    ]);
    expect(runOf(factsOf(school)).invoices.map(({ totalCents }) => totalCents)).toEqual([415000]);
  });

  it('is each employer’s own', () => {
    const payers = PARENTS.map((payer) => ({ ...payer, type: 'employer' as const }));
    const entries = [loose(100000), loose(5000, 'P2')];
    expect(creditsOf({ enrolments: [ROW], payers, entries, today })).toEqual([
      [undefined, 5000, 'P2'],
      ['2022-0002', -5000, 'P2'],
    ]);
  });

  it('of the family is used for parents who pay shares, first come first served, not for an employer', () => {
    const payers = PARENTS.map((payer) => ({ ...payer, type: 'guardian' as const }));
    expect(creditsOf({ enrolments: [ROW], payers, entries: [loose(300000), loose(1000, 'P2')], today })).toEqual([
      [undefined, 249000, undefined],
      ['2022-0001', -249000, 'P1'],
      [undefined, 1000, 'P2'],
      ['2022-0002', -1000, 'P2'],
      [undefined, 51000, undefined],
      ['2022-0002', -51000, 'P2'],
    ]);
    const employers = PARENTS.map((payer) => ({ ...payer, type: 'employer' as const }));
    expect(creditsOf({ enrolments: [ROW], payers: employers, entries: [loose(300000)], today })).toEqual([]);
  });

  it('of the family goes to its own invoice first', () => {
    const payers = [{ id: 'P1', object: 'tuition' as const, type: 'guardian' as const }];
    const late = [{ date: '2022-06-01', minutes: 5 }];
    expect(creditsOf({ enrolments: [ROW], payers, late, entries: [loose(2500)], today })).toEqual([
      [undefined, 1000, undefined],
      ['2022-0001', -1000, undefined],
      [undefined, 1500, undefined],
      ['2022-0002', -1500, 'P1'],
    ]);
  });

  it('of an overpaid invoice is used by the next one, once', () => {
    const first = factsOf({ enrolments: [ROW], today });
    const paid = { ...typedEntry({ nature: 'payment', invoice: '2022-0001', amountCents: -500000 }) };
    const run = runOf(first);
    const second = after({ ...first, entries: [paid] }, run, '2022-12-01');
    const next = runOf(second);
    expect(next.credits.map(({ invoice, amountCents }) => [invoice, amountCents])).toEqual([
      ['2022-0001', 85000],
      ['2022-0002', -85000],
    ]);
    const later = after(second, next, '2022-12-02', { damages: factsOf({ damages: [{}], today }).damages });
    expect(runOf(later).invoices).toHaveLength(1);
    expect(runOf(later).credits).toEqual([]);
  });

  it('is left alone where nothing is invoiced', () => {
    expect(creditsOf({ entries: [loose(100000)], today })).toEqual([]);
  });
});
