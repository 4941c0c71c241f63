/** Levels by age (art. 1.1 to 1.3), compulsory schooling (art. 2.2.3), school years and periods, worked by hand. */
import { ageRefusal, sectionOfLevel } from '../../src/domain/enrolment/level';
import { asDate } from '../../src/domain/shared/local-date';
import { parseSchoolYear, type SchoolYear } from '../../src/domain/shared/school-year';
import type { Section } from '../../src/domain/tariffs/tariff';
import { call } from '../builders/call-function';

const Y = '2022-23';

describe('the level by age on 31 December of the rentrée’s year (D-1.4)', () => {
  it.each([
    ['2023-08-31', 'Crèche'],
    ['2022-06-01', 'Crèche'],
    ['2020-01-01', 'Crèche'],
    ['2019-12-31', 'PS'],
    ['2019-01-01', 'PS'],
    ['2018-12-31', 'MS'],
    ['2018-01-01', 'MS'],
    ['2017-12-31', 'GS'],
    ['2017-01-01', 'GS'],
    ['2016-12-31', 'CP'],
    ['2016-02-29', 'CP'],
    ['2015-12-31', 'CE1'],
    ['2014-12-31', 'CE2'],
    ['2013-12-31', 'CM1'],
    ['2012-12-31', 'CM2'],
    ['2011-12-31', '6e'],
    ['2011-01-01', '6e'],
  ])('a child born on %s belongs to %s in 2022-23', (birth, level) => {
    expect(call('NIVEAU', [birth, Y])).toBe(level);
  });

  it.each([
    ['2023-09-01', /postérieure à l’année/],
    ['2010-12-31', /12 ans au 31 décembre/],
  ])('refuses a child born on %s', (birth, sentence) => {
    expect(() => call('NIVEAU', [birth, Y])).toThrow(sentence);
  });

  it('gives each level its tariff section', () => {
    const levels = ['Crèche', 'PS', 'MS', 'GS', 'CP', 'CM2', '6e'] as const;
    expect(levels.map(sectionOfLevel)).toEqual([
      'creche',
      'preschool-junior',
      'preschool-senior',
      'preschool-senior',
      'elementary',
      'elementary',
      'sixth-grade',
    ]);
  });
});

describe('admission ages (R-1.1 to R-1.3)', () => {
  const year = parseSchoolYear(Y) as SchoolYear;
  it.each<[string, Section, string, string | undefined]>([
    ['2022-06-01', 'creche', '2022-09-01', undefined],
    ['2022-06-02', 'creche', '2022-09-01', 'too-young-creche'],
    ['2022-06-02', 'creche', '2022-09-02', undefined],
    ['2022-11-30', 'creche', '2023-02-27', 'too-young-creche'],
    ['2022-11-30', 'creche', '2023-02-28', undefined],
    ['2019-12-31', 'preschool-junior', '2022-09-01', undefined],
    ['2020-01-01', 'preschool-junior', '2022-09-01', 'too-young-preschool'],
    ['2020-01-01', 'preschool-senior', '2022-09-01', 'too-young-preschool'],
    ['2016-12-31', 'elementary', '2022-09-01', undefined],
    ['2017-01-01', 'elementary', '2022-09-01', 'too-young-elementary'],
    ['2017-01-01', 'sixth-grade', '2022-09-01', 'too-young-elementary'],
  ])('a child born on %s in %s from %s: %s', (birth, section, firstDay, code) => {
    expect(ageRefusal(asDate(birth), section, year, asDate(firstDay))?.code).toBe(code);
  });
});

describe('compulsory schooling (R-1.5)', () => {
  it.each([
    ['2018-07-31', '2022-07-31', 'Suisse', false],
    ['2018-07-31', '2022-08-01', 'Suisse', true],
    ['2018-08-01', '2022-08-01', 'Suisse', false],
    ['2018-08-01', '2023-07-31', 'CH', false],
    ['2018-08-01', '2023-08-01', 'ch', true],
    ['2020-02-29', '2024-07-31', 'Suisse', false],
    ['2020-02-29', '2024-08-01', 'Suisse', true],
    ['2019-12-31', '2022-08-31', 'France', false],
    ['2019-12-31', '2022-09-01', 'France', true],
    ['2020-01-01', '2022-09-01', 'Allemagne', false],
    ['2020-01-01', '2023-09-01', 'DE', true],
    ['2019-01-01', '2022-09-01', 'IT', true],
  ])('a child born on %s, on %s, living in %s: %s', (birth, date, country, expected) => {
    expect(call('SCOLARITE_OBLIGATOIRE', [birth, date, country])).toBe(expected);
  });

  it('refuses a country that it does not know', () => {
    expect(() => call('SCOLARITE_OBLIGATOIRE', ['2018-07-31', '2022-08-01', 'Suise'])).toThrow(
      /« Suise » n’est pas un pays/,
    );
  });
});

describe('the school year of a date', () => {
  it.each([
    ['2022-08-31', '2021-22'],
    ['2022-09-01', '2022-23'],
    ['2022-12-31', '2022-23'],
    ['2023-01-01', '2022-23'],
    ['2024-02-29', '2023-24'],
    ['2023-08-31', '2022-23'],
    ['1999-09-01', '1999-00'],
  ])('%s belongs to %s', (date, year) => {
    expect(call('ANNEE_SCOLAIRE', [date])).toBe(year);
  });
});

describe('the period of a date (R-2.14), named by the return that opens it', () => {
  it.each([
    ['2022-08-31', 'Avant la rentrée'],
    ['2022-09-01', 'Rentrée'],
    ['2022-11-06', 'Rentrée'],
    ['2022-11-07', 'Toussaint'],
    ['2023-01-02', 'Toussaint'],
    ['2023-01-03', 'Noël'],
    ['2023-02-26', 'Noël'],
    ['2023-02-27', 'Hiver'],
    ['2023-05-01', 'Hiver'],
    ['2023-05-02', 'Printemps'],
    ['2023-07-07', 'Printemps'],
  ])('%s: %s', (date, period) => {
    expect(call('PERIODE_SCOLAIRE', [date])).toBe(period);
  });

  it('refuses a date after the last calendar', () => {
    expect(() => call('PERIODE_SCOLAIRE', ['2023-07-08'])).toThrow(/onglet Calendrier/);
  });
});
