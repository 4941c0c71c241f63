/** Marks of a roll, by hand: CP on a Monday morning has class from 8:00, 210 minutes. */
import { checkMark, type Held, type Mark, otherMinutes } from '../../../src/domain/attendance/roll-mark';
import { asDate } from '../../../src/domain/shared/local-date';

const MORNING = { start: 480, minutes: 210 };
const PRESENT: Held = { code: 'present' };
const JUSTIFIED = { announcedOn: asDate('2022-09-05'), justifiedOn: asDate('2022-09-06') };
const LATE: Held = { code: 'late', arrivedAt: 490, minutes: 10 };

const check = (held: Held, typed: Mark) => {
  const { mark, issues } = checkMark(MORNING, held, typed, { name: 'Ada', halfDay: 'Matin' });
  return issues.length > 0 ? issues.map(({ code }) => code) : [mark.code, mark.arrivedAt, mark.minutes];
};

describe('a mark', () => {
  it.each<[string, Held, Mark, unknown[]]>([
    ['stays as it stands where nothing is typed', LATE, {}, ['late', 490, 10]],
    ['is late by its time of arrival alone, minutes counted from 8:00', PRESENT, { arrivedAt: 481 }, ['late', 481, 1]],
    [
      'keeps minutes that were typed beside the time',
      PRESENT,
      { code: 'late', arrivedAt: 495, minutes: 5 },
      ['late', 495, 5],
    ],
    ['counts the minutes anew from another time', LATE, { arrivedAt: 500 }, ['late', 500, 20]],
    [
      'loses time and minutes when the child was present after all',
      LATE,
      { code: 'present' },
      ['present', undefined, undefined],
    ],
    ['may miss all but one minute', PRESENT, { code: 'early-leave', minutes: 209 }, ['early-leave', undefined, 209]],
    ['is refused where the whole half-day is missed', PRESENT, { code: 'late', minutes: 210 }, ['late-too-long']],
    ['is refused where the arrival is after the class', PRESENT, { code: 'late', arrivedAt: 690 }, ['late-too-long']],
    ['is refused where the arrival is on time', PRESENT, { code: 'late', arrivedAt: 480 }, ['late-not-late']],
    ['is refused late without time or minutes', PRESENT, { code: 'late' }, ['late-without-time']],
    ['is refused leaving early without minutes', PRESENT, { code: 'early-leave' }, ['early-without-minutes']],
    [
      'is refused leaving early with an arrival',
      PRESENT,
      { code: 'early-leave', arrivedAt: 600 },
      ['arrival-of-early-leave'],
    ],
    ['is refused with minutes of an absence', PRESENT, { code: 'absent', minutes: 5 }, ['minutes-without-code']],
    [
      'is refused with the name of an illness',
      PRESENT,
      { code: 'absent', motive: 'La varicelle' },
      ['motive-names-illness'],
    ],
    ['is refused with a motive of presence', PRESENT, { motive: 'Dentiste' }, ['motive-of-presence']],
  ])('%s', (_, held, typed, expected) => {
    expect(check(held, typed)).toEqual(expected);
  });

  it('forgets what was said of an absence once the child was present, so that a new absence is not justified', () => {
    const held: Held = { code: 'absent', motive: 'Rendez-vous', announcedBy: 'Père', ...JUSTIFIED };
    const { mark } = checkMark(MORNING, held, { code: 'present' }, {});
    expect(Object.values(mark).filter((cell) => cell !== undefined)).toEqual(['present']);
    expect(checkMark(MORNING, mark, { code: 'absent' }, {}).mark.justifiedOn).toBeUndefined();
  });

  it.each<[Held, number | undefined]>([
    [{ code: 'late', arrivedAt: 500, minutes: 5 }, 20],
    [{ code: 'late', arrivedAt: 475, minutes: 5 }, -5],
    [{ code: 'late', arrivedAt: 500, minutes: 20 }, undefined],
    [{ code: 'late', minutes: 20 }, undefined],
    [{ code: 'late', arrivedAt: 500 }, undefined],
    [{ code: 'early-leave', minutes: 20 }, undefined],
  ])('%j would have %s other minutes by its time of arrival', (held, expected) => {
    expect(otherMinutes(MORNING, held)).toBe(expected);
  });

  it('keeps when it was justified and by whom it was announced', () => {
    const held: Held = { code: 'absent', motive: 'Maladie', announcedBy: 'Père' };
    expect(checkMark(MORNING, held, { code: 'excused' }, {}).mark).toMatchObject({
      motive: 'Maladie',
      announcedBy: 'Père',
    });
  });
});
