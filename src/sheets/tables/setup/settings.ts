/** Tab Réglages: keys and values; the keys themselves stand in sheets/settings.ts. */

import * as z from 'zod/mini';
import { type CellSchema, isBlankCell } from '../../cells';
import { may, must, text } from '../../columns';
import { type Column, defineTable } from '../../table';

/** A value of any kind; each key says itself what it may hold. */
const anyValue: Column<unknown> = {
  header: 'Valeur',
  note: 'La valeur du réglage ; l’explication à droite dit ce qui est attendu.',
  schema: z.pipe(
    z.unknown(),
    z.transform((value) => (isBlankCell(value) ? undefined : value)),
  ) as unknown as CellSchema<unknown>,
  format: '@',
};

export const settingsTable = defineTable('Réglages', {
  key: must(text('Clé', 'Nom du réglage ; ne pas le changer.')),
  value: anyValue,
  explanation: may(text('Explication', 'À quoi sert le réglage.')),
});
