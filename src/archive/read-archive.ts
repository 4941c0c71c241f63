/** Reads what an .xlsx holds: values only, dates as serial numbers. */
import { type CellObject, read } from '@e965/xlsx';
import type { ArchiveCell, ArchiveTab } from './archive-part';

const VALUES_ONLY = { cellFormula: false, cellHTML: false, cellText: false } as const;

/** @throws an Error where the bytes are no .xlsx */
export function readArchive(bytes: Uint8Array): ArchiveTab[] {
  const book = read(bytes, { type: 'array', dense: true, ...VALUES_ONLY });
  return book.SheetNames.map((name) => {
    const data = (book.Sheets[name] as { readonly '!data'?: readonly (readonly CellObject[])[] } | undefined)?.[
      '!data'
    ];
    return { name, rows: Array.from(data ?? [], (cells) => Array.from(cells ?? [], toValue)) };
  });
}

function toValue(cell: CellObject | undefined): ArchiveCell {
  const value = cell?.v;
  return value === undefined || value === null || cell?.t === 'z' ? '' : value;
}
