/** Expected refusals as values: what is wrong, where, under which article; messages/ has the French sentence. */

export type IssueData = Readonly<Record<string, string | number>>;

/** One thing that is wrong, named so that a person can find the cell. */
export interface Issue {
  readonly code: string;
  readonly article?: string;
  readonly tab?: string;
  /** Row number as the sheet shows it (1 is the header row). */
  readonly row?: number;
  readonly column?: string;
  readonly data?: IssueData;
}

export interface Success<T> {
  readonly ok: true;
  readonly value: T;
}

export interface Refusal {
  readonly ok: false;
  readonly issues: readonly Issue[];
}

export type Result<T> = Success<T> | Refusal;

export function succeed<T>(value: T): Success<T> {
  return { ok: true, value };
}

export function refuse(...issues: Issue[]): Refusal {
  return { ok: false, issues };
}

/** Refuses with a list of any length: a spread of tens of thousands of bad cells would exceed the stack. */
export function refuseAll(issues: readonly Issue[]): Refusal {
  return { ok: false, issues };
}

/**
 * Each issue once, in its first place; none that was told already.
 * @example uniqueIssues([a, b, a], [b]) // [a]
 */
export function uniqueIssues(issues: readonly Issue[], told: readonly Issue[] = []): Issue[] {
  const known = new Set(told.map((issue) => JSON.stringify(issue)));
  return issues.filter((issue) => {
    const text = JSON.stringify(issue);
    const isNew = !known.has(text);
    known.add(text);
    return isNew;
  });
}

/**
 * Applies a function to a success and passes a refusal through.
 * @example mapResult(succeed(2), (n) => n + 1) // { ok: true, value: 3 }
 */
export function mapResult<T, U>(result: Result<T>, change: (value: T) => U): Result<U> {
  return result.ok ? succeed(change(result.value)) : result;
}
