/** Reading several tabs: each once, all problems of all tabs together. */
import type { Workbook } from '../../src/google/services';
import { readTabs } from '../../src/sheets/read-tabs';
import { publicHolidaysTable } from '../../src/sheets/tables/setup/calendar';
import { tariffsTable } from '../../src/sheets/tables/setup/tariffs';
import { cellDate, TARIFF_HEADERS, tariffValues } from '../builders/school-year-2022';

const tables = { tariffs: tariffsTable, holidays: publicHolidaysTable };
const HOLIDAYS = [
  ['Date', 'Libellé'],
  [cellDate('2023-05-18'), 'Ascension'],
];

function read(tabs: Readonly<Record<string, unknown[][]>>) {
  const asked: string[] = [];
  const readTab = (tab: string) => {
    asked.push(tab);
    return tabs[tab];
  };
  return { asked, ...readTabs({ readTab } as Workbook, tables) };
}

describe('several tabs', () => {
  it('are each read once, their rows by name and their values by tab', () => {
    const tabs = { Tarifs: tariffValues(), 'Jours fériés': HOLIDAYS };
    const { asked, rows, values, issues } = read(tabs);
    expect(asked).toEqual(['Tarifs', 'Jours fériés']);
    expect([rows.tariffs.length, rows.holidays.length, issues.length]).toEqual([29, 1, 0]);
    expect(values.get('Jours fériés')).toBe(HOLIDAYS);
  });

  it('name a missing tab, a missing column and a bad cell together', () => {
    const { rows, values, issues } = read({ Tarifs: [TARIFF_HEADERS.slice(1), ['Retard', '', '', 10, 'CHF', '']] });
    expect(issues.map(({ code, tab, column }) => [code, tab, column])).toEqual([
      ['column-missing', 'Tarifs', 'Année'],
      ['tab-missing', 'Jours fériés', undefined],
    ]);
    expect([rows.tariffs, rows.holidays]).toEqual([[], []]);
    expect(values.has('Jours fériés')).toBe(false);
  });

  it('give the rows that can be read beside the issues of those that cannot', () => {
    const bad = [...tariffValues(), ['2022-23', 'Ski', '', '', 1, 'CHF', '']];
    const { rows, issues } = read({ Tarifs: bad, 'Jours fériés': [...HOLIDAYS, ['hier', '']] });
    expect([rows.tariffs.length, rows.holidays.length]).toEqual([29, 1]);
    expect(issues.map(({ tab, row, column }) => [tab, row, column])).toEqual([
      ['Tarifs', 31, 'Catégorie'],
      ['Jours fériés', 3, 'Date'],
    ]);
  });
});
