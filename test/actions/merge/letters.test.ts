/** What each letter says: recipients, language, template and fields. */

import type { ActionInput } from '../../../src/actions/action';
import { readWish } from '../../../src/actions/merge/input';
import type { LetterTemplate } from '../../../src/actions/merge/letter-templates';
import { type Letter, letterWriter } from '../../../src/actions/merge/letters';
import { subjectOf } from '../../../src/actions/merge/queue';
import { readRecipients } from '../../../src/actions/merge/recipients';
import type { TemplateNode } from '../../../src/documents/template/read-template-outline';
import { asDate } from '../../../src/domain/shared/local-date';
import { schoolYearStarting } from '../../../src/domain/shared/school-year';
import { mergeRows } from '../../builders/merge-school';

const TODAY = asDate('2022-10-03');
const YEAR = schoolYearStarting(2022);
const SCHOOL = {
  address: { name: 'École', street: 'Rue', number: '1', postcode: '4053', town: 'Bâle', country: 'CH' },
  iban: 'CH9300762011623852957',
  contact: '',
};

const template = (name: string, nodes: readonly TemplateNode[] = []): LetterTemplate => ({
  id: name,
  name,
  firstName: name,
  docx: new Uint8Array(),
  outline: { nodes, text: name },
});
const sections = (...languages: string[]): TemplateNode[] =>
  languages.map((language) => ({ loop: language, isInverted: false, nodes: [] }));

const INVOICE = {
  Facture: '2022-0001',
  Date: '2022-06-15',
  Échéance: '2022-07-15',
  Famille: 'F1',
  Total: 830,
  Type: 'Facture',
  Statut: 'Émise',
};
const ENTRY = {
  Écriture: 'X1',
  Date: '2022-06-15',
  Famille: 'F1',
  Nature: 'Écolage',
  Libellé: 'Écolage',
  Montant: 830,
  Facture: '2022-0001',
};

function recipients(input: ActionInput, rows = mergeRows()) {
  const found = readRecipients(rows, readWish(input).wish, YEAR, TODAY);
  if (!found.ok) throw new Error(JSON.stringify(found.issues));
  return found.value;
}

function letters(input: ActionInput, templates: Parameters<typeof letterWriter>[0], rows = mergeRows()): Letter[] {
  const { per } = readWish(input).wish;
  const setting = {
    school: SCHOOL,
    date: TODAY,
    year: YEAR,
    per,
    language: 'fr' as const,
    usefulNumbers: rows.usefulNumbers,
  };
  return recipients(input, rows).map(letterWriter(templates, setting));
}

describe('recipients', () => {
  it('are one a family, with all its legal representatives’ addresses, each once', () => {
    expect(recipients({}).map(({ id, emails, pupils }) => [id, emails, pupils.length])).toEqual([
      ['F1', ['ada@essai.example', 'leo@essai.example'], 2],
      ['F2', [], 1],
    ]);
  });

  it('are one a child where each child has a letter', () => {
    expect(recipients({ par: 'eleve' }).map(({ id, family }) => `${id} ${family.id}`)).toEqual([
      'E1 F1',
      'E2 F1',
      'E3 F2',
    ]);
  });

  it('are told by a class, an identifier or a balance', () => {
    const rows = mergeRows({ Factures: [INVOICE], Écritures: [ENTRY] });
    expect(recipients({ classe: 'cp b' }).map(({ id }) => id)).toEqual(['F2']);
    expect(recipients({ famille: 'F3' }).map(({ id }) => id)).toEqual(['F3']);
    expect(recipients({ solde: 'en retard' }, rows).map(({ id }) => id)).toEqual(['F1']);
  });

  it('are refused with every class and family that does not exist', () => {
    const found = readRecipients(mergeRows(), readWish({ classe: 'CM9', famille: 'F8, F1, F9' }).wish, YEAR, TODAY);
    expect(found.ok ? [] : found.issues).toEqual([
      { code: 'merge-family-unknown', data: { value: 'F8' } },
      { code: 'merge-family-unknown', data: { value: 'F9' } },
      { code: 'merge-class-unknown', data: { value: 'CM9', known: 'CP A, CP B' } },
    ]);
  });
});

