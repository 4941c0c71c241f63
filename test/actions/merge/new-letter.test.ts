/** Letters of the school: made from the starting letter, taken from a file, found by name. */
import { buildLetter } from '../../../build/template/letter';
import { MERGE_LETTER } from '../../../build/template/letters/merge-letter';
import { makeDocx } from '../../builders/docx-files';
import { base64, officeWith, openMergeOffice, realPart, textOf } from '../../builders/merge-office';

let start: Uint8Array;
beforeAll(async () => {
  start = await buildLetter(MERGE_LETTER);
});

describe('a letter', () => {
  it('is made from the starting letter by name, in the folder Modèles, once', () => {
    const merge = openMergeOffice(realPart(start));
    expect(textOf(merge.plan({}))).toContain('Aucune lettre n’existe encore');
    expect(textOf(merge.run({ nouveau: 'Rentrée' }))).toContain('Lettre « Rentrée » créée');
    expect(merge.plan({ nouveau: 'rentrée' })).toMatchObject({ ok: true, isNothingToDo: true });
    const names = [...merge.office.state.drive.files.values()].map(({ name }) => name);
    expect(names.sort()).toEqual(['Modèles', 'Rentrée']);
    expect(textOf(merge.plan({ modele: 'Rentrée' }))).toContain('porte encore une place vide comme [Votre texte]');
  });

  it('is taken from a .docx, checked before it is kept', async () => {
    const merge = openMergeOffice(realPart(start));
    const [bad, good] = await Promise.all([makeDocx({ body: ['{prix} {#fr}'] }), makeDocx({ body: ['{famille}'] })]);
    expect(textOf(merge.plan({ fichier: 'Photo.docx', contenu: base64(bad) }))).toContain(
      'le champ {fr} est mal formé',
    );
    expect(textOf(merge.plan({ fichier: 'Photo.docx', contenu: 'rien' }))).toContain(
      'n’est pas un document .docx lisible',
    );
    expect(textOf(merge.plan({ nouveau: 'a'.repeat(41) }))).toContain('trop long');
    expect(merge.office.state.drive.files.size).toBe(0);
    expect(textOf(merge.run({ fichier: 'C:\\Photo.docx', contenu: base64(good) }))).toContain('Lettre « Photo » créée');
    expect(merge.plan({ modele: 'Photo' })).toMatchObject({ ok: true, isNothingToDo: false });
  });

  it('that is unknown is refused with those that there are', async () => {
    const merge = await officeWith(start, ['{famille}']);
    expect(textOf(merge.plan({ modele: 'Noël', modele_de: 'Xmas' }))).toMatch(
      /« Noël » n’existe pas.*Rentrée[\s\S]*« Xmas »/,
    );
    expect(textOf(merge.plan({}))).toContain('Choisissez une lettre (modele) : Rentrée');
  });
});
