/** Checks a letter against the fields that exist, and finds those that would stay empty for somebody. */
import {
  CHILD_FIELDS,
  CHILDREN_LOOP,
  LANGUAGE_SECTIONS,
  type Language,
  MAY_BE_EMPTY,
  MERGE_CONDITIONS,
  MERGE_FIELDS,
  MERGE_LOOPS,
} from '../../documents/letters/merge-letter';
import type { TemplateNode } from '../../documents/template/read-template-outline';
import type { Issue } from '../../domain/shared/result';
import type { LetterPer } from './input';

const SECTIONS: readonly string[] = [...LANGUAGE_SECTIONS, ...MERGE_CONDITIONS];
const LOOPS: Readonly<Record<string, object>> = MERGE_LOOPS;

/** Every field and loop of a letter, for the person who wrote another one. */
function knownTags(per: LetterPer): string {
  const fields = [...Object.keys(MERGE_FIELDS), ...(per === 'pupil' ? Object.keys(CHILD_FIELDS) : [])];
  const loops = Object.entries(LOOPS).map(([loop, inside]) => `{#${loop}} ${Object.keys(inside).join(', ')}`);
  return [...fields, ...loops, ...SECTIONS.map((section) => `{#${section}}`)].join(' ; ');
}

/** @returns an issue for each tag, once, that no field stands behind where it stands */
export function unknownTags(template: string, nodes: readonly TemplateNode[], per: LetterPer): Issue[] {
  const outer = new Set([...Object.keys(MERGE_FIELDS), ...(per === 'pupil' ? Object.keys(CHILD_FIELDS) : [])]);
  const unknown = new Set<string>();
  const visit = (inside: readonly TemplateNode[], known: ReadonlySet<string>): void => {
    for (const node of inside) {
      if ('tag' in node) {
        if (!known.has(node.tag)) unknown.add(node.tag);
        continue;
      }
      const fields = own(LOOPS, node.loop);
      if (fields === undefined && !SECTIONS.includes(node.loop)) unknown.add(`#${node.loop}`);
      // Between {^loop} and its end there is no row whose fields could be shown.
      const more = fields === undefined || node.isInverted ? [] : Object.keys(fields);
      visit(node.nodes, new Set([...known, ...more]));
    }
  };
  visit(nodes, outer);
  return [...unknown].map((tag) =>
    own(CHILD_FIELDS, tag) === undefined
      ? { code: 'merge-tag-unknown', data: { template, tag, known: knownTags(per) } }
      : { code: 'merge-tag-child', data: { template, tag, loop: CHILDREN_LOOP } },
  );
}

/** The languages that a letter has a text of its own for; none where it is all in one. */
export function languagesOf(nodes: readonly TemplateNode[]): Language[] {
  const loops = new Set<string>();
  const visit = (inside: readonly TemplateNode[]): void => {
    for (const node of inside) {
      if ('tag' in node) continue;
      loops.add(node.loop);
      visit(node.nodes);
    }
  };
  visit(nodes);
  return LANGUAGE_SECTIONS.filter((language) => loops.has(language));
}

/** Whether a letter tells of the children, so that it is another letter when it is about other children. */
export function tellsOfChildren(nodes: readonly TemplateNode[]): boolean {
  return nodes.some((node) =>
    'tag' in node ? node.tag === 'noms_enfants' : node.loop === CHILDREN_LOOP || tellsOfChildren(node.nodes),
  );
}

type Scope = Readonly<Record<string, unknown>>;

/**
 * The fields that a letter would print empty, each once; parts that are not printed for somebody do not count.
 * @param fields the values as the template is filled with
 * @example emptyFields([{ tag: 'classe' }], { classe: '' }) // ['classe']
 */
export function emptyFields(nodes: readonly TemplateNode[], fields: Scope): string[] {
  const empty = new Set<string>();
  const visit = (inside: readonly TemplateNode[], scopes: readonly Scope[]): void => {
    for (const node of inside) {
      const value = valueOf(scopes, 'tag' in node ? node.tag : node.loop);
      if ('tag' in node) {
        if (String(value ?? '').trim() === '' && !MAY_BE_EMPTY.has(node.tag)) empty.add(node.tag);
        continue;
      }
      const rows = rowsOf(value);
      if (node.isInverted) {
        if (rows.length === 0) visit(node.nodes, scopes);
      } else for (const row of rows) visit(node.nodes, [row, ...scopes]);
    }
  };
  visit(nodes, [fields]);
  return [...empty];
}

function valueOf(scopes: readonly Scope[], name: string): unknown {
  for (const scope of scopes) {
    const value = own(scope, name);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** How often a loop is printed: once for what holds, once a row. */
function rowsOf(value: unknown): readonly Scope[] {
  if (Array.isArray(value)) return value as readonly Scope[];
  return value === true ? [{}] : [];
}

function own<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.prototype.hasOwnProperty.call(record, name) ? record[name] : undefined;
}
