import { SCHOOL_DAYS } from '../../../../local/sample/school-year';
import { weekdayOf } from '../../../../src/domain/shared/local-date';
import { WEEKDAYS, wordOf } from '../../../../src/sheets/choices';
import { damagesTable, exceptionalDaysTable } from '../../../../src/sheets/tables/logs/billable';
import { enrolmentsTable } from '../../../../src/sheets/tables/register/pupils';
import { readSample } from '../read-sample';

const school = readSample({ families: 600, seed: 3 });
const days = school.rows(exceptionalDaysTable);

describe('the exceptional days of a made-up school', () => {
  it('are for children of the crèche, outside their weekdays', () => {
    const words = new Map(school.rows(enrolmentsTable).map(({ pupilId, weekdays }) => [pupilId, weekdays]));
    for (const { date, pupilId } of days) {
      expect(words.get(pupilId)).not.toContain(wordOf(WEEKDAYS, weekdayOf(date)).toLowerCase());
    }
  });

  it('are asked for at least two working days before (R-2.24)', () => {
    const notice = days.map(({ date, requestedOn }) => {
      return SCHOOL_DAYS.filter((day) => day.date > (requestedOn ?? date) && day.date <= date).length;
    });
    expect(notice.every((count) => count >= 2)).toBe(true);
  });

  it('are granted, asked for and refused', () => {
    expect(new Set(days.map(({ status }) => status))).toEqual(new Set(['granted', 'requested', 'refused']));
  });
});

describe('the damages of a made-up school', () => {
  it('are invoiced or dropped', () => {
    expect(new Set(school.rows(damagesTable).map(({ status }) => status))).toEqual(new Set(['to-invoice', 'dropped']));
  });
});
