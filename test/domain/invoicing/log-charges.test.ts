/** Log rows: exceptional days, services (D-2.30, R-2.28), damage; each billed once. */
import { readOpenLines } from '../../../src/domain/corrections/open-lines';
import { serviceSlots } from '../../../src/domain/corrections/service-slots';
import { indexLedger } from '../../../src/domain/invoicing/invoiced';
import { after, billed, codesOf, enrolled, factsOf, inCreche, runOf } from '../../builders/billing-facts';

type School = Omit<Parameters<typeof factsOf>[0], 'today'>;
const chargesOf = (school: School, today = '2022-10-31') => billed(runOf(factsOf({ ...school, today })).entries);

/** What a later run bills after the log has changed. */
function later(first: School, then: School, today = '2022-11-30') {
  const facts = factsOf({ ...first, today: '2022-10-31' });
  const { exceptionalDays, consumptions, damages } = factsOf({ ...then, today });
  const run = runOf(after(facts, runOf(facts), today, { exceptionalDays, consumptions, damages }));
  return { lines: billed(run.entries), notices: run.notices };
}

describe('exceptional crèche days: CHF 160', () => {
  const DAY = ['E1 exceptional-day 160.00'];
  it.each<[string, School['exceptional'] & object, string[]]>([
    ['granted', [{}], DAY],
    ['asked for', [{ status: 'requested' }], []],
    ['refused', [{ status: 'refused' }], []],
    ['on the day of the run', [{ date: '2022-10-31' }], DAY],
    ['the day after the run', [{ date: '2022-11-01' }], []],
    ['twice the same day', [{}, {}], DAY],
    ['two days', [{}, { date: '2022-10-04' }], [...DAY, ...DAY]],
    ['two children', [{}, { pupilId: 'E2' }], [...DAY, 'E2 exceptional-day 160.00']],
  ])('%s: %j → %j', (_, exceptional, lines) => {
    expect(chargesOf({ exceptional })).toEqual(lines);
    expect(later({ exceptional }, { exceptional: [...exceptional].reverse() }, '2022-10-31').lines).toEqual([]);
  });
});

describe('services: what was consumed and not billed yet (D-2.30)', () => {
  const meal = (day: number, quantity = 1) => ({ date: `2022-10-${String(day).padStart(2, '0')}`, quantity });
  it('bills a child, a service and a month as one line: 3 × 12.50', () => {
    expect(chargesOf({ consumed: [meal(3), meal(4), meal(31)] })).toEqual(['E1 service 2022-10 37.50']);
    expect(chargesOf({ consumed: [meal(3), { date: '2022-09-30' }, { ...meal(3), pupilId: 'E2' }] })).toEqual([
      'E1 service 2022-10 12.50',
      'E1 service 2022-09 12.50',
      'E2 service 2022-10 12.50',
    ]);
  });

  it('waits for the day', () => {
    expect(chargesOf({ consumed: [meal(3), meal(31)] }, '2022-10-30')).toEqual(['E1 service 2022-10 12.50']);
  });

  it('rounds a line once, half up: 1.33 × 12.50 = 16.625', () => {
    expect(chargesOf({ consumed: [meal(3, 0.33), meal(4)] })).toEqual(['E1 service 2022-10 16.65']);
  });

  it('bills rows typed late with the next run, wherever they stand', () => {
    const first = { consumed: [meal(3), meal(4)] };
    expect(later(first, { consumed: [meal(2), meal(4), meal(3)] }).lines).toEqual(['E1 service 2022-10 12.50']);
    expect(later(first, { consumed: [meal(4), meal(3)] })).toEqual({ lines: [], notices: [] });
  });

  it('tells what was billed too much, and takes it off what follows', () => {
    const first = { consumed: [meal(3, 10)] };
    const { lines, notices } = later(first, { consumed: [meal(3, 8)] });
    expect([lines, codesOf(notices)]).toEqual([[], ['service-over-billed']]);
    expect(notices[0]?.data).toEqual({ pupil: 'E1', service: 'Cantine', month: '2022-10', quantity: 2 });
    expect(later(first, { consumed: [meal(3, 8), meal(31, 4)] }).lines).toEqual(['E1 service 2022-10 25.00']);
  });

  it('adds quantities with decimals without a trace of their binary form', () => {
    const consumed = Array.from({ length: 10 }, (_, index) => meal(index + 1, 0.1));
    expect(chargesOf({ consumed })).toEqual(['E1 service 2022-10 12.50']);
    expect(later({ consumed }, { consumed: [meal(1, 1)] })).toEqual({ lines: [], notices: [] });
  });
});

