/** The log in columns says what its rows say, and refuses what they refuse. */
import fc from 'fast-check';
import { readLog } from '../../../src/actions/statistics/read-log';
import { logOf } from '../../../src/domain/attendance/tally-log';
import { readTable } from '../../../src/sheets/read-table';
import { headersOf } from '../../../src/sheets/table';
import { attendanceTable } from '../../../src/sheets/tables/logs/attendance';

const HEADERS = headersOf(attendanceTable);
const day = fc.integer({ min: 1, max: 28 }).map((date) => new Date(2022, 8, date));
const cell: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  Date: fc.oneof({ weight: 30, arbitrary: day }, fc.constantFrom('2022-09-05', 'demain', 44809, '')),
  Élève: fc.constantFrom('E1', 'E2', 7, ' E1 '),
  'Demi-journée': fc.oneof({ weight: 30, arbitrary: fc.constantFrom('Matin', 'après-midi') }, fc.constant('Soir')),
  Code: fc.oneof({ weight: 30, arbitrary: fc.constantFrom('Absent', 'retard', 'Congé') }, fc.constant('Malade')),
  Arrivée: fc.constantFrom('', '08:15', 0.35, new Date(1899, 11, 30, 8, 20)),
  Minutes: fc.constantFrom('', 12, '12', 0),
  'Justifiée le': fc.oneof(fc.constant(''), day),
};
const filled = fc.tuple(...HEADERS.map((header) => cell[header] ?? fc.constantFrom('', 'oui'))) as fc.Arbitrary<
  unknown[]
>;
const row = fc.oneof({ weight: 9, arbitrary: filled }, fc.constant(HEADERS.map(() => '')));

it('reads the same as row by row, blank rows and bad cells included', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
      // What only people read is left aside: the reader in columns does not look at it.
      const values = [HEADERS, ...rows.map((cells) => cells.map((one, at) => (at > 9 ? '' : one)))];
      const cleaned = values.map((cells, index) => cells.map((one, at) => (index > 0 && at > 5 && at < 9 ? '' : one)));
      const read = readLog({ readTab: () => cleaned });
      const expected = readTable(attendanceTable, cleaned);
      expect(read).toEqual(expected.ok ? { ok: true, value: logOf(expected.value) } : expected);
    }),
    { numRuns: 150 },
  );
});

it.each([
  ['no tab', undefined, { code: 'tab-missing', tab: 'Présences' }],
  ['a missing column', [HEADERS.filter((header) => header !== 'Code')], { code: 'column-missing', column: 'Code' }],
])('refuses %s', (_, values, issue) => {
  expect(readLog({ readTab: () => values })).toMatchObject({ ok: false, issues: [issue] });
});

it('does without the columns that an older workbook lacks', () => {
  const values = [HEADERS.slice(0, 10), [new Date(2022, 8, 5), 'E1', 'Matin', 'Absent', '', '', '', '', '', '']];
  expect(readLog({ readTab: () => values })).toMatchObject({ ok: true, value: { row: [2], code: ['absent'] } });
});
