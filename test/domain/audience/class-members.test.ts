/** The classes of a day, and who may collect a child. */
import { classesOfDay } from '../../../src/domain/audience/class-members';
import { type Adult, collectingOf } from '../../../src/domain/audience/collectors';
import type { ClassEnrolment, ClassPupil } from '../../../src/domain/audience/enrolled-pupil';
import { asDate } from '../../../src/domain/shared/local-date';
import { schoolYearStarting } from '../../../src/domain/shared/school-year';
import type { Section } from '../../../src/domain/tariffs/tariff';

const pupil = (id: string, lastName: string, more: Partial<ClassPupil> = {}): ClassPupil => ({
  ...{ row: 2, id, familyId: 'F1', lastName, firstName: 'Ada', birth: asDate('2016-05-05') },
  ...more,
});
const enrolment = (pupilId: string, more: Partial<ClassEnrolment> = {}): ClassEnrolment => ({
  ...{ row: 2, id: `I-${pupilId}`, pupilId, year: schoolYearStarting(2022), section: 'elementary', kind: 'normal' },
  ...{ days: undefined, type: 're-enrolment', requestedOn: undefined, start: undefined, end: undefined },
  ...{ noticeOn: undefined, status: 'confirmed', className: 'CP A' },
  ...more,
});
const RENTREE = asDate('2022-09-01');
const CALENDAR = [{ year: schoolYearStarting(2022), firstDay: RENTREE, lastDay: asDate('2023-07-07') }];
const on = (day: string, pupils: readonly ClassPupil[], enrolments: readonly ClassEnrolment[]) =>
  classesOfDay(pupils, enrolments, asDate(day), CALENDAR).map(({ name, members }) => [
    name,
    members.map(({ pupil: { id }, cameOn, leavesOn }) => [id, cameOn ?? '', leavesOn ?? ''].join(' ').trim()),
  ]);

describe('the classes of a day', () => {
  it('list their pupils by name without regard to accents, classes in natural order', () => {
    const pupils = [pupil('E1', 'Zorn'), pupil('E2', 'Émch'), pupil('E3', 'Ader'), pupil('E4', 'Rey')];
    const rows = [
      enrolment('E1'),
      enrolment('E2', { className: 'cp  a' }),
      enrolment('E3', { className: 'CP 10' }),
      enrolment('E4', { className: 'CP 2' }),
    ];
    expect(on('2022-10-03', pupils, rows)).toEqual([
      ['CP 2', ['E4']],
      ['CP 10', ['E3']],
      ['CP A', ['E2', 'E1']],
    ]);
  });

  it.each([
    ['2022-10-02', []],
    ['2022-10-03', [['CP A', ['E1 2022-10-03 2022-12-16']]]],
    ['2022-12-16', [['CP A', ['E1 2022-10-03 2022-12-16']]]],
    ['2022-12-17', []],
  ])('on %s hold whoever has come and not left', (day, groups) => {
    const rows = [enrolment('E1', { start: asDate('2022-10-03'), end: asDate('2022-12-16') })];
    expect(on(day, [pupil('E1', 'Ader')], rows)).toEqual(groups);
  });

  it('say neither entry nor departure of a pupil who is there all year', () => {
    const rows = [enrolment('E1', { start: RENTREE })];
    expect(on('2022-10-03', [pupil('E1', 'Ader')], rows)).toEqual([['CP A', ['E1']]]);
  });

  it('take the level where there is no class, and the later of two rows that follow one another', () => {
    const rows = [
      enrolment('E1', { className: undefined }),
      enrolment('E2', { className: 'CP A', end: asDate('2022-10-31') }),
      enrolment('E2', { className: 'CP B', start: asDate('2022-11-01') }),
    ];
    const pupils = [pupil('E1', 'Ader'), pupil('E2', 'Brun')];
    expect(on('2022-11-02', pupils, rows)).toEqual([
      ['CP', ['E1']],
      ['CP B', ['E2 2022-11-01']],
    ]);
  });
});

const adult = (id: string, more: Partial<Adult> = {}): Adult => ({ id, familyId: 'F1', lastName: id, ...more });

describe('who may collect a child (R-1.10)', () => {
  it.each<[Section, boolean]>([
    ['creche', true],
    ['preschool-junior', true],
    ['preschool-senior', true],
    ['elementary', false],
    ['sixth-grade', false],
  ])('in %s is limited to persons named: %s', (section, isRestricted) => {
    expect(collectingOf(section, []).isRestricted).toBe(isRestricted);
  });

  it.each([
    ['a legal representative', {}, true],
    ['a legal representative with oui', { mayCollect: true }, true],
    ['a legal representative with non', { mayCollect: false }, false],
    ['another adult with oui', { isLegal: false, mayCollect: true }, true],
    ['another adult with nothing', { isLegal: false }, false],
    ['another adult with non', { isLegal: false, mayCollect: false }, false],
  ])('%s: %j → %s', (_, more, isNamed) => {
    const { legal, collectors } = collectingOf('creche', [adult('R1', more)]);
    expect([collectors.length === 1, legal.length === 1]).toEqual([isNamed, !('isLegal' in more)]);
  });
});
