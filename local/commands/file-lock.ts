/** Keeps two commands from working on one file at the same time, as Google's locks keep two runs apart. */
import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { Refused } from './outcome';

/**
 * Takes the lock of a file.
 * @returns what frees it
 * @throws Refused while another living process holds it
 */
export function lockFile(file: string): () => void {
  const path = `${file}.lock`;
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
  const handle = openSync(path, 'wx');
  writeSync(handle, String(process.pid));
  closeSync(handle);
}

/** A lock of a process that died, or that never wrote its number, holds nobody back. */
function isHeld(path: string): boolean {
  try {
    const pid = Number(readFileSync(path, 'utf8'));
    if (!(pid > 0)) return false;
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
}
