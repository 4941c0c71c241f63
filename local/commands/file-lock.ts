/** Keeps two commands from working on one file at the same time, as Google's locks keep two runs apart. */
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Refused } from './outcome';

/**
 * Takes the lock of a file.
 * @returns what frees it
 * @throws Refused while another living process holds it
 */
export function lockFile(file: string): () => void {
  const path = `${file}.lock`;
  if (!existsSync(dirname(file))) throw new Refused([`Le dossier ${dirname(file)} n’existe pas.`]);
  try {
    take(path);
  } catch {
    if (isHeld(path)) {
      throw new Refused([
        'Une autre exécution d’Écolage est en cours sur ce fichier. Rien n’a été changé ; réessayez ensuite.',
      ]);
    }
    rmSync(path, { force: true });
    take(path);
  }
  return () => rmSync(path, { force: true });
}

function take(path: string): void {
  writeFileSync(path, String(process.pid), { flag: 'wx' });
}

/** Between making the file and writing its number a process may be looked at: an empty lock counts while it is fresh. */
const FRESH_MILLISECONDS = 5000;

/** A lock of a process that died holds nobody back. */
function isHeld(path: string): boolean {
  try {
    const pid = Number(readFileSync(path, 'utf8'));
    if (!(pid > 0)) return Date.now() - statSync(path).mtimeMs < FRESH_MILLISECONDS;
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
}
