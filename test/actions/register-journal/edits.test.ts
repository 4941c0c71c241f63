/** Edits in the sheet as the journal tells them: who, where, before and after. */
import type { Google } from '../../../local/host/google';
import { toSerial } from '../../../local/runtime/spreadsheet/cells/serial-date';
import { addRow, prepareBundle, type School, sheetOf } from '../../builders/small-school';
import { change, copyOf, newNotes, notesOf, openSchool, type } from './office';

jest.setTimeout(120_000);
beforeAll(() => prepareBundle('light'));

const WHO = 'secretaire@ecole.example';

function deleteRow(school: School, tab: string, id: string): void {
  const { values } = sheetOf(school.workbook, tab);
  values.splice(
    values.findIndex(([first]) => first === id),
    1,
  );
}

describe('the first look at a register', () => {
  it('takes its state with one note, into a hidden tab', () => {
    const { school } = openSchool(3);
    expect(notesOf(school)).toEqual([
      { who: 'inconnu', what: 'Registre relevé : 12 lignes', tab: 'Registre (copie)', line: '', before: '', after: '' },
    ]);
    expect(copyOf(school)).toHaveLength(12);
    expect(sheetOf(school.workbook, 'Registre (copie)').hidden).toBe(true);
  });

  it('tells the cell whose edit called it, with what Google says stood there', () => {
    const { school, google } = openSchool(2, false);
    type(google, school, ['Familles', 'F01', 'Nom'], 'Nouveau');
    expect(newNotes(school)).toEqual([
      {
        ...{ who: WHO, what: 'Modifié à la main', tab: 'Familles', line: 'F01' },
        ...{ before: 'Nom : Essai 01', after: 'Nom : Nouveau' },
      },
    ]);
  });
});

describe('an edit', () => {
  it.each([
    ['Familles', 'F02', 'Ville', 'Riehen', 'Ville : Bâle', 'Ville : Riehen'],
    ['Responsables', 'R01', 'Téléphone', '+41 61 000 00 00', 'Téléphone : (vide)', 'Téléphone : +41 61 000 00 00'],
    ['Élèves', 'E01', 'Naissance', toSerial(2015, 6, 1), 'Naissance : 2015-05-02', 'Naissance : 2015-06-01'],
    ['Inscriptions', 'I02', 'Statut', '', 'Statut : Prise en compte', 'Statut : (vide)'],
    ['Familles', 'F01', 'Remarques', '=1+1 <b>', 'Remarques : (vide)', 'Remarques : =1+1 <b>'],
  ] as const)('of %s %s, column %s, is noted with both values', (tab, line, header, value, before, after) => {
    const { school, google } = openSchool(2);
    type(google, school, [tab, line, header], value);
    expect(newNotes(school)).toEqual([{ who: WHO, what: 'Modifié à la main', tab, line, before, after }]);
  });

  it('is noted each time, back and forth on the same day', () => {
    const { school, google } = openSchool(1);
    for (const town of ['Riehen', 'Bâle', 'Riehen']) type(google, school, ['Familles', 'F01', 'Ville'], town);
    expect(newNotes(school).map(({ after }) => after)).toEqual(['Ville : Riehen', 'Ville : Bâle', 'Ville : Riehen']);
  });

  it('by nobody whom Google names is somebody unknown, never the owner of the trigger', () => {
    const { school, google } = openSchool(1);
    type(google, school, ['Familles', 'F01', 'Ville'], 'Riehen', '');
    expect(newNotes(school).map(({ who }) => who)).toEqual(['inconnu']);
  });

  it('in another tab reads no values and notes nothing', () => {
    const { school, google } = openSchool(1);
    google.fireEdit({ tab: 'Horaires', row: 2, column: 1 });
    const last = google.reports[google.reports.length - 1];
    expect(Object.keys(last?.calls ?? {}).filter((name) => name.includes('getValues'))).toEqual([]);
    expect(newNotes(school)).toEqual([]);
  });
});

describe('the index of the days of Présences', () => {
  const KEY = 'presences|index';

  it.each([
    ['an edit of a cell', (google: Google) => google.fireEdit({ tab: 'Présences', row: 2, column: 1 })],
    ['a paste', (google: Google) => google.fireEdit({ tab: 'Présences', row: 2, column: 1, rows: 3, columns: 2 })],
    ['a change by another program', (google: Google) => google.fireEvent('ON_CHANGE', { changeType: 'OTHER' })],
  ])('is forgotten after %s', (_, fire) => {
    const { school, google } = openSchool(1);
    school.state.properties.document[KEY] = '14 {}';
    fire(google);
    expect(school.state.properties.document[KEY]).toBe('');
  });

  it.each([
    ['a justification typed by hand', (google: Google) => google.fireEdit({ tab: 'Présences', row: 2, column: 10 })],
    // The index notices by itself that its rows moved.
    ['an inserted row', (google: Google) => google.fireEvent('ON_CHANGE', { changeType: 'INSERT_ROW' })],
    ['a removed row', (google: Google) => google.fireEvent('ON_CHANGE', { changeType: 'REMOVE_ROW' })],
  ])('stays after %s', (_, fire) => {
    const { school, google } = openSchool(1);
    school.state.properties.document[KEY] = '14 {}';
    fire(google);
    expect(school.state.properties.document[KEY]).toBe('14 {}');
  });

  it('stays after an edit of another tab', () => {
    const { school, google } = openSchool(1);
    school.state.properties.document[KEY] = '14 {}';
    google.fireEdit({ tab: 'Horaires', row: 2, column: 1 });
    type(google, school, ['Familles', 'F01', 'Ville'], 'Riehen');
    expect(school.state.properties.document[KEY]).toBe('14 {}');
  });
});

