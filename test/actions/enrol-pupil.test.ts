/** Enrolling a child from the menu: everything in one go, every problem at once, nothing written twice. */
import type { ActionInput } from '../../src/actions/action';
import { enrolPupil } from '../../src/actions/enrol-pupil';
import { execute, type Office, planOf, problemsOf, rowsOf, runAction, type } from '../builders/family-office';
import { ADA, registerOffice, setCapacity } from '../builders/register-office';
import { yearOffice } from '../builders/year-office';

const TABS = ['Familles', 'Responsables', 'Payeurs', 'Élèves', 'Inscriptions'];
const registerOf = (office: Office) => TABS.map((tab) => rowsOf(office, tab));
const lastOf = (office: Office, tab: string) => rowsOf(office, tab).pop() ?? [];

function planned(office: Office, input: ActionInput) {
  const plan = planOf(office, enrolPupil, input);
  if (!plan.ok) throw new Error(plan.problems.join('\n'));
  return { ...plan, text: [...plan.lines, ...plan.warnings].join('\n') };
}

function refusalOf(office: Office, input: ActionInput) {
  const before = registerOf(office);
  const outcome = runAction(office, enrolPupil, input);
  expect(outcome.ok).toBe(false);
  expect(registerOf(office)).toEqual(before);
  return problemsOf(outcome).join('\n');
}

