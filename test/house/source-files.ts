/** The project's own sources: their paths, texts and imports. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, normalize } from 'node:path';

const ROOT = join(__dirname, '..', '..');

export interface SourceFile {
  /** From the project's root, e.g. `src/domain/shared/money.ts`. */
  readonly path: string;
  readonly text: string;
}

export interface Import {
  readonly from: string;
  /** A path from the project's root without its ending, or the name of a package. */
  readonly to: string;
}

/** Every TypeScript file below a folder of the project. */
export function readSources(folder: string): SourceFile[] {
  return readdirSync(join(ROOT, folder)).flatMap((name) => {
    const path = `${folder}/${name}`;
    if (statSync(join(ROOT, path)).isDirectory()) return readSources(path);
    return name.endsWith('.ts') ? [{ path, text: readFileSync(join(ROOT, path), 'utf8') }] : [];
  });
}

/** Imports and re-exports of a file, types included. */
export function importsOf({ path, text }: SourceFile): Import[] {
  const found = text.matchAll(/(?:^|\s)(?:import|export)\s(?:[^'";]*?\sfrom\s)?'([^']+)'|\bimport\('([^']+)'\)/g);
  return [...found].map(([, named = '', called = '']) => {
    const target = named || called;
    return { from: path, to: target.startsWith('.') ? normalize(join(path, '..', target)) : target };
  });
}