describe('a change that no edit shows', () => {
  it('of a deleted row is noted with what the row said', () => {
    const { school, google } = openSchool(2);
    deleteRow(school, 'Élèves', 'E01');
    change(google, 'REMOVE_ROW');
    expect(newNotes(school)).toEqual([
      {
        ...{ who: 'inconnu', what: 'Ligne supprimée', tab: 'Élèves', line: 'E01', after: '' },
        before: 'Élève : E01 ; Famille : F01 ; Nom : Essai ; Prénom : Enfant 01 ; Naissance : 2015-05-02',
      },
    ]);
  });

  it('of an added row is noted whole', () => {
    const { school, google } = openSchool(1);
    addRow(school, 'Payeurs', { Payeur: 'P1', Famille: 'F01', Nom: 'Atelier', Objet: 'Tout', Part: 100 });
    change(google);
    expect(newNotes(school)).toEqual([
      {
        ...{ who: 'inconnu', what: 'Ligne ajoutée', tab: 'Payeurs', line: 'P1', before: '' },
        after: 'Payeur : P1 ; Famille : F01 ; Nom : Atelier ; Objet : Tout ; Part : 100',
      },
    ]);
  });

  it('of the order of rows, or of a new column, is none', () => {
    const { school, google } = openSchool(4);
    const pupils = sheetOf(school.workbook, 'Élèves').values;
    pupils.splice(1, 4, ...pupils.slice(1, 5).reverse());
    for (const row of sheetOf(school.workbook, 'Familles').values) row.unshift('');
    change(google);
    expect(newNotes(school)).toEqual([]);
  });

  it('of a renamed identifiers’ column loses no row, and is caught up when its name is back', () => {
    const { school, google } = openSchool(2);
    const headers = sheetOf(school.workbook, 'Élèves').values[0] ?? [];
    headers[0] = 'Numéro d’élève';
    deleteRow(school, 'Élèves', 'E02');
    change(google);
    expect(newNotes(school)).toEqual([]);
    headers[0] = 'Élève';
    change(google);
    expect(newNotes(school).map(({ what, line }) => [what, line])).toEqual([['Ligne supprimée', 'E02']]);
  });

  it('waits while the journal lacks a column, and is noted afterwards', () => {
    const { school, google } = openSchool(1);
    const headers = sheetOf(school.workbook, 'Journal').values[0] ?? [];
    headers[headers.indexOf('Après')] = 'Ensuite';
    type(google, school, ['Familles', 'F01', 'Ville'], 'Riehen');
    headers[headers.indexOf('Ensuite')] = 'Après';
    change(google);
    expect(newNotes(school).map(({ after }) => after)).toEqual(['Ville : Riehen']);
  });

  it('of formats, and of what an edit has told already, is not looked at', () => {
    const { google } = openSchool(1);
    for (const changeType of ['FORMAT', 'EDIT', 'INSERT_COLUMN']) change(google, changeType);
    const reads = google.reports.slice(-3).map(({ calls }) => calls['Range.getValues'] ?? 0);
    expect(reads).toEqual([0, 0, 0]);
  });

  it('of rows with one identifier, or none, is told apart by what they say', () => {
    const { school, google } = openSchool(1);
    for (const name of ['Un', 'Deux', 'Deux']) addRow(school, 'Familles', { Famille: 'F09', Nom: name });
    addRow(school, 'Familles', { Nom: 'Sans' });
    change(google);
    const { values } = sheetOf(school.workbook, 'Familles');
    values.splice(values.length - 2, 1);
    change(google);
    expect(newNotes(school).map(({ what, line, before, after }) => [what, line, before || after])).toEqual([
      ['Ligne ajoutée', 'F09', 'Famille : F09 ; Nom : Un'],
      ['Ligne ajoutée', 'F09', 'Famille : F09 ; Nom : Deux'],
      ['Ligne ajoutée', 'F09', 'Famille : F09 ; Nom : Deux'],
      ['Ligne ajoutée', '', 'Nom : Sans'],
      ['Ligne supprimée', 'F09', 'Famille : F09 ; Nom : Deux'],
    ]);
  });
});