describe('a new child with a new family', () => {
  it('is written in five tabs in one go, with identifiers in the pattern of the school', () => {
    const office = registerOffice();
    const recup = {
      recup1Nom: 'Sol',
      recup1Prenom: 'Ida',
      recup1Lien: 'grand-mère',
      recup1Telephone: '+41 61 222 33 44',
    };
    const payer = { payeurNom: 'Rhin SA', payeurType: 'Employeur', payeurObjet: 'Écolage' };
    expect(runAction(office, enrolPupil, { ...ADA, ...recup, ...payer, classe: 'CP A' })).toMatchObject({
      ok: true,
      lines: ['Ada Rey : élève E004, inscription I004 Demandée.'],
      isRepeatable: true,
    });
    expect(lastOf(office, 'Familles').slice(0, 6)).toEqual(['F003', 'Rey', 'Rue du Rhin', '4', '4056', 'Bâle']);
    expect(rowsOf(office, 'Responsables').slice(1)).toEqual([
      ['R002', 'F003', '', 'Rey', 'Lia', 'mère', 'oui', 'lia@rey.example', '', 'oui'],
      ['R003', 'F003', '', 'Sol', 'Ida', 'grand-mère', 'non', '', '+41 61 222 33 44', 'oui'],
    ]);
    const paying = lastOf(office, 'Payeurs');
    expect([...paying.slice(0, 5), ...paying.slice(-2)]).toEqual([
      'P1',
      'F003',
      'E004',
      'Employeur',
      'Rhin SA',
      'Écolage',
      '100',
    ]);
    expect(lastOf(office, 'Élèves').filter((_, index) => index !== 4 && index !== 9)).toEqual([
      'E004',
      'F003',
      'Rey',
      'Ada',
      'F',
      'Suisse',
      'CP A',
      'Inscrit',
      '',
    ]);
    expect(lastOf(office, 'Inscriptions').filter((cell) => cell !== '' && !/^\d+$/.test(cell))).toEqual([
      'I004',
      'E004',
      '2022-23',
      'Élémentaire',
      'CP',
      'CP A',
      'Normal',
      'Première',
      'Demandée',
    ]);
  });

  it('is told with level by age, both rules of schooling, the fee and what is still missing', () => {
    const { text } = planned(registerOffice(), { ...ADA, naissance: '2018-10-03', reglementSigneLe: '' });
    expect(text).toContain('Niveau selon l’âge : MS.');
    expect(text).toContain(
      'au 01.09.2022 : règle française oui, règle suisse non ; d’après la résidence : règle suisse',
    );
    expect(text).toContain('Frais d’inscription : facturés à la prochaine émission');
    expect(text).toContain('Le règlement n’est pas encore signé par la famille. (art. 7)');
    expect(text).toContain('personne d’autre n’est autorisé');
    expect(text).toContain('L’enfant vient sans doute d’une autre école');
  });

  it('takes lists instead of numbered names', () => {
    const office = registerOffice();
    const { resp1Nom: _, resp1Prenom: _1, resp1Email: _2, resp1Lien: _3, ...child } = ADA;
    const lists = {
      responsables: [
        { nom: 'Rey', prenom: 'Lia' },
        { nom: 'Ott', prenom: 'Max' },
      ],
      ecolePrecedente: false,
    };
    runAction(office, enrolPupil, { ...child, ...lists });
    expect(
      rowsOf(office, 'Responsables')
        .slice(1)
        .map((row) => row[4]),
    ).toEqual(['Lia', 'Max']);
    expect(refusalOf(registerOffice(), { ...child, responsables: [{}, {}, { nom: 'Trop' }] })).toContain('2 au plus');
  });

  it('is asked everything at once, and nothing is written', () => {
    const text = refusalOf(registerOffice(), { naissance: '31.02.2018', niveau: 'CP9', jours: 9, payeurPart: 50 });
    for (const part of ['Nom de l’enfant', 'Prénom', '31.02.2018', 'CP9', 'Jours par semaine', 'Payeur 1, nom']) {
      expect(text).toContain(part);
    }
    const missing = refusalOf(registerOffice(), { nom: 'Rey', prenom: 'Ada', naissance: '2016-05-03' });
    for (const part of ['choisissez une famille du registre', 'Rue', 'NPA', 'Ville', 'Année scolaire'])
      expect(missing).toContain(part);
  });

  it('is refused where an input has another name, which would be passed over in silence', () => {
    const text = refusalOf(registerOffice(), { ...ADA, prénom: 'Ada', responsables: [{ foo: 'x' }] });
    expect(text).toContain('Ces entrées n’existent pas : prénom, resp1Foo. Il y a : nom, prenom,');
  });

  it('is refused with the cell that its tab could not read back', () => {
    const text = refusalOf(registerOffice(), {
      ...ADA,
      resp1Email: 'pas une adresse',
      payeurNom: 'SA',
      payeurPart: 120,
    });
    expect(text).toContain('Responsables');
    expect(text).toContain('Part');
  });

  it('keeps hostile text as text', () => {
    const office = registerOffice();
    runAction(office, enrolPupil, {
      ...ADA,
      nom: '=HYPERLINK("http://x.example")',
      prenom: "O'Neil\nBcc: x",
      adresse: '+41',
    });
    expect(lastOf(office, 'Élèves').slice(2, 4)).toEqual(['=HYPERLINK("http://x.example")', "O'Neil Bcc: x"]);
    expect(lastOf(office, 'Familles')[2]).toBe('+41');
    const formulas = office.workbook.sheets.flatMap((sheet) => [...(sheet.formulas?.values() ?? [])]);
    expect(formulas).toEqual([]);
  });

  it('goes through when the first day is in a year that has begun, from that day or from today', () => {
    const during = { ...ADA, annee: '' };
    expect(planned(registerOffice('2022-10-03'), during).text).toContain(
      '2022-23, CP (Élémentaire), tarif Normal, Première, Demandée, dès le 03.10.2022',
    );
    const told = planned(registerOffice('2022-10-03'), { ...during, debut: '2022-11-07' });
    expect(told.text).toContain('dès le 07.11.2022');
    expect(told.text).not.toContain('aucun premier jour');
  });

  it.each([
    ['2023-04-14', true],
    ['2023-04-15', false],
  ])('takes the year of %s without a word until the spring: %s', (today, isTaken) => {
    expect(planOf(registerOffice(today), enrolPupil, { ...ADA, annee: '' }).ok).toBe(isTaken);
  });
});

it('a year without its row in tab Calendrier is refused: such an enrolment would stop every invoice', () => {
  expect(refusalOf(registerOffice(), { ...ADA, annee: '2023-24' })).toContain('il manque la ligne de l’année 2023-24');
});

