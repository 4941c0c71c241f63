/** Tabs that do not depend on the families: public holidays, timetable, services, help numbers. */
import { regulationTimetable } from '../../src/domain/attendance/timetable';
import { LEVELS, WEEKDAYS, wordOf } from '../../src/sheets/choices';
import { timetableTable } from '../../src/sheets/tables/logs/attendance';
import { publicHolidaysTable } from '../../src/sheets/tables/setup/calendar';
import { servicesTable } from '../../src/sheets/tables/setup/tariffs';
import { usefulNumbersTable } from '../../src/sheets/tables/setup/useful-numbers';
import { PUBLIC_HOLIDAYS } from './data/holidays';
import { CANTEEN, WEEKLY_SERVICES } from './data/services';
import { rowsOf, type SampleRows, timeCell } from './rows';

/** Help numbers of the regulation; the one of another region is off. */
const USEFUL_NUMBERS = [
  { name: 'Harcèlement (France)', number: '30 20', isActive: true },
  { name: 'Net-Écoute (France)', number: '0 800 200 000', isActive: true },
  { name: 'Conseils et aide 147 (Suisse)', number: '147', isActive: true },
  { name: 'Plateforme de Besançon (France)', number: '0 800 711 025', isActive: false },
] as const;

export function setupRows(): Readonly<Record<string, SampleRows>> {
  return {
    [publicHolidaysTable.tab]: rowsOf(publicHolidaysTable, PUBLIC_HOLIDAYS),
    [timetableTable.tab]: timetableRows(),
    [servicesTable.tab]: rowsOf(
      servicesTable,
      [CANTEEN, ...WEEKLY_SERVICES].map((service) => ({ ...service })),
    ),
    [usefulNumbersTable.tab]: rowsOf(usefulNumbersTable, USEFUL_NUMBERS),
  };
}

/** The hours of, level by level; the crèche has opening hours, but no class. */
function timetableRows(): SampleRows {
  const records = Object.entries(LEVELS).flatMap(([word, level]) =>
    [...(regulationTimetable(level) ?? [])].flatMap(([weekday, periods]) =>
      periods.map(({ start, end }) => ({
        level: word,
        weekday: wordOf(WEEKDAYS, weekday),
        start: timeCell(start),
        end: timeCell(end),
      })),
    ),
  );
  return rowsOf(timetableTable, records);
}
