/** Typing a payment: what is shown, what is refused, what is written, and that twice is once. */
import type { PlanView } from '../../src/actions/action';
import { recordPayment } from '../../src/actions/record-payment';
import { addRow, type BankSchool, bankSchool, bankServices, rowsOf } from '../builders/bank-school';

const plan = (school: BankSchool, input: object, today?: string): PlanView =>
  recordPayment.plan(bankServices(school, today), input as Record<string, unknown>);

function record(school: BankSchool, input: object, today = '2022-07-15') {
  const services = bankServices(school, today);
  const planned = plan(school, input, today);
  if (!planned.ok) throw new Error(planned.problems.join('\n'));
  return recordPayment.apply(services, input as Record<string, unknown>, planned.fingerprint);
}

const PAYMENT = { famille: 'F1', date: '2022-07-15', montant: 3735 };
const entriesOf = (school: BankSchool) =>
  rowsOf(school, 'Écritures', 'Nature', 'Montant', 'Facture', 'Payeur').filter((row) => row.startsWith('Paiement'));
const statusesOf = (school: BankSchool) => rowsOf(school, 'Factures', 'Facture', 'Statut');

describe('the form', () => {
  it('asks for a family first', () => {
    const view = plan(bankSchool(), {});
    expect(view).toMatchObject({
      ok: true,
      isNothingToDo: true,
      lines: ['Choisissez la famille, puis la date et le montant.'],
    });
    expect(view.fields?.map(({ name, kind, isRequired }) => [name, kind, isRequired === true])).toEqual([
      ['famille', 'choice', true],
      ['date', 'date', true],
      ['montant', 'amount', true],
      ['reference', 'text', false],
      ['communication', 'text', false],
      ['factures', 'text', false],
    ]);
    expect(view.fields?.[0]?.choices?.map(({ label }) => label)).toEqual([
      'Ader (F1)',
      'Brun (F2)',
      'Müller-Lefèvre (F3)',
    ]);
  });

  it('then shows its open invoices, oldest first, and its credits', () => {
    const school = bankSchool();
    addRow(school, 'Écritures', {
      Écriture: 'X1',
      Date: '2022-07-01',
      Famille: 'F1',
      Nature: 'Paiement',
      Libellé: 'Paiement',
      Montant: -20,
    });
    addRow(school, 'Écritures', {
      Écriture: 'X2',
      Date: '2022-07-01',
      Famille: 'F1',
      Nature: 'Rappel',
      Libellé: 'Frais',
      Montant: 20,
      Facture: '2022-0005',
    });
    expect(plan(school, { famille: 'F1' })).toMatchObject({
      isNothingToDo: true,
      lines: [
        "Facture 2022-0001, échéance 15.07.2022 : ouvert CHF 3'735.00.",
        'Facture 2022-0005, échéance 14.08.2022 : ouvert CHF 80.00, dont CHF 20.00 de frais de rappel.',
        'Crédit de Ader : CHF 20.00.',
        'Indiquez la date et le montant.',
      ],
    });
    expect(plan(school, { famille: 'F2' })).toMatchObject({
      lines: [
        "Facture 2022-0002 (Birs Logistik GmbH), échéance 15.07.2022 : ouvert CHF 9'400.00.",
        'Facture 2022-0003, échéance 15.07.2022 : ouvert CHF 500.00.',
        'Indiquez la date et le montant.',
      ],
    });
  });

  it('then says where the payment goes', () => {
    expect(plan(bankSchool(), { ...PAYMENT, montant: '3’800.00' })).toMatchObject({
      ok: true,
      isNothingToDo: false,
      lines: [
        "Facture 2022-0001, échéance 15.07.2022 : ouvert CHF 3'735.00.",
        'Facture 2022-0005, échéance 14.08.2022 : ouvert CHF 60.00.',
        "Paiement de CHF 3'800.00 du 15.07.2022, famille Ader :",
        "CHF 3'735.00 sur la facture 2022-0001 : soldée.",
        'CHF 60.00 sur la facture 2022-0005 : soldée.',
        'CHF 5.00 en crédit, déduits de la prochaine facture.',
      ],
    });
    const part = plan(bankSchool(), { ...PAYMENT, montant: 35, factures: '2022-0005' });
    expect(part.ok && part.lines.slice(-1)).toEqual(['CHF 35.00 sur la facture 2022-0005 : reste CHF 25.00.']);
  });
});

