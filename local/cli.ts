/** `ecolage`: the add-on without Google, on .xlsx files. */
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { ensureAddon } from '../build/bundle';
import { parseLocalDate } from '../src/domain/shared/local-date';
import { listActions } from './commands/actions-client';
import { callFunction } from './commands/call';
import { makeNew } from './commands/new';
import { Refused, type Terminal, WrongUsage } from './commands/outcome';
import { runAction } from './commands/run';
import { addSample } from './commands/sample';
import { emptyWorkbook, startGoogle, UnreadableFile } from './node/school-file';

const USAGE = `Écolage sans Google, sur des fichiers .xlsx

  ecolage new FICHIER.xlsx                        un classeur vide
  ecolage sample FICHIER.xlsx [--families N] [--seed S]   une école fictive
  ecolage actions                                 les actions du menu
  ecolage run ACTION FICHIER.xlsx [--today AAAA-MM-JJ] [--out DOSSIER] [--yes] [--input JSON] [--quotas consumer]
  ecolage call FONCTION ARGUMENT… [--workbook FICHIER.xlsx]`;

const OPTIONS = {
  today: { type: 'string' },
  out: { type: 'string' },
  yes: { type: 'boolean' },
  input: { type: 'string' },
  quotas: { type: 'string' },
  families: { type: 'string' },
  seed: { type: 'string' },
  workbook: { type: 'string' },
} as const;

const terminal: Terminal = {
  print: (line) => console.log(line),
  ask: (question) =>
    new Promise((resolve) => {
      const lines = createInterface({ input: process.stdin, output: process.stderr });
      lines.on('close', () => resolve(false));
      lines.question(`${question} [o/N] `, (answer) => {
        resolve(/^(o|oui|y|yes)$/i.test(answer.trim()));
        lines.close();
      });
    }),
};

async function main(args: string[]): Promise<void> {
  const { values, positionals } = readArguments(args);
  const [command, ...rest] = positionals;
  await ensureAddon();
  switch (command) {
    case 'new':
      return makeNew(one(rest), terminal);
    case 'sample':
      return addSample(
        { file: one(rest), families: count(values.families, 60), seed: count(values.seed, 1) },
        terminal,
      );
    case 'actions':
      return printActions();
    case 'run': {
      const [action, file] = rest;
      if (action === undefined || file === undefined || rest.length > 2) throw new WrongUsage(USAGE);
      const { today, out, yes, quotas } = values;
      if (today !== undefined && parseLocalDate(today) === undefined)
        throw new WrongUsage(`--today : ${today} n’est pas une date (AAAA-MM-JJ)`);
      if (quotas !== undefined && quotas !== 'consumer' && quotas !== 'workspace') throw new WrongUsage(USAGE);
      return runAction(
        { action, file, today, out, isConfirmed: yes === true, input: readInput(values.input), quotas },
        terminal,
      );
    }
    case 'call': {
      const [name, ...callArguments] = rest;
      if (name === undefined) throw new WrongUsage(USAGE);
      return callFunction(name, callArguments, values.workbook, terminal);
    }
    default:
      throw new WrongUsage(USAGE);
  }
}

/** Negative numbers are arguments of `call`, not options. */
function readArguments(args: string[]) {
  const start = args[0] === 'call' ? args.findIndex((arg) => arg === '--workbook') : 0;
  try {
    if (args[0] !== 'call') return parseArgs({ args, options: OPTIONS, allowPositionals: true });
    const end = start < 0 ? args.length : start;
    const { values } = parseArgs({ args: args.slice(end, end + 2), options: OPTIONS });
    return { values, positionals: [...args.slice(0, end), ...args.slice(end + 2)] };
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? error.message : USAGE);
  }
}

function one(rest: readonly string[]): string {
  const [file] = rest;
  if (file === undefined || rest.length > 1) throw new WrongUsage(USAGE);
  return file;
}

function count(text: string | undefined, fallback: number): number {
  const value = Number(text ?? fallback);
  if (!Number.isInteger(value) || value < 0) throw new WrongUsage(USAGE);
  return value;
}

function readInput(json: string | undefined): object {
  try {
    const input: unknown = JSON.parse(json ?? '{}');
    if (typeof input === 'object' && input !== null && !Array.isArray(input)) return input;
  } catch {
    // Told below, like any other input that is no object.
  }
  throw new WrongUsage('--input attend un objet JSON, par exemple {"eleve":"E0001"}');
}

function printActions(): void {
  for (const { name, caption, inputs } of listActions(startGoogle(emptyWorkbook('actions')))) {
    terminal.print(`${name}\t${caption}`);
    for (const [input, meaning] of Object.entries(inputs)) terminal.print(`\t${input} : ${meaning}`);
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  if (error instanceof WrongUsage) {
    console.error(error.message);
    process.exitCode = 2;
  } else if (error instanceof UnreadableFile) {
    console.error(`Le fichier ${error.message} n’est pas un classeur .xlsx lisible. Rien n’a été changé.`);
    process.exitCode = 1;
  } else if (error instanceof Refused) {
    for (const problem of error.problems) console.error(problem);
    process.exitCode = 1;
  } else {
    console.error(
      `Une erreur est survenue ; le fichier n’a pas été changé. ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    process.exitCode = 1;
  }
});
