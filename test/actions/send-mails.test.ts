/** Sending the queue: what leaves, what waits for the quota, a sample to oneself, what is to be printed. */

import type { OutcomeView } from '../../src/actions/action';
import { CONFIRMED } from '../../src/actions/mails/queue';
import { sendMails } from '../../src/actions/send-mails';
import type { Services } from '../../src/google/services';
import {
  addInvoice,
  addMail,
  addressOf,
  execute,
  fireContinuations,
  makeMailSchool,
  planOf,
  planSending,
  queueOf,
  runSending,
  setCell,
  statusesOf,
  timesMailed,
} from '../builders/mail-school';
import { addRow, sheetOf } from '../builders/small-school';

/** Triggers that carry a stopped run on; those that watch the register are set-up's. */
const continuationsOf = ({ state }: { state: { triggers: readonly { event: string }[] } }) =>
  state.triggers.filter(({ event }) => event === 'CLOCK');

const sendMailsOf = (services: Services, fingerprint: string): OutcomeView =>
  sendMails.apply(services, {}, fingerprint);
/** What takes its time on Google; places and tokens are had for nothing. */
const COSTLY = /^(Range\.(get|set)|SpreadsheetApp\.flush|UrlFetchApp|MailApp|Properties|Lock\.)/;

describe('the queue', () => {
  it('leaves in its order, each mail to all its addresses, with its PDF, under the school’s name', () => {
    const school = makeMailSchool(0);
    addInvoice(school, 1, {
      À: `${addressOf(1)}, autre@essai.example; ${addressOf(1)}`,
      Objet: 'École : facture 2022-0001',
    });
    addInvoice(school, 2);
    const plan = planOf(planSending(school));
    expect(plan.lines).toEqual([
      '2 e-mails à 3 destinataires (environ 1 minute).',
      'Quota du jour : encore 1500 destinataires.',
    ]);
    expect(runSending(school)).toEqual({ ok: true, lines: ['2 e-mails envoyés.'], remaining: 0 });
    const [first, second] = school.state.outbox;
    expect(first).toMatchObject({
      to: [addressOf(1), 'autre@essai.example'],
      subject: 'École : facture 2022-0001',
      name: 'École des Trois Tilleuls',
      replyTo: 'secretariat@ecole.example',
    });
    expect(first?.body).toContain('la facture 2022-0001, payable jusqu’au 15.07.2022.');
    expect(first?.attachments[0]).toMatchObject({ name: 'Facture 2022-0001.pdf', contentType: 'application/pdf' });
    expect(first?.attachments[0]?.content.read()).toEqual(Uint8Array.from([37, 80, 68, 70, 1]));
    expect(second?.to).toEqual([addressOf(2)]);
    expect(queueOf(school)).toEqual([
      { id: 'E-2022-0001', status: 'Envoyé', detail: '' },
      { id: 'E-2022-0002', status: 'Envoyé', detail: '' },
    ]);
    expect(continuationsOf(school)).toEqual([]);
  });

  it('is empty afterwards: a second run has nothing to do', () => {
    const school = makeMailSchool(2);
    runSending(school);
    expect(planOf(planSending(school))).toMatchObject({ isNothingToDo: true, warnings: [expect.any(String)] });
    runSending(school);
    expect(school.state.outbox).toHaveLength(2);
  });

  it('costs at most six calls a mail', () => {
    const [few, many] = [makeMailSchool(10), makeMailSchool(30)];
    const [short, long] = [few, many].map((school) => {
      const { fingerprint } = planOf(planSending(school));
      return execute(school, (services, meter) => {
        sendMailsOf(services, fingerprint);
        const counted = Object.entries(meter.counts()).filter(([name]) => COSTLY.test(name));
        return counted.reduce((sum, [, count]) => sum + count, 0);
      });
    });
    expect(((long ?? 0) - (short ?? 0)) / 20).toBeLessThanOrEqual(6);
  });

  it('is refused where the column Statut is missing, and says so (mail-merge complaint #128)', () => {
    const school = makeMailSchool(1);
    setCell(school, 'Envois', 1, 'Statut', 'État');
    expect(planSending(school)).toMatchObject({ ok: false, problems: [expect.stringContaining('« Statut »')] });
    expect(school.state.outbox).toEqual([]);
  });

  it('is refused where an identifier or a key stands twice: one of them would leave twice', () => {
    const school = makeMailSchool(1);
    addMail(school, { Envoi: 'E-2022-0001', Clé: 'facture|2022-0001', À: addressOf(1) });
    expect(planSending(school)).toMatchObject({ ok: false, problems: [expect.any(String), expect.any(String)] });
  });

  it('is planned anew when it changed after the plan was shown', () => {
    const school = makeMailSchool(1);
    const { fingerprint } = planOf(planSending(school));
    addInvoice(school, 2);
    const outcome = execute(school, (services) => sendMailsOf(services, fingerprint));
    expect(outcome).toMatchObject({ ok: false, problems: [expect.stringContaining('changé depuis l’aperçu')] });
    expect([school.state.outbox.length, continuationsOf(school).length]).toEqual([0, 0]);
  });
});

