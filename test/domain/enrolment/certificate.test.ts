/** What certificates state: the enrolment of the day or the next one, and departures that are known. */
import { type CertificateFacts, type CertifiedPupil, certify } from '../../../src/domain/enrolment/certificate';
import { asDate } from '../../../src/domain/shared/local-date';
import { schoolYearStarting } from '../../../src/domain/shared/school-year';
import { CALENDARS, enrolled, pupilsOf } from '../../builders/billing-facts';

const NEXT = schoolYearStarting(2023);
const [child] = [...pupilsOf({ E1: 'F1 2014-05-05' }).values()];
if (child === undefined) throw new Error('One pupil');
const pupil: CertifiedPupil = child;

type Rows = Parameters<typeof certify>[2];
const ask = (type: 'enrolment' | 'deregistration', rows: Rows, today: string, more: Partial<CertifiedPupil> = {}) =>
  certify(type, { ...pupil, ...more }, rows, CALENDARS, asDate(today));

function factsOf(...question: Parameters<typeof ask>): CertificateFacts {
  const result = ask(...question);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

const codeOf = (...question: Parameters<typeof ask>) => {
  const result = ask(...question);
  return result.ok ? 'ok' : result.issues.map(({ code, row }) => [code, row]);
};

describe('a certificate of enrolment', () => {
  it('states year, section, level by age, entry and start', () => {
    const rows = [enrolled('E1', { start: '2022-10-03' })];
    expect(factsOf('enrolment', rows, '2022-11-01')).toMatchObject({
      year: '2022-23',
      section: 'elementary',
      level: 'CE2',
      enteredOn: '2022-10-03',
      startsOn: '2022-10-03',
      leftOn: undefined,
    });
  });

  it('takes the enrolment of the day, and before the first one the next to come', () => {
    const rows = [enrolled('E1'), enrolled('E1', { year: NEXT })];
    expect(factsOf('enrolment', rows, '2022-06-01').year).toBe('2022-23');
    expect(factsOf('enrolment', rows, '2023-08-31').year).toBe('2022-23');
    expect(factsOf('enrolment', rows, '2023-09-01').year).toBe('2023-24');
  });

  it('lets a typed level, class and day of entry win', () => {
    const rows = [{ ...enrolled('E1'), level: 'CM1' as const, className: 'CM1 b' }];
    const facts = factsOf('enrolment', rows, '2022-11-01', { enteredOn: asDate('2019-09-02'), className: 'vieux' });
    expect(facts).toMatchObject({ level: 'CM1', className: 'CM1 b', enteredOn: '2019-09-02' });
  });

  it.each([
    ['2022-12-16', 'ok'],
    ['2022-12-17', [['certificate-not-enrolled', undefined]]],
  ] as const)('on %s of a child whose last day is 16 December: %j', (today, expected) => {
    expect(codeOf('enrolment', [enrolled('E1', { end: '2022-12-16', status: 'left' })], today)).toEqual(expected);
    expect(codeOf('enrolment', [enrolled('E1')], today, { leftOn: asDate('2022-12-16') })).toEqual(expected);
  });

  it.each(['cancelled', 'refused', 'requested'] as const)('is not given for an enrolment that is %s', (status) => {
    expect(codeOf('enrolment', [enrolled('E1', { status, type: 'first' })], '2022-11-01')).toHaveLength(1);
  });

  it('is not given for one that withdrew before the first day', () => {
    expect(codeOf('enrolment', [enrolled('E1', { end: '2022-08-20', status: 'left' })], '2022-08-10')).toHaveLength(1);
  });
});

describe('a child that left and came back', () => {
  const rows = [enrolled('E1', { start: '2022-11-07' })];
  const more = { leftOn: asDate('2022-03-31') };

  it('is certified as enrolled, and not as having left, by a departure from before', () => {
    expect(factsOf('enrolment', rows, '2022-12-01', more).leftOn).toBeUndefined();
    expect(codeOf('deregistration', rows, '2022-12-01', more)).toEqual([['certificate-not-left', rows[0]?.row]]);
  });
});

describe('a certificate of deregistration', () => {
  it('states the end of the last enrolment, also one that is still ahead', () => {
    const rows = [enrolled('E1', { end: '2022-12-16', status: 'left' })];
    expect(factsOf('deregistration', rows, '2022-12-01')).toMatchObject({ leftOn: '2022-12-16', year: '2022-23' });
    expect(factsOf('deregistration', rows, '2023-02-01').leftOn).toBe('2022-12-16');
  });

  it('takes the register’s own day of departure before it', () => {
    expect(factsOf('deregistration', [enrolled('E1')], '2022-12-01', { leftOn: asDate('2022-11-30') }).leftOn).toBe(
      '2022-11-30',
    );
  });

  it('is refused, with the row to fill, while no departure is known', () => {
    const row = enrolled('E1');
    expect(codeOf('deregistration', [row], '2022-12-01')).toEqual([['certificate-not-left', row.row]]);
    expect(codeOf('deregistration', [], '2022-12-01')).toEqual([['certificate-not-left', undefined]]);
  });

  it('is refused for a child that goes on under another row', () => {
    const rows = [enrolled('E1', { end: '2022-12-16' }), enrolled('E1', { start: '2022-12-19' })];
    expect(codeOf('deregistration', rows, '2023-01-10')).toEqual([['certificate-not-left', rows[1]?.row]]);
  });
});
