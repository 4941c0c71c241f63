/** Which tab of the workbook a sheet of the grid shows: the grid keeps a sheet's identifier when its name changes. */

export interface TabNames {
  /** The workbook's name of a sheet; '' for one that the workbook does not know. */
  nameOf(sheetId: string): string;
  /** Identifier of a tab's sheet; made where there is none yet. */
  idOf(tab: string): string;
  rename(sheetId: string, tab: string): void;
  forget(sheetId: string): void;
}

/** @example const names = createTabNames(); names.nameOf(names.idOf('Tarifs')) // 'Tarifs' */
export function createTabNames(): TabNames {
  const names = new Map<string, string>();
  let given = 0;
  return {
    nameOf: (sheetId) => names.get(sheetId) ?? '',
    idOf(tab) {
      const known = [...names].find(([, name]) => name === tab)?.[0];
      if (known !== undefined) return known;
      const made = `onglet-${++given}`;
      names.set(made, tab);
      return made;
    },
    rename: (sheetId, tab) => void names.set(sheetId, tab),
    forget: (sheetId) => void names.delete(sheetId),
  };
}
