/** The mail merge as a person meets it: letters made, previewed, checked, merged once, queued once. */
import { buildLetter } from '../../build/template/letter';
import { MERGE_LETTER } from '../../build/template/letters/merge-letter';
import { makeDocx, readDocxText } from '../builders/docx-files';
import { documentsOf, rowsOf, type } from '../builders/family-office';
import { editLetter, type MergeOffice, officeWith, queuedMails, textOf } from '../builders/merge-office';

let start: Uint8Array;
beforeAll(async () => {
  start = await buildLetter(MERGE_LETTER);
});

/** The text of a made Doc whose name begins so. */
function letterOf({ office }: MergeOffice, beginning: string): string {
  const files = [...office.state.drive.files.values()];
  const file = files.find(
    ({ name, appProperties }) => name.startsWith(beginning) && appProperties.ecolage?.endsWith('|doc'),
  );
  return readDocxText(file?.content?.read() ?? new Uint8Array()).join('\n');
}

describe('the plan', () => {
  it('tells letters, documents, mails, addresses lacking and quotas, and asks for what can be chosen', async () => {
    const merge = await officeWith(start, ['{salutation}, {#enfants}{prenom} {/enfants}']);
    const plan = merge.plan({ modele: 'Rentrée' });
    const text = textOf(plan);
    expect(text).toContain('3 lettres pour 3 familles (4 élèves)');
    expect(text).toContain('3 documents et PDF à faire (environ 1 minute)');
    expect(text).toContain('2 envois à préparer dans Envois (2 destinataires) ; rien n’est encore envoyé');
    expect(text).toContain('Dufour (F4) : pas d’adresse électronique, lettre à imprimer');
    expect(text).toContain(
      '1 lettre devrait être en allemand, mais le modèle n’a pas de texte dans cette langue : le texte sera en français',
    );
    expect(plan.ok && plan.fields?.find(({ name }) => name === 'classe')?.choices?.map(({ value }) => value)).toEqual([
      '',
      'CE1 A',
      'CP A',
    ]);
  });

  it('tells every problem at once, and nothing is made', async () => {
    const merge = await officeWith(start, ['{famille}']);
    editLetter(merge.office, 'Rentrée', await makeDocx({ body: ['{prix} {prenom}'] }));
    const before = merge.office.state.drive.files.size;
    const text = textOf(merge.run({ modele: 'Rentrée', classe: 'CM9', solde: 'riche', famille: 'F9' }));
    for (const part of ['{prix} est inconnu', '{prenom} parle d’un seul enfant', '« CM9 »', '« riche »', '« F9 »']) {
      expect(text).toContain(part);
    }
    expect(merge.office.state.drive.files.size).toBe(before);
    expect(rowsOf(merge.office, 'Envois')).toEqual([]);
  });

  it('refuses letters with blank fields by name, or leaves them out on wish', async () => {
    const merge = await officeWith(start, ['{#enfants}{prenom} est en classe {classe}. {/enfants}']);
    const refusal = textOf(merge.plan({ modele: 'Rentrée' }));
    expect(refusal).toContain('Ader (F1) : le champ {classe} serait vide');
    const plan = merge.plan({ modele: 'Rentrée', ecarter_vides: true });
    expect(textOf(plan)).toContain('2 lettres pour 2 familles');
    expect(textOf(plan)).toContain('Ader (F1) : laissé de côté');
  });

  it.each([
    [{ classe: 'CP A' }, '2 lettres pour 2 familles (2 élèves)'],
    [{ par: 'eleve' }, '4 lettres pour 3 familles (4 élèves)'],
    [{ par: 'eleve' }, '1 famille recevra plusieurs messages'],
    [{ solde: 'en retard' }, '1 lettre pour 1 famille'],
    [{ solde: 'crediteurs' }, 'aucun destinataire ne correspond'],
    [{ eleves: 'tous' }, '4 lettres pour 4 familles'],
    [{ envoyer: false }, 'Sans e-mail : 1'],
  ])('for %j says: %s', async (input, text) => {
    const merge = await officeWith(start, ['{famille}']);
    expect(textOf(merge.plan({ modele: 'Rentrée', ...input }))).toContain(text);
  });
});

describe('a trial', () => {
  it('makes one letter in the folder Essais, links it, queues nothing, and is found the second time', async () => {
    const merge = await officeWith(start, ['{famille}']);
    const input = { modele: 'Rentrée', apercu: true };
    const outcome = merge.run(input);
    expect(textOf(outcome)).toMatch(/Lettre d’essai pour Ader \(F1\) : https/);
    expect(textOf(merge.run(input))).toBe(textOf(outcome));
    expect(documentsOf(merge.office)).toEqual(['F1 Ader Rentrée', 'F1 Ader Rentrée.pdf']);
    expect(rowsOf(merge.office, 'Envois')).toEqual([]);
    expect(merge.office.state.triggers).toEqual([]);
  });
});

