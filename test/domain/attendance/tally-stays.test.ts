/** Days on which a pupil's attendance counts: from the entry to the leaving date, within the year of class. */
import { type StayingPupil, staysBetween } from '../../../src/domain/attendance/tally-stays';
import type { ClassEnrolment } from '../../../src/domain/audience/enrolled-pupil';
import { asDate } from '../../../src/domain/shared/local-date';
import { parseSchoolYear, type SchoolYear } from '../../../src/domain/shared/school-year';

const YEAR = parseSchoolYear('2022-23') as SchoolYear;
const SPANS = [{ year: YEAR, firstDay: asDate('2022-09-01'), lastDay: asDate('2023-07-07') }];
const [FROM, TO] = [asDate('2022-08-01'), asDate('2023-08-31')];

const pupilOf = (rest: Partial<StayingPupil> = {}): StayingPupil => ({
  ...{ row: 2, id: 'E1', familyId: 'F1', lastName: 'Ader', firstName: 'Ada', birth: asDate('2016-05-05') },
  ...rest,
});
const rowOf = (rest: Partial<ClassEnrolment> = {}): ClassEnrolment => ({
  ...{ row: 2, id: 'I1', pupilId: 'E1', year: YEAR, section: 'elementary', kind: 'normal', days: undefined },
  ...{ type: 'first', requestedOn: undefined, start: undefined, end: undefined, noticeOn: undefined },
  ...{ status: 'confirmed', className: 'CP A' },
  ...rest,
});
const daysOf = (pupil: StayingPupil, ...rows: ClassEnrolment[]) =>
  staysBetween([pupil], rows, SPANS, FROM, TO).map(({ from, to }) => [from, to]);

describe('the days of presence', () => {
  it.each<[string, Partial<StayingPupil>, Partial<ClassEnrolment>, [string, string][]]>([
    ['the whole year of class', {}, {}, [['2022-09-01', '2023-07-07']]],
    ['from the first day typed', {}, { start: asDate('2022-10-03') }, [['2022-10-03', '2023-07-07']]],
    ['never before the rentrée', {}, { start: asDate('2022-08-20') }, [['2022-09-01', '2023-07-07']]],
    ['to the last day typed, included', {}, { end: asDate('2022-12-16') }, [['2022-09-01', '2022-12-16']]],
    ['from the entry in the register', { enteredOn: asDate('2023-01-03') }, {}, [['2023-01-03', '2023-07-07']]],
    ['to the day of leaving', { status: 'left', leftOn: asDate('2023-02-10') }, {}, [['2022-09-01', '2023-02-10']]],
    ['all of it for who came back since', { leftOn: asDate('2021-02-10') }, {}, [['2022-09-01', '2023-07-07']]],
    ['none for who withdrew (D-2.16)', {}, { end: asDate('2022-08-20'), status: 'left' }, []],
    ['none for an enrolment that is not in force (D-2.32)', {}, { status: 'cancelled' }, []],
    ['none of a year that the calendar lacks', {}, { year: parseSchoolYear('2021-22') as SchoolYear }, []],
  ])('are %s', (_, pupil, row, expected) => {
    expect(daysOf(pupilOf(pupil), rowOf(row))).toEqual(expected);
  });

  it('belong to one row each: the one that began later', () => {
    const later = rowOf({ id: 'I2', start: asDate('2023-01-03'), className: 'CE1 A' });
    const found = staysBetween([pupilOf()], [later, rowOf()], SPANS, FROM, TO);
    expect(found.map(({ from, to, className }) => [from, to, className])).toEqual([
      ['2022-09-01', '2023-01-02', 'CP A'],
      ['2023-01-03', '2023-07-07', 'CE1 A'],
    ]);
  });

  it('are those of the period that is asked for', () => {
    const [stay] = staysBetween([pupilOf()], [rowOf()], SPANS, asDate('2022-10-01'), asDate('2022-10-31'));
    expect([stay?.from, stay?.to, stay?.level]).toEqual(['2022-10-01', '2022-10-31', 'CP']);
  });
});

it('takes a class that is written in several ways for one', () => {
  const rows = [rowOf(), rowOf({ id: 'I2', pupilId: 'E2', className: ' cp a ' })];
  const found = staysBetween([pupilOf(), pupilOf({ id: 'E2' })], rows, SPANS, FROM, TO);
  expect(found.map(({ className }) => className)).toEqual(['CP A', 'CP A']);
});
