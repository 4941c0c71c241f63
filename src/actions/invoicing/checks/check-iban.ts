/** Whether the school's account number is one that a Swiss payment slip can carry. */

import { isValidIban } from '../../../documents/qr-bill/reference';
import type { Issue } from '../../../domain/shared/result';
import { foldKey, SETTINGS } from '../../../sheets/settings';

export function checkIban(rows: readonly { readonly row: number; readonly key: string }[], iban: string): Issue[] {
  if (isValidIban(iban)) return [];
  const row = rows.find(({ key }) => foldKey(key) === foldKey(SETTINGS.iban.key))?.row ?? 1;
  return [{ code: 'iban-invalid', tab: 'Réglages', row, column: 'Valeur', data: { value: iban } }];
}
