import { createGoogle, type ExecutionStart, type GoogleOptions } from '../../../local/host/google';
import { loadBundle } from '../../../local/node/realm';
import { createState } from '../../../local/runtime/services/store/state';
import { buildWorkbook } from '../runtime/host-builder';

const CODE = `
function onOpen() {
  SpreadsheetApp.getUi().createMenu('Écolage')
    .addItem('Facturer', 'openInvoices').addSeparator()
    .addSubMenu(SpreadsheetApp.getUi().createMenu('Outils').addItem('Vérifier', 'check'))
    .addToUi();
}
function openInvoices() {
  const page = HtmlService.createHtmlOutput('<p>Plan</p>').setWidth(600);
  SpreadsheetApp.getUi().showModalDialog(page, 'Facturer');
}
function count(input) {
  const properties = PropertiesService.getDocumentProperties();
  const next = Number(properties.getProperty('count') || 0) + input.by;
  properties.setProperty('count', String(next));
  return { next, isPlain: input instanceof Object };
}
function giveDate() { return { when: new Date() }; }
function givePromise() { return Promise.resolve(1); }
function giveNothing() {}
function hidden_() { return 1; }
function schedule() { ScriptApp.newTrigger('proceed').timeBased().after(60000).create(); }
function proceed(event) {
  const mine = ScriptApp.getProjectTriggers().find((trigger) => trigger.getUniqueId() === event.triggerUid);
  ScriptApp.deleteTrigger(mine);
  const done = count({ by: 1 }).next;
  if (done < 3) schedule();
}
function showInTrigger() { SpreadsheetApp.getUi().alert('x'); }
function forget() { ScriptApp.newTrigger('showInTrigger').timeBased().after(1).create(); }
function DOUBLE(value) { return Array.isArray(value) ? value.map((row) => row.map((cell) => cell * 2)) : value * 2; }
function YEAR_OF(date) { return date instanceof Date ? date.getFullYear() : 'no date'; }
function WRITE() { SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Familles').getRange(1, 1).setValue('x'); }
function READ() { return SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Familles').getRange(1, 1).getValue(); }
function SLEEPY() { Utilities.sleep(20000); Utilities.sleep(20000); return 1; }
function locked() {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(1000)) return 'busy';
  try { SpreadsheetApp.flush(); return 'done'; } finally { lock.releaseLock(); }
}
function swallow() {
  try { SpreadsheetApp.flush(); } catch (error) { /* goes on */ }
  finally { try { PropertiesService.getScriptProperties().setProperty('after', 'x'); } catch (error) { /* too late */ } }
  return 'fine';
}
function readProperties() { return PropertiesService.getScriptProperties().getKeys(); }
`;

function build(given: Partial<GoogleOptions> = {}) {
  const bundle = loadBundle([{ name: 'Code.js', code: CODE }]);
  return createGoogle({ bundle, workbook: buildWorkbook(), today: '2022-06-15', ...given });
}

