/** Reads one `w:p` into a paragraph, its list marker included, and the text boxes anchored in it. */
import { childOf, type XmlNode } from '../open/xml';
import { mergeRun, type ParagraphProperties, type RunProperties } from '../styles/properties';
import { readParagraphProperties } from '../styles/read-paragraph';
import { readRunProperties } from '../styles/read-run';
import type { Inline, Paragraph } from './blocks';
import type { Context } from './context';
import { type Contents, readInlines } from './read-inlines';
import { baseRun, cascadeParagraph, resolveParagraph, resolveRun } from './run-style';

/** A paragraph read, with what is to be set after it. */
export type ReadParagraph = { readonly paragraph: Paragraph; readonly boxes: readonly XmlNode[] };

/** Reads a paragraph in document order: lists count on with each call. */
export function readParagraph(node: XmlNode, context: Context): ReadParagraph {
  const own = childOf(node, 'w:pPr');
  const properties = cascadeParagraph(context, readParagraphProperties(own));
  const base = baseRun(context, properties);
  const background = properties.fill && properties.fill !== 'none' ? properties.fill : context.background;
  const inner: Context = { ...context, background };
  const markRun = mergeRun(base, readRunProperties(childOf(own, 'w:rPr')));
  const contents: Contents = { inlines: [], floats: [], boxes: [] };
  readInlines(node, base, inner, contents);
  const style = resolveParagraph(context, properties);
  const marker = readMarker(properties, markRun, inner);
  return {
    paragraph: {
      kind: 'paragraph',
      style,
      inlines: [...marker, ...contents.inlines],
      mark: resolveRun(markRun, background),
      floats: contents.floats,
    },
    boxes: contents.boxes,
  };
}

/** The number or bullet, followed by its tab or space; empty outside lists. */
function readMarker(properties: ParagraphProperties, run: RunProperties, context: Context): readonly Inline[] {
  const { list, listLevel = 0 } = properties;
  const level = list && list !== '0' ? context.numbering.level(list, listLevel) : undefined;
  if (!list || !level) return [];
  const text = context.counter.next(list, listLevel);
  if (!text) return [];
  const style = { ...resolveRun(mergeRun(run, level.run), context.background), underline: false };
  const marker: Inline = { kind: 'text', text, style };
  if (level.suffix === 'nothing') return [marker];
  return [marker, level.suffix === 'tab' ? { kind: 'tab', style } : { kind: 'text', text: '\u00a0', style }];
}
