/** When bank data were last brought in: what a reminder's plan warns about when it is long ago. */
import { parseBankId } from '../../domain/bank/bank-id';
import { type LocalDate, parseLocalDate } from '../../domain/shared/local-date';
import type { Store } from '../../google/services';

const KEY = 'import|dernier';

/** Remembers the day of an import, also of a file that held nothing new, and which file it was. */
export function rememberImport(store: Store, day: LocalDate, digest: string): void {
  store.set(KEY, `${day}|${digest}`);
}

/** Whether a file was the last one brought in. */
export function isLastImport(store: Store, digest: string): boolean {
  return (store.get(KEY) ?? '').split('|')[1] === digest;
}

/**
 * The day of the last import: as remembered, else the latest payment that came from a bank file.
 * @param payments rows of tab Paiements
 * @returns undefined where no bank file was ever brought in
 * @example lastImportDay(services.store, rows.payments) // '2022-07-14'
 */
export function lastImportDay(
  store: Pick<Store, 'get'>,
  payments: readonly { readonly id: string; readonly date: LocalDate }[],
): LocalDate | undefined {
  let latest = parseLocalDate((store.get(KEY) ?? '').split('|')[0] ?? '');
  for (const { id, date } of payments) {
    if (parseBankId(id) !== undefined && (latest === undefined || date > latest)) latest = date;
  }
  return latest;
}
