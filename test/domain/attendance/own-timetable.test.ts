/** A level's own week in tab Horaires, else the regulation's. */
import { type TimetableRow, weekOf } from '../../../src/domain/attendance/own-timetable';
import { regulationTimetable } from '../../../src/domain/attendance/timetable';

const rowOf = (row: number, weekday: number, start: number, end: number): TimetableRow => {
  return { row, level: 'CP', weekday, start, end };
};

describe('the week of a level', () => {
  it('is the regulation’s where the school keeps no hours of its own for it', () => {
    const own = [{ ...rowOf(2, 1, 480, 600), level: 'CE1' as const }];
    expect(weekOf('CP', own)).toEqual({ ok: true, value: regulationTimetable('CP') });
  });

  it('is made of its own rows alone, days without a row being free', () => {
    const week = weekOf('CP', [rowOf(2, 1, 480, 690), rowOf(3, 1, 810, 960), rowOf(4, 3, 480, 660)]);
    expect(week.ok && [...week.value]).toEqual([
      [
        1,
        [
          { start: 480, end: 690 },
          { start: 810, end: 960 },
        ],
      ],
      [3, [{ start: 480, end: 660 }]],
    ]);
  });

  it('is missing for the crèche until the school writes one down', () => {
    expect(weekOf('Crèche', [])).toEqual({ ok: false, issues: [{ code: 'no-timetable', data: { level: 'Crèche' } }] });
    expect(weekOf('Crèche', [{ ...rowOf(2, 1, 450, 1110), level: 'Crèche' }]).ok).toBe(true);
  });

  it.each([
    ['ends before it begins', [rowOf(2, 1, 600, 480)], ['timetable-order 2']],
    ['ends as it begins', [rowOf(2, 1, 480, 480)], ['timetable-order 2']],
    ['overlaps an earlier one', [rowOf(2, 1, 480, 690), rowOf(3, 1, 689, 700)], ['timetable-overlap 3']],
    ['follows at once', [rowOf(2, 1, 480, 690), rowOf(3, 1, 690, 700)], []],
    ['is on another day', [rowOf(2, 1, 480, 690), rowOf(3, 2, 480, 690)], []],
    [
      'is one of two wrong ones',
      [rowOf(2, 1, 690, 480), rowOf(3, 2, 690, 480)],
      ['timetable-order 2', 'timetable-order 3'],
    ],
  ])('tells a period that %s by its row', (_, rows, expected) => {
    const week = weekOf('CP', rows);
    const issues = week.ok ? [] : week.issues;
    expect(issues.map(({ code, row }) => `${code} ${row}`)).toEqual(expected);
    for (const issue of issues) expect(issue).toMatchObject({ tab: 'Horaires', column: 'Début' });
  });
});
