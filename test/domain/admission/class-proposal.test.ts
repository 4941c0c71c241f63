/** The class of a new child: by age, by choice, never below the ages (R-1.1 to, D-1.4). */
import fc from 'fast-check';
import { type ClassWish, proposeClass } from '../../../src/domain/admission/class-proposal';
import { ageRefusal, type Level, sectionOfLevel } from '../../../src/domain/enrolment/level';
import { addDays, asDate } from '../../../src/domain/shared/local-date';
import type { SchoolYear } from '../../../src/domain/shared/school-year';
import type { Section } from '../../../src/domain/tariffs/tariff';

const YEAR = '2022-23' as SchoolYear;
const LEVELS: Level[] = ['Crèche', 'PS', 'MS', 'GS', 'CP', 'CE1', 'CE2', 'CM1', 'CM2', '6e'];
const SECTIONS: Section[] = ['creche', 'preschool-junior', 'preschool-senior', 'elementary', 'sixth-grade'];

const wish = (birth: string, more: Partial<ClassWish> = {}): ClassWish => ({
  ...{ birth: asDate(birth), year: YEAR, firstDay: asDate('2022-09-01'), section: undefined, level: undefined },
  ...more,
});

describe('the class of a new child', () => {
  it.each<[string, Partial<ClassWish>, string, number]>([
    ['2016-12-31', {}, 'CP elementary', 0],
    ['2016-12-31', { level: 'CE1' }, 'CE1 elementary', 1],
    ['2015-12-31', { level: 'CP' }, 'CP elementary', -1],
    ['2018-06-01', { level: 'GS' }, 'GS preschool-senior', 1],
    ['2019-06-01', { section: 'preschool-senior' }, 'MS preschool-senior', 1],
    ['2012-06-01', { section: 'sixth-grade' }, '6e sixth-grade', 1],
    ['2016-06-01', { section: 'preschool-senior' }, 'GS preschool-senior', -1],
    ['2010-06-01', { level: '6e' }, '6e sixth-grade', 0],
    ['2019-09-15', { section: 'creche' }, 'Crèche creche', 0],
  ])('born on %s with the wish %j is in %s, %i years ahead', (birth, more, expected, years) => {
    const proposed = proposeClass(wish(birth, more));
    if (!proposed.ok) throw new Error(JSON.stringify(proposed.issues));
    expect(`${proposed.value.level} ${proposed.value.section}`).toBe(expected);
    expect(proposed.value.yearsAhead).toBe(years);
  });

  it.each([
    ['2019-09-01', '2022-08-31', []],
    ['2019-09-01', '2022-09-01', ['creche-beyond-age']],
  ])('born on %s, the crèche from %s on tells %j', (birth, firstDay, codes) => {
    const proposed = proposeClass(wish(birth, { section: 'creche', firstDay: asDate(firstDay) }));
    expect(proposed.ok && proposed.value.notices.map(({ code }) => code)).toEqual(codes);
  });

  it('asks for a level where the child is older than the school, and refuses one that is not born', () => {
    expect(proposeClass(wish('2010-06-01'))).toMatchObject({ ok: false, issues: [{ code: 'older-than-school' }] });
    expect(proposeClass(wish('2023-09-01'))).toMatchObject({ ok: false, issues: [{ code: 'not-born-yet' }] });
  });

  it('tells a section that is not that of the level: it decides on the tariff', () => {
    const proposed = proposeClass(wish('2016-06-01', { level: 'CP', section: 'preschool-senior' }));
    expect(proposed.ok && proposed.value.notices.map(({ code }) => code)).toEqual(['class-other-section']);
  });

  it('is never below the age of its section, nor of its level', () => {
    const birth = fc.integer({ min: 0, max: 5500 }).map((days) => addDays(asDate('2008-01-01'), days));
    const any = fc.record({
      birth,
      section: fc.constantFrom(undefined, ...SECTIONS),
      level: fc.constantFrom(undefined, ...LEVELS),
      firstDay: fc.integer({ min: 0, max: 364 }).map((days) => addDays(asDate('2022-09-01'), days)),
    });
    fc.assert(
      fc.property(any, (one) => {
        const proposed = proposeClass({ ...one, year: YEAR });
        if (!proposed.ok) return;
        const { section, level } = proposed.value;
        expect(ageRefusal(one.birth, section, YEAR, one.firstDay)).toBeUndefined();
        expect(ageRefusal(one.birth, sectionOfLevel(level), YEAR, one.firstDay)).toBeUndefined();
      }),
    );
  });
});
