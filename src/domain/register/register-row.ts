/** A row of the register as the journal compares it: what its cells say, by header. */

export interface RegisterRow {
  /** '' where the row bears none. */
  readonly id: string;
  /** Text of the cells that hold something, by header; a new empty column changes no row. */
  readonly cells: Readonly<Record<string, string>>;
}

/** What became of a row between two looks at its tab. */
export type RowChange<B extends RegisterRow, A extends RegisterRow> =
  | { readonly kind: 'added'; readonly after: A }
  | { readonly kind: 'removed'; readonly before: B }
  | { readonly kind: 'changed'; readonly before: B; readonly after: A };

/** What a row says, whatever the order of its columns. */
export function contentOf({ cells }: Pick<RegisterRow, 'cells'>, leftOut?: string): string {
  const entries = Object.entries(cells).filter(([header]) => header !== leftOut);
  return JSON.stringify(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
