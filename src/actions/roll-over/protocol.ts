/** The protocol of a passage: a tab that holds every cell that changes, written before anything else is. */
import { help } from '../../domain/shared/help-text';
import { type LocalDate, yearOf } from '../../domain/shared/local-date';
import { type SchoolYear, startYearOf } from '../../domain/shared/school-year';
import { may, must, text } from '../../sheets/columns';
import { defineTable, type RowOf } from '../../sheets/table';
import { enrolmentsTable, pupilsTable } from '../../sheets/tables/register/pupils';

/** What stands in column Fait: empty while a run is at work, or was cut off. */
export const DONE = 'oui';
/** A taking back is at work, or was cut off. */
export const UNDOING = 'à annuler';
export const UNDONE = 'annulé';

/** In column Colonne: the whole row is new; column Après holds its cells. */
export const NEW_ROW = '(nouvelle ligne)';
/** In column Colonne: how many lines of the new year the ledger held. */
export const LINE_COUNT = '(lignes)';

export function protocolTable(to: SchoolYear) {
  return defineTable(
    `Passage ${to}`,
    {
      tab: must(text('Tab', help('Onglet qui change.'))),
      line: must(text('Identifiant', help('Élève, inscription ou réglage.'))),
      column: must(text('Colonne', help('Colonne qui change.'))),
      before: may(text('Avant', help('Ce qui s’y trouvait.'))),
      after: may(text('Après', help('Ce que le passage y écrit.'))),
      state: may(text('Fait', help('oui : écrit ; annulé : remis comme avant ; vide : à terminer.'))),
    },
    { isOurs: true },
  );
}

export type ProtocolTable = ReturnType<typeof protocolTable>;
export type ProtocolRow = RowOf<ProtocolTable>;

/** A line of the protocol before it is written. */
export type ProtocolLine = Pick<ProtocolRow, 'tab' | 'line' | 'column' | 'before' | 'after'>;

/** Lines of a passage that was cut off, in their order. */
export function pendingOf(rows: readonly ProtocolRow[]): ProtocolRow[] {
  return rows.filter(({ state }) => state === undefined);
}

/** Lines of a taking back that was cut off. */
export function undoingOf(rows: readonly ProtocolRow[]): ProtocolRow[] {
  return rows.filter(({ state }) => state === UNDOING);
}

/** Lines that a taking back concerns: everything that was not taken back yet. */
export function standingOf(rows: readonly ProtocolRow[]): ProtocolRow[] {
  return rows.filter(({ state }) => state !== UNDONE);
}

/** Children whom a passage that stands has let go. */
export function leaversOf(rows: readonly ProtocolRow[]): Set<string> {
  const left = standingOf(rows).filter(({ tab, column }) => tab === pupilsTable.tab && column === 'Statut');
  return new Set(left.map(({ line }) => line));
}

/** Children of whom a passage that stands wrote something: what was decided for them is carried out. */
export function passedOf(rows: readonly ProtocolRow[]): Set<string> {
  return new Set(
    standingOf(rows).flatMap(({ tab, line, column, after }) => {
      if (tab === pupilsTable.tab) return [line];
      return column === NEW_ROW ? [pupilOfRow(after)] : [];
    }),
  );
}

function pupilOfRow(after: string | undefined): string {
  const cells = JSON.parse(after ?? '{}') as Readonly<Record<string, unknown>>;
  return String(cells[enrolmentsTable.columns.pupilId.header] ?? '');
}

/** Whether the passage of a year stands and is still the one that people mean: until the end of its rentrée's calendar year. */
export function isPassageOf(rows: readonly ProtocolRow[], year: SchoolYear, today: LocalDate): boolean {
  return standingOf(rows).length > 0 && yearOf(today) <= startYearOf(year);
}
