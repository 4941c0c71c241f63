/** The argument `presences`: the attendance log by pupil. */

import type { AttendanceMark } from '../../domain/attendance/attendance';
import { groupBy } from '../../domain/shared/group-by';
import { help } from '../../domain/shared/help-text';
import type { LocalDate } from '../../domain/shared/local-date';
import { mapResult, type Result, refuseAll, succeed } from '../../domain/shared/result';
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
  return {
    marksOf(id, from, to) {
      const issues = bad.flatMap((row) => {
        const [day, pupil] = [row.readable('date')?.value, row.readable('pupilId')?.value];
        const isOther = (pupil !== undefined && pupil !== id) || (day !== undefined && (day < from || day > to));
        return isOther ? [] : row.issues;
      });
      return issues.length > 0 ? refuseAll(issues) : succeed(marks.get(id) ?? []);
    },
  };
}
