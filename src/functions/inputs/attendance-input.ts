/** The argument `presences`: the attendance log by pupil. */

import type { AttendanceMark } from '../../domain/attendance/attendance';
import { groupBy } from '../../domain/shared/group-by';
import { help } from '../../domain/shared/help-text';
import type { LocalDate } from '../../domain/shared/local-date';
import { type Issue, mapResult, type Result, refuseAll, succeed } from '../../domain/shared/result';
import type { Columns, Table } from '../../sheets/table';
import { attendanceTable } from '../../sheets/tables/logs/attendance';
import type { TableArgument } from '../call/custom-function';
import { type BadRow, pickColumns, readGoodRows } from './good-rows';

export interface AttendanceInput {
  /** The marks of a pupil, or the bad rows that may be among them between two dates. */
  marksOf(pupilId: string, from: LocalDate, to: LocalDate): Result<readonly AttendanceMark[]>;
}

const rateColumns = pickColumns(attendanceTable, ['date', 'pupilId', 'halfDay', 'code']);
const minuteColumns = pickColumns(attendanceTable, ['date', 'pupilId', 'halfDay', 'code', 'arrivedAt', 'minutes']);
const { date, pupilId } = attendanceTable.columns;

type KeyColumns = { date: typeof date; pupilId: typeof pupilId } & Columns;

/** The log for rates: the time and minutes of a late arrival do not matter. */
export const attendance = attendanceArgument(rateColumns);
/** The log for minutes missed. */
export const attendanceWithMinutes = attendanceArgument(minuteColumns);

function attendanceArgument<C extends KeyColumns>(table: Table<C>): TableArgument<AttendanceInput> {
  return {
    role: 'table',
    description: help('La plage de l’onglet Présences avec ses en-têtes, par exemple Présences!A:J.'),
    isOptional: false,
    tab: attendanceTable.tab,
    open: (values) =>
      mapResult(readGoodRows(table, values), ({ rows, bad }) =>
        byPupil(rows as unknown as readonly Mark[], bad as unknown as readonly BadRow<KeyColumns>[]),
      ),
  };
}

type Mark = AttendanceMark & { readonly pupilId: string };

function byPupil(rows: readonly Mark[], bad: readonly BadRow<KeyColumns>[]): AttendanceInput {
  const marks = groupBy(rows, ({ pupilId }) => pupilId);
  const badOf = sortBad(bad);
  return {
    marksOf(id, from, to) {
      const issues = badOf(id).flatMap(({ day, issues }) => {
        return day !== undefined && (day < from || day > to) ? [] : issues;
      });
      return issues.length > 0 ? refuseAll(issues) : succeed(marks.get(id) ?? []);
    },
  };
}

interface BadMark {
  readonly index: number;
  /** Undefined: it may be any day. */
  readonly day: LocalDate | undefined;
  readonly issues: readonly Issue[];
}

/** Each bad row is looked at once: a formula asks for every pupil. Where its pupil cannot be read, it may be anyone's. */
function sortBad(bad: readonly BadRow<KeyColumns>[]): (id: string) => readonly BadMark[] {
  const own = new Map<string, BadMark[]>();
  const anyone: BadMark[] = [];
  for (const [index, row] of bad.entries()) {
    const [day, pupil] = [row.readable('date')?.value, row.readable('pupilId')?.value];
    const list = pupil === undefined ? anyone : (own.get(pupil) ?? []);
    list.push({ index, day, issues: row.issues });
    if (pupil !== undefined) own.set(pupil, list);
  }
  return (id) => {
    const found = own.get(id);
    return found === undefined ? anyone : [...anyone, ...found].sort((a, b) => a.index - b.index);
  };
}
