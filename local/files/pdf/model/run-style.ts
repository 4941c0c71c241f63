/** Resolves cascaded properties into the final look of runs and paragraphs. */
import { mergeParagraph, mergeRun, type ParagraphProperties, type RunProperties } from '../styles/properties';
import { NO_BORDER } from '../styles/read-borders';
import type { ParagraphStyle, RunStyle } from './blocks';
import type { Context } from './context';

/** The share of the size at which superscripts, subscripts and small capitals are set. */
const SMALL = 0.65;

/** The final look of characters; `auto` colours turn white on a dark background. */
export function resolveRun(properties: RunProperties, background?: string): RunStyle {
  const size = properties.size ?? 10;
  const isRaised = properties.position === 'super' || properties.position === 'sub';
  const fill = properties.fill === 'none' ? undefined : properties.fill;
  const shift = properties.position === 'super' ? size * 0.35 : properties.position === 'sub' ? -size * 0.12 : 0;
  const { bold = false, italic = false } = properties;
  return {
    face: bold ? (italic ? 'boldItalic' : 'bold') : italic ? 'italic' : 'regular',
    size: isRaised ? size * SMALL : size,
    colour: resolveColour(properties.colour, fill ?? background),
    underline: properties.underline ?? false,
    strike: properties.strike ?? false,
    rise: (properties.rise ?? 0) + shift,
    spacing: properties.spacing ?? 0,
    fill,
  };
}

function resolveColour(colour: string | undefined, background: string | undefined): string {
  if (colour && colour !== 'auto') return colour;
  return background && isDark(background) ? 'ffffff' : '000000';
}

function isDark(colour: string): boolean {
  const part = (start: number): number => Number.parseInt(colour.slice(start, start + 2), 16);
  return part(0) * 0.299 + part(2) * 0.587 + part(4) * 0.114 < 96;
}

/** The run properties of a paragraph's text before its own: defaults, table, paragraph style. */
export function baseRun(context: Context, paragraph: ParagraphProperties): RunProperties {
  const style = paragraph.style ?? context.styles.defaultParagraphStyle;
  return mergeRun(context.styles.defaults.run, context.inherited.run, context.styles.named(style).run);
}

/** All paragraph properties with styles and list level laid under the paragraph's own. */
export function cascadeParagraph(context: Context, own: ParagraphProperties): ParagraphProperties {
  const { styles, numbering } = context;
  const named = styles.named(own.style ?? styles.defaultParagraphStyle).paragraph;
  const merged = mergeParagraph(styles.defaults.paragraph, context.inherited.paragraph, named, own);
  if (!merged.list || merged.list === '0') return merged;
  const level = numbering.level(merged.list, merged.listLevel ?? 0)?.paragraph;
  // A list named by the paragraph itself overrules the style's indents; one named by the style yields to them.
  return own.list
    ? mergeParagraph(styles.defaults.paragraph, context.inherited.paragraph, named, level, own)
    : mergeParagraph(styles.defaults.paragraph, context.inherited.paragraph, level, named, own);
}

/** The final format of a paragraph. */
export function resolveParagraph(context: Context, properties: ParagraphProperties): ParagraphStyle {
  const borders = properties.borders ?? {};
  return {
    id: properties.style ?? context.styles.defaultParagraphStyle,
    align: properties.align ?? 'left',
    left: properties.left ?? 0,
    right: properties.right ?? 0,
    firstLine: properties.firstLine ?? 0,
    before: properties.before ?? 0,
    after: properties.after ?? 0,
    line: properties.line ?? 1,
    lineRule: properties.lineRule ?? 'factor',
    keepNext: properties.keepNext ?? false,
    keepLines: properties.keepLines ?? false,
    pageBreakBefore: properties.pageBreakBefore ?? false,
    widowControl: properties.widowControl ?? true,
    contextual: properties.contextual ?? false,
    tabs: (properties.tabs ?? []).filter((stop) => stop.kind !== 'clear'),
    defaultTab: context.defaultTab,
    borders: Object.fromEntries(Object.entries(borders).filter(([, border]) => border !== NO_BORDER)),
    fill: properties.fill === 'none' ? undefined : properties.fill,
  };
}