describe('what is typed wrong is refused, all at once', () => {
  it.each<[string, object, string[]]>([
    [
      'nothing but a note',
      { communication: 'x' },
      ['Il manque : Famille.', 'Il manque : Date du paiement.', 'Il manque : Montant en CHF.'],
    ],
    ['an unknown family', { ...PAYMENT, famille: 'F9' }, ['La famille « F9 » n’existe pas dans l’onglet Familles.']],
    [
      'an unknown family alone',
      { famille: 'F9' },
      [
        'Il manque : Date du paiement.',
        'Il manque : Montant en CHF.',
        'La famille « F9 » n’existe pas dans l’onglet Familles.',
      ],
    ],
    [
      'tomorrow',
      { ...PAYMENT, date: '16.07.2022' },
      ['La date 16.07.2022 est dans le futur (aujourd’hui : 15.07.2022).'],
    ],
    [
      'no date',
      { ...PAYMENT, date: '31.02.2022' },
      ['Date du paiement : « 31.02.2022 » n’est pas une date (par exemple 15.07.2022).'],
    ],
    ['0', { ...PAYMENT, montant: 0 }, ['Montant en CHF : le montant doit être plus grand que 0.']],
    ['less', { ...PAYMENT, montant: '-5' }, ['Montant en CHF : le montant doit être plus grand que 0.']],
    [
      'a part of a centime',
      { ...PAYMENT, montant: 10.005 },
      ['Montant en CHF : « 10.005 » n’est pas un montant en francs et centimes (par exemple 830.50).'],
    ],
    [
      'wrong check digits',
      { ...PAYMENT, reference: 'RF34 2022 0001' },
      ['La référence « RF34 2022 0001 » est fausse : ses chiffres de contrôle ne concordent pas.'],
    ],
    [
      'wrong check digit of a QR reference',
      { ...PAYMENT, reference: '000000000000000000202200044' },
      ['La référence « 000000000000000000202200044 » est fausse : ses chiffres de contrôle ne concordent pas.'],
    ],
    [
      'no reference at all',
      { ...PAYMENT, reference: 'merci' },
      ['La référence « merci » est fausse : ses chiffres de contrôle ne concordent pas.'],
    ],
    [
      'another family’s reference',
      { ...PAYMENT, reference: 'RF76 2022 0003' },
      ['La référence « RF76 2022 0003 » est celle de la facture 2022-0003, famille F2.'],
    ],
    [
      'invoices of nobody and of others',
      { ...PAYMENT, factures: ['2022-0099', '2022-0003'] },
      [
        'La facture « 2022-0099 » n’existe pas dans l’onglet Factures.',
        'La facture 2022-0003 est celle de la famille F2.',
      ],
    ],
    [
      'a reference and invoices that disagree',
      { ...PAYMENT, reference: 'RF33 2022 0001', factures: '2022-0005' },
      [
        'La référence est celle de la facture 2022-0001, mais les factures payées sont 2022-0005 : gardez l’une ou les autres.',
      ],
    ],
    ['a list where text belongs', { ...PAYMENT, communication: ['a'] }, ['Communication : un texte est attendu.']],
    [
      'everything',
      { famille: 'F9', date: 'hier', montant: 'beaucoup', reference: 'RF00', factures: 'x' },
      [
        'Date du paiement : « hier » n’est pas une date (par exemple 15.07.2022).',
        'Montant en CHF : « beaucoup » n’est pas un montant en francs et centimes (par exemple 830.50).',
        'La famille « F9 » n’existe pas dans l’onglet Familles.',
        'La référence « RF00 » est fausse : ses chiffres de contrôle ne concordent pas.',
        'La facture « x » n’existe pas dans l’onglet Factures.',
      ],
    ],
  ])('%s', (_, input, problems) => {
    const school = bankSchool();
    const view = plan(school, input);
    expect(view).toMatchObject({ ok: false, problems });
    expect(view.fields).toHaveLength(6);
    expect(school.tabs).toEqual(bankSchool().tabs);
  });

  it('also between plan and apply', () => {
    const school = bankSchool();
    expect(recordPayment.apply(bankServices(school), { ...PAYMENT, montant: 'x' }, '')).toMatchObject({ ok: false });
    expect(recordPayment.apply(bankServices(school), PAYMENT, 'autre')).toMatchObject({
      ok: false,
      problems: [expect.stringContaining('changé depuis l’aperçu')],
    });
    expect(school.tabs).toEqual(bankSchool().tabs);
  });

  it('by a workbook with bad cells, which are named', () => {
    const school = bankSchool();
    addRow(school, 'Paiements', { Paiement: 'x', Date: 'hier', Montant: 5 });
    expect(plan(school, PAYMENT)).toMatchObject({
      ok: false,
      problems: [expect.stringMatching(/^Onglet « Paiements », ligne 2, colonne « Date »/)],
    });
  });
});

