/** Papers of the school before, who may fetch a child, compulsory schooling by both rules. */
import { countCollectors, isHandedOver } from '../../../src/domain/admission/pick-up';
import { missingPapers, type PapersRow } from '../../../src/domain/admission/previous-school';
import { readSchooling } from '../../../src/domain/admission/schooling';
import { asDate } from '../../../src/domain/shared/local-date';

const ROW: PapersRow = { section: 'elementary', type: 'first', deregistrationOn: undefined, recordBookOn: undefined };
const DAY = asDate('2022-06-01');

describe('papers of the school before (R-1.6)', () => {
  it.each<[string, Partial<PapersRow>, readonly string[], boolean]>([
    ['both are missing', { isFromOtherSchool: true }, ['deregistration', 'record-book'], false],
    ['one is missing', { isFromOtherSchool: true, recordBookOn: DAY }, ['deregistration'], false],
    ['none is missing', { isFromOtherSchool: true, recordBookOn: DAY, deregistrationOn: DAY }, [], false],
    ['no school before', { isFromOtherSchool: false }, [], false],
    ['one paper shows that there was a school', { deregistrationOn: DAY }, ['record-book'], false],
    ['nobody said, but the class makes it likely', {}, ['deregistration', 'record-book'], true],
    ['nobody said, a return', { type: 'return' }, ['deregistration', 'record-book'], true],
    ['nobody said, the first class', { section: 'preschool-junior', level: 'PS' }, [], false],
    ['nobody said, the crèche', { section: 'creche' }, [], false],
    ['nobody said, a re-enrolment', { type: 're-enrolment' }, [], false],
  ])('%s', (_, change, papers, isPresumed) => {
    expect(missingPapers({ ...ROW, ...change })).toEqual({ papers, isPresumed });
  });
});

describe('who may fetch a child (R-1.10)', () => {
  it.each([
    [undefined, undefined, 'legal'],
    [true, true, 'legal'],
    [true, false, 'nobody'],
    [false, true, 'authorised'],
    [false, undefined, 'nobody'],
  ])('legal representative %s, may fetch %s: %s', (isLegal, mayCollect, expected) => {
    const counted = countCollectors([{ isLegal, mayCollect }]);
    expect(counted).toEqual({ legal: Number(expected === 'legal'), authorised: Number(expected === 'authorised') });
  });

  it('is asked at the crèche and in preschool only', () => {
    const sections = ['creche', 'preschool-junior', 'preschool-senior', 'elementary', 'sixth-grade'] as const;
    expect(sections.filter(isHandedOver)).toEqual(['creche', 'preschool-junior', 'preschool-senior']);
  });
});

describe('compulsory schooling (R-1.5)', () => {
  it.each([
    ['2018-07-31', '2022-07-31', true, false],
    ['2018-07-31', '2022-08-01', true, true],
    ['2018-08-01', '2022-08-01', true, false],
    ['2018-08-01', '2023-08-01', true, true],
    ['2019-12-31', '2022-08-31', false, false],
    ['2019-12-31', '2022-09-01', true, false],
    ['2020-01-01', '2022-09-01', false, false],
  ])('born on %s, on %s: French rule %s, Swiss rule %s', (birth, day, isByFrenchRule, isBySwissRule) => {
    expect(readSchooling(asDate(birth), asDate(day), 'CH')).toEqual({ isByFrenchRule, isBySwissRule, rule: 'swiss' });
  });

  it.each([
    ['CH', 'swiss'],
    ['FR', 'french'],
    ['DE', 'french'],
    [undefined, undefined],
  ])('for a child that lives in %s the rule is %s', (country, rule) => {
    expect(readSchooling(DAY, DAY, country).rule).toBe(rule);
  });
});
