/** Validation rules between a file and the model; rules of kinds that the model does not know stay in the file. */
import type { DataValidation } from 'hucre/xlsx';
import type { Painted, Rectangle, ValidationModel } from '../../runtime/model';
import { parseA1, toA1 } from '../../runtime/spreadsheet/cells/a1-notation';
import { listVisible, paint } from '../../runtime/spreadsheet/cells/painting';
import { toSerial } from '../../runtime/spreadsheet/cells/serial-date';

type Operator = NonNullable<DataValidation['operator']>;

const OPERATORS: readonly (readonly [Operator, string, string])[] = [
  ['between', 'BETWEEN', 'BETWEEN'],
  ['notBetween', 'NOT_BETWEEN', 'NOT_BETWEEN'],
  ['equal', 'EQUAL_TO', 'EQUAL_TO'],
  ['notEqual', 'NOT_EQUAL_TO', 'NOT_EQUAL_TO'],
  ['greaterThan', 'GREATER_THAN', 'AFTER'],
  ['lessThan', 'LESS_THAN', 'BEFORE'],
  ['greaterThanOrEqual', 'GREATER_THAN_OR_EQUAL_TO', 'ON_OR_AFTER'],
  ['lessThanOrEqual', 'LESS_THAN_OR_EQUAL_TO', 'ON_OR_BEFORE'],
];

/** The longest list and the longest help text that a file may hold. */
const LONGEST = 255;

/** The rules of a tab that the model knows, within its grid. */
export function readValidations(
  validations: readonly DataValidation[],
  maxRows: number,
  maxColumns: number,
): Painted<ValidationModel | null>[] {
  const painted: Painted<ValidationModel | null>[] = [];
  for (const validation of validations) {
    const value = toModel(validation);
    if (!value) continue;
    for (const part of validation.range.split(' ')) {
      const range = clip(parseA1(part, maxRows, maxColumns), maxRows, maxColumns);
      if (range) paint(painted, range, value);
    }
  }
  return painted;
}

/** The rules to write: those of the model, and those of the original file that it does not know. */
export function writeValidations(
  validations: readonly Painted<ValidationModel | null>[],
  original: readonly DataValidation[],
): DataValidation[] {
  const ranges = new Map<string, { rule: ValidationModel; parts: string[] }>();
  for (const { range, value } of listVisible(validations)) {
    if (!value) continue;
    const key = JSON.stringify(value);
    const group = ranges.get(key) ?? { rule: value, parts: [] };
    group.parts.push(toA1(range));
    ranges.set(key, group);
  }
  const written = [...ranges.values()].flatMap(({ rule, parts }) => toFile(rule, parts.join(' ')) ?? []);
  return [...written, ...original.filter((validation) => !toModel(validation))];
}

function clip(range: Rectangle | undefined, maxRows: number, maxColumns: number): Rectangle | undefined {
  if (!range || range.row > maxRows || range.column > maxColumns) return undefined;
  const rows = Math.min(range.rows, maxRows - range.row + 1);
  return { ...range, rows, columns: Math.min(range.columns, maxColumns - range.column + 1) };
}

function toModel(validation: DataValidation): ValidationModel | undefined {
  const allowInvalid = !validation.showErrorMessage || (validation.errorStyle ?? 'stop') !== 'stop';
  const common = { allowInvalid, helpText: validation.inputMessage ?? '' };
  const { type, formula1, formula2 } = validation;
  if (type === 'list') {
    const { values } = validation;
    if (!values) return undefined;
    if (values.join() === 'TRUE,FALSE') return { ...common, kind: 'checkbox', criteria: 'CHECKBOX', values: [] };
    return { ...common, kind: 'list', criteria: 'VALUE_IN_LIST', values };
  }
  if (type === 'custom' && formula1 !== undefined) {
    return { ...common, kind: 'formula', criteria: 'CUSTOM_FORMULA', values: [`=${formula1}`] };
  }
  if (type !== 'decimal' && type !== 'date') return undefined;
  const limits = [formula1, formula2].filter((limit) => limit !== undefined).map(readLimit);
  if (limits.length === 0 || limits.some(Number.isNaN)) return undefined;
  const [, number, date] = OPERATORS.find(([name]) => name === (validation.operator ?? 'between')) ?? [];
  if (type === 'decimal') return { ...common, kind: 'number', criteria: `NUMBER_${number}`, values: limits };
  if (date === 'ON_OR_AFTER' && limits[0] === 1) {
    return { ...common, kind: 'date', criteria: 'DATE_IS_VALID_DATE', values: [] };
  }
  return { ...common, kind: 'date', criteria: `DATE_${date}`, values: limits };
}

function readLimit(formula: string | undefined): number {
  const date = /^DATE\((\d+),(\d+),(\d+)\)$/i.exec(formula ?? '');
  return date ? toSerial(Number(date[1]), Number(date[2]), Number(date[3])) : Number(formula);
}

function toFile(rule: ValidationModel, range: string): DataValidation | undefined {
  const common = {
    range,
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: rule.allowInvalid ? ('warning' as const) : ('stop' as const),
    ...(rule.helpText ? { showInputMessage: true, inputMessage: rule.helpText.slice(0, LONGEST) } : {}),
  };
  const [formula1 = '', formula2] = rule.values.map(String);
  switch (rule.kind) {
    case 'checkbox':
      return { ...common, type: 'list', values: ['TRUE', 'FALSE'] };
    case 'list': {
      const values = rule.values.map(String);
      // A file separates the entries by commas and cannot hold a longer list.
      const isHeld = values.join().length <= LONGEST && !values.some((value) => /[,"]/.test(value));
      return isHeld ? { ...common, type: 'list', values } : undefined;
    }
    case 'formula':
      return { ...common, type: 'custom', formula1: formula1.replace(/^=/, '') };
    default: {
      if (rule.criteria === 'DATE_IS_VALID_DATE') {
        return { ...common, type: 'date', operator: 'greaterThanOrEqual', formula1: '1' };
      }
      const name = rule.criteria.replace(/^(NUMBER|DATE)_/, '');
      const operator = OPERATORS.find(([, number, date]) => number === name || date === name)?.[0];
      if (!operator) return undefined;
      const type = rule.kind === 'date' ? 'date' : 'decimal';
      return { ...common, type, operator, formula1, ...(formula2 === undefined ? {} : { formula2 }) };
    }
  }
}
