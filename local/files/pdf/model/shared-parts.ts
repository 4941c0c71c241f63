/** Styles, lists and settings of a package, kept between documents made from the same template. */
import type { DocxPackage } from '../open/package';
import { readTwips } from '../open/units';
import { childOf, parseXml, switchOf } from '../open/xml';
import { type Numbering, readNumbering } from '../styles/numbering';
import { readStyleSheet, type StyleSheet } from '../styles/sheet';

/** What all parts of a document share. */
export type SharedParts = {
  readonly styles: StyleSheet;
  readonly numbering: Numbering;
  readonly defaultTab: number;
  readonly hasEvenPages: boolean;
};

/** Six hundred letters of one template have the same styles: they are read once. Only the latest few are kept. */
const KEPT = 4;
const known = new Map<string, SharedParts>();

/** Reads (or remembers) the parts that do not change from one letter of a template to the next. */
export function readSharedParts(file: DocxPackage): SharedParts {
  const text = (type: string): string => {
    const part = file.partOfType(file.mainPart, type);
    return (part ? file.readText(part) : undefined) ?? '';
  };
  const styles = text('styles');
  const numbering = text('numbering');
  const settings = text('settings');
  const key = [styles, numbering, settings].join('\u0000');
  let parts = known.get(key);
  if (!parts) {
    const root = settings ? parseXml(settings) : undefined;
    parts = {
      styles: readStyleSheet(styles ? parseXml(styles) : undefined),
      numbering: readNumbering(numbering ? parseXml(numbering) : undefined),
      defaultTab: readTwips(childOf(root, 'w:defaultTabStop')?.attributes['w:val']) || 36,
      hasEvenPages: switchOf(root, 'w:evenAndOddHeaders') ?? false,
    };
    const oldest = known.keys().next().value;
    if (known.size >= KEPT && oldest !== undefined) known.delete(oldest);
    known.set(key, parts);
  }
  return parts;
}
