/** The add-on as it is pushed: every built file by name. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ADDON, ensureAddon } from '../../build/bundle';
import type { Bundle } from '../../local/host/bundle';
import { loadBundle } from '../../local/node/realm';

/** Builds where a source is newer, then reads what is there. */
export async function readBuiltFiles(): Promise<ReadonlyMap<string, string>> {
  await ensureAddon();
  const names = readdirSync(ADDON).filter((name) => /\.(js|html|json)$/.test(name));
  return new Map(names.sort().map((name) => [name, readFileSync(join(ADDON, name), 'utf8')]));
}

/** Text of a built file. */
export function textOf(files: ReadonlyMap<string, string>, name: string): string {
  const text = files.get(name);
  if (text === undefined) throw new Error(`The build made no ${name}`);
  return text;
}

/** The script files and pages, compiled. */
export function bundleOf(files: ReadonlyMap<string, string>): Bundle {
  return loadBundle([...files].filter(([name]) => !name.endsWith('.json')).map(([name, code]) => ({ name, code })));
}
