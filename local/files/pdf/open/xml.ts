/** XML as a small tree of named nodes, with one fixed prefix per namespace whatever the file calls it. */
import { DOMParser, type Element, type Node } from '@xmldom/xmldom';

/** An element: its name and attributes carry the fixed prefix (`w:p`, `r:embed`); `text` holds its own character data. */
export type XmlNode = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  readonly text: string;
};

const PREFIXES: readonly (readonly [RegExp, string])[] = [
  [/\/wordprocessingml\/(2006\/)?main$/, 'w'],
  [/\/officeDocument\/(2006\/)?relationships$/, 'r'],
  [/\/drawingml\/(2006\/)?main$/, 'a'],
  [/\/drawingml\/(2006\/)?wordprocessingDrawing$/, 'wp'],
  [/\/drawingml\/(2006\/)?picture$/, 'pic'],
  [/\/markup-compatibility\/2006$/, 'mc'],
  [/\/wordprocessingShape$/, 'wps'],
  [/:vml$/, 'v'],
  [/\/officeDocument\/(2006\/)?math$/, 'm'],
  [/\/package\/2006\/relationships$/, 'rel'],
  [/XML\/1998\/namespace$/, 'xml'],
];

const prefixByNamespace = new Map<string, string>();

function prefixOf(namespace: string | null): string {
  if (!namespace) return '';
  let prefix = prefixByNamespace.get(namespace);
  if (prefix === undefined) {
    const known = PREFIXES.find(([pattern]) => pattern.test(namespace));
    prefix = known ? `${known[1]}:` : 'other:';
    prefixByNamespace.set(namespace, prefix);
  }
  return prefix;
}

function convert(element: Element): XmlNode {
  const attributes: Record<string, string> = {};
  for (let index = 0; index < element.attributes.length; index += 1) {
    const attribute = element.attributes.item(index);
    if (!attribute || attribute.name === 'xmlns' || attribute.prefix === 'xmlns') continue;
    attributes[prefixOf(attribute.namespaceURI) + (attribute.localName ?? attribute.name)] = attribute.value;
  }
  const children: XmlNode[] = [];
  let text = '';
  for (let child: Node | null = element.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 1) {
      const node = convert(child as Element);
      if (node.name === 'mc:AlternateContent') children.push(...chooseAlternative(node));
      else children.push(node);
    } else if (child.nodeType === 3 || child.nodeType === 4) text += child.nodeValue ?? '';
  }
  return { name: prefixOf(element.namespaceURI) + (element.localName ?? element.nodeName), attributes, children, text };
}

/** The choice that shows a picture or text that we understand; else the fallback that older readers would take. */
function chooseAlternative(node: XmlNode): readonly XmlNode[] {
  const choices = node.children.filter((child) => child.name === 'mc:Choice');
  const fallback = node.children.find((child) => child.name === 'mc:Fallback');
  const shown = choices.find((choice) => hasDescendant(choice, SHOWN));
  return (shown ?? fallback ?? choices[0])?.children ?? [];
}

const SHOWN = new Set(['pic:pic', 'w:txbxContent', 'w:t']);

function hasDescendant(node: XmlNode, names: ReadonlySet<string>): boolean {
  return node.children.some((child) => names.has(child.name) || hasDescendant(child, names));
}

/**
 * Parses XML text. Choices of markup compatibility are already made in the result.
 *
 * Throws when the text is not well-formed.
 *
 * @example parseXml('<w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>').name // 'w:p'
 */
export function parseXml(text: string): XmlNode {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const root = new DOMParser({ onError: stopAtFatal }).parseFromString(text.slice(start), 'text/xml').documentElement;
  if (!root) throw new Error('XML without a root element');
  return convert(root);
}

/** Small faults are overlooked; text that cannot be read on is refused. */
function stopAtFatal(level: 'warning' | 'error' | 'fatalError', message: string): void {
  if (level === 'fatalError') throw new Error(`XML that is not well-formed: ${message}`);
}

/** The first child of that name. */
export function childOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((child) => child.name === name);
}

/** All children of that name. */
export function childrenOf(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  return node?.children.filter((child) => child.name === name) ?? [];
}

/** The first element of that name at any depth, in document order. */
export function findFirst(node: XmlNode | undefined, name: string): XmlNode | undefined {
  for (const child of node?.children ?? []) {
    const found = child.name === name ? child : findFirst(child, name);
    if (found) return found;
  }
  return undefined;
}

/** The `w:val` of the child of that name. */
export function readValue(node: XmlNode | undefined, name: string): string | undefined {
  return childOf(node, name)?.attributes['w:val'];
}

/** An on/off property: undefined when absent, false for `0`, `false` and `off`. */
export function switchOf(node: XmlNode | undefined, name: string): boolean | undefined {
  const child = childOf(node, name);
  if (!child) return undefined;
  return !/^(0|false|off)$/.test(child.attributes['w:val'] ?? '');
}
