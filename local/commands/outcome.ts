/** How a command ends: refusals and wrong usage as errors that carry what to say. */

/** Refused with French reasons: exit 1. */
export class Refused extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

/** Called wrongly: exit 2. */
export class WrongUsage extends Error {}

/** Where a command writes and asks; the command line's are the terminal's. */
export interface Terminal {
  print(line: string): void;
  /** A yes-or-no question; false where nobody can answer. */
  ask(question: string): Promise<boolean>;
}