describe('services of a Corporate child (R-2.28)', () => {
  const workshop = { serviceId: 'Atelier, mercredi' };
  const paid = { entries: [], today: '2022-10-31' };
  const linesFor = (enrolments: School['enrolments'], consumed: School['consumed'], payers: School['payers'] = []) => {
    const run = runOf(factsOf({ enrolments: enrolments ?? [], consumed: consumed ?? [], payers, ...paid }));
    return billed(run.entries.filter(({ nature }) => nature === 'service'));
  };
  const CORPORATE = [enrolled('E1', { kind: 'corporate' })];

  it.each<[string, School['enrolments'] & object, School['consumed'] & object, string[]]>([
    ['what the tariff includes is billed 0', CORPORATE, [workshop], ['E1 service 2022-10 0.00']],
    ['canteen is not included', CORPORATE, [{}], ['E1 service 2022-10 12.50']],
    ['a Normal child pays', [enrolled('E1')], [workshop], ['E1 service 2022-10 18.00']],
    [
      'a Corporate enrolment cancelled gives nothing',
      [enrolled('E1', { kind: 'corporate', status: 'cancelled' }), enrolled('E1')],
      [workshop],
      ['E1 service 2022-10 18.00'],
    ],
    [
      'before and after a change within the month',
      [enrolled('E1', { end: '2022-10-16' }), enrolled('E1', { start: '2022-10-17', kind: 'corporate' })],
      [
        { ...workshop, date: '2022-10-12' },
        { ...workshop, date: '2022-10-19' },
        { ...workshop, date: '2022-10-26' },
      ],
      ['E1 service 2022-10 18.00', 'E1 service 2022-10 0.00'],
    ],
  ])('%s', (_, enrolments, consumed, lines) => {
    expect(linesFor(enrolments, consumed)).toEqual(lines);
    expect(
      linesFor(enrolments, [...consumed].reverse())
        .sort()
        .reverse(),
    ).toEqual(lines);
  });

  it('shows the 0 line to the employer who pays, beside the tuition', () => {
    expect(linesFor(CORPORATE, [workshop], [{ id: 'P1' }])).toEqual(['E1 service 2022-10 0.00 → P1']);
  });

  it('makes no invoice of 0: the family waits, the employer has the tuition', () => {
    const payers = [{ id: 'P1', object: 'tuition' as const }];
    const run = runOf(factsOf({ enrolments: CORPORATE, consumed: [workshop], payers, ...paid }));
    expect(billed(run.entries)).toEqual(['E1 tuition T1 8250.00 → P1']);
    const more = factsOf({ consumed: [workshop, {}], ...paid }).consumptions;
    const next = runOf(
      after(factsOf({ enrolments: CORPORATE, payers, ...paid }), run, '2022-11-02', { consumptions: more }),
    );
    expect(billed(next.entries)).toEqual(['E1 service 2022-10 0.00', 'E1 service 2022-10 12.50']);
  });
});