describe('the day’s quota', () => {
  it('is told before anything leaves, ends the day, and the rest leaves by itself the next day (#67)', () => {
    const school = makeMailSchool(3);
    setCell(school, 'Envois', 3, 'À', 'a@essai.example, b@essai.example');
    school.state.quotas['secretariat@example.ch'] = { day: '2022-06-15', used: { mailRecipients: 98 } };
    const options = { quotas: 'consumer' as const };
    expect(planOf(planSending(school, {}, options)).lines).toEqual([
      '3 e-mails à 4 destinataires (environ 1 minute).',
      'Quota du jour : encore 2 destinataires.',
      '1 e-mail part aujourd’hui ; 2 attendent le quota de demain et partiront d’eux-mêmes.',
    ]);
    const outcome = runSending(school, {}, options);
    expect(outcome).toMatchObject({
      ok: true,
      remaining: 2,
      lines: ['1 e-mail envoyé.', expect.stringContaining('quota')],
    });
    expect(statusesOf(school)).toEqual(['Envoyé', 'Prévu', 'Prévu']);
    expect(fireContinuations(school, options)).toBe(1);
    expect(statusesOf(school)).toEqual(['Envoyé', 'Envoyé', 'Envoyé']);
    expect(timesMailed(school)).toEqual({
      [addressOf(1)]: 1,
      [addressOf(3)]: 1,
      'a@essai.example': 1,
      'b@essai.example': 1,
    });
  });

  it('lets only what was confirmed leave the next day: what is queued later waits for its own confirmation', () => {
    const school = makeMailSchool(2);
    school.state.quotas['secretariat@example.ch'] = { day: '2022-06-15', used: { mailRecipients: 99 } };
    runSending(school, {}, { quotas: 'consumer' });
    addInvoice(school, 3);
    fireContinuations(school, { quotas: 'consumer' });
    expect(queueOf(school)).toEqual([
      { id: 'E-2022-0001', status: 'Envoyé', detail: '' },
      { id: 'E-2022-0002', status: 'Envoyé', detail: '' },
      { id: 'E-2022-0003', status: 'Prévu', detail: '' },
    ]);
  });
});

describe('a sample', () => {
  it('goes to the person alone, says that it is one, and changes nothing in the queue', () => {
    const school = makeMailSchool(2);
    const plan = planOf(planSending(school, { test: true }));
    expect(plan.lines[0]).toContain('secretariat@example.ch');
    const before = JSON.stringify(queueOf(school));
    expect(runSending(school, { test: true })).toMatchObject({ ok: true, remaining: 0 });
    expect(school.state.outbox).toMatchObject([
      { to: ['secretariat@example.ch'], subject: '[Essai] École : facture|2022-0001' },
    ]);
    expect(JSON.stringify(queueOf(school))).toBe(before);
    expect(continuationsOf(school)).toEqual([]);
  });

  it('is refused where there is nothing to take one of', () => {
    expect(planSending(makeMailSchool(0), { test: true })).toMatchObject({
      ok: false,
      problems: [expect.stringContaining('Aucun e-mail en attente')],
    });
  });
});

describe('a family without an e-mail', () => {
  it('stands on the list of what is to be printed and posted, with the link', () => {
    const school = makeMailSchool(1);
    const { values } = sheetOf(school.workbook, 'Envois');
    values.splice(1, 1);
    const { warnings } = planOf(planSending(school));
    expect(warnings).toContainEqual(
      expect.stringMatching(
        /^Essai 01 : pas d’adresse électronique ; à imprimer et à poster : facture 2022-0001 \(https:.*\)\.$/,
      ),
    );
  });
});

describe('a document that the person has posted', () => {
  it('gets its row, so that the queue tells who was sent what, and is not asked for again', () => {
    const school = makeMailSchool(1);
    sheetOf(school.workbook, 'Envois').values.splice(1, 1);
    const input = { choix: { 'facture|2022-0001': 'poster' } };
    expect(planOf(planSending(school)).items).toMatchObject([{ id: 'facture|2022-0001', value: 'laisser' }]);
    expect(planOf(planSending(school, input)).isNothingToDo).toBe(false);
    runSending(school, input);
    expect(queueOf(school)).toEqual([{ id: 'P-facture|2022-0001', status: 'Envoyé', detail: 'imprimé et posté' }]);
    expect(planOf(planSending(school))).toMatchObject({ items: [], isNothingToDo: true });
    expect(school.state.outbox).toEqual([]);
  });
});

describe('a reminder for a family without an e-mail', () => {
  it('is listed beside its invoice', () => {
    const school = makeMailSchool(1);
    sheetOf(school.workbook, 'Envois').values.splice(1, 1);
    const cells = {
      Rappel: 'R-2022-0001-2',
      Facture: '2022-0001',
      Date: 44727,
      'Rang facture': 2,
      'Rang année': 1,
      Frais: 0,
    };
    addRow(school, 'Rappels', { ...cells, Document: 'https://docs.google.com/document/d/1abc', Statut: 'Envoyé' });
    const printed = planOf(planSending(school)).warnings.filter((text) => text.includes('à imprimer'));
    expect(printed.map((text) => text.replace(/.* : /, ''))).toEqual([
      expect.stringMatching(/^facture 2022-0001 \(/),
      'rappel 2 de la facture 2022-0001 (https://docs.google.com/document/d/1abc).',
    ]);
  });
});

describe('the word that stands for a person’s consent', () => {
  it('is not empty, so that no fresh row has it', () => expect(CONFIRMED).not.toBe(''));
});
