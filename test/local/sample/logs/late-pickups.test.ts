import { latePickupsTable } from '../../../../src/sheets/tables/logs/billable';
import { readSample } from '../read-sample';

const rows = readSample({ families: 600, seed: 3 }).rows(latePickupsTable);

describe('the late pick-ups of a made-up school', () => {
  it('show siblings fetched together', () => {
    const times = rows.map(({ date, collectedAt }) => `${date} ${collectedAt}`);
    expect(new Set(times).size).toBeLessThan(times.length);
  });

  it('show minutes typed without times', () => {
    const typed = rows.filter(({ minutes }) => minutes !== undefined);
    expect(typed.length).toBeGreaterThan(0);
    expect(typed.every(({ collectedAt, expectedAt }) => collectedAt === undefined && expectedAt === undefined)).toBe(
      true,
    );
  });

  it('show a pick-up at midday, and all others from 17:00 on', () => {
    const expected = new Set(rows.flatMap(({ expectedAt }) => expectedAt ?? []));
    expect(expected).toEqual(new Set([11 * 60 + 30, 17 * 60, 18 * 60 + 30]));
  });

  it('come after the expected time, by less than an hour', () => {
    const delays = rows.flatMap(
      ({ expectedAt, collectedAt, minutes }) => minutes ?? (collectedAt ?? 0) - (expectedAt ?? 0),
    );
    expect(delays.every((delay) => delay > 0 && delay < 60)).toBe(true);
  });
});
