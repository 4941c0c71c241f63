/** Set-up on a school's workbook: repairs what is ours, and leaves the school's rows, columns and tabs as they are. */
import type { CellValue, SheetModel } from '../../local/runtime/model';
import { findPainted } from '../../local/runtime/spreadsheet/cells/painting';
import { makeSchool, prepareBundle, type School, sheetOf } from '../builders/small-school';
import { describeSheets, headersIn, positionOf, runSetUp } from './set-up/run';

let sound: School;
let school: School;

beforeAll(async () => {
  await prepareBundle('light');
  sound = makeSchool(3);
}, 120_000);

beforeEach(() => {
  school = {
    workbook: structuredClone(sound.workbook),
    state: structuredClone({ ...sound.state, drive: undefined }),
  } as unknown as School;
});

const sheet = (tab: string): SheetModel => sheetOf(school.workbook, tab);

/** Takes a column out of a tab's values, as a person who deletes it. */
function deleteColumn(tab: string, header: string): void {
  const position = positionOf(sheet(tab), header);
  for (const row of sheet(tab).values) row.splice(position - 1, 1);
}

function rename(tab: string, header: string, name: CellValue): void {
  const headers = sheet(tab).values[0] ?? [];
  headers[positionOf(sheet(tab), header) - 1] = name;
}

/** Puts a column of the school's own right of position `after`, with a value in each used row. */
function insertColumn(tab: string, after: number, header: string): void {
  for (const [index, row] of sheet(tab).values.entries()) row.splice(after, 0, index === 0 ? header : `ici ${index}`);
}

const rowsBelow = (tab: string) => structuredClone(sheet(tab).values.slice(1));

describe('a column that was deleted', () => {
  it('is added at the right end, dressed like a new one, and told', () => {
    deleteColumn('Familles', 'Langue');
    const before = rowsBelow('Familles');
    const outcome = runSetUp(school);
    expect(outcome.ok && outcome.lines).toEqual([
      'Le classeur est en place.',
      'Colonnes manquantes ajoutées : Familles : « Langue ».',
    ]);
    expect(headersIn(school, 'Familles').slice(-2)).toEqual(['Remarques', 'Langue']);
    const position = positionOf(sheet('Familles'), 'Langue');
    expect(findPainted(sheet('Familles').validations, 5, position)?.values).toEqual(['fr', 'de', 'en']);
    expect(sheet('Familles').notes.get(`1,${position}`)).toBe('Langue des documents.');
    expect(rowsBelow('Familles').map((row) => row.slice(0, 9))).toEqual(before.map((row) => row.slice(0, 9)));
  });

  it('comes back where the grid has no room left, with the others that are missing', () => {
    deleteColumn('Dommages', 'Montant');
    deleteColumn('Dommages', 'Date');
    sheet('Dommages').maxColumns = 3;
    for (const list of [sheet('Dommages').formats, sheet('Dommages').styles, sheet('Dommages').validations])
      list.length = 0;
    expect(runSetUp(school)).toMatchObject({ ok: true });
    expect(headersIn(school, 'Dommages')).toEqual(['Élève', 'Description', 'Statut', 'Date', 'Montant']);
    expect(sheet('Dommages').maxColumns).toBe(5);
  });
});

describe('a column that was renamed', () => {
  it('is refused in a tab with rows: both names are told and nothing is written', () => {
    rename('Élèves', 'Naissance', 'Né le');
    deleteColumn('Familles', 'Langue');
    const before = structuredClone(school.workbook);
    const outcome = runSetUp(school);
    expect(outcome.ok ? [] : outcome.problems).toEqual([expect.stringContaining('Onglet « Élèves »')]);
    expect(outcome.ok ? '' : outcome.problems[0]).toMatch(/« Naissance » manque, et « Né le » n’est pas reconnue/);
    expect(school.workbook).toEqual(before);
  });

  it('is refused in each tab where it is so, all at once', () => {
    rename('Élèves', 'Naissance', 'Né le');
    rename('Familles', 'NPA', 'Code postal');
    const outcome = runSetUp(school);
    expect(outcome.ok ? [] : outcome.problems).toHaveLength(2);
  });

  it('is added in an empty tab, beside the other name', () => {
    rename('Congés', 'Motif', 'Raison');
    expect(runSetUp(school)).toMatchObject({ ok: true });
    expect(headersIn(school, 'Congés')).toEqual(expect.arrayContaining(['Raison', 'Motif']));
  });

  it('is refused when its title was wiped out above its data', () => {
    rename('Inscriptions', 'Statut', '');
    const before = structuredClone(school.workbook);
    const outcome = runSetUp(school);
    expect(outcome.ok ? [] : outcome.problems).toEqual([expect.stringContaining('« Statut »')]);
    expect(school.workbook).toEqual(before);
  });

  it('is no other when it differs by spaces or a combining accent', () => {
    rename('Élèves', 'Prénom', ' Pre\u0301nom ');
    const before = structuredClone(school.workbook);
    expect(runSetUp(school)).toMatchObject({ ok: true });
    expect(school.workbook).toEqual(before);
  });
});

