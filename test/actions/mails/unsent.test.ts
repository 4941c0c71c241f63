/** Mails that do not leave: out of date, impossible to send, in doubt; what a person decides about them. */
import {
  addEntry,
  addInvoice,
  addPdf,
  addressOf,
  columnOf,
  invoiceOf,
  type MailSchool,
  makeMailSchool,
  planOf,
  planSending,
  queueOf,
  runSending,
  setCell,
  statusesOf,
  timesMailed,
} from '../../builders/mail-school';
import { addRow, sheetOf } from '../../builders/small-school';

describe('a mail that no longer holds', () => {
  const cases: readonly [string, (school: MailSchool) => void, string][] = [
    [
      'of an invoice paid meanwhile',
      (school) =>
        addEntry(school, {
          Famille: 'F01',
          Facture: invoiceOf(1),
          Nature: 'Paiement',
          Montant: -100,
          Clé: 'payment|p|x',
        }),
      'payée entre-temps, non envoyée',
    ],
    [
      'of an invoice cancelled meanwhile',
      (school) => setCell(school, 'Factures', 2, 'Statut', 'Annulée'),
      'facture annulée entre-temps, non envoyée',
    ],
    [
      'of an invoice whose row is gone',
      (school) => setCell(school, 'Factures', 2, 'Facture', '2022-0009'),
      'facture introuvable dans l’onglet Factures, non envoyée',
    ],
  ];

  it.each(cases)('%s does not leave, and says why', (_, change, detail) => {
    const school = makeMailSchool(2);
    change(school);
    const plan = planOf(planSending(school));
    expect(plan.lines[0]).toBe('1 e-mail à 1 destinataire (environ 1 minute).');
    expect(plan.lines).toContain('1 e-mail périmé ne partira pas.');
    expect(plan.warnings).toContainEqual(expect.stringContaining(detail));
    runSending(school);
    expect(queueOf(school)[0]).toEqual({ id: 'E-2022-0001', status: 'Échec', detail });
    expect(timesMailed(school)).toEqual({ [addressOf(2)]: 1 });
    expect(planOf(planSending(school))).toMatchObject({ items: [], isNothingToDo: true });
  });

  it('is told from one that a credit covered when it was issued: that family still gets its invoice', () => {
    const school = makeMailSchool(1);
    const use = { Famille: 'F01', Nature: 'Paiement', Clé: 'credit-use|2022-0001||to' };
    addEntry(school, { ...use, Facture: invoiceOf(1), Montant: -100 });
    runSending(school);
    expect(school.state.outbox[0]?.body).toContain('Rien n’est à payer.');
  });

  /** A reminder of rank 1, with its fee, whose mail takes the place of the invoice's. */
  function addReminder(school: MailSchool, number: number, status: string, attempt = ''): void {
    const invoice = invoiceOf(number);
    addRow(school, 'Rappels', {
      ...{ Rappel: `R-${invoice}-1${attempt}`, Facture: invoice, Date: 44727, 'Rang facture': 1, 'Rang année': 1 },
      ...{ Frais: 20, Statut: status },
    });
    const key = `1${attempt.replace('-', '|')}`;
    addEntry(school, {
      Famille: `F0${number}`,
      Facture: invoice,
      Nature: 'Rappel',
      Montant: 20,
      Clé: `reminder|${invoice}|${key}`,
    });
    setCell(school, 'Envois', number + 1, 'Clé', `rappel|${invoice}|${key}`);
  }

  it('of a reminder that was called off does not leave; one that still holds does', () => {
    const school = makeMailSchool(3);
    addReminder(school, 1, 'Annulé');
    addReminder(school, 2, 'Envoyé');
    // A second attempt at the same level holds although the first one was cancelled.
    addReminder(school, 3, 'Annulé');
    addReminder(school, 3, 'Envoyé', '-2');
    runSending(school);
    expect(queueOf(school).map(({ status }) => status)).toEqual(['Échec', 'Envoyé', 'Envoyé']);
    expect(school.state.outbox[0]?.body).toContain('la facture 2022-0002 est encore ouverte.');
  });

  it('of a reminder whose invoice was paid does not leave, and its fee is taken back (akaunting #259)', () => {
    const school = makeMailSchool(1);
    addReminder(school, 1, 'Envoyé');
    addEntry(school, { Famille: 'F01', Facture: invoiceOf(1), Nature: 'Paiement', Montant: -100, Clé: 'payment|p|x' });
    runSending(school);
    expect(queueOf(school)[0]).toMatchObject({ status: 'Échec', detail: 'payée entre-temps, non envoyée' });
    expect(columnOf(school, 'Rappels', 'Statut')).toEqual(['Annulé']);
    expect(columnOf(school, 'Écritures', 'Montant')).toEqual([100, 20, -100, -20]);
    runSending(school);
    expect(columnOf(school, 'Écritures', 'Montant')).toHaveLength(4);
  });
});

