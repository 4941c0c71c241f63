/** Tab Réglages: keys and values; the keys themselves stand in sheets/settings.ts. */

import * as z from 'zod/mini';
import { help } from '../../../domain/shared/help-text';
import { type CellSchema, isBlankCell } from '../../cells';
import { may, must, text } from '../../columns';
import { type Column, defineTable } from '../../table';

/** A value of any kind; each key says itself what it may hold. */
const anyValue: Column<unknown> = {
  header: 'Valeur',
  note: help('La valeur du réglage ; l’explication à droite dit ce qui est attendu.'),
  schema: z.pipe(
    z.unknown(),
    z.transform((value) => (isBlankCell(value) ? undefined : value)),
  ) as unknown as CellSchema<unknown>,
  format: '@',
};

export const settingsTable = defineTable('Réglages', {
  key: must(text('Clé', help('Nom du réglage ; ne pas le changer.'))),
  value: anyValue,
  explanation: may(text('Explication', help('À quoi sert le réglage.'))),
});
