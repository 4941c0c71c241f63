/** What the second script file offers the first one; types and small checks only, so that it costs nothing there. */
import type { LetterKind } from './letters/letter-form';
import type { PaymentSlip, SlipProblem } from './qr-bill/slip';
import type { TemplateOutline } from './template/read-template-outline';
import type { TemplateTags } from './template/read-template-tags';
import type { TemplateProblem } from './template/template-error';

/** Bytes, signed ones in a plain array (as Google hands them out) included. */
export type Bytes = ArrayLike<number>;

/** The result of the global function `ecolageDocuments()`. */
export interface DocumentPart {
  readTemplateTags(docx: Bytes): TemplateTags;
  readTemplateOutline(docx: Bytes): TemplateOutline;
  fillTemplate(docx: Bytes, fields: Readonly<Record<string, unknown>>): Uint8Array;
  appendPaymentSlip(pdf: Bytes, slip: PaymentSlip): Uint8Array;
  /** The template that a school starts from, a .docx. */
  template(kind: LetterKind): Uint8Array;
}

function hasProblems(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name && 'problems' in error && Array.isArray(error.problems);
}

/**
 * Recognises the part's template error by name: its class lives in the other script file.
 * @example isTemplateError(error) && error.problems[0].tag
 */
export function isTemplateError(error: unknown): error is Error & { problems: readonly TemplateProblem[] } {
  return hasProblems(error, 'TemplateError');
}

/**
 * Recognises the part's slip error by name: its class lives in the other script file.
 * @example isSlipError(error) && error.problems[0].field
 */
export function isSlipError(error: unknown): error is Error & { problems: readonly SlipProblem[] } {
  return hasProblems(error, 'SlipError');
}
