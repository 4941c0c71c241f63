/** What `npm run push` says before there is a login, a script, or both. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findObstacle } from '../../build/push';

function makeHome(isLoggedIn: boolean, project?: string): { home: string; projectFile: string } {
  const home = mkdtempSync(join(tmpdir(), 'ecolage-push-'));
  const projectFile = join(home, '.clasp.json');
  if (isLoggedIn) writeFileSync(join(home, '.clasprc.json'), '{}');
  if (project !== undefined) writeFileSync(projectFile, project);
  return { home, projectFile };
}

it.each([
  ['no login', false, undefined, /Not logged in/],
  ['no login, though there is a script', false, '{"scriptId":"abc"}', /Not logged in/],
  ['no script', true, undefined, /No script to push to/],
  ['an empty script id', true, '{"scriptId":""}', /No script to push to/],
])('with %s it says what to do', (_, isLoggedIn, project, said) => {
  const { home, projectFile } = makeHome(isLoggedIn, project);
  expect(findObstacle(home, projectFile)).toMatch(said);
});

it('with both nothing stands in the way', () => {
  const { home, projectFile } = makeHome(true, '{"scriptId":"abc","rootDir":"build/addon"}');
  expect(findObstacle(home, projectFile)).toBeUndefined();
});
