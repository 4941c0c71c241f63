/** References within formulas follow insertions and copies. */
import {
  followDeletion,
  followInsertion,
  followRename,
  shiftFormula,
} from '../../../../../local/runtime/spreadsheet/cells/references';

describe('References within formulas', () => {
  it.each([
    ['A1*$B$1', 'B3*$B$1'],
    ['SUM(A1:A$9)', 'SUM(B3:B$9)'],
    ['LOG10(A1)&"A1"', 'LOG10(B3)&"A1"'],
    ["'Mes élèves'!A1+Tarifs!$A2", "'Mes élèves'!B3+Tarifs!$A4"],
    ['TRUE', 'TRUE'],
  ])('moves the relative references of %s', (formula, moved) => {
    expect(shiftFormula(formula, 2, 1)).toBe(moved);
  });

  it.each([
    ['=SUM(D2:D9)', 'Écritures', '=SUM(D2:D11)'],
    ['=SUM(D2:D5)', 'Écritures', '=SUM(D2:D5)'],
    ['=$D$6', 'Écritures', '=$D$8'],
    ['=D6', 'Factures', '=D6'],
    ['=Écritures!D6', 'Factures', '=Écritures!D8'],
    ["='Écritures'!D6&Factures!D6", 'Factures', "='Écritures'!D8&Factures!D6"],
  ])('lets %s in %s follow rows inserted in Écritures', (formula, tab, moved) => {
    expect(followInsertion(formula, tab, { tab: 'Écritures', axis: 'row', after: 5, count: 2 })).toBe(moved);
  });

  it.each([
    ['=SUM(D2:D9)', 'Écritures', '=SUM(D2:D7)'],
    ['=SUM(D2:D4)', 'Écritures', '=SUM(D2:D4)'],
    ['=SUM(D2:D5)', 'Écritures', '=SUM(D2:D4)'],
    ['=SUM(D6:D9)', 'Écritures', '=SUM(D5:D7)'],
    ['=SUM($D$5:$D$6)', 'Écritures', '=SUM(#REF!)'],
    ['=D5+D7', 'Écritures', '=#REF!+D5'],
    ['=D5', 'Factures', '=D5'],
    ["='Écritures'!D7&Écritures!D6", 'Factures', "='Écritures'!D5&Écritures!#REF!"],
  ])('lets %s in %s follow rows 5 and 6 deleted in Écritures', (formula, tab, moved) => {
    expect(followDeletion(formula, tab, { tab: 'Écritures', row: 5, count: 2 })).toBe(moved);
  });

  it.each([
    ['=SUM(Tarifs!C2:C9)', 'Prix', '=SUM(Prix!C2:C9)'],
    ['=SUM(Tarifs!A:G)', 'Prix 2023', "=SUM('Prix 2023'!A:G)"],
    ["='Tarifs'!C2", "Prix d'été", "='Prix d''été'!C2"],
    ['="Tarifs!C2"&Tarifs!C2', 'Prix', '="Tarifs!C2"&Prix!C2'],
    ["=AutresTarifs!C2+'Les Tarifs'!C2", 'Prix', "=AutresTarifs!C2+'Les Tarifs'!C2"],
  ])('lets %s follow the new name %s of Tarifs', (formula, name, renamed) => {
    expect(followRename(formula, 'Tarifs', name)).toBe(renamed);
  });
});
