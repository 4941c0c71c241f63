/** Laws of the level: a year older is a level higher, and compulsory schooling never ends again. */
import fc from 'fast-check';
import { isSchoolingCompulsory, levelByAge } from '../../../src/domain/enrolment/level';
import { addDays, asDate } from '../../../src/domain/shared/local-date';
import { nextSchoolYear } from '../../../src/domain/shared/school-year';
import { valueOf, YEAR } from '../../builders/tariff-table';

const ORDER = ['Crèche', 'PS', 'MS', 'GS', 'CP', 'CE1', 'CE2', 'CM1', 'CM2', '6e'];
const births = fc.integer({ min: 0, max: 3600 }).map((offset) => addDays(asDate('2012-01-01'), offset));

describe('the level', () => {
  it('rises by one each school year, from PS on', () => {
    fc.assert(
      fc.property(births, (birth) => {
        const [now, next] = [YEAR, nextSchoolYear(YEAR)].map((year) => ORDER.indexOf(valueOf(levelByAge(birth, year))));
        const rise = (next ?? 0) - (now ?? 0);
        expect(now === 0 ? [0, 1] : [1]).toContain(rise);
      }),
    );
  });
});

describe('compulsory schooling', () => {
  it('once begun stays so, and begins in France at three, in Switzerland at four', () => {
    fc.assert(
      fc.property(births, fc.integer({ min: 0, max: 3000 }), fc.boolean(), (birth, days, isSwiss) => {
        const date = addDays(birth, days);
        const [today, tomorrow] = [date, addDays(date, 1)].map((one) => isSchoolingCompulsory(birth, one, isSwiss));
        expect(today === true && tomorrow === false).toBe(false);
        if (days < (isSwiss ? 4 : 2) * 365) expect(today).toBe(false);
        if (days > 5 * 366 + 31) expect(today).toBe(true);
      }),
    );
  });
});
