/** Entry of the script file Code.js: the custom functions, which every formula loads. No logic. */
import { CATALOGUE } from './functions/catalogue';
import { openWorkbook } from './google/workbook';

type Handler = (...args: unknown[]) => unknown;

const customFunctions = CATALOGUE.map((entry): [string, Handler] => [
  entry.name,
  (...args) => entry.run(args, { values: (tab) => openWorkbook().readTab(tab) }),
]);

/** By the name of the global that the build makes a stub for. */
export const on: Readonly<Record<string, Handler>> = Object.fromEntries(customFunctions);
