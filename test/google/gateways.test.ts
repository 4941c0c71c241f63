/** The thin gateways on the local services: locks, store, triggers, mailbox, dialogs, clock. */
import { clock } from '../../src/google/clock';
import { readPage, showMenu, showPage } from '../../src/google/dialogs';
import { locks } from '../../src/google/locks';
import { MailRefused, mailbox } from '../../src/google/mailbox';
import type { Mail } from '../../src/google/services';
import { store } from '../../src/google/store';
import { triggers } from '../../src/google/triggers';
import { openUser } from '../../src/google/user';
import type { TestServices } from '../local/runtime/host-builder';
import { useLocalServices } from './local-globals';

let services: TestServices;
beforeEach(() => {
  services = useLocalServices({ pages: new Map([['Page', '<p>ici</p>']]) });
});

const held = () => [...services.options.state.locks.keys()];
const MINUTE = 60_000;

/** What the work throws. */
function failureOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('Nothing was thrown');
}

describe('a lock', () => {
  it.each([
    ['withRunLock', 'script'],
    ['withWriteLock', 'document'],
  ] as const)('taken by %s is the %s’s, held while the work goes on and freed after it', (name, kind) => {
    expect(locks[name](() => held())).toEqual([kind]);
    expect(held()).toEqual([]);
  });

  it.each(['withRunLock', 'withWriteLock'] as const)('taken by %s is freed when the work fails', (name) => {
    const work = (): never => {
      throw new Error('cassé');
    };
    expect(() => locks[name](work)).toThrow('cassé');
    expect(held()).toEqual([]);
  });

  it.each([
    ['withRunLock', 0],
    ['withWriteLock', 20_000],
  ] as const)('that another holds keeps %s from the work, after %i milliseconds', (name, wait) => {
    const other = {};
    for (const kind of ['script', 'document']) services.options.state.locks.set(kind, other);
    const before = services.host.clock.now();
    const work = jest.fn();
    expect(locks[name](work)).toBeUndefined();
    expect(work).not.toHaveBeenCalled();
    expect(services.host.clock.now() - before).toBe(wait);
    expect(services.options.state.locks.get('script')).toBe(other);
  });

  it('of the run and that of the appends go together', () => {
    expect(locks.withRunLock(() => locks.withWriteLock(() => held().sort()))).toEqual(['document', 'script']);
  });
});

describe('the store', () => {
  it('keeps text with the document, beyond the execution', () => {
    expect(store.get('forme')).toBeUndefined();
    store.set('forme', '1');
    store.set('modele', '');
    useLocalServices({ state: services.options.state });
    expect([store.get('forme'), store.get('modele')]).toEqual(['1', '']);
    expect(services.options.state.properties.document).toEqual({ forme: '1', modele: '' });
  });
});

describe('triggers', () => {
  const pending = () =>
    services.options.state.triggers.map(({ handler, due }) => {
      return `${handler} ${((due ?? 0) - services.host.clock.now()) / MINUTE}`;
    });

  it('replace an earlier wish for the same function, and leave others alone', () => {
    triggers.runLater('continueA', 1);
    triggers.runLater('continueB', 1);
    triggers.runLater('continueA', 5);
    expect(pending()).toEqual(['continueB 1', 'continueA 5']);
  });

  it('are removed by function, all of them', () => {
    services.globals.ScriptApp.newTrigger('continueA').timeBased().after(MINUTE).create();
    services.globals.ScriptApp.newTrigger('continueA').timeBased().after(MINUTE).create();
    triggers.runLater('continueB', 2);
    triggers.remove('continueA');
    triggers.remove('nobody');
    expect(pending()).toEqual(['continueB 2']);
  });
});

