/** What the add-on relies on in Google's services, apart from the spreadsheet: one test each, for any implementation. */

import type { Globals } from '../local/runtime/host-builder';

export interface ServicesUnderTest {
  readonly globals: Globals;
  /** Globals of another execution of the same script that overlaps with this one. */
  readonly other: Globals;
  /** Globals of an execution without a user interface, of one before consent, and of a cell's formula. */
  readonly inTrigger: Globals;
  readonly beforeConsent: Globals;
  readonly inFormula: Globals;
  /** Ends the other execution. */
  endOther(): void;
}

const SECOND = 1_000;

function errorOf(run: () => unknown): Error {
  try {
    run();
  } catch (error) {
    return error as Error;
  }
  throw new Error('Nothing was thrown.');
}

function describeLocks(make: () => ServicesUnderTest): void {
  describe('LockService', () => {
    it('gives a lock to one execution at a time', () => {
      const { globals, other } = make();
      const [mine, theirs] = [globals.LockService.getDocumentLock(), other.LockService.getDocumentLock()];
      expect(mine.tryLock(SECOND)).toBe(true);
      expect(mine.hasLock()).toBe(true);
      expect(theirs.tryLock(SECOND)).toBe(false);
      expect(theirs.hasLock()).toBe(false);
      mine.releaseLock();
      expect(theirs.tryLock(SECOND)).toBe(true);
    });

    it('throws after waiting in vain', () => {
      const { globals, other } = make();
      other.LockService.getScriptLock().waitLock(SECOND);
      const error = errorOf(() => globals.LockService.getScriptLock().waitLock(SECOND));
      expect(error.message).toBe('Lock timeout: another process was holding the lock for too long.');
      expect(error.name).toBe('Exception');
    });

    it('keeps document, script and user locks apart', () => {
      const { globals, other } = make();
      other.LockService.getScriptLock().waitLock(SECOND);
      expect(globals.LockService.getDocumentLock().tryLock(SECOND)).toBe(true);
      expect(globals.LockService.getUserLock().tryLock(SECOND)).toBe(true);
    });

    it('does not let one execution release another’s lock', () => {
      const { globals, other } = make();
      other.LockService.getDocumentLock().waitLock(SECOND);
      globals.LockService.getDocumentLock().releaseLock();
      expect(globals.LockService.getDocumentLock().tryLock(SECOND)).toBe(false);
    });

    it('frees the locks of an execution that ends', () => {
      const { globals, other, endOther } = make();
      other.LockService.getDocumentLock().waitLock(SECOND);
      endOther();
      expect(globals.LockService.getDocumentLock().tryLock(SECOND)).toBe(true);
    });
  });
}

function describeStores(make: () => ServicesUnderTest): void {
  describe('PropertiesService', () => {
    it('keeps text by key for every execution, and null for what is not there', () => {
      const { globals, other } = make();
      globals.PropertiesService.getDocumentProperties().setProperty('a', '1').setProperties({ b: '2' });
      const properties = other.PropertiesService.getDocumentProperties();
      expect(properties.getProperty('a')).toBe('1');
      expect(properties.getProperty('toString')).toBeNull();
      expect(properties.getProperties()).toEqual({ a: '1', b: '2' });
      expect(properties.deleteProperty('a').getKeys()).toEqual(['b']);
      expect(other.PropertiesService.getScriptProperties().getKeys()).toEqual([]);
    });

    it('refuses a value over 9 KB, counted in bytes', () => {
      const properties = make().globals.PropertiesService.getScriptProperties();
      expect(() => properties.setProperty('a', 'x'.repeat(9_216))).not.toThrow();
      expect(() => properties.setProperty('a', 'é'.repeat(4_609))).toThrow('Argument too large: value');
      expect(() => properties.setProperties({ b: '1', c: 'x'.repeat(9_217) })).toThrow('Argument too large: value');
      expect(properties.getKeys()).toEqual(['a']);
    });

    it('refuses more than 500 KB in a store', () => {
      const properties = make().globals.PropertiesService.getUserProperties();
      const fill = (): void => {
        for (let index = 0; index < 60; index++) properties.setProperty(`k${index}`, 'x'.repeat(9_000));
      };
      expect(fill).toThrow('You have exceeded the property storage quota.');
      expect(properties.getKeys().length).toBe(56);
    });
  });

  describe('CacheService', () => {
    it('keeps text for the seconds that it is told', () => {
      const { globals, other } = make();
      globals.CacheService.getScriptCache().put('a', '1', 10);
      const cache = other.CacheService.getScriptCache();
      expect(cache.get('a')).toBe('1');
      globals.Utilities.sleep(9_999);
      expect(cache.getAll(['a', 'b'])).toEqual({ a: '1' });
      globals.Utilities.sleep(1);
      expect(cache.get('a')).toBeNull();
    });

    it('refuses a value over 100 KB', () => {
      const cache = make().globals.CacheService.getScriptCache();
      expect(() => cache.put('a', 'x'.repeat(102_401))).toThrow('Argument too large: value');
    });
  });
}

