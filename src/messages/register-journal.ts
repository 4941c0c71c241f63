/** French texts of the register's notes in tab Journal. */

/** What a person did in the sheet, or another program. */
export const HAND_NOTES = {
  added: 'Ligne ajoutée',
  removed: 'Ligne supprimée',
  changed: 'Modifié à la main',
} as const;
/** What a continuation did that a trigger called. */
export const CONTINUED_NOTE = 'Suite d’une exécution';
export const UNKNOWN_PERSON = 'inconnu';

/** The first look at the register, from which on its changes are noted. */
export function firstLookNote(rows: number): string {
  return `Registre relevé : ${rows} ligne${rows > 1 ? 's' : ''}`;
}