describe('the mailbox', () => {
  it('tells what may still be mailed today', () => {
    expect(mailbox.remainingQuota()).toBe(1500);
    services.globals.MailApp.sendEmail('a@essai.example', 'x', 'y');
    expect(mailbox.remainingQuota()).toBe(1499);
  });

  const mail: Mail = { to: ['a@essai.example', 'b@essai.example'], subject: 'Facture', body: 'Bonjour' };
  const outbox = () => services.options.state.outbox;

  it('sends under the school’s name, with the answer’s address and the attachment byte for byte', () => {
    const attachment = { name: 'été.pdf', bytes: Uint8Array.from([37, 80, 128, 255]), mimeType: 'application/pdf' };
    mailbox.send({ ...mail, name: 'École', replyTo: 'ecole@essai.example', attachment });
    expect(outbox()).toMatchObject([{ ...mail, name: 'École', replyTo: 'ecole@essai.example' }]);
    const [sent] = outbox()[0]?.attachments ?? [];
    expect([sent?.name, sent?.contentType]).toEqual(['été.pdf', 'application/pdf']);
    expect(sent?.content.read()).toEqual(attachment.bytes);
  });

  it('counts every recipient and sends without an attachment as well', () => {
    mailbox.send(mail);
    expect([outbox()[0]?.attachments, mailbox.remainingQuota()]).toEqual([[], 1498]);
  });

  it.each([
    ['an address that is none', { to: ['pas une adresse'] }, 'address'],
    ['no address at all', { to: [] }, 'address'],
    ['a body beyond what Google takes', { body: 'x'.repeat(200 * 1024 + 1) }, 'size'],
    ['more recipients than one mail may have', { to: Array.from({ length: 51 }, (_, n) => `a${n}@b.example`) }, 'size'],
  ])('tells that it was refused, not sent: %s', (_, change, reason) => {
    const error = failureOf(() => mailbox.send({ ...mail, ...change }));
    expect(error).toBeInstanceOf(MailRefused);
    expect(error).toMatchObject({ reason });
    expect(outbox()).toEqual([]);
  });

  it('tells that the day’s quota refused it', () => {
    services.options.state.quotas['secretariat@example.ch'] = { day: '2022-06-15', used: { mailRecipients: 1499 } };
    expect(failureOf(() => mailbox.send(mail))).toMatchObject({ reason: 'quota' });
  });

  it('leaves open whether a mail left when the service fails otherwise', () => {
    services.host.meter.failOn('MailApp.sendEmail', 1, 'after');
    expect(failureOf(() => mailbox.send(mail))).not.toBeInstanceOf(MailRefused);
    expect(outbox()).toHaveLength(1);
  });
});

describe('the account', () => {
  const openHere = () => openUser({ ...clock, now: () => 0, sleep: () => undefined });

  it('is told by Drive, asked once an execution', () => {
    const user = openHere();
    expect([user(), user(), services.httpFaults.count()]).toEqual([
      'secretariat@example.ch',
      'secretariat@example.ch',
      1,
    ]);
  });

  it('is unknown where Drive does not tell, and nothing fails for it', () => {
    jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    services.httpFaults.failHttp(1, 404, 'before');
    expect(openHere()()).toBe('');
  });
});

describe('the window', () => {
  it('shows the menu with each entry’s function', () => {
    showMenu('Écolage', [
      { caption: 'Facturer…', handler: 'menuA', group: 'Facturation' },
      { caption: 'Anomalies…', handler: 'menuB', group: 'Facturation' },
      { caption: 'Rappels…', handler: 'menuC', group: 'Rappels' },
      { caption: 'Aide', handler: 'menuD' },
    ]);
    const item = (caption: string, handler: string) => ({ kind: 'item', caption, handler });
    const part = (caption: string, entries: object[]) => ({ kind: 'menu', menu: { caption, entries } });
    expect(services.ui.menus).toEqual([
      {
        caption: 'Écolage',
        entries: [
          part('Facturation', [item('Facturer…', 'menuA'), item('Anomalies…', 'menuB')]),
          part('Rappels', [item('Rappels…', 'menuC')]),
          item('Aide', 'menuD'),
        ],
      },
    ]);
  });

  it('shows a page that was pushed beside the script', () => {
    showPage(readPage('Page'), 'Titre', 'dialog');
    expect(services.ui.dialogs).toMatchObject([{ kind: 'modal', title: 'Titre', html: '<p>ici</p>' }]);
  });
});

describe('the clock', () => {
  it('gives the civil date of the script’s time zone, midnight included', () => {
    jest.useFakeTimers({ now: new Date(2022, 11, 31, 23, 59, 59) });
    expect(clock.today()).toBe('2022-12-31');
    jest.setSystemTime(new Date(2023, 0, 1, 0, 0, 0));
    expect([clock.today(), clock.now()]).toEqual(['2023-01-01', new Date(2023, 0, 1).getTime()]);
    jest.useRealTimers();
  });

  it('sleeps by the service, so that no time is lost here', () => {
    const before = services.host.clock.now();
    clock.sleep(1500);
    expect(services.host.clock.now() - before).toBe(1500);
  });
});
