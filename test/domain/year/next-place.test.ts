/** Levels after levels and classes after classes (art. 1.1 to 1.3). */
import type { Level } from '../../../src/domain/enrolment/level';
import { asDate } from '../../../src/domain/shared/local-date';
import { schoolYearStarting } from '../../../src/domain/shared/school-year';
import type { Section } from '../../../src/domain/tariffs/tariff';
import { levelIn, nextClassName, nextPlace } from '../../../src/domain/year/next-place';

const FROM = schoolYearStarting(2022);
const TO = schoolYearStarting(2023);

describe('the level that a child is in', () => {
  it.each<[string, Section, Level | undefined, string, Level | undefined]>([
    ['is the one typed, whatever the age', 'elementary', 'CE2', '2016-07-01', 'CE2'],
    ['is by age within its section (D-1.4)', 'elementary', undefined, '2015-05-05', 'CE1'],
    ['is the only one of the 6e, even for a child of 13', 'sixth-grade', undefined, '2009-01-01', '6e'],
    ['is the only one of the Petits, even for a child of 2', 'preschool-junior', undefined, '2020-06-01', 'PS'],
    ['is the crèche at the crèche, even at 3', 'creche', undefined, '2019-01-01', 'Crèche'],
    ['is unknown where the age proposes another section', 'elementary', undefined, '2017-05-05', undefined],
    [
      'is unknown for a child older than the school in the Élémentaire',
      'elementary',
      undefined,
      '2009-01-01',
      undefined,
    ],
  ])('%s', (_, section, level, birth, expected) => {
    expect(levelIn({ section, level, year: FROM }, asDate(birth))).toBe(expected);
  });
});

describe('what comes after a level', () => {
  it.each<[Level, Level]>([
    ['PS', 'MS'],
    ['MS', 'GS'],
    ['GS', 'CP'],
    ['CP', 'CE1'],
    ['CE1', 'CE2'],
    ['CE2', 'CM1'],
    ['CM1', 'CM2'],
    ['CM2', '6e'],
  ])('is, after %s, %s', (from, to) => {
    expect(nextPlace(from, asDate('2015-05-05'), TO)).toEqual({ kind: 'level', level: to });
  });

  it.each<[Level, string, object]>([
    ['GS', '2017-12-31', { level: 'CP' }],
    ['GS', '2018-01-01', { level: 'GS', tooYoungFor: 'CP' }],
    ['PS', '2020-12-31', { level: 'MS' }],
    ['PS', '2021-01-01', { level: 'PS', tooYoungFor: 'MS' }],
  ])('is, after %s, for a birth on %s, %j (art. 1.2, 1.3)', (from, birth, next) => {
    expect(nextPlace(from, asDate(birth), TO)).toEqual({ kind: 'level', ...next });
  });

  it('is the way out after 6e', () => {
    expect(nextPlace('6e', asDate('2011-07-08'), TO)).toEqual({ kind: 'leaves' });
  });

  it('is unknown after an unknown level', () => {
    expect(nextPlace(undefined, asDate('2011-07-08'), TO)).toEqual({ kind: 'unknown' });
  });

  it.each<[string, Level]>([
    ['2020-12-31', 'PS'],
    ['2021-01-01', 'Crèche'],
    ['2019-12-31', 'MS'],
  ])('is, from the crèche in 2023-24 for a birth on %s, %s (art. 1.2)', (birth, level) => {
    expect(nextPlace('Crèche', asDate(birth), TO)).toEqual({ kind: 'level', level });
  });
});

describe('the class that follows', () => {
  it.each<[string, Level, Level, string]>([
    ['CP A', 'CP', 'CE1', 'CE1 A'],
    ['Classe cp-1', 'CP', 'CE1', 'Classe CE1-1'],
    ['CM2', 'CM2', '6e', '6e'],
    ['Crèche', 'Crèche', 'PS', 'PS'],
    ['Tilleuls', 'CP', 'CE1', ''],
    ['CPE', 'CP', 'CE1', ''],
    ['CM12', 'CM1', 'CM2', ''],
    ['Coccinelles', 'Crèche', 'Crèche', 'Coccinelles'],
    ['CP A', 'CP', 'CP', 'CP A'],
    ['', 'CP', 'CE1', ''],
  ])('of « %s », from %s to %s, is « %s »', (name, from, to, expected) => {
    expect(nextClassName(name, from, to)).toBe(expected);
  });

  it('has no name where the level before is not known', () => {
    expect(nextClassName('CP A', undefined, 'CE1')).toBe('');
  });
});