describe('a payment that is recorded', () => {
  it('stands in the ledger, in Paiements and in the invoice’s status', () => {
    const school = bankSchool();
    expect(record(school, { ...PAYMENT, montant: 3740, communication: ' T1\nAda ' })).toEqual({
      ok: true,
      lines: ["Paiement de CHF 3'740.00 enregistré pour la famille Ader, sur 2 factures."],
      remaining: 0,
    });
    expect(entriesOf(school)).toEqual(['Paiement | -3735 | 2022-0001 | ', 'Paiement | -5 | 2022-0005 | ']);
    expect(rowsOf(school, 'Paiements', 'Famille', 'Montant', 'Source', 'Facture', 'Communication')).toEqual([
      'F1 | 3740 | Saisie | 2022-0001, 2022-0005 | T1 Ada',
    ]);
    expect(statusesOf(school)).toEqual([
      '2022-0001 | Payée',
      '2022-0002 | Émise',
      '2022-0003 | Émise',
      '2022-0004 | Émise',
      '2022-0005 | Partiellement payée',
    ]);
  });

  it.each([
    ['the employer’s reference settles the employer’s invoice', 'RF06 2022 0002', 'Paiement | -500 | 2022-0002 | P1'],
    ['without one the family’s', undefined, 'Paiement | -500 | 2022-0003 | '],
  ])('%s', (_, reference, entry) => {
    const school = bankSchool();
    record(school, { famille: 'F2', date: '2022-07-15', montant: 500, reference });
    expect(entriesOf(school)).toEqual([entry]);
  });

  it('by a reference that no invoice has is told and goes to the oldest', () => {
    const school = bankSchool();
    const input = { ...PAYMENT, montant: 20, reference: 'RF18 5390 0754 7034' };
    const view = plan(school, input);
    expect(view.ok && view.warnings.join()).toContain('n’est celle d’aucune facture');
    record(school, input);
    expect(entriesOf(school)).toEqual(['Paiement | -20 | 2022-0001 | ']);
    expect(rowsOf(school, 'Paiements', 'Référence')).toEqual(['RF18539007547034']);
  });

  it('typed again is there already; with another communication it is another', () => {
    const school = bankSchool();
    const input = { ...PAYMENT, montant: 30 };
    record(school, input);
    const before = structuredClone(school.tabs);
    const again = plan(school, { ...input, montant: '30,00', date: '15.07.2022' });
    expect(again).toMatchObject({
      ok: true,
      isNothingToDo: true,
      warnings: expect.arrayContaining([expect.stringMatching(/CHF 30\.00 du 15\.07\.2022\) est déjà enregistré/)]),
    });
    record(school, input);
    expect(school.tabs).toEqual(before);
    record(school, { ...input, communication: 'deuxième' });
    expect(rowsOf(school, 'Paiements', 'Montant', 'Communication')).toEqual(['30 | ', '30 | deuxième']);
  });

  it('says which employer’s invoices stay open, unless one is named', () => {
    const stays =
      "Facture 2022-0002 (Birs Logistik GmbH) : CHF 9'400.00 restent ouverts ; un employeur paie par sa référence.";
    const input = { famille: 'F2', date: '2022-07-15', montant: 600 };
    const linesOf = (more: object) => {
      const view = plan(bankSchool(), { ...input, ...more });
      return view.ok ? view.lines.slice(-2) : view.problems;
    };
    expect(linesOf({})).toEqual(['CHF 100.00 en crédit, déduits de la prochaine facture.', stays]);
    expect(linesOf({ reference: 'RF18 5390 0754 7034' })[1]).toBe(stays);
    expect(linesOf({ reference: 'RF7620220003' })).not.toContain(stays);
    expect(plan(bankSchool(), { ...PAYMENT })).toMatchObject({ lines: expect.not.arrayContaining([stays]) });
  });

  it('takes a reference with its own invoice and others', () => {
    const school = bankSchool();
    record(school, { ...PAYMENT, montant: 3795, reference: 'RF33 2022 0001', factures: '2022-0005, 2022-0001' });
    expect(entriesOf(school)).toEqual(['Paiement | -3735 | 2022-0001 | ', 'Paiement | -60 | 2022-0005 | ']);
  });

  it.each<[string, object, boolean]>([
    ['with its reference', { reference: 'RF3320220001' }, true],
    ['with a communication', { communication: 'T1' }, true],
    ['of another day', { date: '2022-07-14', communication: 'x' }, false],
    ['of another amount', { montant: 31, communication: 'x' }, false],
    ['of another family', { famille: 'F3', communication: 'x' }, false],
  ])('warns of a second payment of one family, day and amount: %s', (_, more, isTold) => {
    const school = bankSchool();
    const input = { ...PAYMENT, montant: 30 };
    record(school, input);
    const view = plan(school, { ...input, ...more });
    const told =
      'Un paiement de CHF 30.00 du 15.07.2022 est déjà enregistré pour cette famille (Saisie) ; celui-ci en serait un second.';
    expect(view.ok && !view.isNothingToDo && view.warnings.includes(told)).toBe(isTold);
  });

  it('says where money for a cancelled invoice goes', () => {
    const school = bankSchool();
    const factures = school.tabs.get('Factures') ?? [];
    const status = (factures[0] ?? []).indexOf('Statut');
    for (const row of factures) if (row[0] === '2022-0005') row[status] = 'Annulée';
    const told = (montant: number) => {
      const view = plan(school, { ...PAYMENT, montant, factures: '2022-0005' });
      return view.ok ? view.warnings.filter((text) => text.includes('annulée')) : view.problems;
    };
    expect(told(100)).toEqual(['La facture 2022-0005 est annulée : le paiement va sur la facture 2022-0001.']);
    expect(told(3800)).toEqual([
      'La facture 2022-0005 est annulée : le paiement va sur la facture 2022-0001, puis en crédit.',
    ]);
    record(school, PAYMENT);
    expect(told(10)).toEqual(['La facture 2022-0005 est annulée : le paiement va en crédit.']);
  });

  it('accepts and confirms enrolments, each change in the journal', () => {
    const school = bankSchool();
    addRow(school, 'Inscriptions', {
      Inscription: 'I1',
      Élève: 'E1',
      Année: '2022-23',
      Catégorie: 'Élémentaire',
      Tarif: 'Normal',
      Type: 'Première',
      Statut: 'Demandée',
    });
    const fee = { Famille: 'F3', Élève: 'E1', Nature: 'Inscription', Année: '2022-23', Libellé: 'Frais', Montant: 500 };
    addRow(school, 'Écritures', {
      ...fee,
      Écriture: '2022-0009-01',
      Date: '2022-05-01',
      Facture: '2022-0009',
      Clé: 'enrolment-fee|E1|I1|famille',
    });
    addRow(school, 'Factures', {
      Facture: '2022-0009',
      Date: '2022-05-01',
      Échéance: '2022-05-31',
      Famille: 'F3',
      Total: 500,
      Type: 'Facture',
      Statut: 'Émise',
    });
    record(school, { famille: 'F3', date: '2022-07-15', montant: 499.95 });
    expect(rowsOf(school, 'Inscriptions', 'Statut')).toEqual(['Demandée']);
    record(school, { famille: 'F3', date: '2022-07-15', montant: 0.05 });
    expect(rowsOf(school, 'Inscriptions', 'Statut')).toEqual(['Prise en compte']);
    expect(rowsOf(school, 'Journal', 'Qui', 'Quoi', 'Tab', 'Ligne', 'Avant', 'Après')).toEqual([
      'secretariat@essai.example | Statut changé d’après les paiements | Inscriptions | I1 | Demandée | Prise en compte',
    ]);
  });

  it.each([
    ['2022-07-19', false],
    ['2022-07-20', true],
  ])('tells on %s who cannot be confirmed: %s (R-2.6)', (today, isTold) => {
    const school = bankSchool();
    addRow(school, 'Inscriptions', {
      Inscription: 'I1',
      Élève: 'E1',
      Année: '2022-23',
      Catégorie: 'Élémentaire',
      Tarif: 'Normal',
      Type: 'Réinscription',
      Statut: 'Prise en compte',
    });
    const others = school.tabs.get('Écritures')?.filter(([id]) => id !== '2022-0003-01') ?? [];
    school.tabs.set('Écritures', others);
    addRow(school, 'Écritures', {
      Écriture: '2022-0003-02',
      Date: '2022-06-15',
      Famille: 'F2',
      Élève: 'E1',
      Nature: 'Écolage',
      Année: '2022-23',
      Période: 'T1',
      Libellé: 'Écolage',
      Montant: 500,
      Facture: '2022-0003',
      Clé: 'tuition|2022-23|E1|T1|I1|famille',
    });
    const isIn = (input: object) => {
      const view = plan(school, input, today);
      return view.ok && view.warnings.some((text) => text.includes('ne peut être confirmée'));
    };
    const part = { famille: 'F2', date: '2022-07-15', montant: 20, reference: 'RF7620220003' };
    expect(isIn(part)).toBe(isTold);
    // Neither when this very payment pays it, nor for another family.
    expect(isIn({ ...part, montant: 500 })).toBe(false);
    expect(isIn(PAYMENT)).toBe(false);
  });
});

