/** `ecolage new`: an empty workbook by the add-on's own set-up action. */
import { existsSync } from 'node:fs';
import { openSchoolFile, type SchoolFile } from '../node/school-file';
import { applyAction, planAction } from './actions-client';
import { lockFile } from './file-lock';
import { Refused, type Terminal } from './outcome';

export async function makeNew(file: string, terminal: Terminal): Promise<void> {
  if (existsSync(file)) throw new Refused([`Le fichier ${file} existe déjà ; il n’a pas été touché.`]);
  const unlock = lockFile(file);
  try {
    const school = await openSchoolFile(file);
    for (const line of setUp(school)) terminal.print(line);
    await school.save();
  } finally {
    unlock();
  }
}

/** @returns what set-up says it did */
export function setUp({ google }: Pick<SchoolFile, 'google'>): readonly string[] {
  const plan = planAction(google, 'set-up', {});
  return applyAction(google, 'set-up', {}, plan.fingerprint).lines;
}