describe('the merge', () => {
  it('makes a Doc and a PDF each, queues one message a family, and does nothing the second time', async () => {
    const merge = await officeWith(start, ['{#fr}Bonjour {famille}{/fr}{#de}Guten Tag {famille}: {noms_enfants}{/de}']);
    const input = { modele: 'Rentrée', objet: 'Rentrée', objet_de: 'Schulbeginn' };
    expect(textOf(merge.run(input))).toBe('3 lettres et PDF faits.\n2 envois préparés dans Envois.');
    expect(documentsOf(merge.office)).toHaveLength(6);
    expect(letterOf(merge, 'F1')).toBe('Bonjour Ader');
    expect(letterOf(merge, 'F3')).toBe('Guten Tag Caro: Ida und Jan');
    expect(queuedMails(merge.office)).toEqual([
      'ader@essai.example · Rentrée · Prévu',
      'caro@essai.example · Schulbeginn · Prévu',
    ]);
    const again = merge.plan(input);
    expect(again).toMatchObject({ ok: true, isNothingToDo: true });
    expect(textOf(again)).toContain('3 lettres déjà faites');
    merge.run(input);
    expect([documentsOf(merge.office).length, rowsOf(merge.office, 'Envois').length]).toEqual([6, 2]);
    expect(merge.office.state.triggers).toEqual([]);
  });

  it('queues on a later wish what was only made, without making it again', async () => {
    const merge = await officeWith(start, ['{famille}']);
    merge.run({ modele: 'Rentrée', envoyer: false });
    expect([documentsOf(merge.office).length, rowsOf(merge.office, 'Envois').length]).toEqual([6, 0]);
    expect(textOf(merge.run({ modele: 'Rentrée' }))).toBe('2 envois préparés dans Envois.');
    expect(documentsOf(merge.office)).toHaveLength(6);
  });

  it('is another one, and says so, when the letter was edited or the occasion is another', async () => {
    const merge = await officeWith(start, ['Bonjour {famille}']);
    merge.run({ modele: 'Rentrée' });
    expect(textOf(merge.plan({ modele: 'Rentrée', occasion: 'mars' }))).toContain(
      '3 destinataires ont déjà une lettre de ce modèle',
    );
    editLetter(merge.office, 'Rentrée', await makeDocx({ body: ['Bonsoir {famille}'] }));
    const plan = merge.plan({ modele: 'Rentrée' });
    expect(plan).toMatchObject({ ok: true, isNothingToDo: false });
    expect(textOf(plan)).toContain('avec un autre texte');
  });

  it('is the same one when the letter was only renamed', async () => {
    const merge = await officeWith(start, ['Bonjour {famille}']);
    merge.run({ modele: 'Rentrée' });
    const letter = [...merge.office.state.drive.files.values()].find(({ name }) => name === 'Rentrée');
    if (letter !== undefined) letter.name = 'Début';
    expect(merge.plan({ modele: 'Début' })).toMatchObject({ ok: true, isNothingToDo: true });
    expect(merge.plan({ modele: 'Rentrée' })).toMatchObject({ ok: true, isNothingToDo: true });
  });

  it('writes again to a family about another child only where the letter tells of children', async () => {
    const both = await officeWith(start, ['Pour {noms_enfants}']);
    both.run({ modele: 'Rentrée', classe: 'CP A' });
    expect(textOf(both.plan({ modele: 'Rentrée', classe: 'CE1 A' }))).toContain('1 document et PDF à faire');
    const none = await officeWith(start, ['Pour {famille}']);
    none.run({ modele: 'Rentrée', classe: 'CP A' });
    expect(none.plan({ modele: 'Rentrée', classe: 'CE1 A' })).toMatchObject({ ok: true, isNothingToDo: true });
  });

  it('refuses to apply what no longer holds', async () => {
    const merge = await officeWith(start, ['{famille}']);
    const plan = merge.plan({ modele: 'Rentrée' });
    type(merge.office, 'Responsables', {
      Responsable: 'R4',
      Famille: 'F4',
      Nom: 'Dufour',
      'E-mail': 'dufour@essai.example',
    });
    const late = merge.apply({ modele: 'Rentrée' }, plan.ok ? plan.fingerprint : '');
    expect(textOf(late)).toContain('changé depuis l’aperçu');
    expect(rowsOf(merge.office, 'Envois')).toEqual([]);
  });

  it('prints hostile texts as they are, and keeps them from beginning a formula or a header', async () => {
    const merge = await officeWith(start, ['{famille}']);
    type(merge.office, 'Familles', {
      Famille: 'F7',
      Nom: '=1+1{prenom}<b>',
      Adresse: 'Rue',
      NPA: '4056',
      Ville: 'Bâle',
    });
    type(merge.office, 'Responsables', { Responsable: 'R7', Famille: 'F7', Nom: 'X', 'E-mail': 'x@essai.example' });
    merge.run({ modele: 'Rentrée', famille: 'F7', objet: '=1+1\nBcc: y@essai.example' });
    expect(letterOf(merge, 'F7')).toBe('=1+1{prenom}<b>');
    expect(queuedMails(merge.office)).toEqual(['x@essai.example · =1+1 Bcc: y@essai.example · Prévu']);
  });
});
