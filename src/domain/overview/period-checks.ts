/** Periods that end before they begin: children in tab Élèves, leaves in tab Congés. */
import type { LocalDate } from '../shared/local-date';
import type { Issue } from '../shared/result';

interface PupilRow {
  readonly row: number;
  readonly id: string;
  readonly enteredOn: LocalDate | undefined;
  readonly leftOn: LocalDate | undefined;
}

interface LeaveRow {
  readonly row: number;
  readonly id: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export function checkPeriods(pupils: readonly PupilRow[], leaves: readonly LeaveRow[]): Issue[] {
  return [
    ...pupils.flatMap(({ row, id, enteredOn, leftOn }): Issue[] => {
      if (enteredOn === undefined || leftOn === undefined || enteredOn <= leftOn) return [];
      const data = { pupil: id, from: enteredOn, to: leftOn };
      return [{ code: 'pupil-left-before', tab: 'Élèves', row, column: 'Sortie', data }];
    }),
    ...leaves.flatMap(({ row, id, from, to }): Issue[] => {
      if (from <= to) return [];
      return [{ code: 'leave-ends-before', tab: 'Congés', row, column: 'Au', data: { leave: id, from, to } }];
    }),
  ];
}
