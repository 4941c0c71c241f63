/** Certificates of a pupil: the gate of art. 1.5 with its recorded override, and one document for one statement of facts. */
import { certificate } from '../../src/actions/certificate';
import {
  documentsOf,
  execute,
  type Office,
  pay,
  planOf,
  problemsOf,
  rowsOf,
  runAction,
  smallOffice,
  type,
} from '../builders/family-office';

const scolarite = { eleve: 'E1', type: 'scolarite' };
const radiation = { eleve: 'E3', type: 'radiation' };
const linesOf = (office: Office, input: object) => {
  const outcome = runAction(office, certificate, { ...input });
  return outcome.ok ? outcome.lines : outcome.problems;
};

describe('a certificate', () => {
  it('is made while nothing is overdue: an invoice due on the day is not', () => {
    const office = smallOffice('2022-07-15');
    expect(linesOf(office, scolarite)).toEqual([expect.stringMatching(/^E1 Certificat de scolarité .* : https:/)]);
    expect(documentsOf(office)).toEqual([
      'E1 Certificat de scolarité 2022-07-15 Ada Ader',
      'E1 Certificat de scolarité 2022-07-15 Ada Ader.pdf',
    ]);
    expect(office.filled[0]).toMatchObject({
      eleve: 'Ada Ader',
      annee: '2022-23',
      niveau: 'CE2',
      numeros_utiles: [{ nom: 'Pro Juventute', numero: '147' }],
    });
    expect(rowsOf(office, 'Journal')).toEqual([]);
  });

  it('is refused from the day after, with what is owed invoice by invoice, and nothing is written', () => {
    const office = smallOffice('2022-07-16');
    expect(linesOf(office, scolarite)).toEqual([
      expect.stringMatching(/^Famille F1 : CHF 4'150\.00 dus et en retard.*\(art\. 1\.5\)$/),
      "Facture 2022-0001, échue le 15.07.2022 : CHF 4'150.00 dus (facture CHF 4'150.00, frais de rappel CHF 0.00).",
    ]);
    expect([documentsOf(office), rowsOf(office, 'Journal')]).toEqual([[], []]);
  });

  it('is made for an overdue account with the Direction’s reason, which the Journal keeps with who and when', () => {
    const office = smallOffice('2022-07-16');
    const input = { ...scolarite, motif: 'départ\nà l’étranger' };
    const plan = planOf(office, certificate, input);
    expect(plan.ok && plan.warnings.join(' ')).toContain('motif inscrit au Journal : « départ à l’étranger ».');
    expect(linesOf(office, input)).toHaveLength(1);
    const [row, ...more] = rowsOf(office, 'Journal');
    expect(row?.slice(1)).toEqual([
      'secretariat@example.ch',
      'Certificat de scolarité délivré malgré un compte en retard (art. 1.5)',
      'Élèves',
      'E1',
      "CHF 4'150.00 en retard : 2022-0001",
      'départ à l’étranger',
    ]);
    expect(more).toEqual([]);
  });

  it('keeps no reason where nothing is overdue', () => {
    const office = smallOffice('2022-07-15');
    expect(linesOf(office, { ...scolarite, motif: 'au cas où' })).toHaveLength(1);
    expect(rowsOf(office, 'Journal')).toEqual([]);
  });

  it('is found again on the same day: no second document, no second row in the Journal', () => {
    const office = smallOffice('2022-07-16');
    const input = { ...scolarite, motif: 'urgence' };
    const first = linesOf(office, input);
    expect(linesOf(office, input)).toEqual(first);
    expect([documentsOf(office).length, rowsOf(office, 'Journal').length]).toEqual([2, 1]);
  });

  it('is another one on another day, and the override is recorded again', () => {
    const office = smallOffice('2022-07-16');
    const input = { ...scolarite, motif: 'urgence' };
    linesOf(office, input);
    office.clock.advance(86_400_000);
    linesOf(office, input);
    expect([documentsOf(office).length, rowsOf(office, 'Journal').length]).toEqual([4, 2]);
  });

  it('of deregistration states the last day of a pupil who left', () => {
    const office = smallOffice('2023-01-10');
    expect(linesOf(office, radiation)).toHaveLength(1);
    expect(office.filled[0]).toMatchObject({ sortie: '16 décembre 2022', entree: '1er septembre 2022' });
  });

  it.each([
    ['2022-12-15', true],
    ['2022-12-16', false],
  ])('of deregistration on %s for a last day of 16 December warns that it is ahead: %s', (today, isAhead) => {
    const plan = planOf(smallOffice(today), certificate, radiation);
    expect(plan.ok && plan.warnings.some((warning) => warning.includes('16.12.2022 est à venir'))).toBe(isAhead);
  });

  it('of deregistration is refused while no departure is recorded, together with what is overdue', () => {
    const problems = linesOf(smallOffice('2022-11-10'), { eleve: 'E1', type: 'radiation' });
    expect(problems[0]).toMatch(/^Onglet « Inscriptions », ligne 2, colonne « Fin » : Ada Ader \(E1\)/);
    expect(problems).toHaveLength(3);
  });

  it.each([
    [{}, ['Élève', 'Type']],
    [{ eleve: 'E9', type: 'bulletin' }, ['E9', 'bulletin']],
    [{ eleve: 'E1', type: 'Radiation' }, ['Ada Ader']],
  ])('says all that is wrong with %j at once, and asks for it', (input, words) => {
    const plan = planOf(smallOffice('2022-07-01'), certificate, input);
    expect(problemsOf(plan)).toHaveLength(words.length);
    for (const [index, word] of words.entries()) expect(problemsOf(plan)[index]).toContain(word);
    expect(!plan.ok && plan.fields?.map(({ name }) => name)).toEqual(['eleve', 'type', 'motif']);
  });

  it.each(['scolarite', 'Scolarité', 'Certificat de scolarité'])('is asked for as %s', (word) => {
    expect(planOf(smallOffice('2022-07-01'), certificate, { eleve: 'E1', type: word })).toMatchObject({ ok: true });
  });

  it('is not made when the account fell overdue, or the pupil’s name changed, after the plan', () => {
    const office = smallOffice('2022-07-15');
    const plan = planOf(office, certificate, scolarite);
    office.workbook.sheets.find(({ name }) => name === 'Élèves')?.values[1]?.splice(3, 1, 'Ève');
    const outcome = execute(office, (services) =>
      certificate.apply(services, scolarite, plan.ok ? plan.fingerprint : ''),
    );
    expect(problemsOf(outcome)).toEqual([expect.stringContaining('a changé depuis l’aperçu')]);
    expect(documentsOf(office)).toEqual([]);
  });

  it('is let through by a payment that settles what was overdue', () => {
    const office = smallOffice('2022-07-20');
    pay(office, 'B-2', '2022-07-19', 'F1', [['2022-0001', 4150]]);
    expect(linesOf(office, scolarite)).toHaveLength(1);
  });

  it('leaves hostile names as text', () => {
    const office = smallOffice('2022-07-01');
    type(office, 'Élèves', { Élève: '=E4', Famille: 'F2', Nom: '=1+1', Prénom: '<b>', Naissance: '2014-05-05' });
    const row = { Année: '2022-23', Catégorie: 'Élémentaire', Tarif: 'Normal', Type: 'Réinscription' };
    type(office, 'Inscriptions', { ...row, Inscription: 'I4', Élève: '=E4', Statut: 'Confirmée' });
    linesOf(office, { eleve: '=E4', type: 'scolarite' });
    expect(documentsOf(office)[0]).toBe('=E4 Certificat de scolarité 2022-07-01 b =1+1');
  });
});

describe('a certificate of deregistration (R-1.6)', () => {
  it.each([
    ['', 'remis à la famille avec le livret scolaire'],
    ['oui', 'transmis directement à l’établissement suivant'],
  ])('says who gets it and the record book, « Transmission directe » being %j', (isDirect, words) => {
    const office = smallOffice('2022-12-20');
    const sheet = office.workbook.sheets.find(({ name }) => name === 'Inscriptions');
    const column = sheet?.values[0]?.indexOf('Transmission directe') ?? -1;
    const row = sheet?.values.find(([id]) => id === 'I3');
    if (row !== undefined) row[column] = isDirect;
    const plan = planOf(office, certificate, radiation);
    linesOf(office, radiation);
    expect(office.filled[0]?.transmission).toContain(words);
    expect(plan.ok && plan.lines.some((line) => line.includes('transmis directement'))).toBe(isDirect === 'oui');
  });
});
