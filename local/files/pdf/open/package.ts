/** A .docx opened as a package: its parts, their relations and its main document. */
import PizZip from 'pizzip';
import { parseXml, type XmlNode } from './xml';

/** What a part points at: another part (`target` is its path in the package) or an address outside. */
export type Relation = { readonly type: string; readonly target: string; readonly isExternal: boolean };

/** Read access to the parts of a package. */
export type DocxPackage = {
  readonly mainPart: string;
  /** The part's text, or undefined when there is no such part. */
  readText(part: string): string | undefined;
  readXml(part: string): XmlNode | undefined;
  readBytes(part: string): Uint8Array | undefined;
  relationsOf(part: string): ReadonlyMap<string, Relation>;
  /** The part that another points at by the end of the relation's type (`styles`, `numbering`). */
  partOfType(from: string, type: string): string | undefined;
};

/**
 * Opens the bytes of a .docx.
 *
 * Throws when the bytes are no zip or hold no word-processing document.
 *
 * @example openDocx(bytes).mainPart // 'word/document.xml'
 */
export function openDocx(bytes: Uint8Array): DocxPackage {
  const zip = new PizZip(bytes);
  const relations = new Map<string, ReadonlyMap<string, Relation>>();
  const readText = (part: string): string | undefined => zip.file(part)?.asText();
  const readXml = (part: string): XmlNode | undefined => {
    const text = readText(part);
    return text === undefined ? undefined : parseXml(text);
  };
  const relationsOf = (part: string): ReadonlyMap<string, Relation> => {
    let found = relations.get(part);
    if (!found) {
      const slash = part.lastIndexOf('/') + 1;
      found = readRelations(readXml(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`), part.slice(0, slash));
      relations.set(part, found);
    }
    return found;
  };
  const partOfType = (from: string, type: string): string | undefined => {
    for (const relation of relationsOf(from).values()) {
      if (!relation.isExternal && relation.type.endsWith(`/${type}`)) return relation.target;
    }
    return undefined;
  };
  const mainPart = partOfType('', 'officeDocument') ?? 'word/document.xml';
  if (!zip.file(mainPart)) throw new Error('Not a .docx: the package holds no main document');
  return {
    mainPart,
    readText,
    readXml,
    readBytes: (part) => zip.file(part)?.asUint8Array(),
    relationsOf,
    partOfType,
  };
}

function readRelations(root: XmlNode | undefined, folder: string): ReadonlyMap<string, Relation> {
  const found = new Map<string, Relation>();
  for (const node of root?.children ?? []) {
    const { Id: id, Type: type = '', Target: target = '', TargetMode: mode } = node.attributes;
    if (!id) continue;
    const isExternal = mode === 'External';
    found.set(id, { type, target: isExternal ? target : resolvePath(folder, target), isExternal });
  }
  return found;
}

function resolvePath(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
