/** Changes in place while a person sorts the tab: no row is left with what was meant for another. */
import { asDate } from '../../../src/domain/shared/local-date';
import type { CellInput, Workbook } from '../../../src/google/services';
import { changeDays } from '../../../src/sheets/attendance-log/change-days';
import { emptyIndex } from '../../../src/sheets/attendance-log/day-index';
import type { LoggedDays } from '../../../src/sheets/attendance-log/read-days';
import type { Cells } from '../../../src/sheets/attendance-log/repair-sorted';
import { mapHeaders } from '../../../src/sheets/read-table';
import { headersOf } from '../../../src/sheets/table';
import { attendanceTable } from '../../../src/sheets/tables/logs/attendance';

const [MONDAY, TUESDAY] = ['2022-09-05', '2022-09-06'];
const HEADERS = headersOf(attendanceTable);
const CODES = ['Présent', 'Absent', 'Excusé', 'Congé'];

type Values = CellInput[][];

/** Six pupils, two half-days on each of two days, with codes and words of their own. */
function makeRows(): Values {
  const rows = [MONDAY, TUESDAY].flatMap((day) =>
    Array.from({ length: 12 }, (_, at) => {
      const cells = [
        day,
        `E${7 - Math.ceil((at + 1) / 2)}`,
        at % 2 === 0 ? 'Matin' : 'Après-midi',
        CODES[at % 4] ?? '',
      ];
      return HEADERS.map((__, column) => cells[column] ?? (column === 6 ? `Motif ${day} ${at}` : ''));
    }),
  );
  return [HEADERS, ...rows];
}

/** A tab of values; before the `at`-th call a person does something. */
function open(values: Values, at: number, act: (values: Values) => void, length = values.length) {
  let calls = 0;
  let cells = 0;
  const count = (size = 0): void => {
    cells += size;
    if (++calls === at) act(values);
  };
  const workbook = {
    lastRow: () => length,
    readTab: () => {
      count(values.length * HEADERS.length);
      return values.map((row) => [...row]);
    },
    readBlock: (_: string, row: number, column: number, rows: number, columns: number) => {
      count(rows * columns);
      return values.slice(row - 1, row - 1 + rows).map((cell) => cell.slice(column - 1, column - 1 + columns));
    },
    readFormulas: () => [],
    writeBlock: (_: string, row: number, column: number, block: CellInput[][]) => {
      count();
      for (const [down, line] of block.entries()) {
        for (const [right, cell] of line.entries()) {
          const target = values[row - 1 + down];
          if (target !== undefined) target[column - 1 + right] = cell;
        }
      }
    },
  } as unknown as Workbook;
  return { workbook, calls: () => calls, cells: () => cells };
}

/** The log with the rows of Tuesday alone, as of a long log the rows of a day alone are read. */
function logOf(values: Values): LoggedDays {
  const headers = mapHeaders(attendanceTable, values[0] ?? []);
  if (!headers.ok) throw new Error('Headers');
  const known: unknown[][] = [];
  for (const [at, row] of values.entries()) if (at === 0 || at > 12) known[at] = [...row];
  const index = emptyIndex(asDate(MONDAY));
  return { rows: [], issues: [], values: known, headers: headers.value, index, knownRows: 13 };
}

/** Rows that do not stand side by side. */
const UPDATES = new Map<number, Cells>(
  [15, 18, 22].map((row) => [row, { code: 'Retard', minutes: row, motive: 'Bus' }]),
);

const keyAndCells = (values: Values): string[] => values.map((row) => row.join('|')).sort();

function changed(): Values {
  const values = makeRows();
  for (const row of UPDATES.keys()) {
    const cells = values[row - 1] ?? [];
    [cells[3], cells[5], cells[6]] = ['Retard', row, 'Bus'];
  }
  return values;
}

const ACTS: readonly (readonly [string, (values: Values) => void])[] = [
  [
    'by pupil',
    (values) => void values.splice(1, 24, ...values.slice(1).sort((a, b) => (String(a[1]) < String(b[1]) ? -1 : 1))),
  ],
  ['upside down', (values) => void values.splice(1, 24, ...values.slice(1).reverse())],
  [
    'by code',
    (values) => void values.splice(1, 24, ...values.slice(1).sort((a, b) => (String(a[3]) < String(b[3]) ? -1 : 1))),
  ],
];

describe('changes in a log of which a day alone was read', () => {
  it('take one read of all rows, one write and one look', () => {
    const values = makeRows();
    const { workbook, calls } = open(values, 0, () => undefined);
    expect(changeDays(workbook, logOf(makeRows()), UPDATES)).toEqual([]);
    expect(calls()).toBe(3);
    expect(values).toEqual(changed());
  });

  it('read no more columns than they need', () => {
    const { workbook, cells } = open(makeRows(), 0, () => undefined);
    changeDays(workbook, logOf(makeRows()), new Map([[15, { code: 'Congé', motive: 'Motif 2022-09-06 1' }]]));
    expect(cells()).toBe(24 * 4 + HEADERS.length);
  });

  it.each(ACTS)('leave every row with its own cells when the tab is sorted %s at any call', (_, act) => {
    for (let call = 1; call <= 3; call++) {
      const values = makeRows();
      const { workbook } = open(values, call, act);
      expect(changeDays(workbook, logOf(makeRows()), UPDATES)).toEqual([]);
      expect([call, keyAndCells(values)]).toEqual([call, keyAndCells(changed())]);
    }
  });

  it('follow rows that were inserted or deleted meanwhile', () => {
    for (const removed of [2, 20]) {
      const values = makeRows();
      const { workbook } = open(values, 2, (rows) => void rows.splice(removed - 1, 1));
      changeDays(workbook, logOf(makeRows()), UPDATES);
      const expected = changed();
      expected.splice(removed - 1, 1);
      expect(values).toEqual(expected);
    }
  });
});

describe('changes in a log that is too long to be read whole', () => {
  it('leave no other row with what was meant for ours: it is emptied and told', () => {
    const values = makeRows();
    const [, upsideDown] = ACTS[1] ?? [];
    const { workbook } = open(values, 1, (rows) => upsideDown?.(rows), 1_000_000);
    const unsure = changeDays(workbook, logOf(makeRows()), new Map([[24, { code: 'Retard' }]]));
    expect(unsure).toEqual([{ row: 24, pupilId: 'E6' }]);
    expect(values[2]?.slice(0, 4)).toEqual([TUESDAY, 'E1', 'Matin', 'Retard']);
    expect(values[23]?.slice(0, 4)).toEqual([MONDAY, 'E6', 'Après-midi', '']);
  });
});