describe('languages', () => {
  const summary = (list: readonly Letter[]): string[] =>
    list.map(({ recipient, template: { name }, language, lackingLanguage = '' }) =>
      `${recipient.id} ${name} ${language} ${lackingLanguage}`.trim(),
    );

  it.each([
    [
      'its own text, by sections',
      { main: template('L', sections('fr', 'de', 'en')) },
      ['F1 L fr', 'F2 L de', 'F3 L en'],
    ],
    [
      'the usual text where a section is lacking',
      { main: template('L', sections('fr', 'de')) },
      ['F1 L fr', 'F2 L de', 'F3 L fr en'],
    ],
    ['the one text that there is', { main: template('L', sections('de')) }, ['F1 L de fr', 'F2 L de', 'F3 L de en']],
    [
      'the language of the school where the letter has one text',
      { main: template('L') },
      ['F1 L fr', 'F2 L fr de', 'F3 L fr en'],
    ],
    [
      'a letter of its own',
      { main: template('L'), de: template('B'), en: template('C') },
      ['F1 L fr', 'F2 B de', 'F3 C en'],
    ],
  ])('each family gets %s', (_, templates, expected) => {
    expect(summary(letters({ eleves: 'tous' }, templates))).toEqual(expected);
  });
});

describe('fields', () => {
  const rows = mergeRows({
    Factures: [INVOICE],
    Écritures: [ENTRY, { ...ENTRY, Écriture: 'X2', Nature: 'Paiement', Libellé: 'Paiement', Montant: -330 }],
  });

  it('tell of the family, its children and its account', () => {
    const [ader] = letters({}, { main: template('L', sections('fr', 'de')) }, rows);
    expect(ader?.fields).toMatchObject({
      famille: 'Ader',
      destinataire: 'Ader\nRue du Rhin 3\n4056 Bâle',
      salutation: 'Madame, Monsieur',
      date_longue: '3 octobre 2022',
      annee: '2022-23',
      noms_enfants: 'Ada et Léo',
      solde: '500.00',
      a_payer: '500.00',
      en_retard: '500.00',
      credit: '0.00',
      si_a_payer: true,
      si_en_retard: true,
      si_credit: false,
      enfants: [
        {
          eleve: 'Ada Ader',
          prenom: 'Ada',
          classe: 'CP A',
          niveau: 'CP',
          section: 'Élémentaire',
          naissance: '05.05.2016',
        },
        { eleve: 'Léo Ader', classe: '', niveau: 'Crèche', section: 'Crèche' },
      ],
      factures: [
        { facture: '2022-0001', facture_date: '15.06.2022', facture_echeance: '15.07.2022', facture_ouvert: '500.00' },
      ],
      numeros_utiles: [{ nom: 'Conseils', numero: '147' }],
    });
    expect(ader?.fields.prenom).toBeUndefined();
  });

  it('are in the family’s language', () => {
    const [, brun] = letters({}, { main: template('L', sections('fr', 'de')) }, rows);
    expect(brun?.fields).toMatchObject({
      salutation: 'Sehr geehrte Frau Brun',
      date_longue: '3. Oktober 2022',
      fr: false,
      de: true,
    });
  });

  it('tell of one child in a letter per pupil', () => {
    const [ada, leo] = letters({ par: 'eleve' }, { main: template('L') }, rows);
    expect(ada?.fields).toMatchObject({
      prenom: 'Ada',
      classe: 'CP A',
      noms_enfants: 'Ada',
      enfants: [{ prenom: 'Ada' }],
    });
    expect(leo?.fields).toMatchObject({ prenom: 'Léo', enfants: [{ prenom: 'Léo' }] });
  });
});

describe('the subject of the mail', () => {
  const main = template('L', sections('fr', 'de'));

  it.each([
    ['the school and the letter unless given', {}, ['École : L', 'École : L']],
    ['as typed', { objet: 'Rentrée' }, ['Rentrée', 'Rentrée']],
    ['in the language of the letter', { objet: 'Rentrée', objet_de: 'Schulbeginn' }, ['Rentrée', 'Schulbeginn']],
    [
      'on one line, whatever is typed',
      { objet: 'Rentrée\r\nBcc: x@y.example' },
      ['Rentrée Bcc: x@y.example', 'Rentrée Bcc: x@y.example'],
    ],
    ['of a bearable length', { objet: 'a'.repeat(500) }, ['a'.repeat(150), 'a'.repeat(150)]],
  ])('is %s', (_, input, subjects) => {
    const { wish } = readWish(input);
    expect(letters(input, { main }).map((letter) => subjectOf(letter, wish, 'École'))).toEqual(subjects);
  });

  it('names the child where a family gets several', () => {
    const input = { par: 'eleve', objet: 'Photo' };
    const found = letters(input, { main }).map((letter) => subjectOf(letter, readWish(input).wish, 'École'));
    expect(found).toEqual(['Photo – Ada', 'Photo – Léo', 'Photo – Zoé']);
  });
});
