/** The help numbers on every document for families: letters that do not bring them along get them when they are made. */
import { HELP_NUMBERS_LOOP } from '../../documents/letters/letter-form';
import type { Services } from '../../google/services';
import { readRows } from '../../sheets/read-table';
import { usefulNumbersTable } from '../../sheets/tables/setup/useful-numbers';
import { activeNumbers } from '../family-documents/names';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Adds the active rows of tab Numéros utiles to fields that lack them; the tab is read at most once. They are no part
 * of a document's key: a number that changes makes no second invoice.
 * @example addHelpNumbers(services)({ numero: '2022-0001' }) // { numeros_utiles: [{ nom, numero }], numero: … }
 */
export function addHelpNumbers({ workbook }: Pick<Services, 'workbook'>): (fields: Fields) => Fields {
  let numbers: readonly { readonly nom: string; readonly numero: string }[] | undefined;
  const read = () => {
    const rows = readRows(usefulNumbersTable, workbook.readTab(usefulNumbersTable.tab) ?? []);
    // A wrong row of this tab stops no invoice.
    return activeNumbers(rows.ok ? rows.value.rows : []).map(({ name, number }) => ({ nom: name, numero: number }));
  };
  return (fields) => {
    if (fields[HELP_NUMBERS_LOOP] !== undefined) return fields;
    numbers ??= read();
    return { ...fields, [HELP_NUMBERS_LOOP]: numbers };
  };
}
