/** What a template says: its text and its tags, nested as its loops are. */
import { openTemplate, type TemplatePart } from './open-template';

/** A field, or a loop with what stands in it. */
export type TemplateNode = TemplateField | TemplateLoop;

export interface TemplateField {
  readonly tag: string;
}

export interface TemplateLoop {
  readonly loop: string;
  /** `{^name}`: printed where the value is empty. */
  readonly isInverted: boolean;
  readonly nodes: readonly TemplateNode[];
}

export interface TemplateOutline {
  readonly nodes: readonly TemplateNode[];
  /** The printed text with its tags, whatever its look: it tells one wording from another. */
  readonly text: string;
}

/**
 * Reads the outline of a template's body, headers and footers.
 * @throws TemplateError when its tags are broken
 * @example readTemplateOutline(docx).nodes // [{ tag: 'ville' }, { loop: 'enfants', isInverted: false, nodes: […] }]
 */
export function readTemplateOutline(docx: ArrayLike<number>): TemplateOutline {
  const { printed } = openTemplate(docx);
  return { nodes: nodesOf(printed), text: textOf(printed) };
}

function nodesOf(parts: readonly TemplatePart[]): TemplateNode[] {
  return parts.flatMap(({ type, value, inverted, subparsed }): TemplateNode[] => {
    if (type !== 'placeholder') return [];
    const name = value.trim();
    return [
      subparsed === undefined
        ? { tag: name }
        : { loop: name, isInverted: inverted === true, nodes: nodesOf(subparsed) },
    ];
  });
}

function textOf(parts: readonly TemplatePart[]): string {
  const texts = parts.map(({ type, value, position, inverted, subparsed }) => {
    if (type === 'content') return position === 'insidetag' ? value : '';
    if (type !== 'placeholder') return '';
    if (subparsed === undefined) return `{${value.trim()}}`;
    return `{${inverted === true ? '^' : '#'}${value.trim()}}${textOf(subparsed)}{/}`;
  });
  return texts.join('');
}
