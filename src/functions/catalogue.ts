/** Every custom function; from this table come the stubs that Google calls, their help and the help page. */
import type { CustomFunction } from './call/custom-function';
import { attendanceFunctions } from './families/attendance';
import { crecheFunctions } from './families/creche';
import { feeFunctions } from './families/fees';
import { schoolLifeFunctions } from './families/school-life';
import { tuitionFunctions } from './families/tuition';

export type { CustomFunction, ParameterHelp, WorkbookReader } from './call/custom-function';

export const CATALOGUE: readonly CustomFunction[] = [
  ...tuitionFunctions,
  ...crecheFunctions,
  ...feeFunctions,
  ...schoolLifeFunctions,
  ...attendanceFunctions,
];

/** The function of a name; undefined where there is none. */
export function findFunction(name: string): CustomFunction | undefined {
  return CATALOGUE.find((entry) => entry.name === name);
}