describe('The spreadsheet with the bundle bound to it', () => {
  it('gives the captions and functions of the menu that onOpen builds', () => {
    expect(build().menu()).toEqual([
      { path: ['Écolage', 'Facturer'], handler: 'openInvoices' },
      { path: ['Écolage', 'Outils', 'Vérifier'], handler: 'check' },
    ]);
  });

  it('refuses properties to an onOpen without consent', () => {
    const bundle = loadBundle([
      { name: 'Code.js', code: 'function onOpen() { PropertiesService.getScriptProperties(); }' },
    ]);
    expect(() => build({ bundle }).open()).toThrow(
      'You do not have permission to call PropertiesService.getScriptProperties',
    );
  });

  it('answers a click with the dialogs that were shown', () => {
    expect(build().clickMenu('openInvoices')).toEqual([
      { kind: 'modal', title: 'Facturer', html: '<p>Plan</p>', width: 600, height: 0 },
    ]);
  });

  it('carries JSON to a function and back, in values of the bundle’s own realm', () => {
    const google = build();
    expect(google.callFromDialog('count', { by: 2 })).toEqual({ next: 2, isPlain: true });
    expect(google.callFromDialog('count', { by: 3 })).toEqual({ next: 5, isPlain: true });
    expect(google.callFromDialog('giveNothing')).toBeNull();
  });

  it.each([
    ['giveDate', 'result of giveDate.when (Date)'],
    ['givePromise', 'a promise, which is not awaited'],
    ['hidden_', 'Script function not found: hidden_'],
    ['absent', 'Script function not found: absent'],
  ])('refuses the dialog’s call of %s', (name, message) => {
    expect(() => build().callFromDialog(name)).toThrow(message);
  });

  it('lets triggers follow each other until the work is done, each deleting itself', () => {
    const google = build();
    google.clickMenu('schedule');
    expect(google.fireDueTriggers()).toEqual([]);
    expect(google.runPendingTriggers().map(({ handler }) => handler)).toEqual(['proceed', 'proceed', 'proceed']);
    expect(google.state.triggers).toEqual([]);
    expect(google.state.properties.document).toEqual({ count: '3' });
    expect(google.reports.length).toBe(4);
  });

  it('gives a trigger no user interface, and keeps it listed when it does not delete itself', () => {
    const google = build();
    google.clickMenu('forget');
    const [fired] = google.runPendingTriggers();
    expect(fired?.error?.message).toBe('Cannot call SpreadsheetApp.getUi() from this context.');
    expect(google.state.triggers.length).toBe(1);
    expect(google.runPendingTriggers()).toEqual([]);
  });

  it.each([
    ['DOUBLE', [[[4]]], 8],
    ['DOUBLE', [[[1], [2]]], [[2], [4]]],
    ['YEAR_OF', [{ date: '2022-10-01' }], 2022],
    ['YEAR_OF', [new Date(2021, 0, 1)], 2021],
    ['YEAR_OF', [''], 'no date'],
    ['READ', [], 'Famille'],
  ])('evaluates %s(%j) as a cell does', (name, args, expected) => {
    expect(build().customFunction(name, args)).toEqual(expected);
  });

  it.each([
    ['WRITE', 'You do not have permission to call setValue'],
    ['openInvoices', 'You do not have permission to call HtmlService.createHtmlOutput'],
    ['SLEEPY', 'Exceeded maximum execution time'],
  ])('refuses the formula %s', (name, message) => {
    expect(() => build().customFunction(name, [])).toThrow(message);
  });

  it('lets two executions contend for a lock, and frees it at the end of one that was cut off', () => {
    const answers: unknown[] = [];
    const google = build({
      onStart({ number, meter }) {
        if (number === 1) meter.onCall(3, () => void answers.push(google.callFromDialog('locked')));
        if (number === 3) meter.failAt(3, 'before', 'kill');
      },
    });
    answers.push(google.callFromDialog('locked'));
    expect(answers).toEqual(['busy', 'done']);
    expect(() => google.callFromDialog('locked')).toThrow('Exceeded maximum execution time');
    expect(google.callFromDialog('locked')).toBe('done');
  });

  it('lets no finally of a cut-off execution have an effect', () => {
    const google = build({ onStart: ({ number, meter }) => number === 1 && meter.failAt(1, 'after', 'kill') });
    expect(() => google.callFromDialog('swallow')).toThrow('Exceeded maximum execution time');
    expect(google.callFromDialog('readProperties')).toEqual([]);
  });

  it('cuts an execution off after six minutes of the clock', () => {
    const late = ({ meter }: ExecutionStart): void => meter.failAt(1, 'before', { clock: 360_001 });
    expect(() => build({ onStart: late }).callFromDialog('swallow')).toThrow('Exceeded maximum execution time');
  });

  it('gives each execution fresh globals over a shared state', () => {
    const code = 'var runs = 0; function run() { runs += 1; return runs; }';
    const google = build({ bundle: loadBundle([{ name: 'Code.js', code }]), state: createState() });
    expect([google.callFromDialog('run'), google.callFromDialog('run')]).toEqual([1, 1]);
  });

  it('runs the installed triggers of an event with its members', () => {
    const code = `
      function install() { ScriptApp.newTrigger('changed').forSpreadsheet('workbook-1').onChange().create(); }
      function changed(event) { console.log('%s %s', event.changeType, event.authMode); }`;
    const google = build({ bundle: loadBundle([{ name: 'Code.js', code }]) });
    google.clickMenu('install');
    expect(google.fireEvent('ON_EDIT')).toEqual([]);
    expect(google.fireEvent('ON_CHANGE', { changeType: 'INSERT_ROW' })).toEqual([{ handler: 'changed' }]);
    expect(google.reports.at(-1)?.lines).toEqual([{ level: 'log', text: 'INSERT_ROW FULL' }]);
  });

  it('reports what each execution cost and threw', () => {
    const google = build({ isTimed: true });
    google.clickMenu('openInvoices');
    expect(() => google.callFromDialog('showInTrigger')).not.toThrow();
    expect(google.reports[0]).toMatchObject({
      handler: 'openInvoices',
      calls: { 'HtmlService.createHtmlOutput': 1, 'SpreadsheetApp.getUi': 1, 'Ui.showModalDialog': 1 },
      requests: 0,
    });
    expect(google.reports[0]?.milliseconds).toBeGreaterThan(0);
    expect(google.reports[1]?.alerts).toEqual(['x']);
    expect(() => google.customFunction('WRITE', [])).toThrow();
    expect(google.reports[2]?.error?.kind).toBe('Exception');
  });
});
