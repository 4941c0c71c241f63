/** The error that lists everything that is wrong with a template or with the values for it. */

export type TemplateProblemKind = 'missing' | 'unclosed' | 'unopened' | 'other';

/** One problem, e.g. `{ tag: 'numero', kind: 'missing', explanation: 'The tag has no value' }`. */
export interface TemplateProblem {
  readonly tag: string;
  readonly kind: TemplateProblemKind;
  readonly explanation: string;
}

/** The template cannot be read or filled; `problems` holds every reason, each tag once. */
export class TemplateError extends Error {
  readonly problems: readonly TemplateProblem[];

  constructor(problems: readonly TemplateProblem[]) {
    super(`Template refused: ${problems.map(({ tag, kind }) => `{${tag}} ${kind}`).join(', ')}`);
    this.name = 'TemplateError';
    this.problems = problems;
  }
}

interface EngineProblem {
  readonly id?: unknown;
  readonly xtag?: unknown;
  readonly explanation?: unknown;
  readonly errors?: unknown;
}

const KINDS: Readonly<Record<string, TemplateProblemKind>> = {
  unclosed_tag: 'unclosed',
  unclosed_loop: 'unclosed',
  duplicate_open_tag: 'unclosed',
  unopened_tag: 'unopened',
  unopened_loop: 'unopened',
  duplicate_close_tag: 'unopened',
};

function readProperties(error: unknown): EngineProblem | undefined {
  if (typeof error !== 'object' || error === null || !('properties' in error)) return undefined;
  const { properties } = error;
  return typeof properties === 'object' && properties !== null ? properties : undefined;
}

function listProblems(error: unknown): TemplateProblem[] {
  const properties = readProperties(error);
  if (properties === undefined) {
    return [{ tag: '', kind: 'other', explanation: error instanceof Error ? error.message : String(error) }];
  }
  if (Array.isArray(properties.errors)) return properties.errors.flatMap(listProblems);
  const tag = typeof properties.xtag === 'string' ? properties.xtag.replace(/[{}#/^]/gu, '').trim() : '';
  const explanation = typeof properties.explanation === 'string' ? properties.explanation : String(properties.id);
  return [{ tag, kind: KINDS[String(properties.id)] ?? 'other', explanation }];
}

/**
 * Turns whatever the template engine throws into a TemplateError; one that is already comes back as it is.
 * @example toTemplateError(error).problems // [{ tag: 'numero', kind: 'unclosed', explanation: '…' }]
 */
export function toTemplateError(error: unknown): TemplateError {
  if (error instanceof TemplateError) return error;
  const problems = listProblems(error);
  const isFirst = (problem: TemplateProblem, index: number): boolean =>
    problems.findIndex(({ tag, kind }) => tag === problem.tag && kind === problem.kind) === index;
  return new TemplateError(problems.filter(isFirst));
}
