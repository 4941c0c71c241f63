/** What cells may hold: blank, text, dates, times, numbers, amounts, choices. */
import {
  amountCell,
  type CellSchema,
  choiceCell,
  countryCell,
  dateCell,
  emailsCell,
  integerCell,
  isBlankCell,
  minutesCell,
  optional,
  priceCell,
  quantityCell,
  schoolYearCell,
  sharePercentCell,
  textCell,
  timeCell,
} from '../../src/sheets/cells';
import { NATURES, SECTIONS, wordOf } from '../../src/sheets/choices';

/** The value, or the code of what is wrong. */
function read(schema: CellSchema<unknown>, value: unknown): unknown {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : parsed.error.issues.map(({ message }) => message).join();
}

const SECTION = choiceCell(SECTIONS);

describe('cells', () => {
  it.each<[string, CellSchema<unknown>, unknown, unknown]>([
    ['text', textCell, ' Ader ', 'Ader'],
    ['text', textCell, 4053, '4053'],
    ['text', textCell, new Date(), 'cell-text'],
    ['date', dateCell, new Date(2022, 9, 31), '2022-10-31'],
    ['date', dateCell, new Date(2022, 9, 31, 23, 59), '2022-10-31'],
    ['date', dateCell, ' 2022-10-31 ', '2022-10-31'],
    ['date', dateCell, '31.10.2022', 'cell-date'],
    ['date', dateCell, '2023-02-29', 'cell-date'],
    ['date', dateCell, 44865, 'cell-date'],
    ['date', dateCell, new Date(Number.NaN), 'cell-date'],
    ['time', timeCell, '16:10', 970],
    ['time', timeCell, '8h05', 485],
    ['time', timeCell, 0.5, 720],
    ['time', timeCell, new Date(1899, 11, 30, 18, 30), 1110],
    ['time', timeCell, '24:00', 'cell-time'],
    ['time', timeCell, '12:60', 'cell-time'],
    ['time', timeCell, 1.5, 'cell-time'],
    ['e-mail', emailsCell, 'a@ecole.example, b@ecole.example', ['a@ecole.example', 'b@ecole.example']],
    ['e-mail', emailsCell, 'a@ecole', 'cell-email'],
    ['e-mail', emailsCell, 'a@ecole.example\nBcc: x@ecole.example', 'cell-email'],
    ['amount', amountCell, 1394.1, 139410],
    ['amount', amountCell, '1394,10', 139410],
    ['amount', amountCell, -0.05, -5],
    ['amount', amountCell, 1.005, 'cell-amount'],
    ['amount', amountCell, "1'394.10", 'cell-amount'],
    ['price', priceCell, 0, 0],
    ['price', priceCell, -1, 'cell-price'],
    ['quantity', quantityCell, '2,5', 2.5],
    ['quantity', quantityCell, 0, 'cell-quantity'],
    ['country', countryCell, 'ch', 'CH'],
    ['country', countryCell, ' Suisse ', 'CH'],
    ['country', countryCell, 'AD', 'AD'],
    ['country', countryCell, 'ZW', 'ZW'],
    ['country', countryCell, 'XX', 'cell-country'],
    ['country', countryCell, 'DA', 'cell-country'],
    ['country', countryCell, 'CHE', 'cell-country'],
    ['minutes', minutesCell, 0, 0],
    ['minutes', minutesCell, 1.5, 'cell-minutes'],
    ['minutes', minutesCell, Number.NaN, 'cell-minutes'],
    ['share', sharePercentCell, 100, 100],
    ['share', sharePercentCell, 100.5, 'cell-percent'],
    ['integer', integerCell(1, 5), '5', 5],
    ['integer', integerCell(1, 5), 6, 'cell-integer'],
    ['integer', integerCell(1, 5), true, 'cell-integer'],
    ['school year', schoolYearCell, ' 2022-23 ', '2022-23'],
    ['school year', schoolYearCell, '2022-24', 'cell-school-year'],
    ['school year', schoolYearCell, 2022, 'cell-school-year'],
    ['choice', SECTION, 'ÉLÉMENTAIRE', 'elementary'],
    ['choice', SECTION, 'e\u0301le\u0301mentaire', 'elementary'],
    ['choice', SECTION, 'constructor', 'cell-choice'],
  ])('%s: %s %j gives %j', (_, schema, value, expected) => {
    expect(read(schema, value)).toEqual(expected);
  });

  it.each(['', ' ', null, undefined])('%j is blank: required refuses it, optional gives nothing', (value) => {
    expect(isBlankCell(value)).toBe(true);
    expect(read(dateCell, value)).toBe('cell-required');
    expect(read(optional(dateCell), value)).toBeUndefined();
  });

  it.each([0, false, 'x'])('%j is not blank', (value) => {
    expect(isBlankCell(value)).toBe(false);
  });

  it('keeps the code of what is wrong in an optional cell', () => {
    expect(read(optional(dateCell), 'hier')).toBe('cell-date');
  });

  it('knows the French word of each code', () => {
    expect(Object.entries(NATURES).every(([word, code]) => wordOf(NATURES, code) === word)).toBe(true);
    expect(() => wordOf<string>(NATURES, 'gift')).toThrow('No French word for gift');
  });
});
