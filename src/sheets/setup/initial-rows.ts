/** What a new workbook holds: settings, the tariffs and the sample calendar of 2022-23. */
import { asDate, type LocalDate } from '../../domain/shared/local-date';
import { SETTINGS } from '../settings';

export type InitialCell = string | number | { readonly date: LocalDate };

const ANNOUNCED = { date: asDate('2022-03-01') };
const YEAR = '2022-23';

type TariffRow = readonly [category: string, kind: string, level: number | '', amount: number, unit: string];

const TARIFFS: readonly TariffRow[] = [
  ['Inscription', '', '', 500, 'CHF'],
  ['Pénalité de réinscription', '', '', 500, 'CHF'],
  ['Maternelle Petits', 'Normal', '', 8900, 'CHF/an'],
  ['Maternelle Petits', 'Corporate', '', 16600, 'CHF/an'],
  ['Maternelle Moyens et Grands', 'Normal', '', 8700, 'CHF/an'],
  ['Maternelle Moyens et Grands', 'Corporate', '', 16400, 'CHF/an'],
  ['Élémentaire', 'Normal', '', 8300, 'CHF/an'],
  ['Élémentaire', 'Corporate', '', 16500, 'CHF/an'],
  ['6e', 'Normal', '', 10600, 'CHF/an'],
  ['6e', 'Corporate', '', 18800, 'CHF/an'],
  ['Crèche', 'Normal', 1, 573, 'CHF/mois'],
  ['Crèche', 'Normal', 2, 1086, 'CHF/mois'],
  ['Crèche', 'Normal', 3, 1549, 'CHF/mois'],
  ['Crèche', 'Normal', 4, 1962, 'CHF/mois'],
  ['Crèche', 'Normal', 5, 2315, 'CHF/mois'],
  ['Accueil exceptionnel', '', '', 160, 'CHF'],
  ['Retard', '', '', 10, 'CHF'],
  ['Rappel par facture', '', 2, 20, 'CHF'],
  ['Rappel par facture', '', 3, 50, 'CHF'],
  ['Rappel par année', '', 3, 20, 'CHF'],
  ['Rappel par année', '', 4, 50, 'CHF'],
  ['Réduction fratrie', '', 2, 10, '%'],
  ['Réduction fratrie', '', 3, 15, '%'],
  ['Part due au départ', '', 1, 10, '%'],
  ['Part due au départ', '', 2, 20, '%'],
  ['Part due au départ', '', 3, 40, '%'],
  ['Part due au départ', '', 4, 60, '%'],
  ['Part due au départ', '', 5, 80, '%'],
  ['Part due au départ', '', 6, 100, '%'],
];

/** In the order of the columns of Calendrier after Année; numbers stand for themselves. */
const CALENDAR: readonly (string | number)[] = [
  '2022-09-01',
  '2022-10-22',
  '2022-11-07',
  '2022-12-17',
  '2023-01-03',
  '2023-02-11',
  '2023-02-27',
  '2023-04-15',
  '2023-05-02',
  '2023-07-07',
  9,
  10,
  '2022-05-15',
  '2022-06-15',
  '2022-07-15',
  '2022-07-20',
  '2022-12-01',
  '2022-12-31',
];

/** Rows by tab, in the order of the tab's columns; only for tabs that set-up itself has just made. */
export function initialRows(): Readonly<Record<string, readonly (readonly InitialCell[])[]>> {
  return {
    Réglages: Object.values(SETTINGS).map(({ key, initial, explanation }) => [key, initial, explanation ?? '']),
    Tarifs: TARIFFS.map(([category, kind, level, amount, unit]) => [
      YEAR,
      category,
      kind,
      level,
      amount,
      unit,
      ANNOUNCED,
    ]),
    Calendrier: [[YEAR, ...CALENDAR.map((cell) => (typeof cell === 'number' ? cell : { date: asDate(cell) }))]],
  };
}
