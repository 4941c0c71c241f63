/** The passage to the next year: every child in one place, decisions of people, head-counts. */
import * as fc from 'fast-check';
import { addDays, asDate } from '../../../src/domain/shared/local-date';
import { headCounts } from '../../../src/domain/year/head-counts';
import { type Choice, type PassageFacts, planPassages } from '../../../src/domain/year/passage';
import { readYearChildren, type YearChild } from '../../../src/domain/year/year-child';
import { CALENDARS } from '../../builders/billing-facts';
import { FROM, newRow, oldRow, TO, yearChild, yearPupil } from '../../builders/year-children';

const FACTS: PassageFacts = {
  to: TO,
  today: asDate('2023-07-10'),
  deadline: asDate('2023-05-15'),
  owedOf: () => 0,
  chosen: (_, { preset }) => preset,
};

function passOf(child: YearChild, more: Partial<PassageFacts> = {}) {
  const [passage] = planPassages([child], { ...FACTS, ...more });
  if (passage === undefined) throw new Error('No passage');
  return passage;
}

const owing = { owedOf: () => 100 };
const young = yearChild({ birth: asDate('2018-01-01') }, { section: 'preschool-senior', level: 'GS' });

describe('a child', () => {
  it.each<[string, YearChild, string, string[] | undefined]>([
    ['who said yes goes on', yearChild({}, {}, [{}]), 'goes CE2', undefined],
    [
      'with a level typed in its new row goes there, and is shown (D-1.4)',
      yearChild({}, {}, [{ level: 'CM1' }]),
      'goes CM1',
      ['age'],
    ],
    ['who said no leaves', yearChild({}, {}, [{ status: 'cancelled' }]), 'leaves', undefined],
    ['of 6e leaves', yearChild({}, { section: 'sixth-grade' }), 'leaves', undefined],
    ['who left already leaves', yearChild({}, { end: '2023-01-31', status: 'left' }), 'leaves', undefined],
    ['who was refused leaves unless a person waits', yearChild({}, {}, [{ status: 'refused' }]), 'leaves', ['refused']],
    ['who did not answer waits', yearChild(), 'undecided', ['no-answer']],
    ['of unknown level waits', yearChild({ birth: asDate('2009-01-01') }), 'undecided', ['no-answer', 'unknown-level']],
    ['too young for the CP waits (R-1.3)', young, 'undecided', ['no-answer', 'too-young']],
    [
      'enrolled below the age waits (R-1.3)',
      yearChild({ birth: asDate('2018-01-01') }, { section: 'preschool-senior', level: 'GS' }, [{ level: 'CP' }]),
      'undecided',
      ['too-young'],
    ],
    ['with two rows waits', yearChild({}, {}, [{}, { start: '2024-01-08' }]), 'undecided', ['two-rows']],
    ['Sorti but enrolled again waits', yearChild({ status: 'left' }, {}, [{}]), 'undecided', ['left']],
  ])('%s', (_, child, fate, exceptions) => {
    const passage = passOf(child);
    const { kind } = passage.fate;
    expect(passage.fate.kind === 'goes' ? `${kind} ${passage.fate.level}` : kind).toBe(fate);
    expect(passage.question?.exceptions).toEqual(exceptions);
  });

  it('that is too young for the next level may stay at its own, nothing else (R-1.3)', () => {
    expect(passOf(young).question?.choices).toEqual(['redouble', 'part', 'attend']);
    const stays = passOf(young, { chosen: () => 'redouble' });
    expect(stays.fate).toMatchObject({ kind: 'goes', level: 'GS' });
    const below = yearChild({ birth: asDate('2021-01-01') }, { section: 'preschool-junior', level: 'PS' });
    expect(passOf(below).question?.choices).toEqual(['part', 'attend']);
  });

  it.each([
    ['who said yes', [{}], ['two-rows']],
    ['who did not answer', [], ['no-answer', 'two-rows']],
  ])('%s, with the same days twice in the year that ends, is shown', (_, coming, exceptions) => {
    const enrolments = [oldRow('E1'), oldRow('E1'), ...coming.map((one) => newRow('E1', one))];
    const [child] = readYearChildren({ pupils: [yearPupil('E1')], enrolments, calendars: CALENDARS }, FROM, TO);
    expect(child && passOf(child).question?.exceptions).toEqual(exceptions);
  });

  it('who said yes goes on in spite of overdue amounts, which are shown (R-1.7)', () => {
    const passage = passOf(yearChild({}, {}, [{}]), owing);
    expect(passage).toMatchObject({ fate: { kind: 'goes', isOverride: false }, question: { exceptions: ['arrears'] } });
  });
});