describe('a mail that cannot be sent', () => {
  it.each([
    ['an address that is none', { À: 'pas une adresse' }, 'adresse refusée, non envoyé'],
    [
      'an address with a line break',
      { À: 'a@essai.example\nBcc: voleur@essai.example' },
      'adresse refusée, non envoyé',
    ],
    ['no document', { Document: '' }, 'pas de document à joindre, non envoyé'],
    [
      'a document of another account',
      { Document: 'https://drive.google.com/file/d/1inconnu0000000000/view' },
      'document introuvable avec ce compte Google, non envoyé',
    ],
  ])('fails with its reason and keeps none of the others back: %s', (_, cells, detail) => {
    const school = makeMailSchool(0);
    addInvoice(school, 1, cells);
    addInvoice(school, 2);
    expect(runSending(school)).toMatchObject({ ok: true, remaining: 0 });
    expect(queueOf(school)).toEqual([
      { id: 'E-2022-0001', status: 'Échec', detail },
      { id: 'E-2022-0002', status: 'Envoyé', detail: '' },
    ]);
    expect(timesMailed(school)).toEqual({ [addressOf(2)]: 1 });
  });

  it('is shown to the person, who lets it be or sends it again', () => {
    const school = makeMailSchool(0);
    addInvoice(school, 1, { Document: '' });
    runSending(school);
    const plan = planOf(planSending(school));
    expect(plan.items).toMatchObject([{ id: 'E-2022-0001', value: 'laisser' }]);
    expect(plan.isNothingToDo).toBe(true);
    setCell(school, 'Envois', 2, 'Document', addPdf(school, 9));
    const input = { choix: { 'E-2022-0001': 'renvoyer' } };
    expect(runSending(school, input)).toMatchObject({ ok: true, lines: ['1 e-mail envoyé.'] });
    expect(statusesOf(school)).toEqual(['Envoyé']);
    const journal = sheetOf(school.workbook, 'Journal').values[1]?.map(String);
    expect(journal).toEqual(
      expect.arrayContaining(['secretariat@example.ch', 'E-mail renvoyé par décision', 'E-2022-0001']),
    );
  });
});

describe('a mail left by a dead execution', () => {
  it('becomes doubtful, is never repeated by itself, and leaves again when a person says so', () => {
    const school = makeMailSchool(2);
    setCell(school, 'Envois', 2, 'Statut', 'En cours');
    expect(planOf(planSending(school)).lines).toContain('1 envoi interrompu : à vérifier, jamais répétés d’eux-mêmes.');
    runSending(school);
    expect(statusesOf(school)).toEqual(['Douteux', 'Envoyé']);
    runSending(school);
    expect(timesMailed(school)).toEqual({ [addressOf(2)]: 1 });
    runSending(school, { choix: { 'E-2022-0001': 'renvoyer' } });
    expect(statusesOf(school)).toEqual(['Envoyé', 'Envoyé']);
  });
});

describe('a doubtful mail that the person found among the sent ones', () => {
  it('counts as sent from then on, by a decision that is journalled, and does not leave again', () => {
    const school = makeMailSchool(1);
    setCell(school, 'Envois', 2, 'Statut', 'Douteux');
    const input = { choix: { 'E-2022-0001': 'regler' } };
    expect(planOf(planSending(school, input)).isNothingToDo).toBe(false);
    runSending(school, input);
    expect(queueOf(school)).toEqual([
      { id: 'E-2022-0001', status: 'Envoyé', detail: 'tenu pour envoyé (vérifié ou posté)' },
    ]);
    expect([school.state.outbox, columnOf(school, 'Journal', 'Quoi')]).toEqual([
      [],
      ['E-mail tenu pour envoyé par décision'],
    ]);
    expect(planOf(planSending(school))).toMatchObject({ items: [], isNothingToDo: true });
  });
});
