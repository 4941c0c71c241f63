/** `npm run push`: sends build/addon/ to Google with clasp, and says in plain words what is missing. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { ADDON, ROOT } from './bundle';

const PROJECT_FILE = join(ROOT, '.clasp.json');

const NO_LOGIN = `Not logged in to Google. Do this once:
  1. Turn on the Apps Script API: https://script.google.com/home/usersettings
  2. npx clasp login
Then run "npm run push" again.`;

const NO_SCRIPT = `No script to push to. Do one of these once:
  - a new spreadsheet with the add-on:   npx clasp create --type sheets --title "Écolage" --rootDir build/addon
  - an existing spreadsheet: Extensions > Apps Script > Project settings > Script ID, then write .clasp.json:
      { "scriptId": "THE-ID", "rootDir": "build/addon" }
Then run "npm run push" again.`;

/** What stands in the way of a push, in plain words; undefined when nothing does. */
export function findObstacle(home: string, projectFile: string): string | undefined {
  const isLoggedIn = [join(home, '.clasprc.json'), join(ROOT, '.clasprc.json')].some((file) => existsSync(file));
  if (!isLoggedIn) return NO_LOGIN;
  if (!existsSync(projectFile)) return NO_SCRIPT;
  const { scriptId } = JSON.parse(readFileSync(projectFile, 'utf8')) as { scriptId?: string };
  return scriptId === undefined || scriptId === '' ? NO_SCRIPT : undefined;
}

function push(): number {
  const obstacle = findObstacle(homedir(), PROJECT_FILE);
  if (obstacle !== undefined) {
    console.error(obstacle);
    return 1;
  }
  console.log(`Pushing ${ADDON} …`);
  const clasp = join(ROOT, 'node_modules', '.bin', 'clasp');
  return spawnSync(clasp, ['push'], { cwd: ROOT, stdio: 'inherit' }).status ?? 1;
}

if (require.main === module) process.exitCode = push();
