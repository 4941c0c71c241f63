/** The run and paragraph properties that the renderer knows, as partial records that cascade by spreading. */

/** Formatting of characters; absent members are inherited. Lengths in points. */
export type RunProperties = {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly caps?: boolean;
  readonly smallCaps?: boolean;
  readonly hidden?: boolean;
  readonly size?: number;
  /** Six hexadecimal digits, or `auto`. */
  readonly colour?: string;
  /** Six hexadecimal digits, or `none`. */
  readonly fill?: string;
  readonly position?: 'base' | 'super' | 'sub';
  readonly rise?: number;
  readonly spacing?: number;
  readonly font?: string;
};

/** One edge of a cell, table or paragraph; a width of 0 is "no line". Width and distance in points. */
export type Border = {
  readonly width: number;
  readonly colour: string;
  readonly dash: 'solid' | 'dashed' | 'dotted';
  readonly distance: number;
};

export type Edge = 'top' | 'right' | 'bottom' | 'left' | 'insideH' | 'insideV';
export type Borders = Readonly<Partial<Record<Edge | 'between', Border>>>;

/** A tab stop, its position in points from the left edge of the column. */
export type TabStop = {
  readonly position: number;
  readonly kind: 'left' | 'right' | 'center' | 'decimal' | 'clear';
  readonly leader: string;
};

export type Alignment = 'left' | 'right' | 'center' | 'justify';

/** Formatting of a paragraph; absent members are inherited. Lengths in points, `line` in points or as a factor. */
export type ParagraphProperties = {
  readonly style?: string;
  readonly align?: Alignment;
  readonly left?: number;
  readonly right?: number;
  /** Added to `left` for the first line: negative for a hanging indent. */
  readonly firstLine?: number;
  readonly before?: number;
  readonly after?: number;
  readonly line?: number;
  readonly lineRule?: 'factor' | 'exact' | 'atLeast';
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  readonly pageBreakBefore?: boolean;
  readonly widowControl?: boolean;
  readonly contextual?: boolean;
  readonly tabs?: readonly TabStop[];
  readonly list?: string;
  readonly listLevel?: number;
  readonly borders?: Borders;
  readonly fill?: string;
};

/** Lays the later properties over the earlier ones; tab stops add up, a `clear` stop takes one away. */
export function mergeParagraph(...layers: readonly (ParagraphProperties | undefined)[]): ParagraphProperties {
  let merged: ParagraphProperties = {};
  for (const layer of layers) {
    if (!layer) continue;
    const tabs = layer.tabs && merged.tabs ? mergeTabs(merged.tabs, layer.tabs) : (layer.tabs ?? merged.tabs);
    merged = tabs ? { ...merged, ...layer, tabs } : { ...merged, ...layer };
  }
  return merged;
}

function mergeTabs(earlier: readonly TabStop[], later: readonly TabStop[]): readonly TabStop[] {
  const kept = earlier.filter((stop) => !later.some((other) => Math.abs(other.position - stop.position) < 0.5));
  return [...kept, ...later].sort((one, other) => one.position - other.position);
}

/** Lays the later properties over the earlier ones. */
export function mergeRun(...layers: readonly (RunProperties | undefined)[]): RunProperties {
  return Object.assign({}, ...layers);
}
