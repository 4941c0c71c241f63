/** Which children are in the school in a year, and where. */
import { type ClassEnrolment, type ClassPupil, enrolledPupils } from '../../../src/domain/audience/enrolled-pupil';
import { asDate } from '../../../src/domain/shared/local-date';
import { schoolYearStarting } from '../../../src/domain/shared/school-year';
import { enrolled, inCreche } from '../../builders/billing-facts';

const YEAR = schoolYearStarting(2022);

function child(id: string, more: Partial<ClassPupil> = {}): ClassPupil {
  return { row: 2, id, familyId: 'F1', lastName: 'Ader', firstName: id, birth: asDate('2014-05-05'), ...more };
}

function at(today: string, rows: readonly ClassEnrolment[], pupils = [child('E1')]): string[] {
  return enrolledPupils(pupils, rows, YEAR, asDate(today)).map(({ pupil, section, level, className }) =>
    `${pupil.id} ${section} ${level} ${className}`.trim(),
  );
}

it.each<[string, ClassEnrolment, readonly string[]]>([
  ['accepted', enrolled('E1', { status: 'accepted' }), ['E1 elementary CE2']],
  ['confirmed', enrolled('E1'), ['E1 elementary CE2']],
  [
    'a requested re-enrolment, in force at once (D-2.32)',
    enrolled('E1', { status: 'requested' }),
    ['E1 elementary CE2'],
  ],
  ['a requested first enrolment', enrolled('E1', { status: 'requested', type: 'first' }), []],
  ['cancelled', enrolled('E1', { status: 'cancelled' }), []],
  ['refused', enrolled('E1', { status: 'refused' }), []],
  ['left without a date', enrolled('E1', { status: 'left' }), []],
  ['of another year', enrolled('E1', { year: schoolYearStarting(2021) }), []],
  ['with a level of its own', { ...enrolled('E1'), level: 'CM1' }, ['E1 elementary CM1']],
  ['with a class', { ...enrolled('E1'), className: 'CE2 A' }, ['E1 elementary CE2 CE2 A']],
  ['in the crèche', inCreche('E1', 2), ['E1 creche Crèche']],
])('a child whose enrolment is %s', (_, row, found) => {
  expect(at('2022-10-03', [row])).toEqual(found);
});

it.each([
  ['the day before the last', '2022-10-30', 1],
  ['on the last day', '2022-10-31', 1],
  ['the day after', '2022-11-01', 0],
])('a child that leaves on 31 October, %s', (_, today, count) => {
  expect(at(today, [enrolled('E1', { end: '2022-10-31', status: 'left' })])).toHaveLength(count);
});

it.each([
  ['before the year: as on its first day', '2022-06-15', ['E1', 'E3']],
  ['after the year: as on its last day', '2024-01-10', ['E1', 'E2']],
])('asked %s', (_, today, ids) => {
  const pupils = [child('E1'), child('E2'), child('E3')];
  const rows = [
    enrolled('E1'),
    enrolled('E2', { end: '2022-08-31' }),
    enrolled('E2', { start: '2023-05-02' }),
    enrolled('E3', { end: '2023-03-31' }),
  ];
  const found = enrolledPupils(
    pupils,
    rows.filter(({ pupilId, start }) => pupilId !== 'E2' || today > '2023' === (start !== undefined)),
    YEAR,
    asDate(today),
  );
  expect(found.map(({ pupil }) => pupil.id)).toEqual(ids);
});

it('takes the row in force where a child has two: crèche until December, school from January', () => {
  const rows = [inCreche('E1', 2, { end: '2022-12-31' }), enrolled('E1', { start: '2023-01-03' })];
  expect(at('2022-11-15', rows)).toEqual(['E1 creche Crèche']);
  expect(at('2023-01-03', rows)).toEqual(['E1 elementary CE2']);
  expect(at('2023-01-03', [...rows].reverse())).toEqual(['E1 elementary CE2']);
});

it.each<[string, Partial<ClassPupil>, number]>([
  ['Sorti without a date', { status: 'left' }, 0],
  ['Sorti before the day', { status: 'left', leftOn: asDate('2022-10-02') }, 0],
  ['Sorti on the day', { status: 'left', leftOn: asDate('2022-10-03') }, 1],
  ['Inscrit', { status: 'enrolled' }, 1],
])('a child who is %s', (_, more, count) => {
  expect(at('2022-10-03', [enrolled('E1')], [child('E1', more)])).toHaveLength(count);
});

it('takes the class of the pupil where the enrolment names none, and no level where the age gives none', () => {
  const grown = child('E1', { className: 'CM2 B', birth: asDate('2005-01-01') });
  expect(at('2022-10-03', [enrolled('E1')], [grown])).toEqual(['E1 elementary  CM2 B']);
});
