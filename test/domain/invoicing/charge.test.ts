/** Due dates of charges and invoices (D-2.33, D-2.34), by hand. */
import { crecheIssueDate, dueDateOf, isExtra } from '../../../src/domain/invoicing/charge';
import type { Nature } from '../../../src/domain/ledger/entry';
import { asDate } from '../../../src/domain/shared/local-date';
import type { YearMonth } from '../../../src/domain/shared/year-month';
import { CALENDARS, enrolled, factsOf, inCreche, runOf, YEAR } from '../../builders/billing-facts';

const SETTINGS = { crecheIssueDay: 15, enrolmentFeeTermDays: 30 };
const dueOf = (nature: Nature, period: string | undefined, issuedOn: string, settings = SETTINGS) =>
  dueDateOf({ nature, period, year: YEAR }, asDate(issuedOn), CALENDARS, settings);

describe('when a charge falls due', () => {
  it.each<[Nature, string | undefined, string, string, string]>([
    ['tuition', 'T1', '2022-06-15', '2022-07-15', 'on its day'],
    ['tuition', 'T1', '2022-06-01', '2022-07-15', 'before its day'],
    ['tuition', 'T1', '2022-07-05', '2022-07-15', 'late, 10 days left'],
    ['tuition', 'T1', '2022-07-06', '2022-08-05', 'late, 9 days left: issue + 30'],
    ['tuition', 'T1', '2022-07-15', '2022-08-14', 'late, on the due date'],
    ['tuition', 'T1', '2022-12-01', '2022-12-31', 'late by months'],
    ['tuition', 'T2', '2022-12-01', '2022-12-31', 'on its day'],
    ['tuition', 'T2', '2022-12-21', '2022-12-31', 'late, 10 days left'],
    ['tuition', 'T2', '2022-12-22', '2023-01-21', 'late, 9 days left'],
    ['creche', '2022-10', '2022-09-15', '2022-09-30', 'on its day'],
    ['creche', '2022-10', '2022-09-20', '2022-09-30', 'late, 10 days left'],
    ['creche', '2022-10', '2022-09-21', '2022-10-21', 'late, 9 days left'],
    ['creche', '2022-09', '2022-08-15', '2022-08-31', 'September, on 15 August'],
    ['creche', '2023-03', '2023-02-15', '2023-02-28', 'a short month'],
    ['enrolment-fee', undefined, '2022-06-15', '2022-07-15', 'issue + 30'],
    ['penalty', undefined, '2022-06-15', '2022-07-15', 'issue + 30'],
    ['late-pickup', undefined, '2022-12-15', '2023-01-14', 'issue + 30'],
    ['service', '2022-10', '2022-11-01', '2022-12-01', 'issue + 30'],
    ['exceptional-day', undefined, '2023-01-30', '2023-03-01', 'issue + 30'],
    ['damage', undefined, '2022-09-01', '2022-10-01', 'issue + 30'],
  ])('%s %s issued on %s is due on %s: %s', (nature, period, issuedOn, due) => {
    expect(dueOf(nature, period, issuedOn)).toBe(due);
  });

  it.each([
    [0, '2022-06-15'],
    [10, '2022-06-25'],
    [60, '2022-08-14'],
  ])('gives the enrolment fee the term of the setting: %d days', (enrolmentFeeTermDays, due) => {
    expect(dueOf('enrolment-fee', undefined, '2022-06-15', { ...SETTINGS, enrolmentFeeTermDays })).toBe(due);
  });

  it('keeps the date of a month that its setting issues on the last day, although no day is left', () => {
    expect(dueOf('creche', '2023-03', '2023-02-28', { ...SETTINGS, crecheIssueDay: 31 })).toBe('2023-02-28');
  });

  it.each([
    ['2022-09', 15, '2022-08-15'],
    ['2023-01', 15, '2022-12-15'],
    ['2023-03', 31, '2023-02-28'],
    ['2024-03', 30, '2024-02-29'],
    ['2022-12', 31, '2022-11-30'],
    ['2022-10', 1, '2022-09-01'],
  ])('issues %s with day %d on %s', (month, crecheIssueDay, date) => {
    expect(crecheIssueDate(month as YearMonth, { ...SETTINGS, crecheIssueDay })).toBe(date);
  });

  it('lets instalments, months and fees decide the date of an invoice, extras follow', () => {
    const extras: Nature[] = ['penalty', 'exceptional-day', 'late-pickup', 'service', 'damage'];
    expect(extras.map(isExtra)).toEqual(extras.map(() => true));
    expect((['tuition', 'creche', 'enrolment-fee'] as const).map(isExtra)).toEqual([false, false, false]);
  });
});

describe('when an invoice falls due: the earliest of its instalments, months and fees', () => {
  const late = [{ date: '2022-06-01', minutes: 5 }];
  const fee = { type: 'first', status: 'requested' } as const;
  it.each<[string, Parameters<typeof factsOf>[0], string]>([
    ['an instalment alone', { enrolments: [enrolled('E1')], today: '2022-06-15' }, '2022-07-15'],
    ['extras alone', { late, today: '2022-06-10' }, '2022-07-10'],
    [
      'an instalment and extras: extras follow',
      { enrolments: [enrolled('E1')], late, today: '2022-07-05' },
      '2022-07-15',
    ],
    [
      'a late re-enrolment with its instalment',
      { enrolments: [enrolled('E1', { requestedOn: '2022-07-01' })], today: '2022-07-05' },
      '2022-07-15',
    ],
    [
      'a month and an instalment: the month',
      { enrolments: [inCreche('E2', 2), enrolled('E1')], today: '2022-08-15' },
      '2022-08-31',
    ],
    [
      'a fee and a month: the fee',
      { enrolments: [enrolled('E1', fee), inCreche('E2', 2)], today: '2022-07-20' },
      '2022-08-19',
    ],
    ['both instalments late', { enrolments: [enrolled('E1')], today: '2022-12-05' }, '2022-12-31'],
    ['both instalments very late', { enrolments: [enrolled('E1')], today: '2022-12-22' }, '2023-01-21'],
  ])('%s', (_, school, due) => {
    const { drafts } = runOf(factsOf(school));
    expect(drafts.map(({ invoice }) => invoice.dueOn)).toEqual([due]);
  });
});
