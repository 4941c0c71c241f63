/** Children on a day: every way of counting has the same sum; ages to the day. */
import fc from 'fast-check';
import { ageOn, countHeads, HEAD_COUNT_KINDS } from '../../../src/domain/overview/head-counts';
import { asDate } from '../../../src/domain/shared/local-date';
import { parseSchoolYear } from '../../../src/domain/shared/school-year';

it.each([
  ['2016-05-06', '2022-05-05', 5],
  ['2016-05-06', '2022-05-06', 6],
  ['2016-02-29', '2022-02-27', 5],
  ['2016-02-29', '2022-02-28', 6],
])('a child born on %s is on %s %d years old', (birth, day, age) => {
  expect(ageOn(asDate(birth), asDate(day))).toBe(age);
});

it('sums up to the same number of children in every way, whoever is enrolled', () => {
  const year = parseSchoolYear('2022-23');
  if (year === undefined) throw new Error('No school year');
  const child = fc.record({
    section: fc.constantFrom('creche' as const, 'elementary' as const, 'sixth-grade' as const),
    level: fc.constantFrom(undefined, 'CP', '6e'),
    className: fc.constantFrom(undefined, 'A', 'B'),
    country: fc.constantFrom(undefined, 'Suisse', 'FR', 'xx'),
    sex: fc.constantFrom(undefined, 'F', 'M'),
    start: fc.constantFrom(undefined, asDate('2022-09-15'), asDate('2023-02-01')),
    birth: fc.integer({ min: 2008, max: 2022 }).map((one) => asDate(`${one}-11-05`)),
  });
  fc.assert(
    fc.property(fc.array(child, { maxLength: 12 }), (children) => {
      const pupils = children.map(({ birth, country, sex }, index) => {
        return { row: index + 2, id: `E${index}`, familyId: 'F', lastName: 'A', firstName: 'B', birth, country, sex };
      });
      const enrolments = children.map(({ section, level, className, start }, index) => ({
        ...{ row: index + 2, id: `I${index}`, pupilId: `E${index}`, year, section, level, className, start },
        ...{ kind: 'normal' as const, days: undefined, type: 'first' as const, requestedOn: undefined },
        ...{ end: undefined, noticeOn: undefined, status: 'confirmed' as const },
      }));
      const found = countHeads(pupils, enrolments, asDate('2022-11-05'), []);
      expect(found.total).toBe(children.filter(({ start }) => start !== asDate('2023-02-01')).length);
      for (const kind of HEAD_COUNT_KINDS) {
        expect(found.groups[kind].reduce((sum, { total }) => sum + total, 0)).toBe(found.total);
      }
    }),
    { numRuns: 50 },
  );
});
