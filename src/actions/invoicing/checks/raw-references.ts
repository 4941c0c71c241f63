/** References that can be judged although their own row, or the row that they name, cannot be read. */
import type { Issue } from '../../../domain/shared/result';
import { textCell } from '../../../sheets/cells';
import type { CellValues } from '../../../sheets/read-table';
import type { ReadTabs, Tables } from '../../../sheets/read-tabs';

/** The tab that lists what a column of references names; the column has the same header there. */
const LISTS: Readonly<Record<string, string>> = { Famille: 'Familles', Élève: 'Élèves', Prestation: 'Prestations' };

/** Columns of references by tab. */
const REFERENCES: Readonly<Record<string, readonly string[]>> = {
  Responsables: ['Famille'],
  Payeurs: ['Famille', 'Élève'],
  Élèves: ['Famille'],
  Inscriptions: ['Élève'],
  Retards: ['Élève'],
  'Accueils exceptionnels': ['Élève'],
  Consommations: ['Élève', 'Prestation'],
  Dommages: ['Élève'],
};

type Values = ReadTabs<Tables>['values'];

/**
 * Unknown references of rows that have another cell which cannot be read, so that all is told at once.
 * @param tabs values as read, and the issues of reading them
 */
export function unreadReferences({ values, issues }: Pick<ReadTabs<Tables>, 'values' | 'issues'>): Issue[] {
  const named = new Set(issues.map(({ tab, row, column }) => [tab, row, column].join('|')));
  return Object.entries(REFERENCES).flatMap(([tab, columns]) => {
    const rows = [...new Set(issues.flatMap((issue) => (issue.tab === tab ? (issue.row ?? []) : [])))];
    if (rows.length === 0) return [];
    return columns.flatMap((column) => {
      const ids = listedIds(values, column);
      const position = positionOf(values.get(tab), column);
      return rows.flatMap((row): Issue[] => {
        const value = row === 1 ? undefined : textOf(values.get(tab)?.[row - 1]?.[position]);
        if (value === undefined || ids === undefined || ids.has(value) || named.has([tab, row, column].join('|'))) {
          return [];
        }
        return [{ code: 'reference-unknown', tab, row, column, data: { value, column } }];
      });
    });
  });
}

/** Whether a reference only seems unknown: what it names stands in a row that cannot be read, or in no readable tab. */
export function isEchoOfUnread({ column = '', data }: Issue, values: Values): boolean {
  const ids = listedIds(values, column);
  return ids === undefined || ids.has(String(data?.value));
}

/** Every identifier of a list, also those of rows that cannot be read; undefined where tab or column is missing. */
function listedIds(values: Values, column: string): ReadonlySet<string> | undefined {
  const cells = values.get(LISTS[column] ?? '');
  const position = positionOf(cells, column);
  if (cells === undefined || position < 0) return undefined;
  return new Set(cells.slice(1).flatMap((row) => textOf(row[position]) ?? []));
}

function positionOf(cells: CellValues | undefined, header: string): number {
  return (cells?.[0] ?? []).findIndex((cell) => textOf(cell)?.normalize('NFC') === header);
}

function textOf(cell: unknown): string | undefined {
  const read = textCell.safeParse(cell);
  return read.success ? read.data : undefined;
}
