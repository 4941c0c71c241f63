/** `npm start`: the main job, then the school in a browser; `--once` (or the variable CI) ends after the main job. */
import { buildPage, PAGE } from '../build/page';
import { writeStart } from '../build/page-start';
import { Refused } from './commands/outcome';
import { DEMO_DAY, DEMO_FILE, runDemo } from './demo';
import { endsAfterJob } from './once';
import { serveFolder } from './serve';

async function main(): Promise<void> {
  await runDemo();
  if (endsAfterJob(process.argv.slice(2), process.env)) return;
  await buildPage();
  await writeStart(DEMO_FILE, DEMO_DAY);
  const { address } = await serveFolder(PAGE);
  console.log();
  console.log(`Le classeur dans le navigateur : ${address}`);
  console.log('Tout se passe dans la page, rien n’est envoyé. Ctrl+C pour arrêter.');
}

main().catch((error: unknown) => {
  console.error(error instanceof Refused ? error.problems.join('\n') : error);
  process.exitCode = 1;
});
