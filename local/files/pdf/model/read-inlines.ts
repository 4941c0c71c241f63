/** Reads what stands inside a paragraph: runs, fields, breaks, pictures, and whatever wraps them. */
import { childOf, findFirst, type XmlNode } from '../open/xml';
import { mergeRun, type RunProperties } from '../styles/properties';
import { readRunProperties } from '../styles/read-run';
import { readableSymbols } from '../styles/symbols';
import type { FloatingPicture, Inline, RunStyle } from './blocks';
import type { Context } from './context';
import { readInstruction, readMark } from './fields';
import { readDrawing, readOldPicture } from './read-drawing';
import { resolveRun } from './run-style';

/** What a paragraph holds; `boxes` are the contents of text boxes, set after the paragraph. */
export type Contents = { readonly inlines: Inline[]; readonly floats: FloatingPicture[]; readonly boxes: XmlNode[] };

/** Deleted or moved-away text, and properties: nothing of these shows. */
const PASSED_OVER = new Set([
  'w:pPr',
  'w:rPr',
  'w:del',
  'w:moveFrom',
  'w:delText',
  'w:delInstrText',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:smartTagPr',
  'w:customXmlPr',
  'w:proofErr',
  'w:fldData',
  'w:rt',
  'w:rubyPr',
]);

/** Reads all children of a paragraph (or of what wraps runs) into `contents`. */
export function readInlines(node: XmlNode, base: RunProperties, context: Context, contents: Contents): void {
  for (const child of node.children) {
    if (PASSED_OVER.has(child.name)) continue;
    if (child.name === 'w:r' || child.name === 'm:r') readRun(child, base, context, contents);
    else if (child.name === 'w:fldSimple') readSimpleField(child, base, context, contents);
    else if (child.name === 'w:p') {
      // A paragraph where none belongs (inside an unknown wrapper): its text stays, on a line of its own.
      if (contents.inlines.length)
        contents.inlines.push({ kind: 'break', style: resolveRun(base), isPageBreak: false });
      readInlines(child, base, context, contents);
    } else readInlines(child, base, context, contents);
  }
}

function readSimpleField(node: XmlNode, base: RunProperties, context: Context, contents: Contents): void {
  const field = readInstruction(node.attributes['w:instr'] ?? '');
  if (!field) {
    readInlines(node, base, context, contents);
    return;
  }
  const style = resolveRun(mergeRun(base, readRunProperties(findFirst(node, 'w:rPr'))), context.background);
  contents.inlines.push({ kind: 'field', field, style });
}

function readRun(node: XmlNode, base: RunProperties, context: Context, contents: Contents): void {
  const properties = childOf(node, 'w:rPr');
  const own = readRunProperties(properties);
  const styleId = childOf(properties, 'w:rStyle')?.attributes['w:val'];
  const merged = mergeRun(base, context.styles.named(styleId).run, own);
  const style = resolveRun(merged, context.background);
  for (const child of node.children) {
    if (readMark(child, style, context, contents.inlines)) continue;
    if (merged.hidden || context.fields.some((field) => !field.isInResult || field.isReplaced)) continue;
    readRunChild(child, merged, style, context, contents);
  }
}

function readRunChild(child: XmlNode, run: RunProperties, style: RunStyle, context: Context, contents: Contents): void {
  const { inlines } = contents;
  switch (child.name) {
    case 'w:t':
    case 'm:t':
      pushText(inlines, child.text, run, style);
      return;
    case 'w:tab':
      inlines.push({ kind: 'tab', style });
      return;
    case 'w:ptab': {
      const align = child.attributes['w:alignment'];
      inlines.push({ kind: 'tab', style, towards: align === 'center' || align === 'right' ? align : 'left' });
      return;
    }
    case 'w:br':
      inlines.push({ kind: 'break', style, isPageBreak: child.attributes['w:type'] === 'page' });
      return;
    case 'w:cr':
      inlines.push({ kind: 'break', style, isPageBreak: false });
      return;
    case 'w:noBreakHyphen':
      pushText(inlines, '\u2011', run, style);
      return;
    case 'w:softHyphen':
      pushText(inlines, '\u00ad', run, style);
      return;
    case 'w:sym': {
      const code = Number.parseInt(child.attributes['w:char'] ?? '', 16);
      if (code) pushText(inlines, readableSymbols(String.fromCharCode(code), child.attributes['w:font']), run, style);
      return;
    }
    case 'w:drawing':
      readDrawing(child, style, context, contents);
      return;
    case 'w:pict':
    case 'w:object':
      readOldPicture(child, style, context, contents);
      return;
    case 'w:footnoteReference':
    case 'w:endnoteReference':
      pushNote(child, run, context, inlines);
      return;
    default:
      if (!PASSED_OVER.has(child.name))
        for (const inner of child.children) readRunChild(inner, run, style, context, contents);
  }
}

function pushNote(node: XmlNode, run: RunProperties, context: Context, inlines: Inline[]): void {
  const number = context.notes.length + 1;
  const kind = node.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
  context.notes.push({ kind, id: node.attributes['w:id'] ?? '', number });
  inlines.push({
    kind: 'text',
    text: String(number),
    style: resolveRun({ ...run, position: 'super' }, context.background),
  });
}

/** A tab written as a character counts as a tab, a line end as a space. */
function pushText(inlines: Inline[], raw: string, run: RunProperties, style: RunStyle): void {
  raw.split('\t').forEach((part, index) => {
    if (index > 0) inlines.push({ kind: 'tab', style });
    pushPlain(inlines, part.replace(/[\r\n]+/g, ' '), run, style);
  });
}

function pushPlain(inlines: Inline[], text: string, run: RunProperties, style: RunStyle): void {
  if (!text) return;
  const isSymbol = /symbol|wingdings|webdings/i.test(run.font ?? '');
  const shown = isSymbol || /[\uf000-\uf0ff]/.test(text) ? readableSymbols(text, run.font) : text;
  if (run.caps) inlines.push({ kind: 'text', text: shown.toLocaleUpperCase('fr'), style });
  else if (run.smallCaps) {
    for (const piece of shown.split(/(\p{Ll}+)/u)) {
      if (!piece) continue;
      const isSmall = /^\p{Ll}/u.test(piece);
      inlines.push({
        kind: 'text',
        text: piece.toUpperCase(),
        style: isSmall ? { ...style, size: style.size * 0.8 } : style,
      });
    }
  } else inlines.push({ kind: 'text', text: shown, style });
}