describe('canteen on crèche days: lunch is included (R-2.4)', () => {
  // 3 October 2022 is a Monday.
  const meal = (day: number, more = {}) => ({ date: `2022-10-${String(day).padStart(2, '0')}`, ...more });
  const mondays = inCreche('E1', 1, { weekdays: 'lundi' });
  /** The months of crèche themselves are left out. */
  const run = (enrolments: School['enrolments'] & object, consumed: School['consumed'] & object, more: object = {}) => {
    const found = runOf(factsOf({ enrolments, consumed, today: '2022-10-31', more }));
    const notices = found.notices.filter(({ code }) => code.startsWith('meal'));
    return { lines: billed(found.entries.filter(({ nature }) => nature === 'service')), notices };
  };
  const service = (id: string) => ({
    services: new Map([[id, { row: 2, id, price: 1250, unit: 'repas', isInCorporate: undefined, vat: undefined }]]),
  });

  it.each<[string, School['enrolments'] & object, School['consumed'] & object, string[]]>([
    ['the Monday is included, the Tuesday is not', [mondays], [meal(3), meal(4)], ['E1 service 2022-10 12.50']],
    ['nothing but crèche days', [mondays], [meal(3), meal(10)], []],
    ['five days a week name no weekday', [inCreche('E1', 5)], [meal(3), meal(7)], []],
    ['a Saturday is no crèche day', [inCreche('E1', 5)], [meal(8)], ['E1 service 2022-10 12.50']],
    ['another child', [mondays], [meal(3, { pupilId: 'E2' })], ['E2 service 2022-10 12.50']],
    [
      'on the first and the last day, not before and after',
      [inCreche('E1', 5, { start: '2022-10-04', end: '2022-10-06' })],
      [meal(3), meal(4), meal(6), meal(7)],
      ['E1 service 2022-10 25.00'],
    ],
    [
      'only asked for',
      [inCreche('E1', 5, { type: 'first', status: 'requested' })],
      [meal(3)],
      ['E1 service 2022-10 12.50'],
    ],
    ['cancelled', [inCreche('E1', 5, { status: 'cancelled' })], [meal(3)], ['E1 service 2022-10 12.50']],
    ['a child that has left, while it came', [inCreche('E1', 5, { status: 'left', end: '2022-10-31' })], [meal(3)], []],
    ['the school has no such days', [enrolled('E1')], [meal(3)], ['E1 service 2022-10 12.50']],
    ['another service', [mondays], [meal(3, { serviceId: 'Atelier, mercredi' })], ['E1 service 2022-10 18.00']],
    ['unknown weekdays are billed', [inCreche('E1', 2)], [meal(3)], ['E1 service 2022-10 12.50']],
  ])('%s', (_, enrolments, consumed, lines) => {
    expect(run(enrolments, consumed).lines).toEqual(lines);
    expect(run(enrolments, [...consumed].reverse()).lines).toEqual(lines);
  });

  it.each([
    ['CANTINE midi', true],
    ['Repas chaud', true],
    ['Déjeuner', true],
    ['Dîner', true],
    ['Lunch-box', true],
    ['Garderie', false],
    ['Musique', false],
  ])('%s is a meal: %s', (serviceId, isMeal) => {
    expect(run([mondays], [meal(3, { serviceId })], service(serviceId)).lines).toHaveLength(isMeal ? 0 : 1);
  });

  it('tells what was left out, a line a service, and whose weekdays are missing', () => {
    const unknown = inCreche('E2', 2);
    const consumed = [meal(3), meal(4), meal(10, { quantity: 2 }), meal(3, { pupilId: 'E2' })];
    expect(run([mondays, unknown], consumed).notices).toEqual([
      {
        code: 'meals-included',
        article: 'R-2.4',
        tab: 'Consommations',
        data: { service: 'Cantine', quantity: 3, pupils: 'E1' },
      },
      {
        code: 'meals-weekdays-unknown',
        article: 'R-2.4',
        tab: 'Inscriptions',
        row: unknown.row,
        column: 'Jours de présence',
        data: { pupil: 'E2', service: 'Cantine' },
      },
    ]);
    // Of years gone by nothing is told any more.
    const old = factsOf({ enrolments: [mondays], consumed, today: '2023-09-30' });
    expect(codesOf(runOf(old).notices).filter((code) => code.startsWith('meal'))).toEqual([]);
  });

  it('counts on from what was billed before, and tells what the weekdays take off', () => {
    const consumed = [meal(3), meal(4)];
    const facts = factsOf({ enrolments: [inCreche('E1', 1)], consumed, today: '2022-10-31' });
    const first = runOf(facts);
    const second = runOf(after(facts, first, '2022-11-02', { enrolments: [mondays] }));
    const over = second.notices.find(({ code }) => code === 'service-over-billed');
    expect(over?.data).toMatchObject({ pupil: 'E1', quantity: 1 });
    const more = factsOf({ consumed: [...consumed, meal(11), meal(18)], today: '2022-11-03' }).consumptions;
    const third = runOf(after(facts, first, '2022-11-02', { enrolments: [mondays], consumptions: more }));
    expect(billed(third.entries.filter(({ nature }) => nature === 'service'))).toEqual(['E1 service 2022-10 12.50']);
    const all = factsOf({ consumed: [meal(3)], today: '2022-11-03' }).consumptions;
    const fourth = runOf(after(facts, first, '2022-11-02', { enrolments: [mondays], consumptions: all }));
    expect(fourth.notices.find(({ code }) => code === 'service-over-billed')?.data).toMatchObject({ quantity: 2 });
  });

  it('offers the credit of a meal that was billed before the weekdays were known', () => {
    const facts = factsOf({ enrolments: [inCreche('E1', 1)], consumed: [meal(3), meal(4)], today: '2022-10-31' });
    const later = after(facts, runOf(facts), '2022-11-02', { enrolments: [mondays] });
    const index = indexLedger(later.entries);
    const [slot] = serviceSlots(later, index, readOpenLines(later.entries));
    expect([slot?.invoicedCents, slot?.due.amountCents]).toEqual([2500, 1250]);
  });
});

describe('damage: the price as typed (R-2.29)', () => {
  const PANE = ['E1 damage 80.00'];
  it.each<[string, School['damages'] & object, string[]]>([
    ['to be invoiced', [{}], PANE],
    ['dropped', [{ status: 'dropped' }], []],
    ['at no price', [{ price: 0 }], []],
    ['tomorrow', [{ date: '2022-11-01' }], []],
    ['two equal rows are two damages', [{}, {}], [...PANE, ...PANE]],
    ['rounded to 0.05 as every line', [{ price: 1233 }], ['E1 damage 12.35']],
    ['below half of 0.05', [{ price: 2 }], []],
  ])('%s: %j → %j', (_, damages, lines) => {
    expect(chargesOf({ damages })).toEqual(lines);
    expect(later({ damages }, { damages }, '2022-10-31').lines).toEqual([]);
  });

  it('bills a second equal row typed later, and neither twice when rows are sorted', () => {
    const other = { description: 'Livre', price: 2000 };
    expect(later({ damages: [{}, other] }, { damages: [other, {}, {}] }).lines).toEqual(PANE);
    expect(later({ damages: [{}, other] }, { damages: [other, {}] }).lines).toEqual([]);
  });
});
