/** Numbered migrations of the workbook's form: each is done once, in order, and never changed after a release. */

/** A header that a later version of the add-on calls otherwise. */
export interface Renaming {
  readonly tab: string;
  readonly from: string;
  readonly to: string;
}

export interface Migration {
  readonly number: number;
  readonly title: string;
  readonly renamings: readonly Renaming[];
}

export const MIGRATIONS: readonly Migration[] = [{ number: 1, title: 'Première forme du classeur', renamings: [] }];

/** The form that this version of the add-on works with. */
export function latestMigration(migrations: readonly Migration[] = MIGRATIONS): number {
  return migrations.reduce((latest, { number }) => Math.max(latest, number), 0);
}

/** Those that a workbook of an earlier form still needs, in order; an unmarked one with the new headers needs none. */
export function pendingMigrations(done: number, migrations: readonly Migration[] = MIGRATIONS): Migration[] {
  return [...migrations].filter(({ number }) => number > done).sort((a, b) => a.number - b.number);
}
