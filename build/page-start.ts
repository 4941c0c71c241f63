/** What a first visit of the page opens: a school's file with its documents, as static files beside the page. */
import { cpSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { openSchoolFile } from '../local/node/school-file';
import { writeModel } from '../local/page/model-json';
import type { StartManifest } from '../local/page/start-manifest';
import { PAGE } from './page';

const MODEL = 'classeur.json';

/**
 * @param file an .xlsx with its folder of documents
 * @param day ISO date at which the page's clock stands
 * @param page folder of the built page
 */
export async function writeStart(file: string, day: string, page = PAGE): Promise<void> {
  const { folder, workbook } = await openSchoolFile(file);
  const target = join(page, 'start');
  mkdirSync(target, { recursive: true });
  cpSync(file, join(target, basename(file)));
  writeFileSync(join(target, MODEL), writeModel(workbook));
  const { drive, properties, triggers, quotas } = folder.state;
  const files = [...drive.files.values()].map((entry): StartManifest['files'][number] => {
    const { content, ...rest } = entry;
    if (content === null) return { ...rest, path: null, size: 0 };
    const path = `files/${entry.id}`;
    mkdirSync(join(target, 'files'), { recursive: true });
    cpSync(folder.locate(entry), join(target, path));
    return { ...rest, path, size: content.size };
  });
  const manifest: StartManifest = {
    workbook: basename(file),
    size: statSync(file).size,
    model: MODEL,
    day,
    given: drive.given(),
    files,
    state: { properties, triggers, quotas },
  };
  writeFileSync(join(target, 'start.json'), JSON.stringify(manifest));
}
