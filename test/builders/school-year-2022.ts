/** The school year 2022-23 as the sheets hold it: tariffs (ann. 2) and sample calendar, header row first. */

type Row = (string | number | Date)[];

/** A date cell, from its ISO text. */
export function cellDate(iso: string): Date {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return new Date(year, month - 1, day);
}

export const TARIFF_HEADERS: Row = ['Année', 'Catégorie', 'Tarif', 'Jours ou rang', 'Montant', 'Unité', 'Annoncé le'];

/** Category, kind, level, amount, unit. */
const TARIFFS: readonly (readonly [string, string, number | '', number, string])[] = [
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

/** Tab Tarifs, fresh each time so that a test may spoil a cell. */
export function tariffValues(year = '2022-23', announcedOn = '2022-03-01'): Row[] {
  const rows = TARIFFS.map(([category, kind, level, amount, unit]) => {
    return [year, category, kind, level, amount, unit, cellDate(announcedOn)];
  });
  return [[...TARIFF_HEADERS], ...rows];
}

const CALENDAR: readonly (readonly [string, string | number])[] = [
  ['Année', '2022-23'],
  ['Rentrée', '2022-09-01'],
  ['Toussaint début', '2022-10-22'],
  ['Toussaint retour', '2022-11-07'],
  ['Noël début', '2022-12-17'],
  ['Noël retour', '2023-01-03'],
  ['Hiver début', '2023-02-11'],
  ['Hiver retour', '2023-02-27'],
  ['Printemps début', '2023-04-15'],
  ['Printemps retour', '2023-05-02'],
  ['Fin', '2023-07-07'],
  ['Premier mois', 9],
  ['Nombre de mois', 10],
  ['Délai de réinscription', '2022-05-15'],
  ['Émission 1', '2022-06-15'],
  ['Échéance 1', '2022-07-15'],
  ['Limite de confirmation', '2022-07-20'],
  ['Émission 2', '2022-12-01'],
  ['Échéance 2', '2022-12-31'],
];

/** Tab Calendrier; `upTo` keeps the columns up to a header only. */
export function calendarValues(upTo = 'Échéance 2'): Row[] {
  const columns = CALENDAR.slice(0, CALENDAR.findIndex(([header]) => header === upTo) + 1);
  const cells = columns.map(([, value]) =>
    typeof value === 'string' && value.length === 10 ? cellDate(value) : value,
  );
  return [columns.map(([header]) => header), cells];
}

/** Reads the tabs given; every other tab does not exist. */
export function workbookOf(tabs: Readonly<Record<string, unknown[][]>>): {
  values(tab: string): unknown[][] | undefined;
} {
  return { values: (tab) => tabs[tab] };
}

/** The workbook of the year: its tariffs, its calendar, no public holidays. */
export function sampleWorkbook(more: Readonly<Record<string, unknown[][]>> = {}) {
  const tabs = { Tarifs: tariffValues(), Calendrier: calendarValues(), 'Jours fériés': [['Date', 'Libellé']] };
  return workbookOf({ ...tabs, ...more });
}
