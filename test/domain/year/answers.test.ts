/** Answers about the next year: what they change, the deadline of art. ann. 2, unpaid fees of art. 1.5. */
import { asDate } from '../../../src/domain/shared/local-date';
import { type AnswerFacts, decideAnswer, type GivenAnswer, placeAt } from '../../../src/domain/year/answers';
import type { YearChild } from '../../../src/domain/year/year-child';
import { oldRow, TO, yearChild } from '../../builders/year-children';

const DEADLINE = asDate('2023-05-15');
const FACTS: AnswerFacts = { year: TO, owedCents: 0, isInvoiced: false, deadline: DEADLINE };

type Given = Partial<Omit<GivenAnswer, 'on'>> & { on?: string };

function decide(child: YearChild, { on = '2023-05-10', ...given }: Given, facts: Partial<AnswerFacts> = {}) {
  const answer: GivenAnswer = { answer: 'yes', isDayGiven: false, ...given, on: asDate(on) };
  const decided = decideAnswer(child, answer, { ...FACTS, ...facts });
  if (!decided.ok)
    return decided.issues.map(({ code, article, tab }) => [code, article, tab].filter(Boolean).join(' '));
  return decided.value;
}

describe('a yes', () => {
  it('is taken account of at once, at the next level, with the tariff that the child has (D-2.32)', () => {
    const child = yearChild({}, { kind: 'corporate', level: 'CE1' });
    expect(decide(child, {})).toMatchObject({
      status: 'accepted',
      requestedOn: '2023-05-10',
      isLate: false,
      place: { section: 'elementary', level: 'CE2', kind: 'corporate', days: undefined },
    });
  });

  it.each([
    ['2023-05-15', 'elementary', false],
    ['2023-05-16', 'elementary', true],
    ['2023-05-16', 'creche', false],
  ] as const)('on %s in the %s is late: %s (R-2.2: that day is in time, never the crèche)', (on, section, isLate) => {
    const birth = section === 'creche' ? '2021-06-01' : '2015-05-05';
    const child = yearChild({ birth: asDate(birth) }, { section, days: section === 'creche' ? 3 : undefined });
    expect(decide(child, { on })).toMatchObject({ isLate });
  });

  it('of a crèche child that turns three goes to the Petits, without its days (R-1.2)', () => {
    const child = yearChild({ birth: asDate('2020-12-31') }, { section: 'creche', days: 3, weekdays: 'lundi' });
    expect(decide(child, {})).toMatchObject({ place: { section: 'preschool-junior', level: 'PS', days: undefined } });
  });

  it('of a crèche child that is still too young stays, with its days', () => {
    const child = yearChild({ birth: asDate('2021-01-01') }, { section: 'creche', days: 3, weekdays: 'lundi' });
    expect(decide(child, {})).toMatchObject({ place: { section: 'creche', days: 3, weekdays: 'lundi' } });
  });

  it('changes nothing where the child is enrolled already', () => {
    expect(decide(yearChild({}, {}, [{ requestedOn: '2023-05-01' }]), {})).toBeUndefined();
  });

  it.each([
    ['another day that is given', { on: '2023-05-20', isDayGiven: true }, { requestedOn: '2023-05-20', isLate: true }],
    ['another level', { level: 'CE1' as const }, { requestedOn: '2023-05-01', place: { level: 'CE1' } }],
  ])('with %s corrects the row that stands', (_, given, expected) => {
    const child = yearChild({}, {}, [{ requestedOn: asDate('2023-05-01'), level: 'CE2' }]);
    expect(decide(child, given)).toMatchObject({ ...expected, row: child.coming[0] });
  });

  it('after a no or a refusal takes its row up again', () => {
    const child = yearChild({}, {}, [{ status: 'refused' }]);
    expect(decide(child, {})).toMatchObject({ row: child.closed, status: 'accepted', place: { level: 'CE2' } });
  });

  it('after a withdrawn re-enrolment makes a row of its own', () => {
    const child = yearChild({}, {}, [{ status: 'left', end: '2023-08-20' }]);
    expect(decide(child, {})).toMatchObject({ row: undefined, status: 'accepted' });
  });

  it.each<[string, YearChild, Given, Partial<AnswerFacts>, string[]]>([
    ['with overdue amounts', yearChild(), {}, { owedCents: 100 }, ['year-answer-owed R-1.7 Élèves']],
    ['after 6e', yearChild({}, { section: 'sixth-grade' }), {}, {}, ['year-no-next-level Élèves']],
    [
      'to the CP below six years (R-1.3), together with what is owed',
      yearChild({ birth: asDate('2018-01-01') }, { section: 'preschool-senior', level: 'GS' }),
      { level: 'CP' },
      { owedCents: 100 },
      ['too-young-elementary R-1.3 Élèves', 'year-answer-owed R-1.7 Élèves'],
    ],
    [
      'on another day once the year is invoiced',
      yearChild({}, {}, [{}]),
      { isDayGiven: true },
      { isInvoiced: true },
      ['year-answer-invoiced Inscriptions'],
    ],
    ['with two rows of the new year', yearChild({}, {}, [{}, {}]), {}, {}, ['year-two-rows Inscriptions']],
  ])('is refused %s', (_, child, given, facts, issues) => {
    expect(decide(child, given, facts)).toEqual(issues);
  });

  it('of a child that is below six stays in the GS (R-1.3)', () => {
    const child = yearChild({ birth: asDate('2018-01-01') }, { section: 'preschool-senior', level: 'GS' });
    expect(decide(child, {})).toMatchObject({ place: { section: 'preschool-senior', level: 'GS' } });
  });

  it.each([
    ['of a child that is Sorti', { status: 'left' }, {}],
    ['of a child whose row is Sortie', {}, { status: 'left', end: '2022-12-16' }],
  ])('%s is a return, which pays the fee again (R-2.1)', (_, pupil, row) => {
    expect(decide(yearChild(pupil, row), {})).toEqual(['year-answer-left R-2.1 Élèves']);
  });

  it('with another level keeps its day, and with it whether it is late (R-2.2)', () => {
    const child = yearChild({}, {}, [{ requestedOn: '2023-05-01', level: 'CE2' }]);
    const given = { level: 'CE1', on: '2023-05-20' } as const;
    expect(decide(child, given)).toMatchObject({ requestedOn: '2023-05-01', isLate: false });
    expect(decide(child, { ...given, isDayGiven: true })).toMatchObject({ requestedOn: '2023-05-20', isLate: true });
  });

  it('passes in spite of overdue amounts with the Direction’s reason, which is kept', () => {
    expect(decide(yearChild(), { reason: 'plan de paiement' }, { owedCents: 100 })).toMatchObject({
      reason: 'plan de paiement',
      status: 'accepted',
    });
  });

  it('keeps no reason where nothing is overdue', () => {
    expect(decide(yearChild(), { reason: 'au cas où' })).toMatchObject({ reason: undefined });
  });
});

