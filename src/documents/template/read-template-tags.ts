/** Lists the tags that a template asks for. */
import { openTemplate, type TemplatePart } from './open-template';

export interface TemplateTags {
  /** Tags outside of loops, each once, in the order of their first appearance. */
  readonly tags: readonly string[];
  /** Loops by name, with the tags inside; a loop within a loop has its own entry. */
  readonly loops: Readonly<Record<string, readonly string[]>>;
}

/**
 * Reads the tags of a template's body, headers and footers.
 * @throws TemplateError when its tags are broken
 * @example readTemplateTags(docx) // { tags: ['numero'], loops: { lignes: ['libelle', 'montant'] } }
 */
export function readTemplateTags(docx: ArrayLike<number>): TemplateTags {
  const tags = new Set<string>();
  const loops = new Map<string, Set<string>>();
  const visit = (parts: readonly TemplatePart[], found: Set<string>): void => {
    for (const part of parts) {
      if (part.type !== 'placeholder') continue;
      const name = part.value.trim();
      if (part.subparsed === undefined) found.add(name);
      else {
        const inside = loops.get(name) ?? new Set<string>();
        loops.set(name, inside);
        visit(part.subparsed, inside);
      }
    }
  };
  visit(openTemplate(docx).parts, tags);
  return {
    tags: [...tags],
    loops: Object.fromEntries([...loops].map(([name, inside]) => [name, [...inside]])),
  };
}
