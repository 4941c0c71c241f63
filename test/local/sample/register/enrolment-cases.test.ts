import { noticeEnd } from '../../../../src/domain/enrolment/notice';
import { isPenalisedReturn } from '../../../../src/domain/fees/creche-return';
import { asDate } from '../../../../src/domain/shared/local-date';
import { payersTable } from '../../../../src/sheets/tables/register/payers';
import { enrolmentsTable, pupilsTable } from '../../../../src/sheets/tables/register/pupils';
import { readSample } from '../read-sample';

const school = readSample({ families: 60, seed: 1 });
const enrolments = school.rows(enrolmentsTable);
const DEADLINE = asDate('2022-05-15');

describe('the enrolments of a made-up school', () => {
  it.each(['requested', 'accepted', 'confirmed', 'left', 'cancelled', 'refused'] as const)(
    'have the status %s somewhere',
    (status) => {
      expect(enrolments.some((row) => row.status === status)).toBe(true);
    },
  );

  it('are mostly re-enrolments, a few after the deadline', () => {
    const again = enrolments.filter(({ type }) => type === 're-enrolment');
    const late = again.filter(({ requestedOn }) => (requestedOn ?? DEADLINE) > DEADLINE);
    expect(again.length).toBeGreaterThan(enrolments.length / 2);
    expect(late.length).toBeGreaterThan(0);
    expect(late.length).toBeLessThan(again.length / 10);
  });

  it.each(['2022-10', '2023-01', '2023-06'])('begin late in %s for some child', (month) => {
    expect(enrolments.some(({ start }) => start?.startsWith(month))).toBe(true);
  });

  it('end at the crèche with a notice that runs out by then', () => {
    const ended = enrolments.filter(({ section, status }) => section === 'creche' && status === 'left');
    expect(ended.length).toBeGreaterThan(0);
    for (const { noticeOn, end } of ended) {
      expect(noticeOn && end && noticeEnd(noticeOn) <= end).toBe(true);
    }
  });

  it('change frequency up and down, and come back to the crèche too early', () => {
    const pairs = enrolments.flatMap((row) => {
      const next = enrolments.find((other) => other.pupilId === row.pupilId && other.row > row.row);
      return next?.start && row.end ? [{ row, next, step: (next.days ?? 0) - (row.days ?? 0) }] : [];
    });
    expect(new Set(pairs.map(({ step }) => step))).toEqual(new Set([1, -1, 0]));
    const returns = pairs.filter(({ next }) => next.type === 'return');
    expect(returns.length).toBeGreaterThan(0);
    for (const { row, next } of returns) {
      expect(row.end && next.start && isPenalisedReturn(row.end, next.start)).toBe(true);
    }
  });

  it('are Corporate for school children only, whose employer pays everything', () => {
    const corporate = enrolments.filter(({ kind }) => kind === 'corporate');
    const families = new Map(school.rows(pupilsTable).map(({ id, familyId }) => [id, familyId]));
    const payers = school.rows(payersTable);
    expect(corporate.length).toBeGreaterThan(0);
    for (const { section, pupilId } of corporate) {
      expect(section).not.toBe('creche');
      const payer = payers.find(
        (row) => row.familyId === families.get(pupilId) && (row.pupilId === undefined || row.pupilId === pupilId),
      );
      expect(payer).toMatchObject({ type: 'employer', object: 'all', share: 100 });
      expect(payer?.name).toContain('(exemple)');
    }
  });

  it('are paid in shares by separated parents, and half by some employers', () => {
    const shares = school.rows(payersTable).map(({ type, object, share }) => `${type} ${object} ${share}`);
    expect(shares.some((text) => /^guardian all (50|60|66.67)$/.test(text))).toBe(true);
    expect(shares).toEqual(expect.arrayContaining(['employer tuition 50', 'guardian tuition 50']));
  });
});