describe('a person decides on a silent child', () => {
  const choicesOf = (child: YearChild, more: Partial<PassageFacts> = {}) => passOf(child, more).question?.choices;
  const decided = (choice: Choice, child = yearChild(), more: Partial<PassageFacts> = {}) =>
    passOf(child, { ...more, chosen: () => choice }).fate;

  it.each<[string, readonly Choice[] | undefined, readonly Choice[]]>([
    [
      'in time or late, after the deadline',
      choicesOf(yearChild()),
      ['passe', 'passe-tard', 'redouble', 'part', 'attend'],
    ],
    [
      'not late on the deadline itself (R-2.2)',
      choicesOf(yearChild(), { today: asDate('2023-05-15') }),
      ['passe', 'redouble', 'part', 'attend'],
    ],
    ['never to pass below the age (R-1.3)', choicesOf(young), ['redouble', 'part', 'attend']],
    [
      'at the crèche without a penalty, and not to hold back who stays',
      choicesOf(yearChild({ birth: asDate('2021-06-01') }, { section: 'creche', days: 2 })),
      ['passe', 'part', 'attend'],
    ],
    [
      'only to wait or to leave without a level',
      choicesOf(yearChild({ birth: asDate('2009-01-01') })),
      ['part', 'attend'],
    ],
  ])('%s', (_, choices, expected) => {
    expect(choices).toEqual(expected);
  });

  it.each<[Choice, object]>([
    ['passe', { kind: 'goes', level: 'CE2', row: undefined, isLate: false }],
    ['passe-tard', { kind: 'goes', level: 'CE2', isLate: true }],
    ['redouble', { kind: 'goes', level: 'CE1', isLate: false }],
    ['part', { kind: 'leaves' }],
    ['attend', { kind: 'undecided' }],
  ])('« %s »', (choice, fate) => {
    expect(decided(choice)).toMatchObject(fate);
  });

  it('over overdue amounts, which is an override (R-1.7)', () => {
    expect(decided('passe', yearChild(), owing)).toMatchObject({ isOverride: true });
  });

  it('which of two rows counts', () => {
    const child = yearChild({}, {}, [{ level: 'CE2' }, { level: 'CM1', start: '2024-01-08' }]);
    const [, second] = child.coming;
    expect(decided(`row:${second?.id ?? ''}`, child)).toMatchObject({ level: 'CM1', row: second });
  });
});

const anyChild = fc.record({
  birth: fc.nat(4800).map((offset) => addDays(asDate('2009-06-01'), offset)),
  section: fc.constantFrom('creche', 'preschool-junior', 'preschool-senior', 'elementary', 'sixth-grade'),
  level: fc.constantFrom(undefined, undefined, 'PS', 'GS', 'CP', 'CM2', '6e'),
  status: fc.constantFrom('accepted', 'confirmed', 'left', 'requested', 'cancelled'),
  end: fc.constantFrom(undefined, undefined, '2022-08-01', '2023-01-31', '2023-07-07', '2023-08-31'),
  pupilStatus: fc.constantFrom(undefined, 'enrolled', 'left'),
  coming: fc.array(fc.constantFrom('accepted', 'requested', 'cancelled', 'refused', 'left'), { maxLength: 2 }),
  owed: fc.boolean(),
  choice: fc.nat(6),
});

it('no child is lost: each one of the year that ends goes on, leaves or waits, and is counted once', () => {
  fc.assert(
    fc.property(fc.array(anyChild, { maxLength: 8 }), (drawn) => {
      const pupils = drawn.map(({ birth, pupilStatus }, at) => yearPupil(`E${at}`, { birth, status: pupilStatus }));
      const enrolments = drawn.flatMap(({ section, level, status, end, coming }, at) => [
        oldRow(`E${at}`, { section, level, status, end }),
        ...coming.map((one) => newRow(`E${at}`, { status: one })),
      ]);
      const children = readYearChildren({ pupils, enrolments, calendars: CALENDARS }, FROM, TO);
      const passages = planPassages(children, {
        ...FACTS,
        owedOf: () => (drawn[0]?.owed === true ? 100 : 0),
        chosen: ({ pupil }, { choices, preset }) => choices[drawn[Number(pupil.id.slice(1))]?.choice ?? 0] ?? preset,
      });
      const inForce = enrolments.filter(
        ({ year, status, type, end }) =>
          year === FROM &&
          (end === undefined || end >= '2022-09-01') &&
          status !== 'cancelled' &&
          (status !== 'requested' || type === 're-enrolment'),
      );
      expect(passages.map(({ child }) => child.pupil.id).sort()).toEqual(
        [...new Set(inForce.map(({ pupilId }) => pupilId))].sort(),
      );
      const goes = passages.filter(({ fate }) => fate.kind === 'goes').length;
      const counts = headCounts(passages, []);
      expect(counts.reduce((sum, { after }) => sum + after, 0)).toBe(goes);
      const there = passages.filter(({ child }) => !child.hasLeft).length;
      expect(counts.reduce((sum, { before }) => sum + before, 0)).toBe(there);
      for (const { child, fate, question } of passages) {
        if (fate.kind === 'goes' && fate.row === undefined) {
          expect(child.answer).toBe('none');
          expect(question).toBeDefined();
        }
      }
    }),
  );
});
