/** The style sheet of a document: defaults and named styles with their ancestors laid together. */
import { childOf, childrenOf, readValue, type XmlNode } from '../open/xml';
import { mergeParagraph, mergeRun, type ParagraphProperties, type RunProperties } from './properties';
import { readParagraphProperties } from './read-paragraph';
import { readRunProperties } from './read-run';
import { mergeTableStyle, readTableStyle, type TableStyle } from './table-style';

/** A paragraph or character style, ancestors included. */
export type NamedStyle = { readonly paragraph: ParagraphProperties; readonly run: RunProperties };

/** Looks styles up by id; unknown ids give empty properties, as word processors do. */
export type StyleSheet = {
  readonly defaults: NamedStyle;
  readonly defaultParagraphStyle: string | undefined;
  readonly defaultTableStyle: string | undefined;
  named(id: string | undefined): NamedStyle;
  table(id: string | undefined): TableStyle;
};

const EMPTY: NamedStyle = { paragraph: {}, run: {} };

/**
 * Reads `styles.xml`; without one the defaults of the format hold (10 pt, left, no spacing).
 *
 * @example readStyleSheet(root).named('Heading1').run.bold // true
 */
export function readStyleSheet(root: XmlNode | undefined): StyleSheet {
  const nodes = new Map<string, XmlNode>();
  const defaultIds = new Map<string, string>();
  for (const node of childrenOf(root, 'w:style')) {
    const { 'w:styleId': id, 'w:type': type = 'paragraph', 'w:default': isDefault } = node.attributes;
    if (!id) continue;
    nodes.set(id, node);
    if (isDefault && isDefault !== '0' && isDefault !== 'false') defaultIds.set(type, id);
  }
  const docDefaults = childOf(root, 'w:docDefaults');
  const defaults: NamedStyle = {
    paragraph: readParagraphProperties(childOf(childOf(docDefaults, 'w:pPrDefault'), 'w:pPr')),
    run: readRunProperties(childOf(childOf(docDefaults, 'w:rPrDefault'), 'w:rPr')),
  };
  const named = memoize((id, ancestors): NamedStyle => {
    const node = nodes.get(id);
    if (!node || ancestors.has(id)) return EMPTY;
    const parent = readValue(node, 'w:basedOn');
    const base = parent ? named(parent, new Set(ancestors).add(id)) : EMPTY;
    return {
      paragraph: mergeParagraph(base.paragraph, readParagraphProperties(childOf(node, 'w:pPr'))),
      run: mergeRun(base.run, readRunProperties(childOf(node, 'w:rPr'))),
    };
  });
  const table = memoize((id, ancestors): TableStyle => {
    const node = nodes.get(id);
    if (!node || ancestors.has(id)) return {};
    const parent = readValue(node, 'w:basedOn');
    const base = parent ? table(parent, new Set(ancestors).add(id)) : {};
    return mergeTableStyle(base, readTableStyle(node));
  });
  return {
    defaults,
    defaultParagraphStyle: defaultIds.get('paragraph'),
    defaultTableStyle: defaultIds.get('table'),
    named: (id) => (id ? named(id, NO_ANCESTORS) : EMPTY),
    table: (id) => (id ? table(id, NO_ANCESTORS) : {}),
  };
}

const NO_ANCESTORS: ReadonlySet<string> = new Set();

type Lookup<T> = (id: string, ancestors: ReadonlySet<string>) => T;

/** Remembers results by id; a chain that names itself is cut where it closes. */
function memoize<T>(find: Lookup<T>): Lookup<T> {
  const known = new Map<string, T>();
  return (id, ancestors) => {
    const found = known.get(id) ?? find(id, ancestors);
    if (ancestors.size === 0) known.set(id, found);
    return found;
  };
}
