/** Laws that tuition keeps on every day of the year, and the steps that it gives. */
import fc from 'fast-check';
import { departureBandOf, monthsDueFrom } from '../../../src/domain/fees/school-calendar';
import { annualTuition } from '../../../src/domain/fees/tuition';
import { type EnrolmentType, tuitionDue } from '../../../src/domain/fees/tuition-due';
import { addDays, asDate, type LocalDate } from '../../../src/domain/shared/local-date';
import type { Section, TariffKind } from '../../../src/domain/tariffs/tariff';
import { describeSteps } from '../../../src/messages/steps';
import { codesOf, sampleCalendar, sampleTariffs, valueOf, YEAR } from '../../builders/tariff-table';

const TARIFFS = sampleTariffs();
const CALENDAR = sampleCalendar();
const DAY = (offset: number) => addDays(asDate('2022-09-01'), offset);

const child = fc.record({
  section: fc.constantFrom<Section>('preschool-junior', 'preschool-senior', 'elementary', 'sixth-grade'),
  kind: fc.constantFrom<TariffKind>('normal', 'corporate'),
  rank: fc.integer({ min: 1, max: 6 }),
  type: fc.constantFrom<EnrolmentType>('first', 're-enrolment', 'return'),
});
const inYear = fc.integer({ min: 0, max: 363 });

type Child = { section: Section; kind: TariffKind; rank: number; type: EnrolmentType };
const due = (one: Child, arrival?: LocalDate, departure?: LocalDate) =>
  valueOf(tuitionDue(TARIFFS, CALENDAR, { ...one, year: YEAR, arrival, departure })).amountCents;

describe('tuition due', () => {
  it('never falls when the departure is later, and never exceeds the annual amount nor that of the arrival', () => {
    fc.assert(
      fc.property(child, inYear, inYear, inYear, (one, a, b, c) => {
        const [arrival, first, second] = [a, b, c].sort((x, y) => x - y).map(DAY);
        const earlier = due(one, arrival, first);
        const later = due(one, arrival, second);
        const annual = valueOf(annualTuition(TARIFFS, { ...one, year: YEAR })).amountCents;
        expect(earlier).toBeLessThanOrEqual(later);
        expect(later).toBeLessThanOrEqual(due(one, arrival));
        expect(due(one, arrival)).toBeLessThanOrEqual(annual);
        expect(earlier).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('never rises when the arrival is later', () => {
    fc.assert(
      fc.property(child, inYear, inYear, (one, a, b) => {
        const [earlier, later] = [Math.min(a, b), Math.max(a, b)].map(DAY);
        expect(due(one, later)).toBeLessThanOrEqual(due(one, earlier));
      }),
    );
  });

  it('is a multiple of 0.05 that its steps can explain in French', () => {
    fc.assert(
      fc.property(child, inYear, inYear, (one, a, b) => {
        const [arrival, departure] = [Math.min(a, b), Math.max(a, b)].map(DAY);
        const amount = valueOf(tuitionDue(TARIFFS, CALENDAR, { ...one, year: YEAR, arrival, departure }));
        expect(amount.amountCents % 5).toBe(0);
        expect(describeSteps(amount)).toMatch(/^[6A-ZÉ].*CHF [\d']+\.\d\d \(ann\. 2 §.*\)$/);
      }),
    );
  });

  it('collects all that is wrong', () => {
    const query = { section: 'creche', kind: 'normal', rank: 1, year: YEAR, type: 'first' } as const;
    const dates = { arrival: asDate('2023-01-09'), departure: asDate('2022-12-01') };
    expect(codesOf(tuitionDue(TARIFFS, CALENDAR, { ...query, ...dates }))).toEqual([
      'creche-has-no-tuition',
      'departure-before-arrival',
    ]);
  });

  it('says when it was rounded', () => {
    const calendar = { ...CALENDAR, monthCount: 12 };
    const query = { section: 'elementary', kind: 'normal', rank: 1, year: YEAR, type: 'first' } as const;
    const amount = valueOf(
      tuitionDue(TARIFFS, calendar, { ...query, arrival: asDate('2022-10-03'), departure: undefined }),
    );
    // 8300 × 11/12 = 7608.333…
    expect(amount.amountCents).toBe(760835);
    expect(amount.steps.map(({ code }) => code)).toEqual(['annual-tariff', 'first-child', 'months', 'rounding']);
    expect(describeSteps(amount)).toContain("11 mois sur 12 (arrivée le 03.10.2022) ; arrondi : CHF 7'608.35 (");
  });
});

describe('bands and months of the sample year', () => {
  it.each([
    ['2022-08-31', 1, 10],
    ['2022-09-30', 2, 10],
    ['2022-10-31', 2, 9],
    ['2022-11-30', 3, 8],
    ['2022-12-31', 3, 7],
    ['2023-01-31', 4, 6],
    ['2023-02-28', 5, 5],
    ['2023-03-31', 5, 4],
    ['2023-04-30', 5, 3],
    ['2023-05-31', 6, 2],
    ['2023-06-30', 6, 1],
    ['2023-07-31', 6, 1],
    ['2023-08-31', 6, 1],
  ])('%s lies in band %d and leaves %d months', (date, band, months) => {
    expect(departureBandOf(CALENDAR, asDate(date))).toBe(band);
    expect(monthsDueFrom(CALENDAR, asDate(date))).toBe(months);
  });

  it('counts from a tuition year that begins in January of the second calendar year', () => {
    const calendar = { ...CALENDAR, firstMonth: 1, monthCount: 6 };
    expect(monthsDueFrom(calendar, asDate('2022-09-01'))).toBe(6);
    expect(monthsDueFrom(calendar, asDate('2023-03-15'))).toBe(4);
  });
});
