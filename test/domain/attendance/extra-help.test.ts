/** Extra help as a rule (R-4.8, art. 2.2.5): levels, hours of a school year, sessions that come twice. */
import fc from 'fast-check';
import { hasExtraHelp, helpAccounts, likenessOf } from '../../../src/domain/attendance/extra-help';
import { asDate } from '../../../src/domain/shared/local-date';
import { schoolYearStarting } from '../../../src/domain/shared/school-year';

const YEAR = schoolYearStarting(2022);
const session = (date: string, minutes: number, agreedOn?: string, pupilId = 'E1') => {
  return {
    row: 2,
    date: asDate(date),
    pupilId,
    minutes,
    agreedOn: agreedOn === undefined ? undefined : asDate(agreedOn),
  };
};

it.each([
  ['Crèche', false],
  ['PS', true],
  ['GS', true],
  ['CP', true],
  ['CM2', true],
  ['6e', false],
  ['', false],
] as const)('level « %s » has extra help: %s', (level, has) => {
  expect(hasExtraHelp(level)).toBe(has);
});

describe('the account of a pupil', () => {
  it.each([
    ['just under 36 hours', 2159, 1, 0],
    ['36 hours', 2160, 0, 0],
    ['a minute more', 2161, 0, 1],
  ])('%s', (_, minutes, restMinutes, overMinutes) => {
    const account = helpAccounts([session('2022-10-03', minutes)], YEAR, []).get('E1');
    expect(account).toMatchObject({ minutes, restMinutes, overMinutes, sessions: 1 });
  });

  it('holds the sessions of its school year, 1 September to 31 August, and the earliest agreement', () => {
    const days = ['2022-08-31', '2022-09-01', '2023-08-31', '2023-09-01'];
    const log = days.map((date) => session(date, 30, date === '2022-08-31' ? '2022-06-01' : '2022-09-05'));
    expect(helpAccounts([...log, session('2022-10-01', 30, '2022-09-02')], YEAR, []).get('E1')).toMatchObject({
      sessions: 3,
      minutes: 90,
      agreedOn: '2022-09-02',
    });
  });

  it('adds up to what the log holds, pupil by pupil', () => {
    const row = fc.record({ minutes: fc.integer({ min: 1, max: 240 }), pupil: fc.constantFrom('E1', 'E2', 'E3') });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
        const log = rows.map(({ minutes, pupil }) => session('2022-10-03', minutes, undefined, pupil));
        const accounts = [...helpAccounts(log, YEAR, []).values()];
        const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
        expect(sum(accounts.map(({ minutes }) => minutes))).toBe(sum(log.map(({ minutes }) => minutes)));
        for (const { minutes, restMinutes, overMinutes } of accounts) {
          expect(minutes + restMinutes - overMinutes).toBe(2160);
        }
      }),
    );
  });
});

it.each([
  ['with the same minutes is the same', '2022-10-03', 45, 'same'],
  ['with other minutes is another of the day', '2022-10-03', 30, 'same-day'],
  ['of another day is a first one', '2022-10-04', 45, 'none'],
])('a session %s', (_, date, minutes, likeness) => {
  expect(likenessOf([session('2022-10-03', 45)], session(date, minutes))).toBe(likeness);
});