describe('a cancelled invoice whose reminder fee was kept', () => {
  function cancelled(): BankSchool {
    const school = bankSchool();
    const [headers = [], ...rows] = school.tabs.get('Factures') ?? [];
    for (const row of rows) if (row[0] === '2022-0003') row[headers.indexOf('Statut')] = 'Annulée';
    const cells = { Date: '2022-07-01', Famille: 'F2', Libellé: 'x', Facture: '2022-0003' };
    addRow(school, 'Écritures', { ...cells, Écriture: 'A1', Nature: 'Avoir', Montant: -500 });
    addRow(school, 'Écritures', { ...cells, Écriture: 'A2', Nature: 'Rappel', Montant: 20 });
    return school;
  }

  it('is listed, and takes a payment by its reference', () => {
    const school = cancelled();
    expect(plan(school, { famille: 'F2' })).toMatchObject({
      lines: expect.arrayContaining([
        'Facture 2022-0003 (annulée), échéance 15.07.2022 : ouvert CHF 20.00, dont CHF 20.00 de frais de rappel.',
      ]),
    });
    const input = { famille: 'F2', date: '2022-07-15', montant: 25, reference: 'RF7620220003' };
    const view = plan(school, input);
    expect(view.ok && view.warnings.join()).toContain(
      'La facture 2022-0003 est annulée, mais il en reste quelque chose à payer : CHF 20.00 vont sur elle',
    );
    record(school, input);
    expect(entriesOf(school)).toEqual(['Paiement | -20 | 2022-0003 | ', 'Paiement | -5 |  | ']);
    expect(statusesOf(school)).toContain('2022-0003 | Annulée');
  });
});

