/** Small made-up schools for properties of whole runs: families, rows in crèche and school, payers, logs. */
import * as fc from 'fast-check';
import type { Enrolment } from '../../src/domain/enrolment/enrolment';
import { addDays, asDate, type LocalDate } from '../../src/domain/shared/local-date';
import { enrolled, inCreche, type School } from './billing-facts';

export type RandomSchool = Required<
  Pick<School, 'enrolments' | 'pupils' | 'payers' | 'late' | 'exceptional' | 'consumed' | 'damages'>
>;

const dayFrom = (first: string, days: number): fc.Arbitrary<LocalDate> =>
  fc.nat(days).map((offset) => addDays(asDate(first), offset));

/** A day from the summer before to the end of the school year. */
const anyDay = dayFrom('2022-08-15', 380);
const logDay = dayFrom('2022-09-01', 300);

const usual = fc.record({
  type: fc.constantFrom('first', 're-enrolment', 'return'),
  status: fc.constantFrom('accepted', 'confirmed', 'left', 'requested', 'cancelled'),
  kind: fc.constantFrom('normal', 'normal', 'corporate'),
  section: fc.constantFrom('preschool-junior', 'preschool-senior', 'elementary', 'sixth-grade'),
  requestedOn: fc.option(dayFrom('2022-05-10', 30), { nil: undefined }),
  days: fc.integer({ min: 1, max: 5 }),
  otherDays: fc.integer({ min: 1, max: 5 }),
  first: fc.option(anyDay, { nil: undefined }),
  length: fc.integer({ min: 1, max: 300 }),
  gap: fc.constantFrom(1, 1, 20, 100),
  // Received in time or late; never missing, since notice then counts from the day of each run.
  noticeOn: dayFrom('2022-06-01', 400),
  shape: fc.constantFrom('school', 'school', 'leaver', 'withdrawn', 'creche', 'creche-change', 'creche-then-school'),
});
type Words = typeof usual extends fc.Arbitrary<infer T> ? T : never;

function rowsOf(pupilId: string, words: Words): Enrolment[] {
  const { type, status, kind, section, requestedOn, days, otherDays, noticeOn, shape } = words;
  const start = words.first;
  const from = start === undefined || start < '2022-09-01' ? asDate('2022-09-01') : start;
  const end = addDays(from, words.length);
  const last = end > '2023-08-31' ? asDate('2023-08-31') : end;
  const next = addDays(last, words.gap);
  const common = { type, status, requestedOn } as const;
  const school = { ...common, kind, section } as const;
  const creche = inCreche(pupilId, days, { ...common, start, end: last, noticeOn });
  if (shape === 'school') return [enrolled(pupilId, { ...school, start })];
  if (shape === 'leaver') return [enrolled(pupilId, { ...school, start, end: last })];
  if (shape === 'withdrawn') return [enrolled(pupilId, { ...school, end: '2022-08-20' })];
  if (next > '2023-08-31' || shape === 'creche') return [creche];
  if (shape === 'creche-change') return [creche, inCreche(pupilId, otherDays, { ...common, start: next, noticeOn })];
  return [creche, enrolled(pupilId, { ...school, start: next })];
}

const SHARES: number[][] = [[100], [50, 50], [60, 40], [33.33, 33.33, 33.33], [12.5, 87.5]];

const family = fc.record({
  children: fc.array(fc.record({ words: usual, birth: dayFrom('2012-01-01', 3600) }), { minLength: 1, maxLength: 3 }),
  shares: fc.option(fc.constantFrom(...SHARES), { nil: [] as number[] }),
  object: fc.constantFrom('all' as const, 'tuition' as const, 'creche' as const, 'service' as const),
});

const log = fc.array(fc.record({ child: fc.nat(8), date: logDay, number: fc.integer({ min: 1, max: 60 }) }), {
  maxLength: 5,
});

/** Schools of one to three families with up to three children each. */
export const randomSchool: fc.Arbitrary<RandomSchool> = fc
  .record({ families: fc.array(family, { minLength: 1, maxLength: 3 }), log })
  .map(({ families, log: rows }) => {
    const children = families.flatMap((one, f) =>
      one.children.map((child, c) => ({ ...child, id: `E${f}${c}`, familyId: `F${f}` })),
    );
    const childOf = (index: number) => children[index % children.length]?.id ?? '';
    const rowsFor = <T>(make: (row: (typeof rows)[number]) => T) =>
      rows.map((row) => ({ date: row.date, pupilId: childOf(row.child), ...make(row) }));
    return {
      enrolments: children.flatMap(({ id, words }) => rowsOf(id, words)),
      pupils: Object.fromEntries(children.map(({ id, familyId, birth }) => [id, `${familyId} ${birth}`])),
      payers: families.flatMap(({ shares, object }, f) =>
        shares.map((share, index) => ({ id: `P${f}${index}`, familyId: `F${f}`, object, share })),
      ),
      late: rowsFor(({ number }) => ({ minutes: number, collectedAt: 1110 + (number % 3) })),
      exceptional: rowsFor(() => ({})),
      consumed: rowsFor(({ number }) => ({ quantity: number % 4 || 1 })),
      damages: rowsFor(({ number }) => ({ price: 5 * number })),
    };
  });

/** Days of runs, in order. */
export const runDays = fc
  .uniqueArray(dayFrom('2022-05-20', 480), { minLength: 1, maxLength: 5 })
  .map((days) => [...days].sort());
