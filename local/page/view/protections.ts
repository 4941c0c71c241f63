/** Protected places: as in Sheets a person is warned before the first change there, and may go on. */
import type { ProtectionView, TabView } from '../protocol';

export interface Protections {
  /** Takes over what is protected in a tab. */
  set(view: Pick<TabView, 'name' | 'protections'>): void;
  /** Whether an edit must be asked about first. */
  isProtected(tab: string, row: number, column: number): boolean;
  /** The person has been warned about a tab: it is not asked again while the page is open. */
  allow(tab: string): void;
}

export const PROTECTION_QUESTION =
  'Vous modifiez une partie du classeur que le programme écrit ou dont il a besoin. Une erreur ici peut fausser les ' +
  'factures. Modifier quand même ?';

/** @example const protections = createProtections(); protections.isProtected('Écritures', 5, 2) // true */
export function createProtections(): Protections {
  const byTab = new Map<string, readonly ProtectionView[]>();
  const allowed = new Set<string>();
  return {
    set: ({ name, protections }) => void byTab.set(name, protections),
    isProtected: (tab, row, column) =>
      !allowed.has(tab) && (byTab.get(tab) ?? []).some((protection) => isInside(protection, row, column)),
    allow: (tab) => void allowed.add(tab),
  };
}

function isInside({ range }: ProtectionView, row: number, column: number): boolean {
  if (range === undefined) return true;
  const { row: top, column: left, rows, columns } = range;
  return row >= top && row < top + rows && column >= left && column < left + columns;
}