it.each([
  ['2022-07-10', 'Banque (camt.054)', true],
  ['2022-07-09', 'Banque (camt.054)', false],
  ['2022-07-12', 'Saisie', false],
])('a payment typed after the same amount of %s (%s) may be the same: %s', (date, source, isTold) => {
  const school = bankSchool();
  const day = date.split('-').reverse().join('.');
  addRow(school, 'Paiements', { Paiement: 'CAMT-E1', Date: date, Famille: 'F1', Montant: 3735, Source: source });
  const view = plan(school, PAYMENT);
  const told = `Un paiement de CHF 3'735.00 du ${day} est déjà enregistré pour cette famille (${source})`;
  expect(view.ok && view.warnings.some((line) => line.startsWith(told))).toBe(isTold);
});

it('a payment that the bank took back stands against no other', () => {
  const school = bankSchool();
  const row = { Date: '2022-07-14', Famille: 'F1', Source: 'Banque (camt.054)' };
  addRow(school, 'Paiements', { ...row, Paiement: 'CAMT-E1', Montant: 3735 });
  addRow(school, 'Paiements', { ...row, Paiement: 'CAMTR-E9', Montant: -3735 });
  const line = { Date: '2022-07-14', Famille: 'F1', Nature: 'Paiement', Libellé: 'x', Facture: '2022-0001' };
  addRow(school, 'Écritures', { ...line, Écriture: 'Z1', Montant: -3735, Clé: 'payment|CAMT-E1|2022-0001' });
  addRow(school, 'Écritures', { ...line, Écriture: 'Z2', Montant: 3735, Clé: 'payment|CAMTR-E9|2022-0001|CAMT-E1' });
  const view = plan(school, PAYMENT);
  expect(view.ok && view.warnings.join()).not.toContain('déjà enregistré');
});
