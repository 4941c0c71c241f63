/** The argument `tarifs`: the tariff table, in which a bad row only stands in the way of its own tariff. */

import { help } from '../../domain/shared/help-text';
import type { Issue, Result } from '../../domain/shared/result';
import { mapResult, refuse } from '../../domain/shared/result';
import { tariffKey } from '../../domain/tariffs/tariff';
import { buildTariffTable, type TariffTable } from '../../domain/tariffs/tariff-table';
import { tariffsTable } from '../../sheets/tables/setup/tariffs';
import type { TableArgument } from '../call/custom-function';
import { type BadRow, type GoodAndBad, readGoodRows } from './good-rows';

export interface TariffInput {
  readonly table: TariffTable;
  /** Where a tariff is missing, names the bad rows that may be the one sought. */
  explain<T>(result: Result<T>): Result<T>;
}

type TariffColumns = typeof tariffsTable.columns;
type BadTariff = BadRow<TariffColumns>;

const KEY = ['year', 'category', 'kind', 'level'] as const;

export const tariffs: TableArgument<TariffInput> = {
  role: 'table',
  description: help('Tarifs!A:G, en-têtes compris ; vide : l’onglet.'),
  isOptional: true,
  tab: tariffsTable.tab,
  open: (values) => mapResult(readGoodRows(tariffsTable, values), openTariffs),
};

function openTariffs({ rows, bad }: GoodAndBad<TariffColumns>): TariffInput {
  const built = buildTariffTable(rows);
  const refused = new Map(built.refused);
  const unclear: BadTariff[] = [];
  for (const row of bad) {
    const key = readableKey(row);
    const [issue] = row.issues;
    if (key === undefined || issue === undefined) unclear.push(row);
    else refused.set(key, issue);
  }
  return {
    table: { ...built, refused },
    explain: (result) =>
      result.ok ? result : refuse(...result.issues.flatMap((issue) => explainMissing(issue, unclear))),
  };
}

function readableKey(row: BadTariff): string | undefined {
  const [year, category] = [row.readable('year'), row.readable('category')];
  const [kind, level] = [row.readable('kind'), row.readable('level')];
  if (year === undefined || category === undefined || kind === undefined || level === undefined) return undefined;
  return tariffKey(year.value, category.value, kind.value, level.value);
}

function explainMissing(issue: Issue, unclear: readonly BadTariff[]): readonly Issue[] {
  if (issue.code !== 'tariff-missing') return [issue];
  const sought = issue.data ?? {};
  const suspects = unclear.filter((row) =>
    KEY.every((name) => {
      const cell = row.readable(name);
      return cell === undefined || (cell.value ?? '') === sought[name];
    }),
  );
  return [issue, ...suspects.flatMap((row) => row.issues)];
}
