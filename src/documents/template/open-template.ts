/** Opens a .docx template with the template engine, in the one way that reading and filling share. */
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { toValue } from './field-values';
import { TemplateError, type TemplateProblem, toTemplateError } from './template-error';

/** A part of a parsed template, as the engine shows it to its modules. */
export interface TemplatePart {
  readonly type: string;
  readonly value: string;
  readonly module?: string;
  /** Where a content stands: text is inside a tag. */
  readonly position?: string;
  /** A loop that is for the lack of a value, `{^name}`. */
  readonly inverted?: boolean;
  readonly subparsed?: readonly TemplatePart[];
}

export interface OpenTemplate {
  readonly engine: Docxtemplater<PizZip>;
  /** The parsed parts of all files: body, headers, footers. */
  readonly parts: readonly TemplatePart[];
  /** The same without the file's own particulars, such as title and author: what is printed. */
  readonly printed: readonly TemplatePart[];
  /** Tags that had no value; filled while rendering. */
  readonly missing: Set<string>;
}

/** Raw tags would take a value for markup; here every value is text. */
function refuseRawTags(parts: readonly TemplatePart[]): void {
  const problems: TemplateProblem[] = [];
  const visit = (part: TemplatePart): void => {
    if (part.type === 'placeholder' && part.module === 'rawxml') {
      problems.push({ tag: `@${part.value}`, kind: 'other', explanation: 'Tags with @ are not supported' });
    }
    part.subparsed?.forEach(visit);
  };
  parts.forEach(visit);
  if (problems.length > 0) throw new TemplateError(problems);
}

/** An object's own field only: `{toString}` or `{constructor}` are unknown tags like any other. */
function readField(scope: unknown, tag: string): unknown {
  if (tag === '.') return toValue(scope);
  if (typeof scope !== 'object' || scope === null) return undefined;
  return toValue(Object.getOwnPropertyDescriptor(scope, tag)?.value);
}

/**
 * Opens a template.
 * @param docx bytes, signed ones as Google gives them included
 * @throws TemplateError when it is no .docx or when its tags are broken
 */
export function openTemplate(docx: ArrayLike<number>): OpenTemplate {
  const parts: TemplatePart[] = [];
  const printed: TemplatePart[] = [];
  const missing = new Set<string>();
  const collector = {
    name: 'CollectParts',
    set({ inspect }: { inspect?: { filePath?: string; postparsed?: readonly TemplatePart[] } }): void {
      const found = inspect?.postparsed ?? [];
      parts.push(...found);
      if (inspect?.filePath?.startsWith('docProps/') !== true) printed.push(...found);
    },
  };
  try {
    const engine = new Docxtemplater(new PizZip(new Uint8Array(docx)), {
      modules: [collector],
      paragraphLoop: true,
      linebreaks: true,
      errorLogging: false,
      parser: (tag: string) => ({ get: (scope: unknown) => readField(scope, tag.trim()) }),
      nullGetter: (part: { value: string }) => {
        missing.add(part.value);
        return '';
      },
    });
    refuseRawTags(parts);
    return { engine, parts: [...parts], printed: [...printed], missing };
  } catch (error) {
    throw toTemplateError(error);
  }
}
