/** The few pieces of a file's XML that are read and written beside the library: attributes and the table of number formats. */

const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  49: '@',
};

/** The first number that a file may give to a format of its own. */
const FIRST_OWN = 164;

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** The text of an attribute's value. */
export function decodeXml(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    return decimal === undefined ? (ENTITIES[name] ?? whole) : String.fromCodePoint(Number(decimal));
  });
}

function encodeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** The value of an attribute in a start tag, entities and all. */
export function readAttribute(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return match?.[1] ?? match?.[2];
}

/** The number format of each style of a styles part; '' for none. */
export function readStyleFormats(xml: string): string[] {
  const own = new Map(
    (xml.match(/<(?:\w+:)?numFmt\s[^>]*>/g) ?? []).map((tag) => [
      Number(readAttribute(tag, 'numFmtId')),
      decodeXml(readAttribute(tag, 'formatCode') ?? ''),
    ]),
  );
  const styles = /<(?:\w+:)?cellXfs[\s>].*?<\/(?:\w+:)?cellXfs>/s.exec(xml)?.[0] ?? '';
  return (styles.match(/<(?:\w+:)?xf\s[^>]*>/g) ?? []).map((tag) => {
    const id = Number(readAttribute(tag, 'numFmtId') ?? 0);
    return own.get(id) ?? BUILT_IN[id] ?? '';
  });
}

/**
 * Adds a style that is a number format only.
 * @param xml the styles part
 * @param format e.g. `#,##0.00`
 * @returns the changed part and the number of the style
 */
export function addStyleFormat(xml: string, format: string): { styles: string; index: number } {
  const index = readStyleFormats(xml).length;
  const own = (xml.match(/<numFmt\s[^>]*>/g) ?? []).map((tag) => ({
    id: Number(readAttribute(tag, 'numFmtId')),
    code: decodeXml(readAttribute(tag, 'formatCode') ?? ''),
  }));
  const builtIn = Object.entries(BUILT_IN).find(([, code]) => code === format)?.[0];
  const known = own.find(({ code }) => code === format)?.id ?? (builtIn === undefined ? undefined : Number(builtIn));
  const id = known ?? Math.max(FIRST_OWN - 1, ...own.map((other) => other.id)) + 1;
  const style = `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`;
  const added = appendTo(xml, 'cellXfs', style, index + 1);
  if (known !== undefined) return { styles: added, index };
  const entry = `<numFmt numFmtId="${id}" formatCode="${encodeXml(format)}"/>`;
  if (own.length > 0) return { styles: appendTo(added, 'numFmts', entry, own.length + 1), index };
  // The table of formats is the first part of the styles.
  const bare = added.replace(/<numFmts[^>]*\/>/, '');
  return { styles: bare.replace(/<styleSheet[^>]*>/, (tag) => `${tag}<numFmts count="1">${entry}</numFmts>`), index };
}

function appendTo(xml: string, table: string, entry: string, count: number): string {
  return xml
    .replace(new RegExp(`<${table}[^>]*>`), () => `<${table} count="${count}">`)
    .replace(`</${table}>`, () => `${entry}</${table}>`);
}
