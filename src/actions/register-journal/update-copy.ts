/** Writes what changed in the register into the hidden tab, each line with the note that is still to be made. */
import type { RegisterRow, RowChange } from '../../domain/register/register-row';
import type { Workbook } from '../../google/services';
import type { RegisterNote } from './append-notes';
import { COPY_FORMATS, COPY_TAB, type CopiedRow, lineOf, type PendingNote, type RegisterCopy } from './copy';

/** Beyond that many stretches one block from the first to the last line takes less time than a write for each. */
const MOST_STRETCHES = 10;

export interface NotedChange {
  readonly change: RowChange<CopiedRow, RegisterRow>;
  readonly note: RegisterNote;
}

/** One write for each stretch of neighbouring lines. @returns the notes with the lines in which they wait */
export function updateCopy(
  workbook: Pick<Workbook, 'writeBlock' | 'flush'>,
  copy: RegisterCopy,
  changes: readonly NotedChange[],
): PendingNote[] {
  const free = [...copy.free].reverse();
  let end = copy.end;
  const contents = new Map<number, string[]>();
  const pending = changes.map(({ change, note }): PendingNote => {
    const line = change.kind === 'added' ? (free.pop() ?? end++) : change.before.line;
    contents.set(line, lineOf(note.tab, change.kind === 'removed' ? undefined : change.after, note));
    return { line, note };
  });
  const kept = new Map(copy.rows.map((row) => [row.line, row]));
  const keptLine = (line: number): string[] => {
    const row = kept.get(line);
    return lineOf(row?.tab ?? '', row);
  };
  for (const lines of stretchesOf([...contents.keys()].sort((a, b) => a - b))) {
    const block = lines.map((line) => contents.get(line) ?? keptLine(line));
    workbook.writeBlock(COPY_TAB, lines[0] ?? end, 1, block, COPY_FORMATS);
  }
  workbook.flush();
  return pending;
}

/** Neighbouring lines together; many scattered ones in one block with what stands between. */
function stretchesOf(numbers: readonly number[]): number[][] {
  const groups: number[][] = [];
  for (const number of numbers) {
    const group = groups[groups.length - 1];
    if (group !== undefined && group[group.length - 1] === number - 1) group.push(number);
    else groups.push([number]);
  }
  if (groups.length <= MOST_STRETCHES) return groups;
  const [first = 0, last = 0] = [numbers[0], numbers[numbers.length - 1]];
  return [Array.from({ length: last - first + 1 }, (_, index) => first + index)];
}