describe('what the school made', () => {
  it('survives: columns, notes, formulas, rows and tabs', () => {
    insertColumn('Familles', 2, 'Surnom');
    const families = sheet('Familles');
    families.notes.set('1,3', 'Pour nous seuls');
    families.notes.set('3,3', 'Voir le dossier');
    families.formulas.set('2,3', '=UPPER(B2)');
    const own = structuredClone({ ...sheet('Congés'), name: 'Cantine du jeudi', notes: new Map(), protections: [] });
    own.values = [['Menu'], ['Soupe']];
    school.workbook.sheets.unshift(own);
    const before = structuredClone(school.workbook);
    expect(runSetUp(school)).toMatchObject({ ok: true });
    expect(school.workbook.sheets[0]).toEqual(before.sheets[0]);
    expect(sheet('Familles').values).toEqual(sheetOf(before, 'Familles').values);
    expect(sheet('Familles').formulas).toEqual(new Map([['2,3', '=UPPER(B2)']]));
    expect([...sheet('Familles').notes].filter(([, note]) => /nous|dossier/.test(note))).toHaveLength(2);
  });

  it('survives in tabs that were deleted and are made again, with the sample rows where they belong', () => {
    school.workbook.sheets = school.workbook.sheets.filter(({ name }) => name !== 'Tarifs' && name !== 'Congés');
    const outcome = runSetUp(school);
    expect(outcome.ok && outcome.lines[0]).toBe('2 onglets créés ; le classeur est en place.');
    expect(school.workbook.sheets.slice(-2).map(({ name }) => name)).toEqual(['Tarifs', 'Congés']);
    expect(sheet('Tarifs').values).toHaveLength(30);
  });

  it.each(['Tarifs', 'Familles'])('is not overwritten in the tab %s when the whole header row was wiped out', (tab) => {
    sheet(tab).values[0] = [];
    const row = sheet(tab).values[1] ?? [];
    row[1] = 'de l’école';
    const before = rowsBelow(tab);
    const outcome = runSetUp(school);
    expect(outcome.ok ? '' : outcome.problems.join()).toContain('colonne A sans titre');
    expect(rowsBelow(tab)).toEqual(before);
  });

  it('keeps tariffs that the school has changed', () => {
    const cells = sheet('Tarifs').values[3] ?? [];
    cells[4] = 9100;
    sheet('Tarifs').values.splice(5, 3);
    const before = rowsBelow('Tarifs');
    expect(runSetUp(school)).toMatchObject({ ok: true });
    expect(rowsBelow('Tarifs')).toEqual(before);
  });
});

describe('a workbook that another program wrote again', () => {
  it('gets validations, notes, formats, frozen rows and protections back', () => {
    const before = structuredClone(school.workbook);
    for (const one of school.workbook.sheets) {
      for (const list of [one.formats, one.styles, one.validations, one.protections]) list.length = 0;
      one.notes.clear();
      one.frozenRows = 0;
    }
    expect(runSetUp(school)).toMatchObject({ ok: true });
    expect(describeSheets(school)).toEqual(describeSheets({ ...school, workbook: before }));
  });

  it('gets no second protection when the file kept the first without its description', () => {
    for (const { protections } of school.workbook.sheets) {
      for (const protection of protections) if (protection.range === undefined) protection.description = '';
    }
    expect(runSetUp(school)).toMatchObject({ ok: true });
    expect(school.workbook.sheets.map(({ protections }) => protections.length)).toEqual(Array(25).fill(1));
  });

  it('is repaired where a tab has no row left below its headers', () => {
    const leaves = sheet('Congés');
    leaves.maxRows = 1;
    for (const list of [leaves.formats, leaves.styles, leaves.validations]) list.length = 0;
    expect(runSetUp(school)).toMatchObject({ ok: true });
    const position = positionOf(leaves, 'Décision');
    expect(findPainted(leaves.validations, 2, position)?.criteria).toBe('VALUE_IN_LIST');
  });

  it('is repaired where tabs stand in another order', () => {
    school.workbook.sheets.reverse();
    const before = structuredClone(school.workbook);
    expect(runSetUp(school)).toMatchObject({ ok: true });
    expect(school.workbook).toEqual(before);
  });
});
