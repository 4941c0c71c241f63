/** Motives without a diagnosis, and the 24 hours after symptoms. */
import { firstHalfDayBack, isTooEarly, namesIllness } from '../../../src/domain/attendance/illness';
import { asDate } from '../../../src/domain/shared/local-date';

describe('a motive', () => {
  it.each(['grippe', 'Grosse Grippe', 'Covid-19', 'gastro-entérite', 'OTITE', 'des poux', 'Rubéole', 'asthme'])(
    '« %s » names an illness',
    (motive) => {
      expect(namesIllness(motive)).toBe(true);
    },
  );

  it.each(['maladie', 'Malade depuis hier', 'Visite d’une galerie', 'Rendez-vous médical', 'pouce', 'Zonage', ''])(
    '« %s » names none',
    (motive) => {
      expect(namesIllness(motive)).toBe(false);
    },
  );
});

describe('the return after an illness', () => {
  const tuesday = asDate('2022-09-06');
  const halfDay = (date: string, start: number, half: 'morning' | 'afternoon') => {
    return { date: asDate(date), halfDay: half, start, minutes: 210 };
  };

  it.each([
    ['the minute before', 479, false],
    ['the very minute', 480, false],
    ['a minute later', 481, true],
  ])('is refused to the class of 8:00 by symptoms that ended %s of it the day before: %s', (_, minute, expected) => {
    const ended = { date: asDate('2022-09-05'), minute };
    expect(isTooEarly({ date: tuesday, start: 480 }, ended)).toBe(expected);
  });

  it('is the first half-day of class that begins late enough', () => {
    const days = [
      halfDay('2022-09-06', 480, 'morning'),
      halfDay('2022-09-06', 810, 'afternoon'),
      halfDay('2022-09-07', 480, 'morning'),
    ];
    const back = (minute: number) => firstHalfDayBack(days, { date: asDate('2022-09-05'), minute });
    expect([back(480), back(600), back(900)]).toEqual(days);
    expect(firstHalfDayBack(days, { date: tuesday, minute: 600 })).toBeUndefined();
  });
});
