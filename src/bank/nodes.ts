/** Ways through a parsed document: every step gives something, as elements may be missing, empty or repeated. */
import { ATTRIBUTE, type XmlElement, type XmlNode } from './parse-xml';

const TEXT = '#text';
/** No field of the standard is longer; what is longer was not written by a bank. */
const MAX_LENGTH = 500;

/** All elements of a path, through lists at every step. */
export function all(node: XmlNode | undefined, ...path: readonly string[]): XmlNode[] {
  let found: XmlNode[] = node === undefined ? [] : asList(node);
  for (const name of path) {
    found = found.flatMap((item) => {
      const child = isElement(item) && has(item, name) ? item[name] : undefined;
      return child === undefined ? [] : asList(child);
    });
  }
  return found;
}

export function first(node: XmlNode | undefined, ...path: readonly string[]): XmlNode | undefined {
  return all(node, ...path)[0];
}

/** The text of the first element of a path, on one line; '' where there is none. */
export function textAt(node: XmlNode | undefined, ...path: readonly string[]): string {
  return textsAt(node, ...path)[0] ?? '';
}

/** The texts of all elements of a path, without empty ones. */
export function textsAt(node: XmlNode | undefined, ...path: readonly string[]): string[] {
  return all(node, ...path)
    .map(textOf)
    .filter((text) => text !== '');
}

export function attributeOf(node: XmlNode | undefined, name: string): string {
  const value = isElement(node) ? node[`${ATTRIBUTE}${name}`] : undefined;
  return typeof value === 'string' ? oneLine(value) : '';
}

function textOf(node: XmlNode): string {
  if (typeof node === 'string') return oneLine(node);
  const text = isElement(node) ? node[TEXT] : undefined;
  return typeof text === 'string' ? oneLine(text) : '';
}

function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, MAX_LENGTH);
}

function asList(node: XmlNode): XmlNode[] {
  return Array.isArray(node) ? [...node] : [node];
}

function isElement(node: XmlNode | undefined): node is XmlElement {
  return typeof node === 'object' && !Array.isArray(node);
}

function has(element: XmlElement, name: string): boolean {
  return Object.prototype.hasOwnProperty.call(element, name);
}
