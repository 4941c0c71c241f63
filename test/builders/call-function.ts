/** Calls a custom function of the catalogue as a sheet would. */
import { findFunction } from '../../src/functions/catalogue';
import { sampleWorkbook } from './school-year-2022';

export function call(name: string, args: readonly unknown[], workbook = sampleWorkbook()): unknown {
  const found = findFunction(name);
  if (found === undefined) throw new Error(`No function ${name}`);
  return found.run(args, workbook);
}
