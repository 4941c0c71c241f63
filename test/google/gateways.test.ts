/** The thin gateways on the local services: locks, store, triggers, mailbox, dialogs, clock. */
import { clock } from '../../src/google/clock';
import { readPage, showDialog, showMenu } from '../../src/google/dialogs';
import { locks } from '../../src/google/locks';
import { mailbox } from '../../src/google/mailbox';
import { store } from '../../src/google/store';
import { triggers } from '../../src/google/triggers';
import type { TestServices } from '../local/runtime/host-builder';
import { useLocalServices } from './local-globals';

let services: TestServices;
beforeEach(() => {
  services = useLocalServices({ pages: new Map([['Page', '<p>ici</p>']]) });
});

const held = () => [...services.options.state.locks.keys()];
const MINUTE = 60_000;

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
});

describe('the window', () => {
  it('shows the menu with each entry’s function', () => {
    showMenu('Écolage', [
      { caption: 'Facturer…', handler: 'menuA' },
      { caption: 'Aide', handler: 'menuB' },
    ]);
    expect(services.ui.menus).toMatchObject([
      {
        caption: 'Écolage',
        entries: [
          { kind: 'item', caption: 'Facturer…', handler: 'menuA' },
          { kind: 'item', caption: 'Aide', handler: 'menuB' },
        ],
      },
    ]);
  });

  it('shows a page that was pushed beside the script', () => {
    showDialog(readPage('Page'), 'Titre');
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
