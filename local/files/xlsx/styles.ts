/** Looks and number formats of cells between a file and the model. */
import type { CellStyle } from 'hucre/xlsx';
import type { StyleModel } from '../../runtime/model';
import { isAutomaticFormat } from '../../runtime/spreadsheet/cells/number-format';

/** Built-in formats that mean "as the reader's country writes it" and arrive in their American form. */
const SWISS_FORMATS: Readonly<Record<string, string>> = {
  'm/d/yyyy': 'dd.mm.yyyy',
  'mm-dd-yy': 'dd.mm.yyyy',
  'm/d/yyyy h:mm': 'dd.mm.yyyy hh:mm',
  'm/d/yy h:mm': 'dd.mm.yyyy hh:mm',
};

/** The model's format of a file's one; '' for none. */
export function toModelFormat(format: string): string {
  return isAutomaticFormat(format) ? '' : (SWISS_FORMATS[format] ?? format);
}

/** The looks that the model names, and the whole style of the file beside them. */
export function toModelStyle(style: CellStyle): StyleModel {
  const { numFmt: _format, ...source } = style;
  const { fill, font, alignment } = style;
  const color = fill?.type === 'pattern' && fill.pattern === 'solid' ? fill.fgColor?.rgb : undefined;
  return {
    source,
    ...(font?.bold ? { bold: true } : {}),
    ...(color ? { background: `#${color.slice(-6).toLowerCase()}` } : {}),
    ...(alignment?.wrapText ? { wrap: true } : {}),
    ...(alignment?.horizontal ? { horizontalAlignment: alignment.horizontal } : {}),
    ...(alignment?.vertical
      ? { verticalAlignment: alignment.vertical === 'center' ? 'middle' : alignment.vertical }
      : {}),
  };
}

/** A font must say what it is, or other programs pick one of their own. */
const DEFAULT_FONT = { name: 'Calibri', size: 11 };
const HORIZONTAL = ['left', 'center', 'right', 'fill', 'justify', 'centerContinuous', 'distributed'] as const;
const VERTICAL = ['top', 'center', 'bottom', 'justify', 'distributed'] as const;

/** The file's style of a cell, undefined when it has none. */
export function toFileStyle(look: StyleModel, format: string): CellStyle | undefined {
  const source: CellStyle = look.source ?? {};
  const style: CellStyle = { ...source };
  if (look.bold !== undefined) style.font = { ...DEFAULT_FONT, ...source.font, bold: look.bold };
  if (look.background === '') delete style.fill;
  else if (look.background !== undefined) style.fill = toFill(look.background, source);
  const alignment = toAlignment(look, source);
  if (alignment) style.alignment = alignment;
  if (!isAutomaticFormat(format)) style.numFmt = format;
  return Object.keys(style).length > 0 ? style : undefined;
}

function toFill(background: string, source: CellStyle): NonNullable<CellStyle['fill']> {
  const rgb = toRgb(background);
  const { fill } = source;
  // A fill that came with the file and still has its colour is kept as it was.
  if (fill?.type === 'pattern' && fill.fgColor?.rgb?.slice(-6).toUpperCase() === rgb) return fill;
  return { type: 'pattern', pattern: 'solid', fgColor: { rgb } };
}

function toAlignment(look: StyleModel, source: CellStyle): CellStyle['alignment'] {
  if (look.wrap === undefined && !look.horizontalAlignment && !look.verticalAlignment) return source.alignment;
  const alignment = { ...source.alignment };
  if (look.wrap !== undefined) alignment.wrapText = look.wrap;
  const horizontal = HORIZONTAL.find((name) => name === look.horizontalAlignment);
  if (horizontal) alignment.horizontal = horizontal;
  else if (look.horizontalAlignment) delete alignment.horizontal;
  const wanted = look.verticalAlignment === 'middle' ? 'center' : look.verticalAlignment;
  const vertical = VERTICAL.find((name) => name === wanted);
  if (vertical) alignment.vertical = vertical;
  return alignment;
}

const NAMED_COLORS: Readonly<Record<string, string>> = {
  white: 'FFFFFF',
  black: '000000',
  red: 'FF0000',
  yellow: 'FFFF00',
};

/** The six digits of a colour, e.g. `#e8eefc` → `E8EEFC`. */
export function toRgb(color: string): string {
  const named = NAMED_COLORS[color.toLowerCase()];
  const digits = named ?? color.replace('#', '').toUpperCase();
  return digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
}
