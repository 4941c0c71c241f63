/** `ecolage call`: evaluates a custom function as a cell would. */
import { existsSync } from 'node:fs';
import type { Google } from '../host/google';
import { emptyWorkbook, openSchoolFile, startGoogle } from '../node/school-file';
import { setUp } from './new';
import { Refused, type Terminal } from './outcome';

/** How Google begins what it says of a name that the script does not have. */
const UNKNOWN = 'Script function not found';

/** Calls with the workbook given, else with a new one; text results as they stand, everything else as JSON. */
export async function callFunction(
  name: string,
  args: readonly string[],
  file: string | undefined,
  terminal: Terminal,
): Promise<void> {
  if (file !== undefined && !existsSync(file)) throw new Refused([`Le fichier ${file} n’existe pas.`]);
  const google = file === undefined ? newWorkbook() : (await openSchoolFile(file)).google;
  const values = args.map(parseArgument);
  let result: unknown;
  try {
    result = google.customFunction(name, values);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new Refused([message.startsWith(UNKNOWN) ? `La fonction « ${name} » n’existe pas.` : message]);
  }
  terminal.print(describe(result));
}

function newWorkbook(): Google {
  const google = startGoogle(emptyWorkbook('nouveau'));
  setUp({ google });
  return google;
}

/** JSON where it is JSON, else the text itself: `3`, `"2022-23"`, `2022-10-15`, `[["PS"],["CP"]]`. */
function parseArgument(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** Text as it stands, everything else as JSON; dates as `yyyy-mm-dd`. */
function describe(value: unknown): string {
  const shown = withoutDates(value);
  return typeof shown === 'string' ? shown : JSON.stringify(shown);
}

function withoutDates(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutDates);
  if (!(value instanceof Date)) return value;
  const parts = [value.getFullYear(), value.getMonth() + 1, value.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
