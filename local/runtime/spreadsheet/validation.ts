/** Validation rules of cells: Google's builder, the rules it hands out, and whether a value keeps one. */
import type { CellValue, ValidationKind, ValidationModel } from '../model';
import { dateToSerial, isDate, serialToDate } from './cells/serial-date';
import type { Context } from './context';
import { CRITERIA, pickEnum } from './enums';

type Google = GoogleAppsScript.Spreadsheet.DataValidation;
type Criteria = GoogleAppsScript.Spreadsheet.DataValidationCriteria;
type BuilderMethods =
  | 'requireDate'
  | 'requireDateOnOrAfter'
  | 'requireDateOnOrBefore'
  | 'requireDateBetween'
  | 'requireNumberGreaterThan'
  | 'requireNumberGreaterThanOrEqualTo'
  | 'requireNumberLessThanOrEqualTo'
  | 'requireNumberBetween'
  | 'requireFormulaSatisfied'
  | 'setHelpText';

/** A rule as `Range.getDataValidations` gives it. */
export class LocalDataValidation implements Pick<Google, 'getAllowInvalid' | 'getCriteriaType' | 'getCriteriaValues'> {
  constructor(
    private readonly context: Context,
    readonly model: ValidationModel,
  ) {}

  getAllowInvalid(): boolean {
    return this.model.allowInvalid;
  }

  /** Null when there is none, as Google gives it, whatever its types say. */
  getHelpText(): string | null {
    return this.model.helpText === '' ? null : this.model.helpText;
  }

  getCriteriaType(): Criteria {
    return pickEnum<Criteria>(CRITERIA, this.model.criteria);
  }

  /** The arguments of the criterion: a list and whether it drops down, dates, numbers, or a formula. */
  getCriteriaValues(): unknown[] {
    const { kind, values } = this.model;
    const { makeArray, host } = { makeArray: this.context.makeArray.bind(this.context), host: this.context.host };
    if (kind === 'list') return makeArray<unknown>(2, (i) => (i ? true : makeArray(values.length, (j) => values[j])));
    return makeArray<unknown>(values.length, (i) =>
      kind === 'date' ? serialToDate(Number(values[i]), host.realm.Date) : values[i],
    );
  }

  copy(): LocalDataValidationBuilder {
    return new LocalDataValidationBuilder(this.context, this.model);
  }
}

const UNSET: ValidationModel = { kind: 'formula', criteria: '', values: [], allowInvalid: true, helpText: '' };

/** `SpreadsheetApp.newDataValidation()`; a rule warns only, unless `setAllowInvalid(false)`. */
export class LocalDataValidationBuilder
  implements Record<BuilderMethods | 'requireValueInList' | 'requireCheckbox' | 'setAllowInvalid' | 'build', unknown>
{
  constructor(
    private readonly context: Context,
    private model: ValidationModel = UNSET,
  ) {}

  requireValueInList(values: readonly string[], _showDropdown = true): this {
    if (!Array.isArray(values) || values.length === 0) {
      this.context.fail('The list of values of the data validation rule must not be empty.');
    }
    return this.require('list', 'VALUE_IN_LIST', values.map(String));
  }

  requireDate(): this {
    return this.require('date', 'DATE_IS_VALID_DATE', []);
  }

  requireDateOnOrAfter(date: unknown): this {
    return this.require('date', 'DATE_ON_OR_AFTER', [this.readDate(date)]);
  }

  requireDateOnOrBefore(date: unknown): this {
    return this.require('date', 'DATE_ON_OR_BEFORE', [this.readDate(date)]);
  }

  requireDateBetween(start: unknown, end: unknown): this {
    return this.require('date', 'DATE_BETWEEN', [this.readDate(start), this.readDate(end)]);
  }

  requireNumberGreaterThan(number: number): this {
    return this.require('number', 'NUMBER_GREATER_THAN', [number]);
  }

  requireNumberGreaterThanOrEqualTo(number: number): this {
    return this.require('number', 'NUMBER_GREATER_THAN_OR_EQUAL_TO', [number]);
  }

  requireNumberLessThanOrEqualTo(number: number): this {
    return this.require('number', 'NUMBER_LESS_THAN_OR_EQUAL_TO', [number]);
  }

  requireNumberBetween(start: number, end: number): this {
    return this.require('number', 'NUMBER_BETWEEN', [start, end]);
  }

  requireCheckbox(): this {
    return this.require('checkbox', 'CHECKBOX', []);
  }

  requireFormulaSatisfied(formula: string): this {
    return this.require('formula', 'CUSTOM_FORMULA', [formula]);
  }

  setAllowInvalid(allowInvalid: boolean): this {
    this.model = { ...this.model, allowInvalid };
    return this;
  }

  setHelpText(helpText: string): this {
    this.model = { ...this.model, helpText };
    return this;
  }

  build(): LocalDataValidation {
    if (this.model.criteria === '') this.context.fail('The data validation rule has no criteria.');
    return new LocalDataValidation(this.context, this.model);
  }

  private require(kind: ValidationKind, criteria: string, values: readonly CellValue[]): this {
    this.model = { ...this.model, kind, criteria, values };
    return this;
  }

  private readDate(date: unknown): number {
    return isDate(date) ? dateToSerial(date) : this.context.fail('The data validation rule needs a date.');
  }
}

/**
 * True when the value keeps the rule; empty cells keep every rule, and formulas of rules are not computed here.
 * @param value the cell's value; dates as serial numbers
 * @param isDateCell whether the cell shows its number as a date
 */
export function isValid(rule: ValidationModel, value: CellValue, isDateCell: boolean): boolean {
  if (value === '') return true;
  switch (rule.kind) {
    case 'list':
      return rule.values.some((allowed) => String(allowed) === String(value));
    case 'checkbox':
      return typeof value === 'boolean';
    case 'date':
      return typeof value === 'number' && isDateCell && isNumberAllowed(rule, value);
    case 'number':
      return typeof value === 'number' && isNumberAllowed(rule, value);
    case 'formula':
      return true;
  }
}

function isNumberAllowed(rule: ValidationModel, value: number): boolean {
  const [low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY] = rule.values.map(Number);
  switch (rule.criteria.replace(/^(NUMBER|DATE)_/, '')) {
    case 'GREATER_THAN_OR_EQUAL_TO':
    case 'ON_OR_AFTER':
      return value >= low;
    case 'GREATER_THAN':
      return value > low;
    case 'AFTER':
      return value >= low + 1;
    case 'LESS_THAN_OR_EQUAL_TO':
      return value <= low;
    case 'ON_OR_BEFORE':
      return value < Math.floor(low) + 1;
    case 'LESS_THAN':
    case 'BEFORE':
      return value < low;
    case 'BETWEEN':
      return value >= low && value <= high;
    case 'NOT_BETWEEN':
      return value < low || value > high;
    case 'EQUAL_TO':
      return value === low;
    case 'NOT_EQUAL_TO':
      return value !== low;
    default:
      return true;
  }
}
