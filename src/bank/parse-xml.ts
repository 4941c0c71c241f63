/** XML text as a tree of plain nodes; declarations of types and entities are refused, nothing is ever expanded. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { type Result, refuse, succeed } from '../domain/shared/result';

/** An element: its text, or its children by name; several of one name as a list. */
export type XmlNode = string | XmlElement | readonly XmlNode[];
export interface XmlElement {
  readonly [name: string]: XmlNode | undefined;
}

/** Twenty thousand payments take about half of it. */
const MAX_CHARACTERS = 40_000_000;
/** Archives, as bytes or in Base64. */
const PACKED = /^(PK\u0003\u0004|UEsDB)/;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
export const ATTRIBUTE = '@';

/**
 * Parses a whole document; prefixes of names are left out.
 * @returns refusals: empty, too long, packed, declares types, is no well-formed XML, or is in another encoding
 * @example parseXml('<n:A xmlns:n="x"><n:B>1</n:B></n:A>') // { ok: true, value: { A: { B: '1', … } } }
 */
export function parseXml(text: string): Result<XmlElement> {
  const content = text.replace(/^\uFEFF/, '').trim();
  if (content === '') return refuse({ code: 'bank-file-empty' });
  if (content.length > MAX_CHARACTERS) return refuse({ code: 'bank-file-too-long' });
  if (PACKED.test(content)) return refuse({ code: 'bank-file-packed' });
  if (hasDeclarations(content)) return refuse({ code: 'bank-file-doctype' });
  const encoding = /^<\?xml[^>]*encoding\s*=\s*["']([^"']+)/i.exec(content)?.[1] ?? 'UTF-8';
  // Read as UTF-8, letters of another encoding come out as this sign.
  if (!/^(utf-?8|us-ascii)$/i.test(encoding) && content.includes('\uFFFD')) {
    return refuse({ code: 'bank-file-encoding', data: { encoding: encoding.slice(0, 20) } });
  }
  try {
    const valid = XMLValidator.validate(content);
    if (valid !== true) return refuse({ code: 'bank-file-not-xml', data: { line: valid.err.line } });
    return succeed(makeParser().parse(content) as XmlElement);
  } catch {
    // Names kept for the language itself, nesting without end: no bank writes such a file.
    return refuse({ code: 'bank-file-not-xml', data: { line: 0 } });
  }
}

/** Outside comments and quoted sections `<!` only begins a declaration. */
function hasDeclarations(content: string): boolean {
  let from = 0;
  for (;;) {
    const start = content.indexOf('<!', from);
    if (start < 0) return false;
    const isComment = content.startsWith('<!--', start);
    if (!isComment && !content.startsWith('<![CDATA[', start)) return true;
    const end = content.indexOf(isComment ? '-->' : ']]>', start + 4);
    if (end < 0) return false;
    from = end;
  }
}

function makeParser(): XMLParser {
  return new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: ATTRIBUTE,
    removeNSPrefix: true,
    parseTagValue: false,
    parseAttributeValue: false,
    processEntities: false,
    tagValueProcessor: (_, value) => decode(value),
  });
}

/** The five signs of XML and signs by number; any other entity stays as it is written. */
function decode(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|amp|lt|gt|quot|apos);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED[name] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