function describeMail(make: () => ServicesUnderTest): void {
  describe('MailApp', () => {
    it('counts every recipient against the day’s quota', () => {
      const { MailApp } = make().globals;
      const before = MailApp.getRemainingDailyQuota();
      const message = { to: 'a@example.ch, b@example.ch', cc: 'c@example.ch', bcc: 'd@example.ch' };
      MailApp.sendEmail({ ...message, subject: 'Facture', body: 'Bonjour' });
      expect(before - MailApp.getRemainingDailyQuota()).toBe(4);
    });

    it('sends nothing once the quota is used up', () => {
      const { MailApp } = make().globals;
      const send = (): void => MailApp.sendEmail('a@example.ch', 'Facture', 'Bonjour');
      for (let left = MailApp.getRemainingDailyQuota(); left > 0; left--) send();
      expect(send).toThrow('Service invoked too many times for one day: email.');
    });

    it.each([
      ['pas une adresse', 'Invalid email: pas une adresse'],
      ['a@example.ch\nBcc: b@example.ch', 'Invalid email'],
      ['', 'Failed to send email: no recipient'],
    ])('refuses the address %j', (to, message) => {
      expect(() => make().globals.MailApp.sendEmail({ to, subject: '', body: '' })).toThrow(message);
    });
  });
}

function describeTriggers(make: () => ServicesUnderTest): void {
  describe('ScriptApp', () => {
    it('lists triggers until they are deleted', () => {
      const { ScriptApp } = make().globals;
      const made = ScriptApp.newTrigger('proceed').timeBased().after(60_000).create();
      ScriptApp.newTrigger('onChanged').forSpreadsheet('workbook-1').onChange().create();
      const listed = ScriptApp.getProjectTriggers();
      expect(listed.map((trigger) => trigger.getHandlerFunction())).toEqual(['proceed', 'onChanged']);
      expect(new Set(listed.map((trigger) => trigger.getUniqueId())).size).toBe(2);
      expect(listed[0]?.getEventType()).toBe(ScriptApp.EventType.CLOCK);
      ScriptApp.deleteTrigger(made);
      expect(ScriptApp.getProjectTriggers().map((trigger) => trigger.getHandlerFunction())).toEqual(['onChanged']);
    });

    it('keeps at most 20 triggers', () => {
      const { ScriptApp } = make().globals;
      const add = () => ScriptApp.newTrigger('proceed').timeBased().everyDays(1).atHour(6).create();
      for (let index = 0; index < 20; index++) add();
      expect(add).toThrow('This script has too many triggers.');
      expect(ScriptApp.getProjectTriggers().length).toBe(20);
    });
  });
}

