/** What the readers of a document's parts share: styles, lists, relations and the state of open fields. */
import type { DocxPackage, Relation } from '../open/package';
import type { ListCounter, Numbering } from '../styles/numbering';
import type { ParagraphProperties, RunProperties } from '../styles/properties';
import type { StyleSheet } from '../styles/sheet';

/** A complex field that has begun: its instruction so far, and whether its result is being read. */
export type OpenField = { instruction: string; isInResult: boolean; isReplaced: boolean };

/** Shared by all parts of one rendering; `notes` collects the footnotes met on the way. */
export type Reading = {
  readonly file: DocxPackage;
  readonly styles: StyleSheet;
  readonly numbering: Numbering;
  readonly counter: ListCounter;
  readonly defaultTab: number;
  readonly notes: NoteReference[];
};

export type NoteReference = { readonly kind: 'footnote' | 'endnote'; readonly id: string; readonly number: number };

/** The reading of one part; inside a table, what its style gives to text, and the width there is. */
export type Context = Reading & {
  readonly relations: ReadonlyMap<string, Relation>;
  readonly fields: OpenField[];
  readonly inherited: { readonly run: RunProperties; readonly paragraph: ParagraphProperties };
  /** The colour behind the text, for text of automatic colour. */
  readonly background: string | undefined;
};

/** A context for another part of the same document. */
export function enterPart(reading: Reading, part: string): Context {
  return {
    ...reading,
    relations: reading.file.relationsOf(part),
    fields: [],
    inherited: { run: {}, paragraph: {} },
    background: undefined,
  };
}
