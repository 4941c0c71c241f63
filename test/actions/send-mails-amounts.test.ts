/** A payment between a document and its mail: the plan, the mail and the outcome tell what remains to be paid. */
import {
  addEntry,
  addInvoice,
  addMail,
  addPdf,
  fireContinuations,
  type MailSchool,
  makeMailSchool,
  planOf,
  planSending,
  queueOf,
  runSending,
  setCell,
  statusesOf,
} from '../builders/mail-school';

const NOTE = 'document de CHF 120.00';

/** A family with a reminder of its invoice in the queue: CHF 100 and a fee of 20. */
function remindedSchool(language = 'fr'): MailSchool {
  const school = makeMailSchool(0);
  addInvoice(school, 1, { Statut: 'Envoyé' });
  setCell(school, 'Familles', 2, 'Langue', language);
  addEntry(school, {
    ...{ Famille: 'F01', Facture: '2022-0001', Nature: 'Rappel', Montant: 20, Clé: 'reminder|2022-0001|2' },
  });
  addMail(school, {
    ...{ Envoi: 'E-R-2022-0001-2', Clé: 'rappel|2022-0001|2', À: 'f01@essai.example', Détail: NOTE },
    ...{ Objet: 'École des Trois Tilleuls : 2e rappel de la facture 2022-0001', Document: addPdf(school, 2) },
  });
  return school;
}

const pay = (school: MailSchool, francs: number) =>
  addEntry(school, { Famille: 'F01', Facture: '2022-0001', Nature: 'Paiement', Montant: -francs });

const lastOf = ({ state }: MailSchool) => state.outbox[state.outbox.length - 1];

describe('a reminder of which a part was paid since', () => {
  it('says in plan, mail, row and outcome what remains to be paid', () => {
    const school = remindedSchool();
    pay(school, 30);
    expect(planOf(planSending(school)).warnings).toContain(
      '« École des Trois Tilleuls : 2e rappel de la facture 2022-0001 » : le document demande CHF 120.00, il reste CHF 90.00 à payer ; le message le dira.',
    );
    const outcome = runSending(school);
    expect(outcome.ok && outcome.lines).toEqual([
      '1 e-mail envoyé.',
      'Montant changé depuis le document, dit dans le message : 2022-0001 (reste CHF 90.00).',
    ]);
    expect(lastOf(school)?.body).toContain(
      'Depuis que ce document a été établi, CHF 30.00 ont été reçus ou crédités ; il reste CHF 90.00 à payer.',
    );
    expect(queueOf(school)[1]).toMatchObject({
      status: 'Envoyé',
      detail: 'document de CHF 120.00, reste CHF 90.00 à payer : dit dans le message',
    });
  });

  it.each([
    ['de', 'wurden CHF 30.00 bezahlt oder gutgeschrieben; zu zahlen bleiben CHF 90.00.', '2. Mahnung zur Rechnung'],
    ['en', 'CHF 30.00 have been received or credited; CHF 90.00 remain to be paid.', 'reminder 2 for invoice'],
  ])('says so in the family’s language (%s), its subject as well', (language, words, subject) => {
    const school = remindedSchool(language);
    pay(school, 30);
    runSending(school);
    expect(lastOf(school)?.body).toContain(words);
    expect(lastOf(school)?.subject).toContain(subject);
  });

  it('is planned anew when the payment came after the plan', () => {
    const school = remindedSchool();
    const { fingerprint } = planOf(planSending(school));
    pay(school, 30);
    expect(planOf(planSending(school)).fingerprint).not.toBe(fingerprint);
  });

  it('says so as well when it leaves the next day, or after it failed and is sent again', () => {
    const school = remindedSchool();
    school.state.quotas['secretariat@example.ch'] = { day: '2022-06-15', used: { mailRecipients: 100 } };
    runSending(school, {}, { quotas: 'consumer' });
    expect(queueOf(school)[1]?.detail).toBe(`confirmé, part dès que possible ; ${NOTE}`);
    setCell(school, 'Envois', 3, 'À', 'personne');
    fireContinuations(school, { quotas: 'consumer' });
    expect(queueOf(school)[1]).toMatchObject({ status: 'Échec', detail: `adresse refusée, non envoyé ; ${NOTE}` });
    setCell(school, 'Envois', 3, 'À', 'f01@essai.example');
    pay(school, 50);
    runSending(school, { choix: { 'E-R-2022-0001-2': 'renvoyer' } });
    expect(lastOf(school)?.body).toContain('il reste CHF 70.00 à payer');
  });

  it('keeps the amount where it is not known whether it left', () => {
    const school = remindedSchool();
    setCell(school, 'Envois', 3, 'Statut', 'En cours');
    runSending(school);
    expect(queueOf(school)[1]).toMatchObject({ status: 'Douteux', detail: expect.stringMatching(`; ${NOTE}$`) });
  });
});

describe('a reminder', () => {
  it('of which nothing was paid says nothing of it', () => {
    const school = remindedSchool();
    expect(planOf(planSending(school)).warnings.filter((text) => text.includes('le document demande'))).toEqual([]);
    runSending(school);
    expect(lastOf(school)?.body).not.toContain('Depuis que');
    expect(queueOf(school)[1]).toMatchObject({ status: 'Envoyé', detail: '' });
  });

  it('that was paid in full does not leave', () => {
    const school = remindedSchool();
    pay(school, 120);
    runSending(school);
    expect(statusesOf(school)).toEqual(['Envoyé', 'Échec']);
    expect(queueOf(school)[1]?.detail).toBe('payée entre-temps, non envoyée');
    expect(school.state.outbox).toEqual([]);
  });
});

describe('an invoice of which a part was paid before its mail left', () => {
  it('says what remains, also in the sample to oneself', () => {
    const school = makeMailSchool(1);
    pay(school, 40);
    runSending(school, { test: true });
    expect(lastOf(school)?.body).toContain('CHF 40.00 ont été reçus ou crédités ; il reste CHF 60.00 à payer.');
    const outcome = runSending(school);
    expect(outcome.ok && outcome.lines).toContain(
      'Montant changé depuis le document, dit dans le message : 2022-0001 (reste CHF 60.00).',
    );
  });
});
