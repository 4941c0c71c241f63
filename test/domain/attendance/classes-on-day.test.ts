/** The classes of many days: what is worked out once for a stretch of days is what each day alone would give. */
import fc from 'fast-check';
import { CALENDAR, HOLIDAYS } from '../../../local/sample/school-year';
import { classesOn, readClasses } from '../../../src/domain/attendance/classes-on-day';
import { readSchoolDays } from '../../../src/domain/attendance/school-days';
import type { ClassEnrolment, ClassPupil } from '../../../src/domain/audience/enrolled-pupil';
import { addDays, asDate } from '../../../src/domain/shared/local-date';
import { schoolYearStarting } from '../../../src/domain/shared/school-year';

const YEARS = [schoolYearStarting(2022), schoolYearStarting(2023)];
const days = readSchoolDays({
  timetable: [],
  calendar: [{ ...CALENDAR, year: schoolYearStarting(2022), firstDay: asDate('2022-08-29') }],
  publicHolidays: [...HOLIDAYS].map((date) => ({ date })),
});
const day = fc.integer({ min: 0, max: 25 }).map((count) => addDays(asDate('2022-08-20'), count));
const sometimes = fc.option(day, { nil: undefined });

const register = fc
  .array(
    fc.record({
      ...{ start: sometimes, end: sometimes, leftOn: sometimes, enteredOn: sometimes },
      ...{ year: fc.constantFrom(...YEARS), isLeft: fc.boolean(), child: fc.integer({ min: 1, max: 3 }) },
      ...{ section: fc.constantFrom('creche', 'elementary'), weekdays: fc.constantFrom(undefined, 'lundi, jeudi') },
      className: fc.constantFrom(undefined, 'CP A', 'cp  a', 'CPA'),
    }),
    { maxLength: 6 },
  )
  .map((rows) => {
    const enrolments = rows.map(({ start, end, year, section, weekdays, className, child }, index) => ({
      ...{ row: index + 2, id: `I${index}`, pupilId: `E${child}`, year, section, kind: 'normal', days: undefined },
      ...{ type: 'first', requestedOn: undefined, start, end, noticeOn: undefined, status: 'confirmed', weekdays },
      className,
    })) as unknown as ClassEnrolment[];
    const pupils = rows.map(({ leftOn, enteredOn, isLeft }, index) => ({
      ...{ row: index + 2, id: `E${index + 1}`, familyId: 'F1', lastName: 'Ader', firstName: 'Ada' },
      ...{ birth: asDate('2016-05-05'), status: isLeft ? 'left' : 'enrolled', leftOn, enteredOn },
    })) as unknown as ClassPupil[];
    return { pupils, enrolments };
  });

it('does not depend on the days that were asked for before', () => {
  fc.assert(
    fc.property(register, fc.array(day, { minLength: 1, maxLength: 10 }), (school, asked) => {
      const read = readClasses(school, days);
      for (const date of asked) expect(read(date)).toEqual(classesOn(school, days, date));
    }),
    { numRuns: 150 },
  );
});

it('has a pupil in one class at most, by the name that case and blanks do not change', () => {
  fc.assert(
    fc.property(register, day, (school, date) => {
      const found = classesOn(school, days, date);
      const ids = found.flatMap(({ pupils }) => pupils.map(({ pupil }) => pupil.id));
      expect(new Set(ids).size).toBe(ids.length);
      expect(found.map(({ key }) => key).filter((key) => key === 'cp a').length).toBeLessThan(2);
    }),
    { numRuns: 50 },
  );
});
