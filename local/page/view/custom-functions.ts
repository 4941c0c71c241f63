/** The add-on's functions in the grid's formula engine: each call goes to the worker, errors come back as sentences. */
import {
  ArrayValueObject,
  AsyncObject,
  BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  BooleanValueObject,
  FunctionType,
  type FunctionVariantType,
  type IFunctionInfo,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import type { CellValue } from '../../runtime/model';
import { isDateFormat } from '../../runtime/spreadsheet/cells/number-format';
import type { CustomFunctionView, FormulaArgument, FormulaResult } from '../protocol';
import type { CustomFunctions } from './start-univer';
import type { TabNames } from './tab-names';

export type Compute = (name: string, args: readonly FormulaArgument[]) => Promise<FormulaResult>;

type NodeValueType = ReturnType<BaseFunction['calculate']>;

const MOST_ARGUMENTS = 20;
/** A reference beyond that is read in the worker alone: to carry its values would cost more than it saves. */
const MOST_CARRIED = 2000;

/** @param compute asks the worker; never fails */
export function defineCustomFunctions(
  views: readonly CustomFunctionView[],
  names: TabNames,
  compute: Compute,
): CustomFunctions {
  return {
    functions: views.map((view) => [functionOf(view, names, compute), view.name]),
    descriptions: views.map(
      ({ name, summary, parameters }): IFunctionInfo => ({
        functionName: name,
        functionType: FunctionType.User,
        description: summary,
        abstract: summary,
        functionParameter: parameters.map((parameter) => ({
          name: parameter.name,
          detail: parameter.description,
          example: '',
          require: parameter.optional ? 0 : 1,
          repeat: 0,
        })),
      }),
    ),
  };
}

function functionOf(
  { name }: CustomFunctionView,
  names: TabNames,
  compute: Compute,
): new (
  name: string,
) => BaseFunction {
  return class extends BaseFunction {
    override minParams = 0;
    override maxParams = MOST_ARGUMENTS;
    override needsReferenceObject = true;

    override isAsync(): boolean {
      return true;
    }

    override calculate(...variants: FunctionVariantType[]): NodeValueType {
      const args = variants.map((variant) => readArgument(variant, names));
      const result = compute(name, args).then(toValue);
      return new AsyncObject(result as Promise<never>) as unknown as NodeValueType;
    }
  } as unknown as new (
    name: string,
  ) => BaseFunction;
}

function readArgument(variant: FunctionVariantType, names: TabNames): FormulaArgument {
  if (variant.isReferenceObject()) return readReference(variant as BaseReferenceObject, names);
  const value = variant as BaseValueObject;
  if (value.isArray()) return { kind: 'value', value: valuesOf(value as ArrayValueObject) };
  if (value.isNull()) return { kind: 'value', value: '' };
  const scalar = value.getValue() as CellValue;
  const isDate = typeof scalar === 'number' && isDateFormat(value.getPattern());
  return { kind: 'value', value: scalar, ...(isDate ? { isDate } : {}) };
}

function readReference(reference: BaseReferenceObject, names: TabNames): FormulaArgument {
  const { startRow, startColumn, endRow, endColumn } = reference.getRangePosition();
  const [rows, columns] = [endRow - startRow + 1, endColumn - startColumn + 1];
  const place = {
    kind: 'range' as const,
    tab: names.nameOf(reference.getSheetId()),
    row: startRow + 1,
    column: startColumn + 1,
    rows,
    columns,
  };
  if (rows * columns > MOST_CARRIED) return place;
  return { ...place, values: valuesOf(reference.toArrayValueObject()) };
}

function valuesOf(array: ArrayValueObject): (CellValue | null)[][] {
  return array.toValue().map((row) => row.map((cell) => cell as CellValue | null));
}

function toValue(result: FormulaResult): BaseValueObject {
  if (!result.ok) return StringValueObject.create(`#ERREUR! ${result.message}`);
  const [format = '', ...dates] = result.dates;
  const places = new Set(dates);
  const cells = result.rows.map((row, down) =>
    row.map((cell, across) => toCell(cell, places.has(`${down},${across}`) ? format : undefined)),
  );
  const [first] = cells;
  if (cells.length === 1 && first?.length === 1 && first[0] !== undefined) return first[0];
  return ArrayValueObject.create({
    calculateValueList: cells,
    rowCount: cells.length,
    columnCount: first?.length ?? 0,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

function toCell(value: CellValue, pattern: string | undefined): BaseValueObject {
  if (typeof value === 'boolean') return BooleanValueObject.create(value);
  if (typeof value === 'string') return StringValueObject.create(value);
  const cell = NumberValueObject.create(value);
  if (pattern !== undefined) cell.setPattern(pattern);
  return cell;
}
