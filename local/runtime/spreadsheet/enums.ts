/** Google's enumerations: values that are compared by identity and show their name. */

type Names = Readonly<Record<string, { toString(): string }>>;

function makeEnum(names: readonly string[]): Names {
  return Object.freeze(Object.fromEntries(names.map((name) => [name, Object.freeze({ toString: () => name })])));
}

/** `SpreadsheetApp.ProtectionType`. */
export const PROTECTION_TYPES = makeEnum(['RANGE', 'SHEET']);

/** `SpreadsheetApp.DataValidationCriteria`, as far as the service makes them. */
export const CRITERIA = makeEnum([
  'CHECKBOX',
  'CUSTOM_FORMULA',
  'DATE_AFTER',
  'DATE_BEFORE',
  'DATE_BETWEEN',
  'DATE_EQUAL_TO',
  'DATE_IS_VALID_DATE',
  'DATE_NOT_BETWEEN',
  'DATE_ON_OR_AFTER',
  'DATE_ON_OR_BEFORE',
  'NUMBER_BETWEEN',
  'NUMBER_EQUAL_TO',
  'NUMBER_GREATER_THAN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'NUMBER_LESS_THAN',
  'NUMBER_LESS_THAN_OR_EQUAL_TO',
  'NUMBER_NOT_BETWEEN',
  'NUMBER_NOT_EQUAL_TO',
  'TEXT_IS_VALID_EMAIL',
  'VALUE_IN_LIST',
  'VALUE_IN_RANGE',
]);

/** A member of one of Google's enumerations under the type that the add-on knows. */
export function pickEnum<T>(names: Names, name: string): T {
  return names[name] as unknown as T;
}