describe('a no', () => {
  it('is a cancelled row, at the place that the child would have had', () => {
    expect(decide(yearChild(), { answer: 'no' })).toMatchObject({
      row: undefined,
      status: 'cancelled',
      isLate: false,
      place: { level: 'CE2' },
    });
  });

  it('cancels the row of a yes while nothing was invoiced', () => {
    const child = yearChild({}, {}, [{}]);
    expect(decide(child, { answer: 'no' })).toMatchObject({ row: child.coming[0], status: 'cancelled' });
  });

  it('is refused once the new year is invoiced: that is a departure (R-2.14)', () => {
    const child = yearChild({}, {}, [{}]);
    expect(decide(child, { answer: 'no' }, { isInvoiced: true })).toEqual(['year-answer-invoiced Inscriptions']);
  });

  it('needs no level', () => {
    const child = yearChild({ birth: asDate('2009-01-01') });
    expect(decide(child, { answer: 'no' })).toMatchObject({ place: { section: 'elementary', level: undefined } });
  });

  it('said twice changes nothing', () => {
    expect(decide(yearChild({}, {}, [{ status: 'cancelled' }]), { answer: 'no' })).toBeUndefined();
  });
});

describe('a refusal by the school', () => {
  it('is for overdue amounts, with a reason (R-1.7)', () => {
    const decided = decide(yearChild(), { answer: 'refused', reason: 'impayés' }, { owedCents: 100 });
    expect(decided).toMatchObject({ status: 'refused', reason: 'impayés' });
  });

  it('is itself refused without either, and says both', () => {
    expect(decide(yearChild(), { answer: 'refused' })).toEqual([
      'year-refusal-reason Élèves',
      'year-refusal-not-owed R-1.7 Élèves',
    ]);
  });
});

it('no Corporate tariff goes to the crèche (R-2.28)', () => {
  expect(placeAt(oldRow('E1', { kind: 'corporate' }), 'Crèche').kind).toBe('normal');
});
