/** A terminal that records what is printed and asked, and answers as it is told; and folders for its files. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refused, type Terminal } from '../../../local/commands/outcome';

export interface RecordedTerminal extends Terminal {
  readonly lines: string[];
  readonly questions: string[];
}

/** @param answer what every question is answered with */
export function recordTerminal(answer = false): RecordedTerminal {
  const [lines, questions]: [string[], string[]] = [[], []];
  return {
    lines,
    questions,
    print: (line) => void lines.push(line),
    ask: async (question) => {
      questions.push(question);
      return answer;
    },
  };
}

/** A new folder under the system's temporary one, and what removes it. */
export function makeFolder(): { path: (name: string) => string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'ecolage-commandes-'));
  return { path: (name) => join(folder, name), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** What a command is refused for. */
export async function problemsOf(command: Promise<void>): Promise<readonly string[]> {
  try {
    await command;
  } catch (error) {
    if (error instanceof Refused) return error.problems;
    throw error;
  }
  throw new Error('The command was not refused');
}

export const bytesOf = (file: string): string => readFileSync(file).toString('base64');