function describeUtilities(make: () => ServicesUnderTest): void {
  describe('Utilities', () => {
    const winter = new Date(Date.UTC(2022, 0, 5, 22, 7, 9));
    const summer = new Date(Date.UTC(2022, 6, 5, 22, 7, 9));

    it.each([
      [winter, 'yyyy-MM-dd', '2022-01-05'],
      [winter, 'dd.MM.yyyy', '05.01.2022'],
      [winter, 'd.M.yy', '5.1.22'],
      [winter, 'HH:mm', '23:07'],
      [winter, "yyyy-MM-dd'T'HH:mm:ss", '2022-01-05T23:07:09'],
      [winter, "HH 'h' mm ''", "23 h 07 '"],
      [winter, 'Z XXX', '+0100 +01:00'],
      [summer, 'yyyy-MM-dd HH:mm', '2022-07-06 00:07'],
      [summer, 'EEE, d MMMM yyyy', 'Wed, 6 July 2022'],
    ])('writes %p by %s in the zone of Basel', (date, pattern, expected) => {
      expect(make().globals.Utilities.formatDate(date, 'Europe/Zurich', pattern)).toBe(expected);
    });

    it('encodes and decodes bytes, which are signed, and text, as UTF-8', () => {
      const { Utilities } = make().globals;
      expect(Utilities.base64Encode('Écolage')).toBe('w4ljb2xhZ2U=');
      expect(Utilities.base64Encode([-1, 0, 127, -128])).toBe('/wB/gA==');
      expect(Utilities.base64Decode('/wB/gA==')).toEqual([-1, 0, 127, -128]);
      expect(Utilities.base64EncodeWebSafe([-1, -1, -2])).toBe('___-');
      expect(() => Utilities.base64Decode('a*')).toThrow('Could not decode string.');
    });

    it('makes blobs of text or signed bytes', () => {
      const { Utilities } = make().globals;
      const blob = Utilities.newBlob([-61, -119], 'text/plain', 'é.txt');
      expect([blob.getName(), blob.getContentType(), blob.getDataAsString()]).toEqual(['é.txt', 'text/plain', 'É']);
      expect(Utilities.newBlob('É').getBytes()).toEqual([-61, -119]);
    });

    it('digests text and bytes', () => {
      const { Utilities } = make().globals;
      const hex = (bytes: number[]): string => bytes.map((byte) => (byte & 255).toString(16).padStart(2, '0')).join('');
      expect(hex(Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'abc'))).toBe(
        '900150983cd24fb0d6963f7d28e17f72',
      );
      expect(hex(Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, [97, 98, 99]))).toBe(
        'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      );
    });

    it('gives identifiers of the fourth version, never the same', () => {
      const { Utilities } = make().globals;
      const given = Array.from({ length: 50 }, () => Utilities.getUuid());
      expect(new Set(given).size).toBe(50);
      expect(given[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    });
  });
}

function describePermissions(make: () => ServicesUnderTest): void {
  describe('Permissions', () => {
    it('show no user interface in a trigger', () => {
      const { SpreadsheetApp } = make().inTrigger;
      expect(() => SpreadsheetApp.getUi()).toThrow('Cannot call SpreadsheetApp.getUi() from this context.');
    });

    it('allow a menu before the user’s consent', () => {
      const { SpreadsheetApp } = make().beforeConsent;
      const ui = SpreadsheetApp.getUi();
      expect(() => ui.createMenu('Écolage').addItem('Facturer', 'invoice').addToUi()).not.toThrow();
    });

    const calls: readonly (readonly [string, (globals: Globals) => unknown])[] = [
      ['PropertiesService', ({ PropertiesService }) => PropertiesService.getScriptProperties()],
      ['LockService', ({ LockService }) => LockService.getDocumentLock()],
      ['MailApp', ({ MailApp }) => MailApp.getRemainingDailyQuota()],
      ['UrlFetchApp', ({ UrlFetchApp }) => UrlFetchApp.fetch('https://www.googleapis.com/drive/v3/files')],
      ['the cells', ({ SpreadsheetApp }) => SpreadsheetApp.getActiveSpreadsheet()],
      ['a dialog', ({ SpreadsheetApp }) => SpreadsheetApp.getUi().alert('x')],
      ['triggers', ({ ScriptApp }) => ScriptApp.getProjectTriggers()],
    ];

    it.each(calls)('refuse %s before the user’s consent', (_name, call) => {
      expect(() => call(make().beforeConsent)).toThrow('You do not have permission to call ');
    });

    it.each(calls.filter(([name]) => !['PropertiesService', 'the cells'].includes(name)))(
      'refuse %s in a formula',
      (_name, call) => {
        expect(() => call(make().inFormula)).toThrow('You do not have permission to call ');
      },
    );

    it('let a formula read cells, properties and the cache, and write no cell', () => {
      const { SpreadsheetApp, PropertiesService, CacheService } = make().inFormula;
      const range = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0]?.getRange(1, 1);
      expect(range?.getValue()).toBe('Famille');
      expect(PropertiesService.getDocumentProperties().getProperty('a')).toBeNull();
      expect(CacheService.getScriptCache().get('a')).toBeNull();
      expect(() => range?.setValue('x')).toThrow('You do not have permission to call setValue');
      expect(() => PropertiesService.getDocumentProperties().setProperty('a', '1')).toThrow('permission');
    });
  });
}

/**
 * Describes the services.
 * @param name of the implementation
 * @param make gives fresh services of overlapping executions over one state
 */
export function describeServices(name: string, make: () => ServicesUnderTest): void {
  describe(name, () => {
    describeLocks(make);
    describeStores(make);
    describeMail(make);
    describeTriggers(make);
    describeUtilities(make);
    describePermissions(make);
  });
}
