/** Texts of a file as the register's cells hold them. */
import { REGISTER_FIELDS } from '../../../src/actions/import-register/fields';
import { readCell } from '../../../src/actions/import-register/read-cell';

function read(name: string, text: string): unknown {
  const field = REGISTER_FIELDS.find((one) => one.name === name);
  if (field === undefined) throw new Error(`No field ${name}`);
  const cell = readCell(field.column, text);
  return cell.ok ? cell.cell : cell.code;
}

describe('a cell of the file', () => {
  it.each([
    ['Élève · Naissance', '31.10.2016', '2016-10-31'],
    ['Élève · Naissance', '2016-10-31', '2016-10-31'],
    ['Élève · Naissance', '31/10/2016', '2016-10-31'],
    ['Élève · Naissance', '31-10-2016', '2016-10-31'],
    ['Élève · Naissance', '31/10/2016 00:00', '2016-10-31'],
    ['Élève · Naissance', '1.2.2016', '2016-02-01'],
    ['Élève · Naissance', '29.02.2015', 'cell-date'],
    ['Élève · Naissance', '31.10.16', 'cell-date'],
    ['Élève · Naissance', 'octobre', 'cell-date'],
    ['Famille · NPA', '04056', '04056'],
    ['Famille · Adresse', 'Rue\ndu Rhin', 'Rue du Rhin'],
    ['Famille · Pays', 'Suisse', 'Suisse'],
    ['Famille · Pays', 'Ailleurs', 'cell-country'],
    ['Responsable 1 · Peut récupérer', 'X', 'oui'],
    ['Responsable 1 · Peut récupérer', 'Non', 'non'],
    ['Responsable 1 · Peut récupérer', 'parfois', 'cell-choice'],
    ['Responsable 1 · E-mail', 'a@b.example; c@d.example', 'a@b.example; c@d.example'],
    ['Responsable 1 · E-mail', 'a@b', 'cell-email'],
    ['Inscription · Catégorie', 'elementaire', 'Élémentaire'],
    ['Inscription · Catégorie', 'CRÈCHE', 'Crèche'],
    ['Inscription · Jours', '3', 3],
    ['Inscription · Jours', '6', 'cell-integer'],
    ['Payeur · Part', '50 %', 50],
    ['Payeur · Part', '33,5', 33.5],
    ['Famille · Remarques', 'x'.repeat(5001), 'import-text-long'],
  ])('of %s, « %.20s », is read as %j', (name, text, expected) => {
    expect(read(name, text)).toBe(expected);
  });
});