describe('a re-enrolment through the form (R-1.7, R-2.2)', () => {
  const child = (id: string, prenom: string, naissance: string, more: ActionInput = {}) => ({
    ...{ prenom, naissance, annee: '2023-24', choix: { [id]: 'meme' } },
    ...more,
  });
  const max = child('E4', 'Max', '2016-03-03', { nom: 'Coste' });
  const ada = child('E1', 'Ada', '2015-05-05', { nom: 'Ader' });

  it('is refused where amounts are overdue, unless the Direction gives a reason, which the Journal keeps', () => {
    const office = yearOffice('2023-05-10');
    expect(refusalOf(office, max)).toMatch(/Max Coste : la famille doit CHF 4'150\.00, échus.*\(art\. 1\.5\)/);
    const plan = planOf(office, enrolPupil, max);
    expect(plan.fields?.map(({ name }) => name)).toContain('motif');
    const reasoned = { ...max, motif: 'plan de paiement' };
    expect(planned(office, reasoned).text).toContain('motif inscrit au Journal : « plan de paiement »');
    expect(runAction(office, enrolPupil, reasoned).ok).toBe(true);
    expect(rowsOf(office, 'Journal').map(([, , ...rest]) => rest)).toContainEqual([
      'Réinscription 2023-24 acceptée malgré un compte en retard (art. 1.5)',
      'Élèves',
      'E4',
      "CHF 4'150.00 en retard : 2022-0001",
      'plan de paiement',
    ]);
    expect(lastOf(office, 'Inscriptions')).toEqual(expect.arrayContaining(['Réinscription', 'Prise en compte']));
    expect(planned(office, max).isNothingToDo).toBe(true);
  });

  it.each([
    ['2023-05-15', false],
    ['2023-05-16', true],
  ])('of %s tells the penalty: %s', (today, isTold) => {
    const { text } = planned(yearOffice(today), ada);
    expect(text).toContain('Réinscription, Prise en compte');
    expect(text.includes('la pénalité de CHF 500.00 sera facturée')).toBe(isTold);
  });

  it('is not asked of a return, which pays its fee first, nor of a change within the year (D-2.35)', () => {
    const office = yearOffice('2023-05-16');
    const back = { ...max, debut: '2023-10-02' };
    expect(planned(office, back).text).toContain('Retour, Demandée');
    const { values = [] } = office.workbook.sheets.find(({ name }) => name === 'Inscriptions') ?? {};
    const [headers = [], ...rows] = values;
    const own = rows.find(([id]) => id === 'I4') ?? [];
    own[headers.indexOf('Fin')] = '2023-05-16';
    const change = { ...max, annee: '2022-23', debut: '2023-05-17' };
    expect(planned(office, change).text).toContain('Réinscription, Prise en compte');
  });
});

describe('the ages of R-1.1 to R-1.3', () => {
  const creche = { categorie: 'Crèche', joursDePresence: 'lundi, mardi' };
  it.each([
    ['crèche, three months on the first day', { naissance: '2022-06-01', ...creche }, undefined],
    ['crèche, a day short of three months', { naissance: '2022-06-02', ...creche }, 'art. 1.1'],
    ['maternelle, three on 31 December', { naissance: '2019-12-31', niveau: 'PS' }, undefined],
    ['maternelle, three on 1 January', { naissance: '2020-01-01', niveau: 'PS' }, 'art. 1.2'],
    ['élémentaire, six on 31 December', { naissance: '2016-12-31', niveau: 'CP' }, undefined],
    ['élémentaire, six on 1 January', { naissance: '2017-01-01', niveau: 'CP' }, 'art. 1.3'],
    ['6e at five', { naissance: '2017-06-01', categorie: '6e' }, 'art. 1.3'],
  ])('%s', (_, input, article) => {
    const office = registerOffice();
    if (article === undefined) expect(planned(office, { ...ADA, ...input }).isNothingToDo).toBe(false);
    else expect(refusalOf(office, { ...ADA, ...input })).toContain(article);
  });

  it('allow a class ahead or held back, with the difference (D-1.4)', () => {
    expect(planned(registerOffice(), { ...ADA, niveau: 'CE1' }).text).toContain('choisi : CE1, 1 an d’avance');
    expect(planned(registerOffice(), { ...ADA, niveau: 'GS' }).text).toContain('1 an de retard (maintien)');
    expect(planned(registerOffice(), { ...ADA, naissance: '2010-05-03', niveau: '6e' }).text).toContain(
      'dépassé l’âge',
    );
  });

  it('tell a child that is three before its first day at the crèche, and refuse the Corporate tariff there', () => {
    const late = planned(registerOffice(), { ...ADA, naissance: '2019-08-31', ...creche });
    expect(late.text).toContain('trois ans le 31.08.2022');
    const corporate = { ...ADA, naissance: '2021-05-03', ...creche, tarif: 'corporate' };
    expect(refusalOf(registerOffice(), corporate)).toContain('§Corporate');
  });
});

describe('a child whom the register may know', () => {
  const zoe = { ...ADA, nom: 'BRUN', prenom: 'Zoe', naissance: '2016-02-01', famille: 'nouvelle' };
  it.each([
    ['without accents and in capitals', zoe],
    ['with names inverted', { ...zoe, nom: 'Zoé', prenom: 'Brun' }],
    ['with one wrong letter', { ...zoe, nom: 'Brunn' }],
    ['with another birth date', { ...zoe, naissance: '2016-01-02' }],
  ])('is refused %s until a person decides', (_, input) => {
    const office = registerOffice();
    expect(refusalOf(office, input)).toContain('{"E001":"meme"}');
    const plan = planOf(office, enrolPupil, input);
    expect(plan).toMatchObject({ ok: false, items: [{ id: 'E001', value: '' }] });
    expect(planned(office, { ...input, choix: { E001: 'autre' } }).text).toContain('nouvel élève E004');
  });

  it.each([
    ['with a similar name', { ...zoe, nom: 'Brun-Ott', prenom: 'Zoé Lou' }, 'noms semblables'],
    ['with the same family name', { ...zoe, prenom: 'Max' }, 'jumeaux ?'],
    ['in the same family', { ...zoe, nom: 'Ott', prenom: 'Max', famille: 'F001' }, 'jumeaux ?'],
  ])('and was born on the same day %s is a question, never decided by a confirmation', (_, input, words) => {
    const office = registerOffice();
    expect(refusalOf(office, input)).toContain(words);
    expect(planOf(office, enrolPupil, input)).toMatchObject({ ok: false, items: [{ id: 'E001', value: '' }] });
    expect(planned(office, { ...input, choix: { E001: 'autre' } }).text).toContain('nouvel élève E004');
  });

  it('is one of two who are alike: the other needs no decision then', () => {
    const office = registerOffice();
    const twin = { Famille: 'F001', Nom: 'Brun', Prénom: 'Max', Naissance: '2016-02-01', Statut: 'Inscrit' };
    type(office, 'Élèves', { Élève: 'E004', ...twin });
    const max = { nom: 'Brun', prenom: 'Max', naissance: '2016-02-01', annee: '2022-23', choix: { E004: 'meme' } };
    expect(planned(office, max).text).toContain('élève E004 du registre');
  });

  it('is not doubled when it is the same: only the enrolment is added, as a return, and the child is back', () => {
    const office = registerOffice();
    const tim = { nom: 'Cole', prenom: 'Tim', naissance: '2014-09-09', annee: '2022-23', choix: { E003: 'meme' } };
    runAction(office, enrolPupil, tim);
    const [families, , , pupils = [], enrolments = []] = registerOf(office);
    expect([families?.length, pupils.length]).toEqual([2, 3]);
    expect([pupils[2]?.[8], pupils[2]?.[10]]).toEqual(['Inscrit', '']);
    expect(enrolments[3]?.slice(0, 5)).toEqual(['I004', 'E003', '2022-23', 'Élémentaire', 'CE2']);
    expect([enrolments[3]?.[9], enrolments[3]?.[14]]).toEqual(['Retour', 'Demandée']);
    expect(planned(office, tim).isNothingToDo).toBe(true);
  });

  it('is not enrolled twice for the same days', () => {
    const again = { ...zoe, famille: '', annee: '2022-23', niveau: 'CE1', choix: { E001: 'meme' } };
    expect(refusalOf(registerOffice(), again)).toContain('a déjà une inscription pour ces jours');
  });
});

describe('the family', () => {
  it('of the same name and address is taken, and its adults are not doubled', () => {
    const office = registerOffice();
    const home = { adresse: 'rue de la gare', numero: '7', npa: '4053', ville: 'Bale' };
    const eva = { resp1Nom: 'BRUN', resp1Prenom: 'Éva', resp1Email: 'autre@brun.example' };
    const input = { ...ADA, nom: 'Brun', prenom: 'Max', ...home, ...eva };
    const plan = planned(office, input);
    expect(plan.text).toContain('Famille : F001 Brun');
    expect(plan.items).toMatchObject([{ id: 'famille', value: 'F001' }]);
    runAction(office, enrolPupil, input);
    expect([rowsOf(office, 'Familles').length, rowsOf(office, 'Responsables').length]).toEqual([2, 1]);
    expect(lastOf(office, 'Élèves').slice(0, 2)).toEqual(['E004', 'F001']);
    expect(rowsOf(office, 'Familles')[0]?.[8]).not.toBe('');
  });

  it.each([
    ['of the same name elsewhere', { nom: 'Brun' }],
    ['of another name at the same address', { adresse: 'Rue de la Gare', numero: '7', npa: '4053' }],
  ])('%s is a question', (_, input) => {
    const office = registerOffice();
    expect(refusalOf(office, { ...ADA, ...input })).toContain('F001 Brun, Rue de la Gare 7, 4053 Bâle');
    expect(planned(office, { ...ADA, ...input, famille: 'nouvelle' }).text).toContain('nouvelle famille F003');
    expect(planned(office, { ...ADA, ...input, choix: { famille: 'F001' } }).text).toContain('Famille : F001 Brun');
  });

  it('of the same name and address is taken although another has the name elsewhere', () => {
    const office = registerOffice();
    type(office, 'Familles', { Famille: 'F003', Nom: 'Brun', Adresse: 'Rue Basse', NPA: '4001', Ville: 'Bâle' });
    const home = { adresse: 'Rue de la Gare', numero: '7', npa: '4053' };
    const plan = planned(office, { ...ADA, nom: 'Brun', ...home });
    expect(plan.text).toContain('Famille : F001 Brun');
    expect(plan.items).toMatchObject([{ choices: [{ value: 'F001' }, { value: 'F003' }, { value: 'nouvelle' }] }]);
  });

  it('has each adult once; one who may not fetch children yet is authorised (R-1.10)', () => {
    const office = registerOffice();
    const sitter = { Responsable: 'R002', Famille: 'F001', Nom: 'Sol', Prénom: 'Ida', 'Représentant légal': 'non' };
    type(office, 'Responsables', sitter);
    const ida = { recup1Nom: 'SOL', recup1Prenom: 'Ida', recup2Nom: 'Sol', recup2Prenom: 'ida' };
    const plan = planned(office, { ...ADA, prenom: 'Max', nom: 'Brun', famille: 'F001', ...ida });
    expect(plan.text).toContain('ida Sol est indiqué deux fois');
    runAction(office, enrolPupil, { ...ADA, prenom: 'Max', nom: 'Brun', famille: 'F001', ...ida });
    const adults = rowsOf(office, 'Responsables').map((row) => [row[3], row[4], row[9]]);
    expect(adults).toEqual([
      ['Brun', 'Eva', ''],
      ['Sol', 'Ida', 'oui'],
      ['Rey', 'Lia', 'oui'],
    ]);
  });

  it('that does not exist is refused', () => {
    const text = refusalOf(registerOffice(), { ...ADA, famille: 'F099' });
    expect(text).toContain('la famille « F099 » n’est pas dans l’onglet Familles');
  });
});

describe('a register that changed or cannot be read', () => {
  it('is seen by the second of two people: he is asked to look again, and no identifier is given twice', () => {
    const office = registerOffice();
    const noe = { ...ADA, nom: 'Ott', prenom: 'Noé', adresse: 'Rue Basse' };
    const [first, second] = [planned(office, ADA), planned(office, noe)];
    expect(execute(office, (services) => enrolPupil.apply(services, ADA, first.fingerprint)).ok).toBe(true);
    const late = execute(office, (services) => enrolPupil.apply(services, noe, second.fingerprint));
    expect(problemsOf(late).join()).toContain('Le classeur a changé depuis l’aperçu');
    runAction(office, enrolPupil, noe);
    for (const tab of TABS) {
      const ids = rowsOf(office, tab).map(([id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
    expect(lastOf(office, 'Élèves').slice(0, 2)).toEqual(['E005', 'F004']);
  });

  it('is named with tab, row and column, and nothing is written', () => {
    const office = registerOffice();
    type(office, 'Élèves', { Élève: 'E009', Famille: 'F001', Nom: 'X', Prénom: 'Y', Naissance: 'hier' });
    expect(refusalOf(office, ADA)).toContain('Onglet « Élèves », ligne 5, colonne « Naissance »');
  });
});

describe('the payers', () => {
  it('must make up the whole', () => {
    const halves = { payeurNom: 'Lia Rey', payeurPart: '60', payeur2Nom: 'Max Ott', payeur2Part: '40' };
    expect(refusalOf(registerOffice(), { ...ADA, ...halves, payeur2Part: '30' })).toContain('90 %');
    const office = registerOffice();
    runAction(office, enrolPupil, { ...ADA, ...halves });
    expect(rowsOf(office, 'Payeurs').map((row) => [row[0], row[11], row[12]])).toEqual([
      ['P1', 'Tout', '60'],
      ['P2', 'Tout', '40'],
    ]);
  });
});

describe('the crèche', () => {
  const baby = { ...ADA, naissance: '2021-05-03', joursDePresence: 'lundi, mercredi' };
  it('writes the days and tells the free places', () => {
    const office = registerOffice();
    setCapacity(office, 2);
    const { text } = planned(office, baby);
    expect(text).toContain(
      'Places libres à la crèche au 01.09.2022 : lundi 1, mardi 1, mercredi 2, jeudi 2, vendredi 2.',
    );
    expect(text).not.toContain('Liste d’attente');
    runAction(office, enrolPupil, baby);
    expect(lastOf(office, 'Inscriptions').slice(7, 9)).toEqual(['2', 'lundi, mercredi']);
  });

  it('puts a child on the waiting list where a day is full, after those who asked before', () => {
    const office = registerOffice();
    setCapacity(office, 1);
    expect(planned(office, baby).text).toContain('1re place (complet : lundi)');
    runAction(office, enrolPupil, baby);
    expect(lastOf(office, 'Inscriptions')[14]).toBe('Demandée');
    const second = { ...baby, nom: 'Ott', prenom: 'Ali', adresse: 'Rue Basse', demandeeLe: '2022-06-16' };
    expect(planned(office, second).text).toContain('2e place (complet : lundi)');
    const free = { ...second, joursDePresence: 'jeudi' };
    expect(planned(office, free).text).not.toContain('Liste d’attente');
  });

  it('needs days that fit each other', () => {
    expect(refusalOf(registerOffice(), { ...baby, jours: 3 })).toContain('3, mais 2');
    const byAge = refusalOf(registerOffice(), { ...baby, joursDePresence: '' });
    expect(byAge).toMatch(/Jours par semaine : .*pas trois ans au 31 décembre .*crèche.*\(art\. 1\.2\)/);
    const asked = { ...baby, categorie: 'Crèche', joursDePresence: '' };
    expect(refusalOf(registerOffice(), asked)).toContain('Il manque : Jours par semaine.');
    expect(refusalOf(registerOffice(), { ...baby, joursDePresence: 'samedi' })).toContain('samedi');
  });
});

it('gives no identifier that the ledger or the journal still knows, so that no account changes hands', () => {
  const office = registerOffice();
  const entry = { Date: '2021-09-01', Libellé: 'x', Montant: 1, Nature: 'Inscription' };
  type(office, 'Écritures', {
    Écriture: 'W1',
    Famille: 'F003',
    Élève: 'E004',
    Clé: 'enrolment-fee|E004|I004|famille',
    ...entry,
  });
  type(office, 'Journal', { Quoi: 'Ligne supprimée', Tab: 'Élèves', Ligne: 'E005' });
  expect(runAction(office, enrolPupil, ADA)).toMatchObject({
    ok: true,
    lines: ['Ada Rey : élève E006, inscription I005 Demandée.'],
  });
  expect(lastOf(office, 'Familles')[0]).toBe('F004');
});

it('tells that an older workbook has no column for the school before', () => {
  const office = registerOffice();
  const { values = [] } = office.workbook.sheets.find(({ name }) => name === 'Inscriptions') ?? {};
  const at = (values[0] ?? []).indexOf('École précédente');
  for (const row of values) row.splice(at, 1);
  expect(planned(office, ADA).text).not.toContain('n’a pas encore');
  expect(planned(office, { ...ADA, ecolePrecedente: 'oui' }).text).toContain('n’a pas encore « École précédente »');
});
