/** What the register may have wrong without stopping a run. */
import {
  checkCapacity,
  checkFamilies,
  checkWeekdays,
  type RegisterTabs,
} from '../../../src/domain/overview/register-checks';
import { asDate } from '../../../src/domain/shared/local-date';
import { foldName } from '../../../src/domain/shared/names';
import { CALENDARS, codesOf, enrolled, inCreche, pupilsOf, YEAR } from '../../builders/billing-facts';

function tabs(more: Partial<RegisterTabs> = {}): RegisterTabs {
  return {
    families: [{ row: 2, id: 'F1', signedOn: '2022-06-01' }],
    guardians: [{ familyId: 'F1', isLegal: undefined, emails: ['a@essai.example'] }],
    pupils: [...pupilsOf({ E1: 'F1 2014-05-05', E2: 'F1 2016-05-05' }).values()],
    enrolments: [enrolled('E1')],
    ...more,
  };
}
const codes = (more: Partial<RegisterTabs> = {}) => codesOf(checkFamilies(tabs(more), YEAR));

describe('families with a child in the year', () => {
  const unsigned = [{ row: 2, id: 'F1', signedOn: undefined }];
  it.each<[string, Partial<RegisterTabs>, string[]]>([
    ['all in order', {}, []],
    ['no signature (art. 7)', { families: unsigned }, ['regulation-unsigned']],
    [
      'no signature, and no child this year',
      { families: unsigned, enrolments: [enrolled('E1', { year: '2021-22' })] },
      [],
    ],
    [
      'no signature, the child withdrawn',
      { families: unsigned, enrolments: [enrolled('E1', { status: 'refused' })] },
      [],
    ],
    ['nobody to write to', { guardians: [] }, ['family-without-email']],
    [
      'an address of a person who is no legal representative',
      { guardians: [{ familyId: 'F1', isLegal: false, emails: ['a@essai.example'] }] },
      ['family-without-email'],
    ],
    [
      'a guardian without address',
      { guardians: [{ familyId: 'F1', isLegal: true, emails: undefined }] },
      ['family-without-email'],
    ],
  ])('%s', (_, more, expected) => {
    expect(codes(more)).toEqual(expected);
  });

  it('a child that stands twice is told with both rows (Gibbon #552)', () => {
    const [first] = tabs().pupils;
    if (first === undefined) throw new Error('No pupil');
    const again = { ...first, row: 9, id: 'E9', firstName: 'prenom  É1', lastName: 'NOM F1' };
    const twin = { ...first, row: 10, id: 'E10', firstName: 'Autre' };
    const found = checkFamilies(
      tabs({ pupils: [{ ...first, firstName: 'Prénom-E1', lastName: 'Nom-F1' }, again, twin] }),
      YEAR,
    );
    expect(found).toEqual([
      {
        code: 'pupil-twice',
        tab: 'Élèves',
        row: 9,
        column: 'Nom',
        data: { pupil: 'E9', twin: 'E1', other: first.row },
      },
    ]);
  });
});

describe('the weekdays of a crèche row', () => {
  it.each<[string, object, boolean, string[]]>([
    ['as many as its days', { weekdays: 'lundi, mardi' }, true, []],
    ['one too few', { weekdays: 'lundi' }, false, ['weekdays-differ']],
    ['unreadable', { weekdays: 'matin' }, false, ['weekdays-unreadable']],
    ['missing where places are counted', {}, true, ['weekdays-missing']],
    ['missing where they are not', {}, false, []],
    ['missing for a child that comes every day', { days: 5 }, true, []],
    ['of an enrolment that is not in force', { status: 'cancelled', weekdays: 'matin' }, true, []],
  ])('%s', (_, more, isNeeded, expected) => {
    expect(codesOf(checkWeekdays([inCreche('E1', 2, more), enrolled('E2')], isNeeded))).toEqual(expected);
  });
});

describe('the places of the crèche', () => {
  const mondays = (count: number, more: object = {}) =>
    Array.from({ length: count }, (_, index) =>
      inCreche(`E${index}${JSON.stringify(more)}`, 1, { weekdays: 'lundi', ...more }),
    );
  const PLACES = new Map([[1, 2]]);
  const found = (enrolments: Parameters<typeof checkCapacity>[0], capacity = PLACES) =>
    checkCapacity(enrolments, CALENDARS, capacity, asDate('2022-10-05')).map(({ data }) => data);

  it.each<[string, Parameters<typeof checkCapacity>[0], unknown[]]>([
    ['as many as there are', mondays(2), []],
    ['one too few', mondays(3), [{ weekday: 1, places: 2, children: 3, day: '2022-10-10' }]],
    ['on another day', mondays(3, { weekdays: 'mardi' }), []],
    ['cancelled', mondays(3, { status: 'cancelled' }), []],
    [
      'once another comes',
      [...mondays(2), ...mondays(1, { start: '2023-01-09' })],
      [{ weekday: 1, places: 2, children: 3, day: '2023-01-09' }],
    ],
    ['left before another comes', [...mondays(2, { end: '2022-12-31' }), ...mondays(1, { start: '2023-01-09' })], []],
  ])('%s', (_, enrolments, expected) => {
    expect(found(enrolments)).toEqual(expected);
  });

  it('are not counted where none are given', () => {
    expect(found(mondays(9), new Map())).toEqual([]);
  });
});

it.each([
  ['Élise-Anne', 'ELISE ANNE'],
  ['D’Arc', 'darc'],
  ['Müller', 'muller'],
])('%s and %s are one name', (left, right) => {
  expect(foldName(left)).toBe(foldName(right));
});
