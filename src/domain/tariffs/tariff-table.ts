/** Looks tariffs up by school year; refuses rows that overlap or that were announced too late. */
import { addMonths, type LocalDate } from '../shared/local-date';
import { type Issue, type Result, refuse, succeed } from '../shared/result';
import { firstDayOf, type SchoolYear } from '../shared/school-year';
import { CATEGORY_RULES, type TariffCategory, type TariffKind, type TariffRow, tariffKey } from './tariff';

const TAB = 'Tarifs';

export interface TariffTable {
  readonly byKey: ReadonlyMap<string, TariffRow>;
  /** Issues of a single row, by its key: such a tariff is never used. */
  readonly refused: ReadonlyMap<string, Issue>;
  /** All issues of the rows, with the year that each belongs to. */
  readonly issues: readonly { readonly year: SchoolYear; readonly issue: Issue }[];
}

/** The last day on which families may still be told of the tariffs of a school year: 1 June. */
export function announcementDeadline(year: SchoolYear): LocalDate {
  return addMonths(firstDayOf(year), -3);
}

/** Builds the table; each bad row is listed once and never used. */
export function buildTariffTable(rows: readonly TariffRow[]): TariffTable {
  const byKey = new Map<string, TariffRow>();
  const refused = new Map<string, Issue>();
  const issues: { year: SchoolYear; issue: Issue }[] = [];
  for (const row of rows) {
    const key = tariffKey(row.year, row.category, row.kind, row.level);
    const issue = checkRow(row) ?? checkOverlap(row, byKey.get(key));
    if (!byKey.has(key)) byKey.set(key, row);
    if (issue === undefined) continue;
    refused.set(key, issue);
    issues.push({ year: row.year, issue });
  }
  return { byKey, refused, issues };
}

function checkRow(row: TariffRow): Issue | undefined {
  const rule = CATEGORY_RULES[row.category];
  const at = { tab: TAB, row: row.row };
  const data = { year: row.year, category: row.category };
  if (row.unit !== rule.unit)
    return { code: 'tariff-unit', ...at, column: 'Unité', data: { ...data, unit: rule.unit } };
  if (!rule.kinds.includes(row.kind)) {
    const code = row.category === 'creche' ? 'creche-corporate' : 'tariff-kind';
    return { code, ...at, column: 'Tarif', data, ...(row.category === 'creche' ? { article: 'R-2.28' } : {}) };
  }
  if (!rule.levels.includes(row.level)) return { code: 'tariff-level', ...at, column: 'Jours ou rang', data };
  if (row.unit === 'percent' && row.amount > 10_000) return { code: 'tariff-percent', ...at, column: 'Montant', data };
  const deadline = announcementDeadline(row.year);
  const announced = { ...at, column: 'Annoncé le', article: 'R-2.7' };
  if (row.announcedOn === undefined) return { code: 'tariff-not-announced', ...announced, data: { ...data, deadline } };
  if (row.announcedOn > deadline) {
    return { code: 'tariff-announced-late', ...announced, data: { ...data, deadline, announced: row.announcedOn } };
  }
  return undefined;
}

function checkOverlap(row: TariffRow, earlier: TariffRow | undefined): Issue | undefined {
  if (earlier === undefined) return undefined;
  return {
    code: 'tariff-twice',
    tab: TAB,
    row: row.row,
    column: 'Catégorie',
    data: { other: earlier.row, year: row.year },
  };
}

/**
 * Finds the tariff of a school year.
 * @returns the row, or a refusal: `tariff-missing` names what is missing; a refused row gives its own issue. Never a
 *   fallback.
 */
export function findTariff(
  table: TariffTable,
  year: SchoolYear,
  category: TariffCategory,
  kind?: TariffKind,
  level?: number,
): Result<TariffRow> {
  const key = tariffKey(year, category, kind, level);
  const issue = table.refused.get(key);
  if (issue !== undefined) return refuse(issue);
  const row = table.byKey.get(key);
  if (row !== undefined) return succeed(row);
  const data = { year, category, kind: kind ?? '', level: level ?? '' };
  return refuse({ code: 'tariff-missing', tab: TAB, data });
}

/** Every tariff that a complete year needs and this table lacks or refuses. */
export function missingTariffs(table: TariffTable, year: SchoolYear): Issue[] {
  const issues: Issue[] = [];
  for (const [category, rule] of Object.entries(CATEGORY_RULES) as [
    TariffCategory,
    (typeof CATEGORY_RULES)['creche'],
  ][]) {
    for (const kind of rule.kinds) {
      for (const level of rule.levels) {
        const found = findTariff(table, year, category, kind, level);
        if (!found.ok) issues.push(...found.issues);
      }
    }
  }
  return issues;
}
