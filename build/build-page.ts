/** `npm run build:page`: the spreadsheet in a browser as static files, with a made-up school to begin with. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DEMO_DAY, DEMO_FILE, runDemo } from '../local/demo';
import { buildPage, PAGE } from './page';
import { writeStart } from './page-start';

async function main(): Promise<void> {
  await runDemo();
  await buildPage();
  await writeStart(DEMO_FILE, DEMO_DAY);
  console.log();
  for (const name of readdirSync(PAGE)) {
    const path = join(PAGE, name);
    if (!statSync(path).isFile()) continue;
    const bytes = readFileSync(path);
    console.log(`build/page/${name}  ${toKilobytes(bytes.length)}, compressé ${toKilobytes(gzipSync(bytes).length)}`);
  }
}

const toKilobytes = (bytes: number): string => `${Math.round(bytes / 1024)} KB`;

main();
