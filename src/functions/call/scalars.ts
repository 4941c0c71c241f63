/** The kinds of scalar arguments: what a cell may hold, read by the same schemas as the tabs. */

import type { Help } from '../../domain/shared/help-text';
import { type Result, refuse, succeed } from '../../domain/shared/result';
import type { SchoolYear } from '../../domain/shared/school-year';
import { type CellSchema, choiceCell, dateCell, parseNumber, schoolYearCell, textCell } from '../../sheets/cells';
import type { Scalar } from './custom-function';

/** An argument that may be left out or blank: undefined then. */
export function optional<T>(scalar: Scalar<T>): Scalar<T | undefined> {
  return { ...scalar, isOptional: true };
}

export const date = (description: Help): Scalar<ReturnType<typeof dateCell.parse>> => fromSchema(description, dateCell);

export const schoolYear = (description: Help): Scalar<SchoolYear> => fromSchema(description, schoolYearCell);

export const text = (description: Help): Scalar<string> => fromSchema(description, textCell);

/** One of the French words of a drop-down, in any case. */
export function choice<T>(description: Help, choices: Readonly<Record<string, T>>): Scalar<T> {
  return fromSchema(description, choiceCell(choices), Object.keys(choices).join(', '));
}

/** A number, or text such as `2,5`; what it may be is for the rule to say. */
export function number(description: Help): Scalar<number> {
  return {
    role: 'scalar',
    description,
    isOptional: false,
    read(value) {
      const parsed = parseNumber(value);
      return typeof parsed === 'number' ? succeed(parsed) : refuseValue('cell-number', value);
    },
  };
}

function fromSchema<T>(description: Help, schema: CellSchema<T>, choices = ''): Scalar<T> {
  return {
    role: 'scalar',
    description,
    isOptional: false,
    read(value) {
      const parsed = schema.safeParse(value);
      return parsed.success ? succeed(parsed.data) : refuseValue(parsed.error.issues[0]?.message ?? '', value, choices);
    },
  };
}

function refuseValue(code: string, value: unknown, choices = ''): Result<never> {
  return refuse({ code, data: { value: String(value).slice(0, 60), choices } });
}
