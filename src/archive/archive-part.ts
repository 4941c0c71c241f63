/** What the script file of archives offers the others; types only, so that it costs nothing there. */

/** A cell as the workbook gives it; '' where it is empty. */
export type ArchiveCell = string | number | boolean | Date;

/** A tab of an archive, header row first. */
export interface ArchiveTab {
  readonly name: string;
  readonly rows: readonly (readonly ArchiveCell[])[];
}

/** The result of the global function `ecolageArchive()`. */
export interface ArchivePart {
  /** The bytes of an .xlsx: dates are dates, text stays text. */
  writeArchive(tabs: readonly ArchiveTab[]): Uint8Array;
  /** What an .xlsx holds; dates come back as their serial numbers. @throws an Error where it is no .xlsx */
  readArchive(bytes: Uint8Array): readonly ArchiveTab[];
}
