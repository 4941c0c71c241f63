/** Crèche months as they are issued (R-2.10, D-2.33): day of the month before, once each, what is told. */
import {
  after,
  billed,
  codesOf,
  creditEntry,
  enrolled,
  factsOf,
  inCreche,
  runOf,
  runsOn,
  typedEntry,
} from '../../builders/billing-facts';

const months = (enrolments: Parameters<typeof factsOf>[0]['enrolments'], today: string, more = {}) =>
  billed(runOf(factsOf({ enrolments: enrolments ?? [], today, more })).entries);

describe('the day on which a month is issued (D-2.33)', () => {
  it.each([
    ['2022-08-14', []],
    ['2022-08-15', ['E1 creche 2022-09 573.00']],
    ['2022-09-14', ['E1 creche 2022-09 573.00']],
    ['2022-09-15', ['E1 creche 2022-09 573.00', 'E1 creche 2022-10 573.00']],
  ])('a first run on %s invoices %j', (today, lines) => {
    expect(months([inCreche('E1', 1)], today)).toEqual(lines);
  });

  it.each([
    [31, '2023-02-27', false],
    [31, '2023-02-28', true],
    [30, '2023-02-28', true],
    [1, '2023-02-01', true],
    [28, '2023-02-27', false],
  ])('with day %d as setting, a run on %s issues March: %s', (crecheIssueDay, today, isIssued) => {
    const lines = months([inCreche('E1', 1)], today, { settings: { crecheIssueDay, enrolmentFeeTermDays: 30 } });
    expect(lines.includes('E1 creche 2023-03 573.00')).toBe(isIssued);
  });

  it('issues each month once, and all twelve in a year', () => {
    const days = ['2022-08-15', '2022-08-16', '2022-09-20', '2023-01-31', '2023-09-30'];
    const { facts } = runsOn({ enrolments: [inCreche('E1', 5)] }, days);
    const lines = facts.entries.map(({ period }) => period);
    expect(lines).toHaveLength(12);
    expect([new Set(lines).size, lines[0], lines[11]]).toEqual([12, '2022-09', '2023-08']);
  });

  it('knows two years side by side: August of the one, September of the other, each at its rank', () => {
    const enrolments = [inCreche('E1', 1), inCreche('E1', 2, { year: '2023-24' }), enrolled('E2')];
    const pupils = { E1: 'F1 2021-01-01', E2: 'F1 2014-01-01' };
    const before = factsOf({ enrolments, pupils, today: '2023-07-14' });
    const run = runOf(after(before, runOf(before), '2023-08-15'));
    expect(billed(run.entries)).toEqual(['E1 creche 2023-08 515.70', 'E1 creche 2023-09 1086.00']);
  });

  it.each([
    ['requested', 'first', []],
    ['requested', 're-enrolment', ['E1 creche 2022-09 573.00']],
    ['accepted', 'first', ['E1 creche 2022-09 573.00']],
    ['left', 'first', ['E1 creche 2022-09 573.00']],
    ['cancelled', 're-enrolment', []],
  ] as const)('an enrolment %s (%s) is invoiced %j (D-2.32)', (status, type, lines) => {
    const run = runOf(factsOf({ enrolments: [inCreche('E1', 1, { status, type })], today: '2022-08-15' }));
    expect(billed(run.entries.filter(({ nature }) => nature === 'creche'))).toEqual(lines);
  });
});

describe('what is told about months', () => {
  const LEFT = { end: '2022-10-14', status: 'left' } as const;

  it('names a month billed without a recorded notice, with its cell (D-2.35)', () => {
    const row = inCreche('E1', 1, LEFT);
    const run = runOf(factsOf({ enrolments: [row], today: '2022-10-20' }));
    expect(billed(run.entries).pop()).toBe('E1 creche 2022-11 573.00');
    expect(run.notices).toEqual([
      {
        code: 'creche-without-notice',
        article: 'R-2.19',
        tab: 'Inscriptions',
        row: row.row,
        column: 'Préavis reçu le',
        data: { pupil: 'E1', end: '2022-10-14', month: '2022-11' },
      },
    ]);
  });

  it.each<[string, string[], string[]]>([
    ['2022-10-20', ['2022-11-20', '2022-12-20', '2023-01-20', '2023-02-20'], ['2022-11', '2022-12']],
    ['2022-11-05', ['2022-12-20', '2023-01-20', '2023-02-20'], ['2022-11', '2022-12', '2023-01']],
  ])(
    'recorded on %s, billing ends with the notice of the first month billed after: %j give %j',
    (day, days, months) => {
      const { facts } = runsOn({ enrolments: [inCreche('E1', 1, LEFT)] }, [day, ...days]);
      const lines = facts.entries.map(({ period }) => period);
      expect(lines).toEqual(['2022-09', '2022-10', ...months]);
    },
  );

  it('a reduction without a recorded notice too reaches the lower package: Jan billed on 15 Dec, 5 days to February', () => {
    const rows = [inCreche('E1', 5, { end: '2022-12-31' }), inCreche('E1', 2, { start: '2023-01-01' })];
    const days = ['2022-12-15', '2023-01-15', '2023-02-15', '2023-03-15'];
    const { facts } = runsOn({ enrolments: rows }, days);
    expect(billed(facts.entries).slice(4)).toEqual([
      'E1 creche 2023-01 2315.00',
      'E1 creche 2023-02 2315.00',
      'E1 creche 2023-03 1086.00',
      'E1 creche 2023-04 1086.00',
    ]);
  });

  it('is silent where the notice is recorded, of a departure or of a reduction', () => {
    const gone = inCreche('E1', 1, { ...LEFT, noticeOn: '2022-09-20' });
    const more = inCreche('E2', 5, { end: '2022-10-31' });
    const less = inCreche('E2', 2, { start: '2022-11-01', noticeOn: '2022-10-10' });
    const pupils = { E1: 'F1 2021-01-01', E2: 'F2 2021-01-01' };
    const run = runOf(factsOf({ enrolments: [gone, more, less], pupils, today: '2023-01-15' }));
    const lines = billed(run.entries);
    expect(lines.filter((line) => line.startsWith('E1'))).toHaveLength(3);
    expect(lines.filter((line) => line.includes('2315'))).toHaveLength(4);
    expect(lines.filter((line) => line.includes('1086'))).toEqual([
      'E2 creche 2023-01 1086.00',
      'E2 creche 2023-02 1086.00',
    ]);
    expect(run.notices).toEqual([]);
  });

  it('tells a month that differs from what is due now, until a credit note settles it', () => {
    const { facts } = runsOn({ enrolments: [inCreche('E1', 3)] }, ['2022-08-15']);
    const reduced = { ...facts, enrolments: [inCreche('E1', 2)] };
    const run = runOf(reduced);
    expect(run.entries).toEqual([]);
    expect(run.notices).toEqual([
      expect.objectContaining({
        code: 'creche-month-differs',
        data: { pupil: 'E1', month: '2022-09', invoiced: 154900, due: 108600 },
      }),
    ]);
    const credit = creditEntry('2022-0001', -46300, { period: '2022-09' });
    expect(runOf({ ...reduced, entries: [...facts.entries, credit] }).notices).toEqual([]);
  });

  it('counts months that the school typed without a key', () => {
    const entries = [typedEntry({ nature: 'creche', period: '2022-09', amountCents: 57300 })];
    const run = runOf(factsOf({ enrolments: [inCreche('E1', 1)], entries, today: '2022-09-15' }));
    expect([billed(run.entries), codesOf(run.notices)]).toEqual([['E1 creche 2022-10 573.00'], []]);
  });
});
